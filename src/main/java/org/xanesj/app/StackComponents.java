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
import org.xanesj.decomposition.ComponentNumber;
import org.xanesj.decomposition.PrincipalComponents;
import org.xanesj.decomposition.SpectrumCovariance;
import org.xanesj.feature.FeatureInput;
import org.xanesj.spectrum.NoiseEstimate;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.OrderedTiles;
import org.xanesj.stack.TileLoop;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/**
 * The principal components of the normalised spectra of a stack, in one run over its tiles: only the covariance of the
 * energies is held, never the spectra.
 */
final class StackComponents {

	/** Components beyond these are not proposed: nobody looks at them, whatever the noise says. */
	private static final int MOST_PROPOSED = 10;

	private final EnergyStack stack;
	private final StackPreparation prepared;
	private final double minimumStep;
	private final PrincipalComponents components;
	private final ComponentNumber number;
	private final long pixels;

	private StackComponents(final EnergyStack stack, final StackPreparation prepared, final double minimumStep,
		final PrincipalComponents components, final ComponentNumber number, final long pixels)
	{
		this.stack = stack;
		this.prepared = prepared;
		this.minimumStep = minimumStep;
		this.components = components;
		this.pixels = pixels;
		this.number = number;
	}

	/**
	 * Finds all components.
	 *
	 * @throws InputException if edge or recipe cannot be used, or there are not two different usable spectra
	 */
	static StackComponents of(final EnergyStack stack, final String edge, final String recipe, final double minimumStep,
		final Progress progress)
	{
		StackPreparation.checkMinimumStep(minimumStep);
		final StackPreparation prepared = StackPreparation.ofSpectra(stack, edge, recipe, progress.part(0, 0.1));
		final SpectrumCovariance all = new SpectrumCovariance(stack.size());
		final OrderedTiles<SpectrumCovariance> ordered = new OrderedTiles<>(stack, all::add);
		TileLoop.run(stack, () -> {
			final TileSpectra spectra = TileSpectra.normalised(new FeatureInput(prepared.plan(), minimumStep, StackPreparation
				.saturation(stack)));
			return (tile, offset) -> ordered.accept(offset, covariance(stack, spectra, tile, offset));
		}, progress.part(0.1, 1));
		if (all.count() < 2) throw new InputException(stack.name() + ": " + all.count() +
			" pixels have a usable spectrum; at least 2 are needed, so lower the smallest edge step or change the selection.");
		final double[][] covariance = all.covariance();
		final PrincipalComponents components = PrincipalComponents.ofCovariance(all.mean(), covariance);
		if (components.size() == 0) throw new InputException(stack.name() +
			": the spectra of all pixels are equal, so there is nothing to take apart.");
		return new StackComponents(stack, prepared, minimumStep, components, new ComponentNumber(components, covariance,
			threePoint(NoiseEstimate.of(stack.energies())), all.count()), all.count());
	}

	private static double[][] threePoint(final NoiseEstimate estimate) {
		final double[][] weights = new double[3][estimate.size()];
		for (int i = 0; i < estimate.size(); i++) {
			weights[0][i] = estimate.before(i);
			weights[1][i] = estimate.here(i);
			weights[2][i] = estimate.after(i);
		}
		return weights;
	}

	private static SpectrumCovariance covariance(final EnergyStack stack, final TileSpectra spectra,
		final SpectrumBlock tile, final int offset)
	{
		spectra.load(tile);
		final int[] usable = new int[tile.width()];
		int count = 0;
		for (int j = 0; j < tile.width(); j++)
			if (stack.selected(offset + j) && spectra.usable(j)) usable[count++] = j;
		return SpectrumCovariance.of(spectra.rows(), spectra.start(), usable, count);
	}

	/** @return mean and components, all that are above rounding */
	PrincipalComponents components() {
		return components;
	}

	ComponentNumber number() {
		return number;
	}

	/** @return number of usable pixels */
	long pixels() {
		return pixels;
	}

	StackPreparation prepared() {
		return prepared;
	}

	/** @return a new normaliser for one thread */
	FeatureInput input() {
		return new FeatureInput(prepared.plan(), minimumStep, StackPreparation.saturation(stack));
	}

	/**
	 * The first components.
	 *
	 * @param wanted how many; 0 = those above the noise, at least 1 and at most 10
	 * @param notes takes a sentence if there are fewer
	 */
	PrincipalComponents first(final int wanted, final List<String> notes) {
		if (wanted < 0) throw new InputException("The number of components is " + wanted +
			"; give 0 for those above the noise, or more.");
		final int count = wanted == 0 ? Math.max(1, Math.min(MOST_PROPOSED, number.aboveNoise())) : wanted;
		if (count > components.size()) notes.add("There are only " + components.size() + " components in " + pixels +
			" spectra of " + stack.size() + " energies.");
		return components.first(Math.min(count, components.size()));
	}

	/** @return what was assumed, and what the noise says */
	List<String> notes() {
		final List<String> notes = new ArrayList<>(prepared.notes());
		notes.add(number.aboveNoise() + " components of " + pixels + " spectra have more than twice the variance of noise.");
		return notes;
	}
}
