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
package org.xanesj.scripts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.xanesj.app.OpenStack;
import org.xanesj.app.PredictPropertyMap;
import org.xanesj.app.SimulateSamples;
import org.xanesj.app.TrainPropertyModel;
import org.xanesj.app.TrainPropertyModel.Edges;
import org.xanesj.app.TruthComparison;
import org.xanesj.model.TrainedModel;
import org.xanesj.model.TrainingSettings;
import org.xanesj.model.Validation;
import org.xanesj.simulation.ParticleField;
import org.xanesj.stack.EnergyStack;
import org.xanesj.spectrum.EnergyUnit;
import org.xanesj.task.Progress;

/**
 * The study of docs/simulated-study.md: K-only and K+L models of the simulated halides over many seeds, their scores and
 * how their maps agree with the truth. Prints CSV. Arguments: folder to work in, first seed, last seed, size of the field.
 */
public final class SimulatedStudy {

	static final double NOISE = 0.002;

	/**
	 * One model of one seed.
	 *
	 * @param trained the model with its scores
	 * @param map agreement of its map with the truth
	 */
	record Outcome(TrainedModel trained, TruthComparison map) {

		Validation validation() {
			return trained.model().validation();
		}
	}

	private final Path folder;
	private final int size;
	private final long seed;

	SimulatedStudy(final Path folder, final int size, final long seed) {
		this.folder = folder;
		this.size = size;
		this.seed = seed;
	}

	/** @return K only, then K+L */
	List<Outcome> run() {
		new SimulateSamples(folder, size, NOISE, seed).run(Progress.NONE);
		final EnergyStack k = open(SimulateSamples.K_STACK);
		final EnergyStack l = open(SimulateSamples.L_STACK);
		final List<Outcome> outcomes = new ArrayList<>();
		for (final Edges edges : List.of(Edges.K, Edges.BOTH))
			outcomes.add(outcome(edges, k, edges == Edges.BOTH ? l : null));
		return outcomes;
	}

	private EnergyStack open(final String name) {
		return new OpenStack(folder.resolve(name), null, EnergyUnit.parse("auto"), false).run(Progress.NONE);
	}

	private Outcome outcome(final Edges edges, final EnergyStack stack, final EnergyStack second) {
		final Path model = folder.resolve(edges + ".json");
		final TrainedModel trained = new TrainPropertyModel(folder.resolve(SimulateSamples.TABLE), SimulateSamples.TARGET,
			edges, "fixed", "", TrainingSettings.DEFAULT.withPermutations(0), model).run(Progress.NONE).trained();
		final PredictPropertyMap.Result result = new PredictPropertyMap(model, stack, "auto", second, 0.05).run(Progress.NONE);
		return new Outcome(trained, TruthComparison.of(result.maps(), ParticleField.of(size, NOISE, seed).enthalpy()));
	}

	/** Runs the study. */
	public static void main(final String[] arguments) throws IOException {
		final Path folder = Files.createDirectories(Path.of(arguments[0]));
		System.out.println("seed,edges,published_r2,published_mae_percent,nested_r2,nested_mae_percent," +
			"map_mae,inside,inside_status0,flagged,extrapolated,median_halfwidth,features");
		for (long seed = Long.parseLong(arguments[1]); seed <= Long.parseLong(arguments[2]); seed++) {
			final List<Outcome> outcomes = new SimulatedStudy(folder.resolve("seed" + seed), Integer.parseInt(arguments[3]), seed)
				.run();
			for (int i = 0; i < outcomes.size(); i++)
				print(seed, i == 0 ? "K" : "K+L", outcomes.get(i));
		}
	}

	private static void print(final long seed, final String edges, final Outcome outcome) {
		final Validation scores = outcome.validation();
		final TruthComparison map = outcome.map();
		System.out.println(String.format(Locale.ROOT, "%d,%s,%.3f,%.1f,%.3f,%.1f,%.1f,%.3f,%.3f,%.3f,%.3f,%.0f,%s", seed, edges,
			scores.published().r2(), scores.published().maePercent(), scores.nested().r2(), scores.nested().maePercent(), map
				.meanAbsoluteError(), map.inside(), map.insideWithinDomain(), map.flaggedShare(), map.extrapolated() /
					(double) map.pixels(), map.medianHalfwidth(), outcome.trained().model().selectedFeatures().stream().map(
						feature -> feature.id()).collect(Collectors.joining(" "))));
	}
}
