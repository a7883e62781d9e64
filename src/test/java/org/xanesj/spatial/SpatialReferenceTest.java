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
package org.xanesj.spatial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.xanesj.SharedData;
import org.xanesj.task.Progress;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * The statistics of values/spatial (NumPy and SciPy, 10 x 12 pixels with a mask) to 1e-10, which is what sums of 100 products
 * keep; closed forms of a checkerboard and a gradient.
 */
class SpatialReferenceTest {

	private static final double ROUNDING = 1e-10;
	private static final int WIDTH = 12;
	private static final int HEIGHT = 10;

	private static JsonObject expected() throws IOException {
		return JsonParser.parseString(Files.readString(SharedData.values("spatial/expected.json"))).getAsJsonObject();
	}

	private static double[] numbers(final String name) throws IOException {
		final Path file = SharedData.values("spatial/" + name);
		return Files.readAllLines(file).stream().flatMap(line -> Arrays.stream(line.split(","))).mapToDouble(
			Double::parseDouble).toArray();
	}

	private static MaskedField field(final String name) throws IOException {
		final double[] values = numbers(name);
		final double[] mask = numbers("mask.csv");
		for (int i = 0; i < values.length; i++)
			if (mask[i] == 0) values[i] = Double.NaN;
		return MaskedField.of(WIDTH, HEIGHT, values);
	}

	@Test
	void correlationAtLags() throws IOException {
		final JsonObject lags = expected().getAsJsonObject("acf_lag");
		final LagCorrelation map = LagCorrelation.auto(field("x.csv"), 20);
		assertEquals(lags.get("(0,1)").getAsDouble(), map.at(1, 0), ROUNDING);
		assertEquals(lags.get("(1,0)").getAsDouble(), map.at(0, 1), ROUNDING);
		assertEquals(lags.get("(2,-3)").getAsDouble(), map.at(-3, 2), ROUNDING);
		assertEquals(lags.get("count(2,-3)").getAsDouble(), map.pairs(-3, 2));
	}

	@Test
	void crossCorrelationKeepsItsDirection() throws IOException {
		final JsonObject lags = expected().getAsJsonObject("ccf_lag");
		final LagCorrelation map = LagCorrelation.cross(field("x.csv"), field("y.csv"), 20);
		assertEquals(lags.get("(0,0)").getAsDouble(), map.at(0, 0), ROUNDING);
		assertEquals(lags.get("(0,1)").getAsDouble(), map.at(1, 0), ROUNDING);
		assertEquals(lags.get("(0,-1)").getAsDouble(), map.at(-1, 0), ROUNDING);
		assertEquals(lags.get("(1,0)").getAsDouble(), map.at(0, 1), ROUNDING);
	}

	@Test
	void radialCurvesAndCorrelationLength() throws IOException {
		final JsonObject json = expected();
		final RadialCurve auto = RadialCurve.of(LagCorrelation.auto(field("x.csv"), 20));
		final RadialCurve cross = RadialCurve.of(LagCorrelation.cross(field("x.csv"), field("y.csv"), 20));
		for (int r = 0; r < json.getAsJsonArray("radial_acf").size(); r++) {
			assertEquals(json.getAsJsonArray("radial_acf").get(r).getAsDouble(), auto.at(r), ROUNDING);
			assertEquals(json.getAsJsonArray("radial_pairs").get(r).getAsDouble(), auto.pairs(r));
			assertEquals(json.getAsJsonArray("radial_ccf").get(r).getAsDouble(), cross.at(r), ROUNDING);
		}
		assertEquals(json.get("corr_len_1e").getAsDouble(), auto.correlationLength(), ROUNDING);
	}

	@Test
	void fitsAreThoseOfSciPy() throws IOException {
		// scipy.optimize.curve_fit of a exp(-r/L) and a exp(-(r/L)^2) to radial_acf at 1, 2, 3: the values before the first negative
		final RadialCurve curve = RadialCurve.of(LagCorrelation.auto(field("x.csv"), 20));
		final CorrelationFit exponential = CorrelationFit.of(curve, curve.size(), CorrelationFit.Shape.EXPONENTIAL);
		final CorrelationFit gaussian = CorrelationFit.of(curve, curve.size(), CorrelationFit.Shape.GAUSSIAN);
		// both searches stop where the sum of squares is flat to half of the digits
		assertEquals(1.2384418200552043, exponential.amplitude(), 1e-6);
		assertEquals(1.8024809976580058, exponential.length(), 1e-6);
		assertEquals(0.05196014421092624, exponential.deviation(), ROUNDING);
		assertEquals(0.8233530916819134, gaussian.amplitude(), 1e-6);
		assertEquals(2.5362960805386012, gaussian.length(), 1e-6);
		assertEquals(0.025331457007361547, gaussian.deviation(), ROUNDING);
	}

