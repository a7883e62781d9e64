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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.xanesj.block.SpectrumBlock;
import org.xanesj.feature.FeatureExtractor;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.FeaturePlan;
import org.xanesj.feature.FeatureRegistry;
import org.xanesj.feature.Recipe;
import org.xanesj.feature.SpectralFeature;
import org.xanesj.spectrum.AbsorptionEdge;
import org.xanesj.spectrum.Normalisation;

/** What the tests of this package share: two-column files, recipes, and features of one spectrum by id. */
final class HalideLines {

	private HalideLines() {
		// prevent instantiation of utility class
	}

	/** Two columns of numbers, commas or blanks between them, lines of text skipped. */
	static double[][] columns(final Path file) throws IOException {
		final List<double[]> rows = new ArrayList<>();
		for (final String line : Files.readAllLines(file)) {
			final String[] field = line.trim().split("[\\s,]+");
			if (field.length >= 2 && field[0].matches("[-+0-9.Ee]+")) rows.add(new double[] { Double.parseDouble(field[0]),
				Double.parseDouble(field[1]) });
		}
		final double[][] columns = new double[2][rows.size()];
		for (int i = 0; i < rows.size(); i++) {
			columns[0][i] = rows.get(i)[0];
			columns[1][i] = rows.get(i)[1];
		}
		return columns;
	}

	static Recipe fixed(final String element) {
		return Recipe.of(Normalisation.Method.FIXED, new AbsorptionEdge(element, "L23"));
	}

	static FeatureExtractor extractor(final Recipe recipe, final double[] energies) {
		return new FeatureExtractor(new FeatureInput(new FeaturePlan(recipe, energies)), FeatureRegistry.resolve(recipe),
			true, true);
	}

	static int column(final FeatureExtractor extractor, final String id) {
		final List<SpectralFeature> features = extractor.features();
		for (int k = 0; k < features.size(); k++)
			if (features.get(k).id().equals(id)) return k;
		throw new IllegalArgumentException(id);
	}

	static double value(final FeatureExtractor extractor, final String id, final int pixel) {
		return extractor.reported(column(extractor, id), pixel);
	}

	static double sigma(final FeatureExtractor extractor, final String id, final int pixel) {
		return extractor.column(column(extractor, id)).sigma[pixel];
	}

	static byte status(final FeatureExtractor extractor, final String id, final int pixel) {
		return extractor.column(column(extractor, id)).status[pixel];
	}

	/** Copies of one spectrum, side by side, each with its own noise. */
	static SpectrumBlock noisy(final double[] mu, final int copies, final double noise, final java.util.Random random) {
		final float[][] rows = new float[mu.length][copies];
		for (int j = 0; j < copies; j++)
			for (int i = 0; i < mu.length; i++)
				rows[i][j] = (float) (mu[i] + noise * random.nextGaussian());
		return new SpectrumBlock(rows, 0, copies);
	}
}
