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
import java.util.stream.IntStream;

import org.xanesj.block.SpectrumBlock;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.FeaturePlan;
import org.xanesj.feature.NoiseProfile;
import org.xanesj.feature.SharedNoise;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.NeighbourNoise;
import org.xanesj.task.Progress;

/**
 * What some thousand pixels of a stack say of its noise, for the standard errors of all of them.
 *
 * @param profile how the noise differs between energies; flat if too few pixels can be normalised
 * @param notes what was found, in sentences; none if the profile is flat
 */
record StackNoise(NoiseProfile profile, List<String> notes) {

	/** So many are read; of those that can be normalised {@link NoiseProfile} takes some. */
	private static final int PIXELS = 16_384;

	/**
	 * Reads every plane once.
	 *
	 * @param plan of the spectra of the stack
	 * @param minimumStep pixels with a smaller edge step do not count [units of the signal]
	 */
	static StackNoise of(final EnergyStack stack, final FeaturePlan plan, final double minimumStep,
		final Progress progress)
	{
		final PixelSample sample = PixelSample.squares(stack, PIXELS);
		final SpectrumBlock spectra = sample.read("Looking at the noise", progress);
		final NoiseProfile profile = NoiseProfile.of(loaded(stack, plan, minimumStep, spectra));
		if (profile.isFlat()) return new StackNoise(profile, List.of());
		final List<String> notes = new ArrayList<>();
		final double[] relative = IntStream.range(0, plan.size()).mapToDouble(profile::relative).sorted().toArray();
		notes.add(String.format(Locale.ROOT, "Standard errors take the noise of each energy from %d pixels: it is %.2g to " +
			"%.2g times its median.", profile.spectra(), relative[0], relative[relative.length - 1]));
		final FeatureInput input = loaded(stack, plan.with(profile), minimumStep, spectra);
		final NeighbourNoise shared = new NeighbourNoise(SharedNoise.correlation(input, sample.neighbours(1, 0)), SharedNoise
			.correlation(input, sample.neighbours(0, 1)));
		if (Double.isFinite(shared.rows()) && Double.isFinite(shared.columns())) notes.add(shared.line());
		return new StackNoise(profile, notes);
	}

	private static FeatureInput loaded(final EnergyStack stack, final FeaturePlan plan, final double minimumStep,
		final SpectrumBlock spectra)
	{
		final FeatureInput input = new FeatureInput(plan, minimumStep, StackPreparation.saturation(stack));
		input.load(spectra);
		return input;
	}
}
