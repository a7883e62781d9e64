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
package org.xanesj.model;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.xanesj.feature.FeatureColumn;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.Recipe;
import org.xanesj.feature.SpectralFeature;
import org.xanesj.regression.SelectionSettings;
import org.xanesj.spectrum.AbsorptionEdge;
import org.xanesj.spectrum.Normalisation;
import org.xanesj.task.Progress;

/** A small table whose truth is known, trained in no time. */
final class Examples {

	static final List<String> IDS = List.of("k.edge.half", "k.whiteline.energy", "k.whiteline.intensity",
		"k.preedge.area", "k.preedge.centroid", "l.l3.energy", "l.branching");
	/** What {@code SpectralFeature.origin} says for these at Fe: energies are relative to 7112 and 706.8 eV. */
	static final double[] ORIGINS = { 7112, 7112, 0, 0, 7112, 706.8, 0 };

	private Examples() {
		// prevent instantiation of utility class
	}

	/** Seven features of both edges; the target depends on three of them. */
	static TrainingData data(final int samples, final boolean groups) {
		final Random random = new Random(42);
		final double[][] values = new double[samples][];
		final double[] targets = new double[samples];
		final double[] grid = IntStream.range(0, 60).mapToDouble(i -> -10 + i).toArray();
		final double[][] spectra = new double[samples][];
		final List<TrainingData.Sample> names = new ArrayList<>();
		for (int i = 0; i < samples; i++) {
			final double a = random.nextGaussian();
			final double b = random.nextGaussian();
			values[i] = new double[] { 7119 + a, 7128 + 0.5 * b, 1.4 + 0.1 * random.nextGaussian(), 0.05 + 0.01 * a + 0.01 *
				random.nextGaussian(), 7113.5 + 0.2 * random.nextGaussian(), 708 + 0.3 * random.nextGaussian(), 0.7 + 0.02 * b +
					0.01 * random.nextGaussian() };
			for (int j = 0; j < ORIGINS.length; j++)
				// features are computed in single precision relative to their origin
				values[i][j] = ORIGINS[j] + (float) (values[i][j] - ORIGINS[j]);
			targets[i] = -400 + 80 * a - 50 * b + 200 * (values[i][2] - 1.4) + 5 * random.nextGaussian();
			spectra[i] = spectrum(grid, a, b);
			names.add(new TrainingData.Sample("sample " + (i + 1), i % 2 == 0 ? "Fe" : "Co", groups ? "group " + i % 5 : null));
		}
		final List<TrainingData.Feature> features = new ArrayList<>();
		for (final String id : IDS)
			features.add(new TrainingData.Feature(new FeatureReference(id.startsWith("k") ? "K" : "L23", id, 1), "Title of " +
				id, "eV"));
		return new TrainingData("enthalpy", "kJ/mol", names, features, values, targets, Map.of("K", Recipe.of(
			Normalisation.Method.FIXED, new AbsorptionEdge("Fe", "K")), "L23", Recipe.of(Normalisation.Method.FIXED,
				new AbsorptionEdge("Fe", "L23"))), Map.of("K", new TrainingSpectra(grid, spectra)), "table.csv", "00ff", List.of(
					"energies of a.dat were in keV"));
	}

	/** An edge with a white line whose height and width depend on two numbers. */
	static double[] spectrum(final double[] grid, final double a, final double b) {
		final double[] spectrum = new double[grid.length];
		for (int j = 0; j < grid.length; j++)
			spectrum[j] = 0.5 + Math.atan(grid[j] - 3) / Math.PI + (0.5 + 0.1 * a) * Math.exp(-Math.pow((grid[j] - 8) / 3, 2)) +
				0.1 * b * Math.exp(-Math.pow((grid[j] - 20) / 6, 2));
		return spectrum;
	}

	static TrainedModel train(final int samples, final boolean groups) {
		final TrainingSettings settings = TrainingSettings.DEFAULT.withSelection(SelectionSettings.DEFAULT.withTop(4))
			.withPermutations(19);
		return new PropertyModelTrainer(Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC)).train(data(
			samples, groups), settings, Progress.NONE);
	}

	/** Origins of the needed features of a model. */
	static double[] origins(final PropertyModel model) {
		return model.neededFeatures().stream().mapToDouble(feature -> ORIGINS[IDS.indexOf(feature.id())]).toArray();
	}

	/** Column of each needed feature in the table of {@link #data}. */
	static int[] columns(final PropertyModel model) {
		return model.neededFeatures().stream().mapToInt(feature -> IDS.indexOf(feature.id())).toArray();
	}

	/** A registry that knows the example's features, all with this version. */
	static Function<String, Optional<SpectralFeature>> registry(final int version) {
		return id -> IDS.contains(id) ? Optional.of(new Known(id, version)) : Optional.empty();
	}

	private record Known(String id, int version) implements SpectralFeature {

		@Override
		public String title() {
			return id;
		}

		@Override
		public Quantity quantity() {
			return Quantity.RATIO;
		}

		@Override
		public String definition() {
			return id;
		}

		@Override
		public String source() {
			return "test";
		}

		@Override
		public void compute(final FeatureInput in, final FeatureColumn out) {
			throw new UnsupportedOperationException("nothing is computed here");
		}
	}
}
