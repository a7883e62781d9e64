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
package org.xanesj.feature.k;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.xanesj.block.SpectrumBlock;
import org.xanesj.decomposition.SpectrumClusters;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.FeaturePlan;
import org.xanesj.feature.FeatureStatus;
import org.xanesj.feature.Recipe;
import org.xanesj.preedge.PreEdge;
import org.xanesj.preedge.PreEdgeShape;
import org.xanesj.preedge.PreEdgeShapes;
import org.xanesj.spectrum.Spectrum;
import org.xanesj.task.InputException;

/**
 * Finds the pre-edge shapes that a recipe needs for {@code k.preedgefixed.*}, through the same arithmetic as all features.
 * <p>
 * The rule for a stack: a few thousand pixels drawn from the selection are grouped into three by their normalised spectra
 * from 10 eV below to 20 eV above the reference energy, and the pre-edge of the mean spectrum of each group is fitted. The
 * rule for a training set: its spectra, which may differ in their grids, are interpolated to one grid and grouped in the
 * same way, and the shape of each group is that of its most typical spectrum that has a pre-edge, as measured. In both
 * cases groups without a pre-edge give no shape, and shapes that are alike are one. A model that uses these features must
 * be applied with the shapes that it was trained with.
 */
public final class PreEdgeShapeFinder {

	private static final double STEP = 0.5;

	private PreEdgeShapeFinder() {
		// prevent instantiation of utility class
	}

	/**
	 * Shapes for a stack.
	 *
	 * @param in recipe, grid and limits of the stack, so that empty and saturated pixels are left out: their normalised
	 *          noise would make groups of its own; the recipe's own shapes are not used
	 * @param sample spectra of some pixels, as measured; pixels that are unusable as a whole are left out
	 * @param clusters number of groups, 1 to 3; {@link PreEdgeShapes#DEFAULT_CLUSTERS} if nothing is known
	 * @param seed of the random numbers
	 * @return the shapes, that of the largest group first
	 * @throws InputException if no pixel can be used or no group has a pre-edge
	 */
	public static List<PreEdgeShape> ofPixels(final FeatureInput in, final SpectrumBlock sample, final int clusters,
		final long seed)
	{
		final FeaturePlan plan = in.plan();
		if (plan.firstFrom(PreEdgeShapes.COMPARED_FROM) > plan.lastUpTo(PreEdgeShapes.COMPARED_TO)) throw new InputException(
			"No energy lies around the edge; choose data that show the edge.");
		in.load(sample);
		final int[] usable = IntStream.range(0, in.width()).filter(j -> in.pixelStatus()[j] == FeatureStatus.OK)
			.toArray();
		if (usable.length == 0) throw new InputException("None of the " + in.width() +
			" pixels drawn for the pre-edge shapes can be used; choose a region with a visible edge.");
		final double[][] normalised = new double[usable.length][plan.size()];
		for (int s = 0; s < usable.length; s++)
			for (int i = 0; i < plan.size(); i++)
				normalised[s][i] = in.normalised()[i][usable[s]];
		return found(PreEdgeShapes.find(PreEdges.energies(plan), normalised, grouping(clusters, seed), members -> fit(plan, mean(
			sample, usable, members))));
	}

	/**
	 * Shapes for a training set.
	 *
	 * @param recipe how the spectra are normalised; its own shapes are not used
	 * @param spectra the training spectra, checked and trimmed
	 * @param clusters number of groups, 1 to 3; {@link PreEdgeShapes#DEFAULT_CLUSTERS} if nothing is known
	 * @param seed of the random numbers
	 * @return the shapes, that of the largest group first
	 * @throws InputException if a spectrum cannot be normalised, or none has a pre-edge and reaches from 10 eV below to
	 *           20 eV above the reference energy
	 */
	public static List<PreEdgeShape> ofSpectra(final Recipe recipe, final List<Spectrum> spectra, final int clusters,
		final long seed)
	{
		return ofSpectra(Collections.nCopies(spectra.size(), recipe), spectra, clusters, seed);
	}

