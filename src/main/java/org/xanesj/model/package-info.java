/**
 * Property models: training on a table of features, prediction for blocks of pixels, and the JSON file that holds all of
 * it. Floor 2: knows features and regression; no images, no spectrum files.
 */
package org.xanesj.model;
