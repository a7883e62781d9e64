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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.xanesj.feature.Recipe;
import org.xanesj.regression.IdenticalSamples;
import org.xanesj.regression.RegressionData;

/**
 * A table of features with one target, and where it comes from. The arrays are not copied.
 *
 * @param target name of the target
 * @param unit of the target; empty if it is not known
 * @param samples one per row
 * @param features one per column of {@code values}
 * @param values [sample][feature] on the absolute scale (feature value plus its origin), NaN where undefined
 * @param targets of each sample
 * @param recipes by role ("K", "L23"), for every role that a feature has
 * @param spectra by role; may be empty, then the model has no spectrum distance
 * @param table name of the sample table
 * @param tableSha256 SHA-256 of the sample table, hexadecimal; may be empty
 * @param notes one sentence for each thing that was changed or doubted while the table was made
 */
public record TrainingData(String target, String unit, List<Sample> samples, List<Feature> features,
	double[][] values, double[] targets, Map<String, Recipe> recipes, Map<String, TrainingSpectra> spectra, String table,
	String tableSha256, List<String> notes)
{

	/**
	 * @param name of the sample
	 * @param element chemical symbol
	 * @param group samples of one group are left out together; null if there are no groups
	 */
	public record Sample(String name, String element, String group) {}

	/**
	 * @param reference what the model needs to know of it
	 * @param title for plots, e.g. "White line energy"
	 * @param unit e.g. "eV"
	 */
	public record Feature(FeatureReference reference, String title, String unit) {}

	/** @throws IllegalArgumentException if the sizes do not fit, a recipe is missing, or only some samples have a group */
	public TrainingData {
		samples = List.copyOf(samples);
		features = List.copyOf(features);
		recipes = Map.copyOf(recipes);
		spectra = Map.copyOf(spectra);
		notes = List.copyOf(notes);
		if (samples.isEmpty() || features.isEmpty()) throw new IllegalArgumentException(
			"there are no samples or no features");
		if (values.length != samples.size() || targets.length != samples.size()) throw new IllegalArgumentException(
			samples.size() + " samples, " + values.length + " rows, " + targets.length + " targets");
		if (values[0].length != features.size()) throw new IllegalArgumentException(features.size() + " features, " +
			values[0].length + " columns");
		for (final Feature feature : features)
			if (!recipes.containsKey(feature.reference().role())) throw new IllegalArgumentException("no recipe for role " +
				feature.reference().role());
		final long grouped = samples.stream().filter(sample -> sample.group() != null).count();
		if (grouped != 0 && grouped != samples.size()) throw new IllegalArgumentException(
			"either all samples or none have a group");
		for (final TrainingSpectra set : spectra.values())
			if (set.spectra().length != samples.size()) throw new IllegalArgumentException(
				"one spectrum is needed for each sample");
	}

	/**
	 * The same table without samples that agree with an earlier one in every feature and in the target: a sample's twin
	 * that stays when the sample is left out would make every score too good.
	 *
	 * @return this table if there are none; else a table with one note for each sample that was left out
	 */
	TrainingData withoutTwins() {
		final List<int[]> twins = IdenticalSamples.find(new RegressionData(values, targets));
		if (twins.isEmpty()) return this;
		final Set<Integer> later = twins.stream().map(pair -> pair[1]).collect(Collectors.toSet());
		final int[] rows = IntStream.range(0, values.length).filter(i -> !later.contains(i)).toArray();
		final List<String> further = new ArrayList<>(notes);
		for (final int[] pair : twins)
			further.add(samples.get(pair[1]).name() + " is identical to " + samples.get(pair[0]).name() +
				" in all features and the target and was left out.");
		final Map<String, TrainingSpectra> fewer = new LinkedHashMap<>();
		spectra.forEach((role, set) -> fewer.put(role, new TrainingSpectra(set.grid(), IntStream.of(rows).mapToObj(i -> set
			.spectra()[i]).toArray(double[][]::new))));
		return new TrainingData(target, unit, IntStream.of(rows).mapToObj(samples::get).toList(), features, IntStream.of(rows)
			.mapToObj(i -> values[i]).toArray(double[][]::new), IntStream.of(rows).mapToDouble(i -> targets[i]).toArray(),
			recipes, fewer, table, tableSha256, further);
	}

	/** @return group of each sample, or null */
	List<String> groups() {
		return samples.get(0).group() == null ? null : samples.stream().map(Sample::group).toList();
	}
}
