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
import java.util.stream.IntStream;

import org.xanesj.io.StackEnergies;
import org.xanesj.io.StackSlices;
import org.xanesj.preparation.CountKernels;
import org.xanesj.preparation.EnergyInterpolation;
import org.xanesj.preparation.LossTally;
import org.xanesj.spectrum.EnergyUnit;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.ImgPlanes;
import org.xanesj.stack.PlaneSource;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/**
 * Counts from an image for all energies, or from a stack: with energies of its own, which may be others than those of the
 * stack to compare with; or without, but with as many slices, which are then used one by one.
 *
 * @param slices the image or stack; saturated pixels count as missing
 */
public record CountImages(StackSlices slices) implements CountSource {

	@Override
	public Counts at(final EnergyStack stack, final Progress progress) {
		if (slices.planes().width() != stack.width() || slices.planes().height() != stack.height()) throw new InputException(
			slices.name() + " has " + slices.planes().width() + " x " + slices.planes().height() + " pixels but " + stack
				.name() + " has " + stack.width() + " x " + stack.height() +
				"; both must be images of the same field with the same pixels.");
		if (slices.size() == 1) return oneByOne(held(), new int[stack.size()], slices.name() + " (one image)", List.of());
		final StackEnergies energies;
		try {
			energies = StackEnergies.find(slices, null, EnergyUnit.AUTO);
		}
		catch (final InputException none) {
			if (slices.size() != stack.size()) throw none;
			return oneByOne(slices.planes(), planes(stack), slices.name() + " (slice by slice)", List.of(slices.name() +
				" has no energies; its slices were taken to be in the order of those of " + stack.name() + "."));
		}
		return interpolated(slices.with(energies), stack);
	}

	/** @return the only image, which is needed for every energy, read once */
	private PlaneSource held() {
		final float[] image = new float[slices.planes().pixels()];
		read(slices.planes(), 0, image);
		return ImgPlanes.of(slices.planes().width(), slices.planes().height(), List.of(image));
	}

	/** @return index of the plane of each energy */
	private static int[] planes(final EnergyStack stack) {
		return IntStream.range(0, stack.size()).map(stack::plane).toArray();
	}

	private static Counts oneByOne(final PlaneSource source, final int[] planes, final String description,
		final List<String> notes)
	{
		return new Planes(source, planes, planes, new double[planes.length], description, notes);
	}

	private static Counts interpolated(final EnergyStack counts, final EnergyStack stack) {
		final EnergyInterpolation fit = CountSource.interpolation(counts.name(), counts.energies(), stack);
		final List<String> notes = new ArrayList<>(counts.notes());
		if (!fit.same()) notes.add(counts.name() + " was interpolated to the energies of " + stack.name() + ".");
		final int[] below = IntStream.range(0, stack.size()).map(i -> counts.plane(fit.below(i))).toArray();
		final int[] above = IntStream.range(0, stack.size()).map(i -> counts.plane(fit.below(i) + 1)).toArray();
		final double[] weight = IntStream.range(0, stack.size()).mapToDouble(fit::weight).toArray();
		return new Planes(counts.source(), below, above, weight, counts.name() + (fit.same() ? "" : " (interpolated)"),
			notes);
	}

	private static void read(final PlaneSource source, final int plane, final float[] to) {
		PlaneWork.read(source, plane, to);
		CountKernels.mark(to, source.saturation(), new LossTally());
	}

	/** For each energy a plane, or a straight line between two. */
	private record Planes(PlaneSource source, int[] below, int[] above, double[] weight, String description,
		List<String> notes) implements Counts
	{

		@Override
		public void read(final int energy, final float[] to) {
			final double w = weight[energy];
			CountImages.read(source, w == 1 ? above[energy] : below[energy], to);
			if (w == 0 || w == 1) return;
			final float[] next = new float[to.length];
			CountImages.read(source, above[energy], next);
			for (int i = 0; i < to.length; i++)
				to[i] = (float) ((1 - w) * to[i] + w * next[i]);
		}
	}
}