	private static void check(final JsonObject expected, final Moran found) {
		assertEquals(expected.get("I").getAsDouble(), found.i(), ROUNDING);
		assertEquals(expected.get("E").getAsDouble(), found.expected(), ROUNDING);
		assertEquals(expected.get("var_norm").getAsDouble(), found.varianceNormal(), ROUNDING);
		assertEquals(expected.get("var_rand").getAsDouble(), found.varianceRandom(), ROUNDING);
		assertEquals(expected.get("z_rand").getAsDouble(), found.score(), 1e-8);
		assertEquals(expected.get("geary_C").getAsDouble(), found.geary(), ROUNDING);
		assertEquals(expected.get("S0").getAsDouble(), found.weights());
	}

	@Test
	void moranAndGeary() throws IOException {
		final JsonObject json = expected();
		final MaskedField x = field("x.csv");
		check(json.getAsJsonObject("moran_queen"), Moran.of(x, Neighbourhood.QUEEN));
		check(json.getAsJsonObject("moran_rook"), Moran.of(x, Neighbourhood.ROOK));
		check(json.getAsJsonObject("moran_rook_fullmask"), Moran.of(MaskedField.of(WIDTH, HEIGHT, numbers("x.csv")),
			Neighbourhood.ROOK));
		assertEquals(RadialCurve.of(LagCorrelation.auto(x, 20)).at(1), Moran.of(x, Neighbourhood.QUEEN).i(), ROUNDING,
			"neighbours of a queen are all pixels at a distance that rounds to 1");
	}

	@Test
	void closedForms() throws IOException {
		final double[] checkerboard = new double[64];
		final double[] gradient = new double[64];
		for (int i = 0; i < 64; i++) {
			checkerboard[i] = (i % 8 + i / 8) % 2;
			gradient[i] = i % 8;
		}
		check(expected().getAsJsonObject("checkerboard8_rook"), Moran.of(MaskedField.of(8, 8, checkerboard),
			Neighbourhood.ROOK));
		check(expected().getAsJsonObject("gradient8_rook"), Moran.of(MaskedField.of(8, 8, gradient), Neighbourhood.ROOK));
	}

	@Test
	void twoMaps() throws IOException {
		final JsonObject json = expected();
		final MaskedField x = field("x.csv");
		final MaskedField y = field("y.csv");
		assertEquals(json.get("moran_bivariate_queen").getAsDouble(), CrossMoran.bivariate(x, y, Neighbourhood.QUEEN),
			ROUNDING);
		assertEquals(json.get("lee_L_queen_selfincl").getAsDouble(), CrossMoran.lee(x, y, Neighbourhood.QUEEN), ROUNDING);
		final FieldCorrelation pearson = FieldCorrelation.pearson(x, y);
		final JsonObject corrected = json.getAsJsonObject("dutilleul");
		assertEquals(corrected.get("r").getAsDouble(), pearson.r(), ROUNDING);
		assertEquals(corrected.get("ess").getAsDouble(), pearson.effectiveSize(), 1e-8);
		assertEquals(corrected.get("p").getAsDouble(), pearson.p(), ROUNDING);
		assertEquals(json.get("spearman").getAsDouble(), FieldCorrelation.spearman(x, y).r(), ROUNDING);
	}

	/** White noise smoothed with a Gaussian, on a torus that is cut so that it does not close. */
	static double[] smoothNoise(final int size, final double sigma, final Random random) {
		final int margin = (int) Math.ceil(4 * sigma);
		final int whole = size + 2 * margin;
		final double[] kernel = new double[2 * margin + 1];
		for (int k = -margin; k <= margin; k++)
			kernel[k + margin] = Math.exp(-k * k / (2 * sigma * sigma));
		final double[] noise = new double[whole * whole];
		for (int i = 0; i < noise.length; i++)
			noise[i] = random.nextGaussian();
		final double[] rows = new double[size * whole];
		for (int y = 0; y < whole; y++)
			for (int x = 0; x < size; x++)
				for (int k = 0; k < kernel.length; k++)
					rows[y * size + x] += kernel[k] * noise[y * whole + x + k];
		final double[] smooth = new double[size * size];
		for (int y = 0; y < size; y++)
			for (int x = 0; x < size; x++)
				for (int k = 0; k < kernel.length; k++)
					smooth[y * size + x] += kernel[k] * rows[(y + k) * size + x];
		return smooth;
	}

