package org.xanesj.app;

import java.util.List;

/**
 * Features of one spectrum.
 *
 * @param spectrum path relative to the folder or table, with '/'; with ":name" where a file holds several
 * @param sample name of the sample
 * @param edge "Fe K" ...; empty where it is not known
 * @param cells one per feature of the table, in its order; null for features of another kind of edge; status
 *          {@link org.xanesj.feature.FeatureStatus#SKIPPED} where the spectrum could not be used
 * @param message what was assumed or went wrong; empty if nothing
 */
public record FeatureRow(String spectrum, String sample, String edge, List<Cell> cells, String message) {

	/**
	 * One feature of one spectrum.
	 *
	 * @param value as reported, NaN where undefined
	 * @param sigma standard error, NaN where undefined
	 * @param status {@link org.xanesj.feature.FeatureStatus}
	 */
	public record Cell(double value, double sigma, int status) {}
}
