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

import org.xanesj.block.SpectrumBlock;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.FeaturePlan;
import org.xanesj.feature.Recipe;
import org.xanesj.feature.SpectralFeature;
import org.xanesj.feature.k.PreEdgeShapeFinder;
import org.xanesj.preedge.PreEdgeShape;
import org.xanesj.preedge.PreEdgeShapes;
import org.xanesj.spectrum.ScanCheck;
import org.xanesj.spectrum.Spectrum;
import org.xanesj.stack.EnergyStack;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/** Finds the shapes for the features {@code k.preedgefixed.*} where the recipe does not bring them. */
final class PreEdgeShapeSearch {

	private static final String FIXED = "k.preedgefixed.";
	/** Pixels that are drawn from a stack: enough for three cluster means, few enough to be quick. */
	private static final int PIXELS = 2000;

	private PreEdgeShapeSearch() {
		// prevent instantiation of utility class
	}

	/** @return true if the feature needs shapes */
	static boolean isFixedShape(final SpectralFeature feature) {
		return feature.id().startsWith(FIXED);
	}

	/** @return true if a feature needs shapes that the recipe does not have */
	static boolean needed(final Recipe recipe, final List<SpectralFeature> features) {
		return recipe.preEdgeShapes().isEmpty() && features.stream().anyMatch(PreEdgeShapeSearch::isFixedShape);
	}

	/**
	 * @param recipes one for each spectrum, for its edge
	 * @return shapes of groups of the spectra that can be used; empty if none has a pre-edge
	 */
	static List<PreEdgeShape> among(final List<Recipe> recipes, final List<Spectrum> spectra) {
		final List<Recipe> recipesOfSound = new ArrayList<>();
		final List<Spectrum> sound = new ArrayList<>();
		for (int i = 0; i < spectra.size(); i++) {
			final ScanCheck check = ScanCheck.of(spectra.get(i), recipes.get(i).referenceEnergy());
			if (check.flag() == ScanCheck.Flag.BROKEN || !reachesWindows(check.spectrum(), recipes.get(i))) continue;
			recipesOfSound.add(recipes.get(i));
			sound.add(check.spectrum());
		}
		try {
			return sound.isEmpty() ? List.of() : PreEdgeShapeFinder.ofSpectra(recipesOfSound, sound,
				PreEdgeShapes.DEFAULT_CLUSTERS, PixelSample.SEED);
		}
		catch (final InputException none) {
			// spectra without a pre-edge are no fault: the features say so, spectrum by spectrum
			return List.of();
		}
	}

	/** A spectrum that cannot be normalised is refused with its sentence later; the others have shapes without it. */
	private static boolean reachesWindows(final Spectrum spectrum, final Recipe recipe) {
		try {
			return new FeaturePlan(recipe, spectrum.energies()).size() > 0;
		}
		catch (final InputException refusedLater) {
			return false;
		}
	}

	/**
	 * @param minimumStep pixels with a smaller edge step are left out [units of the signal]
	 * @return shapes of the cluster means of some selected pixels; empty if none has a pre-edge
	 */
	static List<PreEdgeShape> among(final EnergyStack stack, final Recipe recipe, final double minimumStep,
		final Progress progress)
	{
		final SpectrumBlock sample = PixelSample.drawn(stack, PIXELS).read("Looking for pre-edge shapes", progress);
		try {
			return PreEdgeShapeFinder.ofPixels(new FeatureInput(new FeaturePlan(recipe, stack.energies()), minimumStep,
				StackPreparation.saturation(stack)), sample, PreEdgeShapes.DEFAULT_CLUSTERS, PixelSample.SEED);
		}
		catch (final InputException none) {
			return List.of();
		}
	}
}
