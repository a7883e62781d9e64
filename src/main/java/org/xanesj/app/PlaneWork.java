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
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.xanesj.preparation.CountKernels;
import org.xanesj.preparation.LossTally;
import org.xanesj.stack.ComputedPlanes;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.ParallelLoop;
import org.xanesj.stack.PlaneSource;
import org.xanesj.stack.StackMemory;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/**
 * Planes made from those of a stack, each one computed once before it is handed out, so that the number of pixels without
 * a value is known also where the planes do not fit into memory and are computed again when they are read.
 */
final class PlaneWork {

	private static final int SHOWN = 5;

	private final PlaneSource planes;
	private final LossTally[] losses;

	private PlaneWork(final PlaneSource planes, final LossTally[] losses) {
		this.planes = planes;
		this.losses = losses;
	}

	/** How a plane comes about. */
	@FunctionalInterface
	interface Rule {

		/**
		 * @param energy number of the plane, ascending in energy
		 * @param to receives all values
		 * @param losses told of pixels without value
		 */
		void compute(int energy, float[] to, LossTally losses);
	}

	/** Planes of the size of those of a stack. */
	static PlaneWork like(final EnergyStack stack, final Rule rule, final Progress progress) {
		return run(stack.width(), stack.height(), stack.size(), rule, progress);
	}

	/** Planes of any size and number; held if they fit into {@link StackMemory#availableBesideAnother()}. */
	static PlaneWork run(final int width, final int height, final int size, final Rule rule, final Progress progress) {
		return run(width, height, size, rule, StackMemory.availableBesideAnother(), progress);
	}

	/** @throws org.xanesj.task.CancelledException if the user cancelled */
	static PlaneWork run(final int width, final int height, final int size, final Rule rule, final long memory,
		final Progress progress)
	{
		final LossTally[] losses = new LossTally[size];
		final ComputedPlanes.PlaneRule counting = (plane, to) -> {
			final LossTally tally = new LossTally();
			rule.compute(plane, to, tally);
			losses[plane] = tally;
		};
		final PlaneSource planes = ComputedPlanes.of(width, height, size, counting, memory, progress);
		// those that do not fit have not been computed yet
		if (losses[0] == null) ParallelLoop.run(size, () -> plane -> counting.compute(plane, new float[width *
			height]), progress, "Counting pixels");
		return new PlaneWork(planes, losses);
	}

	/** Reads a plane of a stack; values that are not finite or saturated become NaN and are counted. */
	static void read(final EnergyStack stack, final int energy, final float[] to, final LossTally losses) {
		read(stack.source(), stack.plane(energy), to);
		CountKernels.mark(to, stack.saturation(), losses);
	}

	/** Reads a plane; sources that must be read by one thread at a time are. */
	static void read(final PlaneSource source, final int plane, final float[] to) {
		if (!source.sequential()) source.read(plane, 0, to.length, to, 0);
		else synchronized (source) {
			source.read(plane, 0, to.length, to, 0);
		}
	}

	LossTally losses() {
		return LossTally.sum(losses);
	}

	PlaneSource planes() {
		return planes;
	}

	/**
	 * The result as a stack with the info of the one that it was made from.
	 *
	 * @param stack what it was made from
	 * @param suffix of the name, e.g. "absorbance"
	 * @param settings line of history; the losses are added to it
	 * @param notes of this step
	 * @throws InputException if no pixel of any plane has a value
	 */
	EnergyStack result(final EnergyStack stack, final String suffix, final String settings, final List<String> notes) {
		return finish(stack.withPlanes(stack.name() + " " + suffix, planes), stack, settings, notes);
	}

	/** As {@link #result}, for a stack of other energies or size, that is made already. */
	EnergyStack finish(final EnergyStack made, final EnergyStack stack, final String settings, final List<String> notes) {
		final LossTally all = losses();
		if (all.nothingLeft()) throw new InputException(stack.name() + ": no pixel of the result has a value; " + all +
			", so check the inputs and their order.");
		final List<String> said = new ArrayList<>(stack.notes());
		said.addAll(notes);
		if (all.lost() > 0) said.add(made.name() + ": " + all + ".");
		final int[] empty = IntStream.range(0, losses.length).filter(i -> losses[i].nothingLeft()).toArray();
		if (empty.length > 0) said.add(made.name() + ": no pixel has a value at " + energies(made, empty) + ".");
		return made.withHistory(settings + "; " + all).withNotes(said);
	}

	private static String energies(final EnergyStack stack, final int[] indices) {
		return Arrays.stream(indices).limit(SHOWN).mapToObj(i -> stack.energy(i) + " eV").collect(Collectors.joining(", ")) +
			(indices.length > SHOWN ? " and " + (indices.length - SHOWN) + " more energies" : "");
	}
}
