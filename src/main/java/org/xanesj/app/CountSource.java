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

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.xanesj.preparation.EnergyInterpolation;
import org.xanesj.stack.EnergyStack;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/** Where counts come from that the counts of a stack are compared with: those without the sample, or in the dark. */
public interface CountSource {

	/** No counts at all. */
	CountSource NONE = number(0);

	/**
	 * Counts at the energies of a stack.
	 *
	 * @param progress of reading them
	 * @throws InputException if they do not fit the stack
	 */
	Counts at(EnergyStack stack, Progress progress);

	/** Counts of every pixel at every energy of a stack. */
	interface Counts {

		/**
		 * @param energy number of the energy, ascending
		 * @param to receives one value per pixel, NaN where there is none
		 */
		void read(int energy, float[] to);

		/** @return what they are, for the history: "i0.xsp", "mean of 120 selected pixels" */
		String description();

		/** @return one sentence for each thing that was assumed */
		List<String> notes();
	}

	/** The same number of counts in every pixel at every energy. */
	static CountSource number(final double counts) {
		return (stack, progress) -> perEnergy(fill(new double[stack.size()], counts), String.valueOf(counts).replaceFirst(
			"\\.0$", ""), List.of());
	}

	private static double[] fill(final double[] values, final double value) {
		Arrays.fill(values, value);
		return values;
	}

	/** The same number of counts in every pixel, another one at each energy. */
	static Counts perEnergy(final double[] values, final String description, final List<String> notes) {
		return new Counts() {

			@Override
			public void read(final int energy, final float[] to) {
				Arrays.fill(to, (float) values[energy]);
			}

			@Override
			public String description() {
				return description;
			}

			@Override
			public List<String> notes() {
				return notes;
			}
		};
	}

	/**
	 * Neighbours in energy of counts that were measured at other energies.
	 *
	 * @param name of the counts
	 * @param known their energies [eV]
	 * @throws InputException if they do not cover the stack
	 */
	static EnergyInterpolation interpolation(final String name, final double[] known, final EnergyStack stack) {
		final EnergyInterpolation found = EnergyInterpolation.of(known, stack.energies());
		final double[] missing = found.uncovered();
		if (missing.length > 0) throw new InputException(name + " runs from " + known[0] + " to " + known[known.length - 1] +
			" eV and does not cover " + missing.length + " of " + stack.size() + " energies of " + stack.name() + " (" + Arrays
				.stream(missing).limit(3).mapToObj(energy -> energy + " eV").collect(Collectors.joining(", ")) + (missing.length > 3
					? ", ..." : "") + "); give counts of the same range, or crop the stack.");
		return found;
	}
}
