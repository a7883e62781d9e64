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
import java.util.stream.DoubleStream;

import org.xanesj.registration.Kernel;
import org.xanesj.registration.PlaneShift;
import org.xanesj.registration.Taps;
import org.xanesj.stack.ComputedPlanes;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.NoiseCorrelation;
import org.xanesj.stack.PlaneReader;
import org.xanesj.stack.PlaneSource;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/**
 * Moves the planes of a stack back by their displacements.
 *
 * @param stack whose planes are moved
 * @param shifts one per plane, all smaller than the field
 * @param kernel how to interpolate
 */
record ShiftedPlanes(EnergyStack stack, PlaneShifts shifts, Kernel kernel) {

	/**
	 * @param memory greatest size to hold [bytes]
	 * @return the aligned stack, 32 bit; its history says how many pixels share noise
	 * @throws InputException if no pixel is seen at all energies
	 */
	EnergyStack apply(final long memory, final Progress progress) {
		if (commonPixels() == 0) throw new InputException(stack.name() +
			": no pixel would be left that is seen at all energies; check the shifts.");
		final double[] dx = shifts.dx();
		final double[] dy = shifts.dy();
		final PlaneShift shift = new PlaneShift(kernel, stack.width(), stack.height());
		final PlaneSource planes = ComputedPlanes.of(stack.width(), stack.height(), stack.size(), (plane, to) -> shift.apply(
			read(stack, plane), dx[plane], dy[plane], to), memory, progress);
		final EnergyStack aligned = stack.withPlanes(stack.name() + " aligned", planes);
		return interpolated() ? aligned.withHistory(NoiseCorrelation.line(noiseArea(), kernel.key() +
			" interpolation, planes aligned")) : aligned;
	}

	/** @return a plane in which saturated values are NaN, since 32-bit values have no end by which to tell them */
	static float[] read(final EnergyStack stack, final int plane) {
		final float[] values = new PlaneReader(stack).read(plane);
		if (!Double.isNaN(stack.saturation())) for (int i = 0; i < values.length; i++)
			if (values[i] >= stack.saturation()) values[i] = Float.NaN;
		return values;
	}

	/** @return a sentence on saturated values, if the stack can have any */
	static List<String> saturationNotes(final EnergyStack stack) {
		return Double.isNaN(stack.saturation()) ? List.of() : List.of("Values of " + stack.saturation() +
			" are saturated; they are NaN in the 32-bit result.");
	}

	/** @return true if any plane is moved by a fraction of a pixel */
	boolean interpolated() {
		return noiseArea() > 1;
	}

	/** @return mean over all planes of the number of pixels that share noise [pixels] */
	private double noiseArea() {
		return shifts.rows().stream().mapToDouble(row -> new Taps(kernel, row.dx()).noiseLength() * new Taps(kernel, row.dy())
			.noiseLength()).average().orElse(1);
	}

	List<String> notes() {
		final List<String> notes = new ArrayList<>(saturationNotes(stack));
		final long common = commonPixels();
		if (common < stack.pixels()) notes.add(common + " of " + stack.pixels() +
			" pixels are seen at all energies; at the borders some planes have no value (NaN).");
		return notes;
	}

	/** @return number of pixels that no plane has moved out of the field */
	private long commonPixels() {
		final int width = common(shifts.dx(), stack.width());
		final int height = common(shifts.dy(), stack.height());
		return (long) width * height;
	}

	private int common(final double[] displacements, final int size) {
		final List<Taps> all = DoubleStream.of(displacements).mapToObj(one -> new Taps(kernel, one)).toList();
		final int begin = all.stream().mapToInt(taps -> taps.begin(size)).max().orElse(0);
		return Math.max(0, all.stream().mapToInt(taps -> taps.end(size)).min().orElse(size) - begin);
	}
}
