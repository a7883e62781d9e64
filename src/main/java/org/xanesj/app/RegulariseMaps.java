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
package org.xanesj.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.xanesj.feature.FeatureStatus;
import org.xanesj.field.FieldPrior;
import org.xanesj.field.FieldPriors;
import org.xanesj.field.FieldProblem;
import org.xanesj.field.FieldSettings;
import org.xanesj.field.FieldSolution;
import org.xanesj.field.FittedPrior;
import org.xanesj.field.HoldOutComparison;
import org.xanesj.field.HoldOutComparison.Score;
import org.xanesj.field.Neighbours;
import org.xanesj.field.ObservedMap;
import org.xanesj.field.PottsFit;
import org.xanesj.field.RowNoise;
import org.xanesj.stack.MapPlane;
import org.xanesj.stack.MapSet;
import org.xanesj.stack.NeighbourNoise;
import org.xanesj.stack.RegularisedMark;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/**
 * Regularises maps: takes from each what is noise by all that a Markov random field knows of neighbouring pixels.
 *
 * @param maps measured maps with their standard errors, see {@link NoisyMaps}; pixels that are NaN stay so
 * @param sigma standard errors for the maps that have none in the set; null: the noise is estimated from each map itself
 * @param prior gauss, tv, welsch, potts, meso, guided, or "auto": the one of the first five that foretells held-out pixels
 *          best
 * @param structures number of meso-structures, 1 to {@link #MOST_STRUCTURES}, or "auto": the number of the least BIC
 * @param strength of the prior, positive, in units of the noise: gauss, welsch, meso and guided alpha times the median variance of
 *          a pixel, tv lambda times its root, potts beta; or "auto": estimated
 * @param neighbours pixels that links join in fields of gauss, welsch, meso and guided: {@link Neighbours#id()}
 * @param rowNoise correlation of the noise of two neighbours in a row, 0 (independent) to {@link RowNoise#MOST}, rho^k between
 *          pixels that are k apart; or "auto": estimated from each map if the spectra show it (see {@link NeighbourNoise#alongRows}), else 0.
 *          The structures do not know of it
 * @param posterior samples for the map of the posterior standard deviation, 1 to {@link #MOST_SAMPLES}
 * @param seed of all random numbers
 */
