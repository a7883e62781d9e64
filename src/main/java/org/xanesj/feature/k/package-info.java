/**
 * Features of single edges (K edges, and L edges above 2 keV), one file each. What several of them need of a block is a
 * {@link org.xanesj.feature.SharedResult}, computed once: where the edge crosses a level, where the white line is.
 */
package org.xanesj.feature.k;