	@Test
	void unrelatedSmoothMapsAreSeldomCalledCorrelated() {
		final Random random = new Random(7);
		int significant = 0;
		final int trials = 500;
		for (int trial = 0; trial < trials; trial++) {
			final MaskedField x = MaskedField.of(64, 64, smoothNoise(64, 3, random));
			final MaskedField y = MaskedField.of(64, 64, smoothNoise(64, 3, random));
			if (FieldCorrelation.pearson(x, y).p() < 0.05) significant++;
		}
		// values/spatial: .087 with this p, .81 with the one that counts pixels
		assertTrue(significant <= 0.12 * trials, significant + " of " + trials);
		assertTrue(significant >= 0.01 * trials, significant + " of " + trials + ": the test never finds anything");
	}

	@Test
	void shiftsSeldomCallUnrelatedSmoothMapsCorrelated() {
		final Random random = new Random(7);
		int significant = 0;
		final int trials = 200;
		for (int trial = 0; trial < trials; trial++) {
			final MaskedField x = MaskedField.of(64, 64, smoothNoise(64, 3, random));
			final MaskedField y = MaskedField.of(64, 64, smoothNoise(64, 3, random));
			if (ToroidalShifts.p(x, y, trial, Progress.NONE) <= 0.05) significant++;
		}
		// 5 % of 200 are 10, SD 3; maps do not close around their borders, which takes a little of the correlation of the shifted ones
		assertTrue(significant <= 20, significant + " of " + trials);
		assertTrue(significant >= 2, significant + " of " + trials + ": the test never finds anything");
	}

	@Test
	void shiftsFindRelatedMapsInsideAMask() {
		final Random random = new Random(8);
		final double[] one = smoothNoise(64, 2, random);
		final double[] other = smoothNoise(64, 2, random);
		for (int i = 0; i < one.length; i++) {
			other[i] += 2 * one[i];
			if (Math.hypot(i % 64 - 30, i / 64 - 34) > 28) one[i] = other[i] = Double.NaN;
		}
		final MaskedField x = MaskedField.of(64, 64, one);
		final MaskedField y = MaskedField.of(64, 64, other);
		assertEquals(1.0 / 200, ToroidalShifts.p(x, y, 1, Progress.NONE));
		assertEquals(ToroidalShifts.p(x, y, 2, Progress.NONE), ToroidalShifts.p(x, y, 2, Progress.NONE));
		// few pixels far apart: hardly a shift lays a quarter of them onto others
		final double[] scattered = one.clone();
		for (int i = 0; i < scattered.length; i++)
			if (i % 97 != 0) scattered[i] = Double.NaN;
		final MaskedField few = MaskedField.of(64, 64, scattered);
		assertTrue(Double.isNaN(ToroidalShifts.p(few, y.whereDefined(few), 1, Progress.NONE)));
	}

	@Test
	void probabilitiesAreNotSmallerThanCanBeKnown() {
		final MaskedField smooth = MaskedField.of(128, 128, smoothNoise(128, 4, new Random(3)));
		assertEquals(1e-16, Moran.of(smooth, Neighbourhood.QUEEN).p());
		assertEquals(1e-16, FieldCorrelation.pearson(smooth, smooth).p());
	}

	@Test
	void lagsOfFewPairsAreNotShown() {
		// a row of 40 pixels: lag 10 has 30 pairs, lag 11 has 29
		final double[] row = new double[40];
		for (int i = 0; i < row.length; i++)
			row[i] = i % 5;
		final LagCorrelation lags = LagCorrelation.auto(MaskedField.of(40, 1, row), 20);
		assertEquals(1, lags.map()[20 + 10], 1e-6);
		assertTrue(Float.isNaN(lags.map()[20 + 11]));
		assertEquals(29, lags.pairs(11, 0));
	}

	@Test
	void correlationLengthOfSmoothedNoise() {
		// values/spatial: 8.05 with a standard deviation of .21 over fields of 256 x 256; expected 2 sigma = 8
		final RadialCurve curve = RadialCurve.of(LagCorrelation.auto(MaskedField.of(256, 256, smoothNoise(256, 4, new Random(
			11))), 64));
		assertEquals(8, curve.correlationLength(), 3 * 0.21 + 0.05);
		assertEquals(6.66, curve.firstBelow(0.5), 3 * 0.21);
		// exp(-r^2/(4 sigma^2)) is the curve of such noise
		final CorrelationFit gaussian = CorrelationFit.of(curve, curve.size(), CorrelationFit.Shape.GAUSSIAN);
		assertEquals(8, gaussian.length(), 3 * 0.21 + 0.05);
		assertEquals(1, gaussian.amplitude(), 0.05);
		assertTrue(gaussian.deviation() < 0.5 * CorrelationFit.of(curve, curve.size(), CorrelationFit.Shape.EXPONENTIAL).deviation());
	}
}
