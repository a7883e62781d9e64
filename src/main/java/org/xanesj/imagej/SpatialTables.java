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
import java.util.List;
import java.util.Locale;

import org.xanesj.app.MapArrangement;
import org.xanesj.app.PairArrangement;
import org.xanesj.app.SpatialCorrelation;
import org.xanesj.spatial.CorrelationFit;
import org.xanesj.spatial.CorrelationFit.Shape;
import org.xanesj.stack.PixelSize;

import ij.measure.ResultsTable;

/** Spatial statistics as tables of ImageJ; lengths are in the unit of the maps. */
public final class SpatialTables {

	private SpatialTables() {
		// prevent instantiation of utility class
	}

	/** @return one row per map */
	public static ResultsTable single(final SpatialCorrelation.Result result) {
		final PixelSize size = result.clusters().pixelSize();
		final double pixel = size.known() ? size.width() : 1;
		final String unit = size.known() ? size.unit() : "pixels";
		final List<List<?>> rows = new ArrayList<>();
		for (final MapArrangement one : result.single())
			rows.add(List.of(one.name(), one.unit(), one.pixels(), one.mean(), one.deviation(), one.noise(), one.moran().i(), one
				.moran().score(), one.moran().p(), one.moran().geary(), pixel * one.raw().correlationLength(), pixel * (one
					.corrected() == null ? Double.NaN : one.corrected().correlationLength()), pixel * one.lengthError(), pixel * one
						.best().firstBelow(0.5), pixel * one.best().integralScale(), pixel * one.fit(Shape.EXPONENTIAL).length(), pixel *
							one.fit(Shape.GAUSSIAN).length(), words(one.betterFit()), one.betterFit().amplitude()));
		return TableRows.table(List.of("map", "unit", "pixels", "mean", "SD", "noise share", "Moran I", "z", "p", "Geary C",
			"length raw (" + unit + ")", "length without noise (" + unit + ")", "standard error (" + unit + ")", "half length (" +
				unit + ")", "integral scale (" + unit + ")", "exponential length (" + unit + ")", "Gaussian length (" + unit +
				")", "better fit", "amplitude"), rows);
	}

	private static String words(final CorrelationFit fit) {
		return Double.isNaN(fit.length()) ? "" : fit.shape().name().toLowerCase(Locale.ROOT);
	}

	/** @return one row per pair of maps */
	public static ResultsTable pairs(final SpatialCorrelation.Result result) {
		final List<List<?>> rows = new ArrayList<>();
		for (final PairArrangement pair : result.pairs()) {
			final int[] peak = pair.map().peak();
			rows.add(List.of(pair.first(), pair.second(), pair.pearson().pixels(), pair.pearson().r(), pair.pearson()
				.effectiveSize(), pair.pearson().p(), pair.spearman().r(), pair.spearman().effectiveSize(), pair.spearman().p(),
				pair.shifted(), pair.randomised(), pair.bivariate(), pair.lee(), pair.overlap().manders1(), pair.overlap().manders2(), pair
					.overlap().jaccard(), peak[0], peak[1], pair.map().at(peak[0], peak[1])));
		}
		return TableRows.table(List.of("first", "second", "pixels", "Pearson r", "ESS", "p", "Spearman r", "ESS of ranks",
			"p of ranks", "p of shifts", "p of phases", "bivariate Moran I", "Lee L", "Manders M1", "Manders M2", "Jaccard",
			"peak dx (pixels)", "peak dy (pixels)", "peak C"), rows);
	}
}
