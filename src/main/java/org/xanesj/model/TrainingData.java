package org.xanesj.model;

import java.util.List;
import java.util.Map;

import org.xanesj.feature.Recipe;

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

	/** @return group of each sample, or null */
	List<String> groups() {
		return samples.get(0).group() == null ? null : samples.stream().map(Sample::group).toList();
	}
}
