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
package org.xanesj.feature.l;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.xanesj.SharedData;
import org.xanesj.block.SpectrumBlock;
import org.xanesj.feature.FeatureExtractor;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.FeaturePlan;
import org.xanesj.feature.FeatureRegistry;
import org.xanesj.feature.FeatureStatus;
import org.xanesj.feature.Recipe;

/**
 * A measured Fe L2,3 stack of particles with oxidised and reduced regions, and its two reference spectra. That L3 of Fe3+
 * lies about 1.7 eV above that of Fe2+ and that its L3/L2 ratio is higher is known from P. A. van Aken, B. Liebscher, V. J.
 * Styrsa, Physics and Chemistry of Minerals 25, 323 (1998).
 */
class IronParticlesTest {

	private static final String FOLDER = "stetef_nanoxanes/ALS_Toner/71214078_FigS4/Aligned";
	private static final int SIDE = 125;
	private static final int OXIDISED = 0;
	private static final int REDUCED = 1;
	private static final int NEITHER = 2;
	/** Cosine between a pixel's spectrum and a reference from which on it counts as that phase. */
	private static final double ALIKE = 0.98;
	private static final List<String> IDS = List.of("l.l3.energy", "l.l3.centroid", "l.ratio.intensity", "l.branching");

	@Test
	void referencesDifferAsFerricAndFerrousIron() throws IOException {
		final Path folder = SharedData.data(FOLDER);
		final double[][] oxidised = HalideLines.columns(folder.resolve("oxidized.r"));
		final double[][] reduced = HalideLines.columns(folder.resolve("reduced.r"));
		final FeatureExtractor extractor = HalideLines.extractor(HalideLines.fixed("Fe").withFeatures(IDS), oxidised[0]);
		final double[][] value = new double[2][IDS.size()];
		extractor.extract(SpectrumBlock.of(oxidised[1]));
		for (int k = 0; k < IDS.size(); k++)
			value[OXIDISED][k] = extractor.reported(k, 0);
		extractor.extract(SpectrumBlock.of(reduced[1]));
		for (int k = 0; k < IDS.size(); k++)
			value[REDUCED][k] = extractor.reported(k, 0);
		// Got 709.74 and 708.02 eV.
		assertEquals(1.6, value[OXIDISED][0] - value[REDUCED][0], 0.3);
		// Got 710.36 and 709.15 eV; the window holds both multiplet lines of each, so less than the maximum moves.
		assertTrue(value[OXIDISED][1] - value[REDUCED][1] > 0.8);
		// Got 4.55 and 3.51.
		assertTrue(value[OXIDISED][2] > value[REDUCED][2] + 0.5);
		for (int k = 0; k < 3; k++)
			assertTrue(Double.isFinite(extractor.column(k).sigma[0]));
	}

	@Test
	void mapsTellTheRegionsApart() throws IOException {
		final Path folder = SharedData.data(FOLDER);
		final double[][] oxidised = HalideLines.columns(folder.resolve("oxidized.r"));
		final double[][] reduced = HalideLines.columns(folder.resolve("reduced.r"));
		final Recipe recipe = HalideLines.fixed("Fe").withFeatures(IDS);
		final FeaturePlan plan = new FeaturePlan(recipe, oxidised[0]);
		final FeatureExtractor extractor = new FeatureExtractor(new FeatureInput(plan, 0.02, Double.POSITIVE_INFINITY),
			FeatureRegistry.resolve(recipe), false, false);
		extractor.extract(SpectrumBlock.of(oxidised[1]));
		final double[] likeOxidised = spectrum(extractor.input(), 0);
		extractor.extract(SpectrumBlock.of(reduced[1]));
		final double[] likeReduced = spectrum(extractor.input(), 0);
		extractor.extract(new SpectrumBlock(absorption(folder, HalideLines.columns(folder.resolve("i0.xsp"))[1]), 0, SIDE *
			SIDE));

		final int[] phase = new int[SIDE * SIDE];
		final int[] pixels = new int[3];
		for (int j = 0; j < phase.length; j++) {
			phase[j] = NEITHER;
			if (extractor.input().pixelStatus()[j] == FeatureStatus.OK) {
				final double[] pixel = spectrum(extractor.input(), j);
				final double a = cosine(pixel, likeOxidised);
				final double b = cosine(pixel, likeReduced);
				if (Math.max(a, b) >= ALIKE) phase[j] = a > b ? OXIDISED : REDUCED;
			}
			pixels[phase[j]]++;
		}
		assertTrue(pixels[OXIDISED] > 500 && pixels[REDUCED] > 80, pixels[OXIDISED] + " and " + pixels[REDUCED]);
		// Got 946 and 124 pixels; 7.5 and 9.2 pooled standard deviations, 709.79 and 708.19 eV, 710.24 and 709.10 eV. With
		// 4 the two distributions hardly touch.
		assertTrue(separation(extractor, 0, phase) > 4, "L3 energy: " + separation(extractor, 0, phase));
		assertTrue(separation(extractor, 1, phase) > 4, "L3 centroid: " + separation(extractor, 1, phase));
		assertTrue(separation(extractor, 3, phase) > 1.5, "branching: " + separation(extractor, 3, phase));
	}

	/** The lines of one pixel, normalised. */
	private static double[] spectrum(final FeatureInput in, final int pixel) {
		final int from = in.plan().firstFrom(-3);
		final int to = in.plan().firstFrom(20);
		final double[] spectrum = new double[to - from];
		for (int i = from; i < to; i++)
			spectrum[i - from] = in.normalised()[i][pixel];
		return spectrum;
	}

	private static double cosine(final double[] a, final double[] b) {
		double ab = 0;
		double aa = 0;
		double bb = 0;
		for (int i = 0; i < a.length; i++) {
			ab += a[i] * b[i];
			aa += a[i] * a[i];
			bb += b[i] * b[i];
		}
		return ab / Math.sqrt(aa * bb);
	}

	/** Difference of the means of the two phases in units of their pooled standard deviation. */
	private static double separation(final FeatureExtractor extractor, final int feature, final int[] phase) {
		final double[] count = new double[2];
		final double[] mean = new double[2];
		final double[] squares = new double[2];
		for (int pass = 0; pass < 2; pass++) {
			for (int j = 0; j < phase.length; j++) {
				if (phase[j] == NEITHER || extractor.column(feature).status[j] != FeatureStatus.OK) continue;
				final double value = extractor.column(feature).value[j];
				if (pass == 0) {
					count[phase[j]]++;
					mean[phase[j]] += value;
				}
				else squares[phase[j]] += (value - mean[phase[j]]) * (value - mean[phase[j]]);
			}
			if (pass == 0) for (int p = 0; p < 2; p++)
				mean[p] /= count[p];
		}
		return (mean[OXIDISED] - mean[REDUCED]) / Math.sqrt((squares[0] + squares[1]) / (count[0] + count[1]));
	}

	/** Text planes of transmitted counts as absorption. The empty region's counts are too high; that offset cancels. */
	private static float[][] absorption(final Path folder, final double[] empty) throws IOException {
		final float[][] rows = new float[empty.length][SIDE * SIDE];
		for (int i = 0; i < empty.length; i++) {
			final String[] field = Files.readString(folder.resolve(String.format("71214078_a%03d.xim", i))).trim().split(
				"\\s+");
			assertEquals(SIDE * SIDE, field.length);
			for (int j = 0; j < field.length; j++)
				rows[i][j] = (float) -Math.log(Double.parseDouble(field[j]) / empty[i]);
		}
		return rows;
	}
}