public record RegulariseMaps(MapSet maps, MapPlane sigma, String prior, String structures, String strength, String neighbours,
	String rowNoise, int posterior, long seed)
{

	/** Name of the map of numbers of structures. */
	public static final String LABEL = NoisyMaps.LABEL;
	/** The choice that lets the data decide. */
	public static final String AUTO = "auto";
	/** Default of {@link #posterior}: the standard deviation is known to 12 %. */
	public static final int SAMPLES = 16;
	/** Default of {@link #neighbours}. */
	public static final String FOUR = Neighbours.FOUR.id();
	private static final int MOST_SAMPLES = 10_000;
	private static final int MOST_STRUCTURES = 20;

	/**
	 * The maps and what there is to say about them.
	 *
	 * @param maps for each map {@code <id>}, {@code <id>.sigma}, {@code <id>.residual}, and as measured {@code <id>.measured} and
	 *          {@code <id>.measured.sigma}; then label, label.probability,
	 *          border, status
	 * @param prior that was used
	 * @param parameters one row per map
	 * @param comparison of all priors on held-out pixels, the best one first; empty if there were too few pixels
	 * @param notes one sentence for each thing that was assumed or found
	 */
	public record Result(MapSet maps, String prior, List<FieldParameters> parameters, List<Score> comparison,
		List<String> notes)
	{}

	/** With links to four neighbours, and noise along rows if the spectra show it. */
	public RegulariseMaps(final MapSet maps, final MapPlane sigma, final String prior, final String structures,
		final String strength, final int posterior, final long seed)
	{
		this(maps, sigma, prior, structures, strength, FOUR, AUTO, posterior, seed);
	}

	/**
	 * Regularises.
	 *
	 * @throws InputException if a setting is out of range, or there is nothing to regularise: no map whose pixels differ
	 * @throws org.xanesj.task.CancelledException if the user cancelled
	 */
	public Result run(final Progress progress) {
		final FieldSettings settings = settings();
		final NoisyMaps noisy = new NoisyMaps(maps, checkedSigma());
		final List<Score> comparison = HoldOutComparison.compare(noisy.observed(), compared(), settings, progress.part(0, 0.5));
		final String used = !isAuto(prior) ? prior : comparison.isEmpty() ? FieldPriors.SIMPLEST.id() : comparison.get(0)
			.prior();
		final FieldProblem problem = FieldProblem.of(noisy.observed(), settings, progress.part(0.5, 0.6));
		final FittedPrior fitted = FieldPriors.of(used).fit(problem, progress.part(0.6, 0.7));
		final List<FieldSolution> solutions = fitted.solve(problem, progress.part(0.7, 0.8));
		final List<MapPlane> planes = new ArrayList<>();
		final List<FieldParameters> parameters = new ArrayList<>();
		final PottsFit structured = problem.structures(progress.part(0.7, 0.8));
		final Optional<float[]> borders = fitted.borders(problem, solutions);
		for (int f = 0; f < solutions.size(); f++) {
			final Progress part = progress.part(0.8 + 0.15 * f / solutions.size(), 0.8 + 0.15 * (f + 1) / solutions.size());
			final RegularisedPlanes regularised = new RegularisedPlanes(noisy.planes().get(f), fitted.noise(problem,
				f), solutions.set(f, null), posterior, part); // its memory is wanted for the next one
			planes.addAll(regularised.planes());
			parameters.add(new FieldParameters(noisy.planes().get(f).name(), noisy.planes().get(f).unit(), used, fitted.strength(
				f), structured, problem.gaussian(f), regularised.rowNoise(), regularised.noise(), regularised.rootMeanSquareResidual(), regularised
					.correlation()));
		}
		for (final NoisyMaps.Unchanged map : noisy.unchanged())
			planes.addAll(RegularisedPlanes.unchanged(map.plane(), map.sigma()));
		planes.addAll(labels(structured.label(problem, progress.part(0.95, 1)), structured.structures(), borders));
		planes.add(status());
		final List<String> notes = notes(noisy, problem, parameters, comparison);
		return new Result(new MapSet(maps.name() + " regularised", maps.width(), maps.height(), maps.pixelSize(), planes, maps
			.metadata(), history(used, parameters, comparison, notes)), used, parameters, comparison, notes);
	}

	private FieldSettings settings() {
		if (!isAuto(prior) && FieldPriors.all().stream().noneMatch(known -> known.id().equals(prior)))
			throw new InputException("The prior must be auto, " + String.join(", ", FieldPriors.all().stream().map(
				known -> known.id()).toList()) + ", not '" + prior + "'.");
		if (posterior < 1 || posterior > MOST_SAMPLES) throw new InputException("The number of posterior samples is " +
			posterior + "; give one from 1 to " + MOST_SAMPLES + ", for example " + SAMPLES + ".");
		final double k = number("structures", structures, 0);
		if (k != Math.rint(k) || k < 0 || k > MOST_STRUCTURES || !isAuto(structures) && k == 0) throw new InputException(
			"The number of structures is '" + structures + "'; give a whole number from 1 to " + MOST_STRUCTURES +
				", or auto.");
		final double given = number("strength", strength, Double.NaN);
		if (!isAuto(strength) && !(given > 0 && given < 1e7)) throw new InputException("The strength is '" + strength +
			"'; give a positive number below 1e7, or auto.");
		if (Arrays.stream(Neighbours.values()).noneMatch(known -> known.id().equals(neighbours))) throw new InputException(
			"The neighbours must be " + Arrays.stream(Neighbours.values()).map(Neighbours::id).collect(Collectors.joining(", ")) +
				", not '" + neighbours + "'.");
		return new FieldSettings(given, (int) k, Neighbours.of(neighbours), checkedRowNoise(), seed);
	}

	private RowNoise checkedRowNoise() {
		if (isAuto(rowNoise)) return NeighbourNoise.in(maps.history()).filter(NeighbourNoise::alongRows).map(
			noise -> new RowNoise(Math.min(RowNoise.MOST, noise.rows()), true)).orElse(RowNoise.INDEPENDENT);
		final double given = number("rownoise", rowNoise, 0);
		if (!(given >= 0 && given <= RowNoise.MOST)) throw new InputException("The correlation of the noise along rows is '" +
			rowNoise + "'; give a number from 0 (independent) to " + RowNoise.MOST + ", or auto.");
		return new RowNoise(given, false);
	}

	/** Those that are always compared, and the one that the user wants. */
	private List<FieldPrior> compared() {
		final List<FieldPrior> compared = new ArrayList<>(FieldPriors.compared());
		if (!isAuto(prior) && compared.stream().noneMatch(known -> known.id().equals(prior))) compared.add(FieldPriors.of(prior));
		return compared;
	}

	private static boolean isAuto(final String text) {
		return text == null || text.isBlank() || text.strip().equalsIgnoreCase(AUTO);
	}

	private static double number(final String name, final String text, final double ifAuto) {
		if (isAuto(text)) return ifAuto;
		try {
			return Double.parseDouble(text.strip());
		}
		catch (final NumberFormatException e) {
			throw new InputException("The value of '" + name + "' is '" + text + "'; give a number, or auto.", e);
		}
	}

	private MapPlane checkedSigma() {
		if (sigma != null && sigma.values().length != maps.width() * maps.height()) throw new InputException(
			"The image of standard errors has " + sigma.values().length + " pixels, but " + maps.name() + " has " + maps
				.width() + " x " + maps.height() + "; give one of the same size.");
		return sigma;
	}

	private static List<MapPlane> labels(final PottsFit.Labels labels, final int structures,
		final Optional<float[]> borders)
	{
		return List.of(new MapPlane(NoisyMaps.LABEL, "", "Meso-structure of the pixel, 1 to " + structures, labels.label()),
			new MapPlane(NoisyMaps.LABEL_PROBABILITY, "", "Probability that the pixel belongs to this meso-structure", labels
				.probability()), new MapPlane(NoisyMaps.BORDER, "", borders.isPresent()
					? "Strength of the border at the pixel: 1 minus the least weight of its links"
					: "Greatest probability that a neighbour belongs to another meso-structure", borders.orElse(labels.border())));
	}

	/** Of the measured maps; where they have none, skipped pixels are those without any value. */
	private MapPlane status() {
		return maps.plane(FeatureMaps.STATUS).orElseGet(() -> {
			final float[] codes = new float[maps.width() * maps.height()];
			Arrays.fill(codes, FeatureStatus.SKIPPED);
			for (final MapPlane plane : maps.planes())
				for (int i = 0; i < codes.length; i++)
					if (Float.isFinite(plane.values()[i])) codes[i] = FeatureStatus.OK;
			return new MapPlane(FeatureMaps.STATUS, "", "0 ok, 9 no value", codes);
		});
	}

	private List<String> notes(final NoisyMaps noisy, final FieldProblem problem,
		final List<FieldParameters> parameters, final List<Score> comparison)
	{
		final List<String> notes = new ArrayList<>();
		final NeighbourNoise noise = NeighbourNoise.in(maps.history()).orElse(null);
		if (RegularisedMark.isIn(maps.history())) notes.add(maps.name() +
			" is regularised already; to regularise twice smooths what is no noise any more.");
		for (final NoisyMaps.Unchanged map : noisy.unchanged())
			notes.add(map.words() + "; left as it is.");
		for (int f = 0; f < parameters.size(); f++) {
			final ObservedMap map = problem.maps().map(f);
			notes.addAll(parameters.get(f).remarks(map.noiseKnown(), map.replacedNoises(), noise));
		}
		if (noise != null && noise.matters()) notes.add(ofSharedNoise(noise, parameters));
		if (!isAuto(rowNoise) && checkedRowNoise().correlation() > 0 && parameters.get(0).rowNoise() == 0) notes.add("The prior " +
			parameters.get(0).prior() + " takes the noise of pixels to be independent, whatever 'rownoise' says.");
		if (!neighbours.equals(FOUR) && Double.isNaN(parameters.get(0).alpha())) notes.add("The prior " + parameters.get(0)
			.prior() + " has neighbours of its own; 'neighbours' made no difference to it.");
		if (isAuto(structures) && parameters.get(0).structures().mayBeMore()) notes.add("As many structures were found as are " +
			"tried, " + parameters.get(0).structures().structures() + ": the maps vary by degrees, or give a number of structures.");
		if (comparison.isEmpty()) notes.add("There are too few pixels to hold some of them out, so the priors were not " +
			"compared.");
		else notes.add(sentence(comparison));
		return notes;
	}

	private String ofSharedNoise(final NeighbourNoise noise, final List<FieldParameters> parameters) {
		final String found = String.format(Locale.ROOT, "The noise of the stack is not independent from pixel to pixel " +
			"(correlation %.2f along rows, %.2f along columns), ", noise.rows(), noise.columns());
		final DoubleSummaryStatistics allowed = parameters.stream().mapToDouble(FieldParameters::rowNoise).summaryStatistics();
		if (allowed.getMax() > 0) return found + String.format(Locale.ROOT, "which is allowed for along rows (rownoise of the " +
			"maps: %.2f to %.2f), but not in the structures.", allowed.getMin(), allowed.getMax());
		if (checkedRowNoise().estimated() && !parameters.get(0).prior().equals("potts")) return found +
			"but these maps do not show it along rows.";
		return found +
			"but the prior takes it to be: what neighbours share is taken for structure, and posterior standard deviations are too small.";
	}

	/** @return e.g. "Held-out pixels: meso 1.070 (best), potts 1.071 (ties with it), gauss 1.454." */
	private static String sentence(final List<Score> comparison) {
		final List<String> words = new ArrayList<>();
		for (int k = 0; k < comparison.size(); k++)
			words.add(String.format(Locale.ROOT, "%s %.3f%s", comparison.get(k).prior(), comparison.get(k).score(), k == 0
				? " (best)" : comparison.get(k).ties() ? " (ties with it)" : ""));
		return "Mean square error of held-out pixels in units of the noise: " + String.join(", ", words) + ".";
	}

	private String history(final String used, final List<FieldParameters> parameters, final List<Score> comparison,
		final List<String> notes)
	{
		final List<String> lines = new ArrayList<>();
		if (!maps.history().isBlank()) lines.add(maps.history().strip());
		lines.add("XANES Regularise Maps: prior " + prior + ", structures " + structures + ", strength " + strength +
			", neighbours " + neighbours + ", rownoise " + rowNoise + ", posterior " + posterior + ", seed " + seed);
		lines.add(RegularisedMark.line(used));
		parameters.forEach(row -> lines.add(row.sentence()));
		lines.addAll(notes);
		return String.join("\n", lines);
	}
}
