/**
 * What a spectral feature is, the recipe that asks for features, and the registry of all features. Floor 1. The features
 * themselves live in {@code feature.k} (single edges) and {@code feature.l} (L2,3 pairs), one file each.
 */
package org.xanesj.feature;
