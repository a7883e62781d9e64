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
package org.xanesj.io.xradia;

import java.util.List;
import java.util.stream.Stream;

import org.xanesj.io.StackReading;
import org.xanesj.stack.PlaneSource;
import org.xanesj.task.Progress;

/**
 * The planes of a series: its images as stored where there is one per energy, their means where there are several, or
 * absorbance. Rows stand as stored, as other programs for these files show them.
 */
final class XrmPlanes {

	private XrmPlanes() {
		// prevent instantiation of utility class
	}

	/** @return the images, or their means over the exposures of an energy */
	static PlaneSource images(final XrmSeries series, final StackReading reading, final Progress progress) {
		final boolean single = series.points().stream().allMatch(point -> point.frames().size() == 1);
		final XrmHeader header = series.header();
		try (XrmReader reader = new XrmReader()) {
			return reading.planes(header.width(), header.height(), series.points().size(), single ? header.type().bits()
				: Float.SIZE, null, plane -> {
					final List<XrmSeries.Frame> frames = series.points().get(plane).frames();
					return single ? reader.image(frames.get(0)) : floats(mean(reader, frames, false));
				}, progress);
		}
	}

	/**
	 * Absorbance, -ln((I / t) / (I0 / t0)) with the exposure times t and t0 where all are known, else -ln(I / I0); NaN where a
	 * pixel counted nothing.
	 *
	 * @param sample images with the sample
	 * @param reference images without it, at the same energies
	 */
	static PlaneSource absorbance(final XrmSeries sample, final XrmSeries reference, final StackReading reading,
		final Progress progress)
	{
		final boolean timed = Stream.of(sample, reference).flatMap(series -> series.points().stream()).flatMap(point -> point
			.frames().stream()).allMatch(frame -> frame.exposure() > 0);
		final XrmHeader header = sample.header();
		try (XrmReader reader = new XrmReader()) {
			return reading.planes(header.width(), header.height(), sample.points().size(), Float.SIZE, null, plane -> {
				final XrmSeries.Point point = sample.points().get(plane);
				return logarithm(mean(reader, point.frames(), timed), mean(reader, reference.at(point.energy()).frames(), timed));
			}, progress);
		}
	}

	/** Absorbance of the images of one file with the one reference inside it, -ln(I / I0). */
	static PlaneSource absorbance(final XrmSeries sample, final StackReading reading, final Progress progress) {
		final XrmHeader header = sample.header();
		try (XrmReader reader = new XrmReader()) {
			final double[] reference = new double[header.width() * header.height()];
			add(reader.reference(header), 1, reference);
			return reading.planes(header.width(), header.height(), sample.points().size(), Float.SIZE, null,
				plane -> logarithm(mean(reader, sample.points().get(plane).frames(), false), reference), progress);
		}
	}

	private static double[] mean(final XrmReader reader, final List<XrmSeries.Frame> frames, final boolean perSecond) {
		final double[] sum = new double[frames.get(0).header().width() * frames.get(0).header().height()];
		for (final XrmSeries.Frame frame : frames)
			add(reader.image(frame), 1 / (frames.size() * (perSecond ? frame.exposure() : 1)), sum);
		return sum;
	}

	private static void add(final Object image, final double factor, final double[] sum) {
		for (int i = 0; i < sum.length; i++) {
			final double value;
			if (image instanceof byte[] bytes) value = bytes[i] & 0xff;
			else if (image instanceof short[] shorts) value = shorts[i] & 0xffff;
			else value = ((float[]) image)[i];
			sum[i] += factor * value;
		}
	}

	private static float[] floats(final double[] values) {
		final float[] floats = new float[values.length];
		for (int i = 0; i < floats.length; i++)
			floats[i] = (float) values[i];
		return floats;
	}

	private static float[] logarithm(final double[] sample, final double[] reference) {
		final float[] absorbance = new float[sample.length];
		for (int i = 0; i < absorbance.length; i++)
			absorbance[i] = sample[i] > 0 && reference[i] > 0 ? (float) Math.log(reference[i] / sample[i]) : Float.NaN;
		return absorbance;
	}
}
