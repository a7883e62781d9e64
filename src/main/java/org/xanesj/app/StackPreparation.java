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
import java.util.List;
import java.util.Locale;

import org.xanesj.feature.FeaturePlan;
import org.xanesj.feature.FeatureRegistry;
import org.xanesj.feature.Recipe;
import org.xanesj.feature.SpectralFeature;
import org.xanesj.preedge.PreEdgeShape;
import org.xanesj.spectrum.AbsorptionEdge;
import org.xanesj.spectrum.EdgeGuess;
import org.xanesj.spectrum.ScanCheck;
import org.xanesj.spectrum.Spectrum;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.MeanSpectrum;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/**
 * What every mapping use case needs before its loop: the edge, the recipe, the features, the plan, and the sentences for
 * the user.
 */
final class StackPreparation {

	static final String AUTO = "auto";

	private final Spectrum mean;
	private final FeaturePlan plan;
	private final List<SpectralFeature> features;
	private final List<String> notes;

	private StackPreparation(final Spectrum mean, final FeaturePlan plan, final List<SpectralFeature> features,
		final List<String> notes)
	{
		this.mean = mean;
		this.plan = plan;
		this.features = features;
		this.notes = notes;
	}

	/**
	 * @param recipe name or file; one that names no features gets all that are fast enough for maps
	 * @param minimumStep pixels with a smaller edge step are left out [units of the signal]
	 * @throws InputException if edge, recipe or energies cannot be used
	 */
	static StackPreparation of(final EnergyStack stack, final String edge, final String recipe, final double minimumStep,
		final Progress progress)
	{
		final Spectrum mean = mean(stack, progress.part(0, 0.5));
		final AbsorptionEdge found = edge(stack, edge, mean);
		Recipe chosen = RecipeChoice.of(recipe, found);
		final List<String> notes = new ArrayList<>(stack.notes());
		if (isAuto(edge)) notes.add("The edge was taken to be " + found + " from the energies.");
		notes.addAll(ScanCheck.of(mean, chosen.referenceEnergy()).findings().stream().map(finding -> "Mean spectrum: " +
			finding).toList());
		List<SpectralFeature> features = FeatureRegistry.resolve(chosen);
		if (chosen.features().isEmpty()) features = features.stream().filter(SpectralFeature::suitsMaps).toList();
		if (PreEdgeShapeSearch.needed(chosen, features)) {
			chosen = chosen.withPreEdgeShapes(PreEdgeShapeSearch.among(stack, chosen, minimumStep, progress.part(
				0.5, 1)));
			if (!chosen.preEdgeShapes().isEmpty()) {
				notes.add("Pre-edge shapes were taken from " + chosen.preEdgeShapes().size() +
					" cluster means of the stack (k.preedgefixed).");
				for (final PreEdgeShape shape : chosen.preEdgeShapes())
					if (shape.hasWidthAtBound()) notes.add(String.format(Locale.ROOT, "The pre-edge shape with a peak at %.2f eV has a " +
						"width of %.2f eV, the bound of its fit, so that it need not be a pre-edge: do not trust k.preedgefixed where it " +
						"matters.", chosen.referenceEnergy() + shape.centres().get(0), shape.width()));
			}
			else {
				notes.add("No pre-edge stands out in the cluster means of the stack; maps k.preedgefixed are left out.");
				features = features.stream().filter(feature -> !PreEdgeShapeSearch.isFixedShape(feature)).toList();
			}
		}
		final FeaturePlan plan = plan(stack, chosen);
		notes.addAll(plan.notes());
		return new StackPreparation(mean, plan, features, notes);
	}

	/**
	 * The same for use cases that want normalised spectra and no features.
	 *
	 * @throws InputException if edge, recipe or energies cannot be used
	 */
	static StackPreparation ofSpectra(final EnergyStack stack, final String edge, final String recipe,
		final Progress progress)
	{
		final Spectrum mean = mean(stack, progress);
		final AbsorptionEdge found = edge(stack, edge, mean);
		final FeaturePlan plan = plan(stack, RecipeChoice.of(recipe, found));
		final List<String> notes = new ArrayList<>(stack.notes());
		if (isAuto(edge)) notes.add("The edge was taken to be " + found + " from the energies.");
		notes.addAll(plan.notes());
		return new StackPreparation(mean, plan, List.of(), notes);
	}

	/**
	 * The same for standard errors: with how the noise of this stack differs between energies.
	 *
	 * @param minimumStep pixels with a smaller edge step do not count [units of the signal]
	 */
	StackPreparation withNoiseProfile(final EnergyStack stack, final double minimumStep, final Progress progress) {
		final StackNoise noise = StackNoise.of(stack, plan, minimumStep, progress);
		final List<String> said = new ArrayList<>(notes);
		said.addAll(noise.notes());
		return new StackPreparation(mean, plan.with(noise.profile()), features, said);
	}

	private static FeaturePlan plan(final EnergyStack stack, final Recipe recipe) {
		try {
			return new FeaturePlan(recipe, stack.energies());
		}
		catch (final InputException e) {
			throw e.at(stack.name());
		}
	}

	/** @return the mean spectrum of the selection, at the energies at which it is finite */
	static Spectrum mean(final EnergyStack stack, final Progress progress) {
		final double[] mu = MeanSpectrum.of(stack, progress);
		for (int i = 0; i < mu.length; i++)
			if (!Double.isFinite(mu[i])) throw new InputException(stack.name() + ", slice at " + stack.energy(i) +
				" eV: no selected pixel has a finite value; delete the slice or change the selection.");
		return new Spectrum(stack.simulated() ? stack.name() + " (simulated)" : stack.name(), stack.energies(), mu);
	}

	/** @return the edge that the user names, or the one that the energies show */
	static AbsorptionEdge edge(final EnergyStack stack, final String text, final Spectrum mean) {
		if (!isAuto(text)) {
			final AbsorptionEdge edge = AbsorptionEdge.parse(text);
			if (edge.energy() < stack.energy(0) || edge.energy() > stack.energy(stack.size() - 1)) throw new InputException(
				stack.name() + " runs from " + stack.energy(0) + " to " + stack.energy(stack.size() - 1) +
					" eV and does not hold the edge " + edge + " at " + edge.energy() + " eV; check the edge and the energies.");
			return edge;
		}
		return EdgeGuess.of(mean);
	}

	/** @throws InputException if it is negative or not a number */
	static void checkMinimumStep(final double minimumStep) {
		if (!(minimumStep >= 0)) throw new InputException("The smallest edge step is " + minimumStep +
			"; give a number of at least 0, in units of the signal.");
	}

	static boolean isAuto(final String text) {
		return text == null || text.isBlank() || text.trim().equalsIgnoreCase(AUTO);
	}

	/** @return the value at which pixels are saturated, as features want it */
	static double saturation(final EnergyStack stack) {
		return Double.isNaN(stack.saturation()) ? Double.POSITIVE_INFINITY : stack.saturation();
	}

	Spectrum mean() {
		return mean;
	}

	FeaturePlan plan() {
		return plan;
	}

	List<SpectralFeature> features() {
		return features;
	}

	List<String> notes() {
		return notes;
	}
}
