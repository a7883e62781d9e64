/*-
 * #%L
 * Maps of material properties from X-ray absorption spectra and micro-XAFS stacks, in Fiji.
 * %%
 * Copyright (C) 2026 XanesJ developers.
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 * 
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 * 
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */
package org.xanesj.imagej;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import ij.measure.ResultsTable;

import org.xanesj.app.FieldParameters;
import org.xanesj.app.RegulariseMaps;
import org.xanesj.field.HoldOutComparison.Score;

/** The tables of regularised maps. */
public final class FieldTables {

	private static final List<String> PARAMETERS = List.of("map", "unit", "prior", "alpha", "lambda", "beta", "structures",
		"noisefactor", "likeliest", "noise", "rownoise", "residual", "moran", "moran.z", "moran.rows",
		"moran.columns", "spatial");
	private static final List<String> COMPARISON = List.of("prior", "score", "behind", "error", "verdict");

	private FieldTables() {
		// prevent instantiation of utility class
	}

	/**
	 * Parameters, one row per map: alpha [1/unit^2] or lambda [1/unit] of the prior, beta and number of structures of all
	 * maps, noise factor and the likeliest one, median noise of a pixel [unit], correlation of the noise along rows, root mean square residual (from a sample of
	 * the posterior) in units of the noise, Moran's I of the residual with its standard score, that of neighbours in a row
	 * and in a column, and whether there is a spatial structure.
	 */
	public static ResultsTable parameters(final RegulariseMaps.Result result) {
		final List<List<?>> rows = new ArrayList<>();
		for (final FieldParameters row : result.parameters())
			rows.add(Arrays.asList(row.map(), row.unit(), row.prior(), finite(row.alpha()), finite(row.lambda()), row
				.structures().beta(), row.structures().structures(), row.gaussian().noiseFactor(), row.gaussian()
					.likeliestNoiseFactor(), row.noise(), row.rowNoise(), row.residual(), row.correlation().rook()
						.moran(), row.correlation().rook().score(), row.correlation().rows().moran(), row.correlation().columns().moran(), row
							.gaussian().structured() ? "yes" : "none"));
		return TableRows.table(PARAMETERS, rows);
	}

	/** A map without structure has an infinite strength, which is shown as an empty cell beside "none". */
	private static double finite(final double strength) {
		return Double.isInfinite(strength) ? Double.NaN : strength;
	}

	/** Score of each prior on held-out pixels, the best one first, with the standard error of its distance from the best. */
	public static ResultsTable comparison(final RegulariseMaps.Result result) {
		final List<List<?>> rows = new ArrayList<>();
		for (final Score score : result.comparison())
			rows.add(List.of(score.prior(), score.score(), score.behind(), score.error(), rows.isEmpty() ? "best" : score.ties()
				? "tie" : "worse"));
		return TableRows.table(COMPARISON, rows);
	}
}