	/**
	 * Shapes for a training set of several elements: energies count from the reference energy of each.
	 *
	 * @param recipes one for each spectrum, for its edge
	 * @param spectra the training spectra, checked and trimmed
	 * @param clusters number of groups, as above
	 * @param seed of the random numbers
	 * @return the shapes, that of the largest group first
	 * @throws InputException as above
	 */
	public static List<PreEdgeShape> ofSpectra(final List<Recipe> recipes, final List<Spectrum> spectra,
		final int clusters, final long seed)
	{
		final double[] grid = IntStream.rangeClosed(0, (int) Math.round((PreEdgeShapes.COMPARED_TO -
			PreEdgeShapes.COMPARED_FROM) / STEP)).mapToDouble(i -> PreEdgeShapes.COMPARED_FROM + i * STEP).toArray();
		final List<PreEdge> fits = new ArrayList<>();
		final List<double[]> rows = new ArrayList<>();
		for (int s = 0; s < spectra.size(); s++) {
			final FeatureInput in = load(recipes.get(s), spectra.get(s));
			final FeaturePlan plan = in.plan();
			if (in.pixelStatus()[0] != FeatureStatus.OK || plan.energy(0) > PreEdgeShapes.COMPARED_FROM || plan.energy(plan
				.size() - 1) < PreEdgeShapes.COMPARED_TO) continue;
			fits.add(in.get(PreEdges.FITS)[0]);
			rows.add(interpolated(in, grid));
		}
		if (rows.isEmpty()) throw nothing();
		return found(PreEdgeShapes.find(grid, rows.toArray(double[][]::new), grouping(clusters, seed), members -> mostTypical(fits,
			members)));
	}

	private static Function<double[][], List<int[]>> grouping(final int clusters, final long seed) {
		return rows -> SpectrumClusters.of(rows, clusters, seed).groups();
	}

	private static FeatureInput load(final Recipe recipe, final Spectrum spectrum) {
		try {
			final FeatureInput in = new FeatureInput(new FeaturePlan(recipe, spectrum.energies()));
			in.load(SpectrumBlock.of(spectrum.mu()));
			return in;
		}
		catch (final InputException e) {
			throw e.at(spectrum.name());
		}
	}

	private static List<PreEdgeShape> found(final List<PreEdgeShape> shapes) {
		if (shapes.isEmpty()) throw nothing();
		return shapes;
	}

	private static InputException nothing() {
		return new InputException("No pre-edge was found in the spectra that the pre-edge shapes were to be chosen from; " +
			"leave out the features k.preedgefixed.* or choose spectra that show a pre-edge.");
	}

	/** The first that has a pre-edge, or if none has one, the first. */
	private static PreEdge mostTypical(final List<PreEdge> fits, final int[] members) {
		return IntStream.of(members).mapToObj(fits::get).filter(PreEdge::isFound).findFirst().orElse(fits.get(
			members[0]));
	}

	/** The mean of usable spectra need not be usable: steps of either sign cancel, rounded values repeat. */
	private static PreEdge fit(final FeaturePlan plan, final SpectrumBlock mean) {
		final FeatureInput in = new FeatureInput(plan);
		in.load(mean);
		final PreEdge found = in.get(PreEdges.FITS)[0];
		return found == null ? PreEdge.broken() : found;
	}

	/** The mean of the measured, not of the normalised spectra: pixels with a large step have the better statistics. */
	private static SpectrumBlock mean(final SpectrumBlock sample, final int[] usable, final int[] members) {
		final double[] mean = new double[sample.energies()];
		for (int i = 0; i < mean.length; i++) {
			for (final int member : members)
				mean[i] += sample.row(i)[sample.start() + usable[member]];
			mean[i] /= members.length;
		}
		return SpectrumBlock.of(mean);
	}

	private static double[] interpolated(final FeatureInput in, final double[] grid) {
		final FeaturePlan plan = in.plan();
		final double[] values = new double[grid.length];
		for (int g = 0, i = 1; g < grid.length; g++) {
			while (i < plan.size() - 1 && plan.energy(i) < grid[g])
				i++;
			final double t = (grid[g] - plan.energy(i - 1)) / (plan.energy(i) - plan.energy(i - 1));
			values[g] = (1 - t) * in.normalised()[i - 1][0] + t * in.normalised()[i][0];
		}
		return values;
	}
}
