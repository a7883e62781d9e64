/**
 * Features of L2,3 pairs below 2 keV: one file for each, and the few classes they share. The pre-edge line is removed and
 * the step set to 1 by the normalisation; the two-step background under the lines is removed here, in two passes, because
 * it sits where the lines are. Floor 1.
 * <p>
 * Line positions and heights are taken on the smoothed spectrum, areas and centroids on the unsmoothed one, so that they
 * are not biased by smoothing. Every standard error is that of one linear combination of the measured values, with the
 * share of the pre-edge line and of the edge step in it.
 */
package org.xanesj.feature.l;
