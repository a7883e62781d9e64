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
package org.xanesj.stack;

import java.util.ArrayList;
import java.util.Arrays;

import org.xanesj.task.CancelledException;
import org.xanesj.task.Progress;

/**
 * Planes that are computed from those of another stack, whole planes at a time: held if they fit into memory, else
 * computed again whenever they are read, so that a large stack is never held twice.
 */
public final class ComputedPlanes implements PlaneSource {

	/** How a plane comes about. */
	@FunctionalInterface
	public interface PlaneRule {

		/**
		 * Computes one plane; called from several threads at once for different planes.
		 *
		 * @param plane 0 to planes - 1
		 * @param to receives all values, row-major; what it holds before is undefined
		 */
		void compute(int plane, float[] to);
	}

	private final int width;
	private final int height;
	private final int planes;
	private final PlaneRule rule;

	private ComputedPlanes(final int width, final int height, final int planes, final PlaneRule rule) {
		this.width = width;
		this.height = height;
		this.planes = planes;
		this.rule = rule;
	}

	/**
	 * Planes that are computed when they are read.
	 *
	 * @param width pixels in a row
	 * @param height number of rows
	 * @param planes number of planes
	 * @param rule computes one
	 */
	public static PlaneSource whenRead(final int width, final int height, final int planes, final PlaneRule rule) {
		return new ComputedPlanes(width, height, planes, rule);
	}

	/**
	 * Planes that are computed now and held if they fit, else when they are read.
	 *
	 * @param width pixels in a row
	 * @param height number of rows
	 * @param planes number of planes
	 * @param rule computes one
	 * @param memory greatest size to hold [bytes], see {@link StackMemory#available()}
	 * @param progress told of each plane; may cancel
	 * @throws CancelledException if the user cancelled
	 */
	public static PlaneSource of(final int width, final int height, final int planes, final PlaneRule rule,
		final long memory, final Progress progress)
	{
		final long bytes = (long) width * height * planes * Float.BYTES;
		if (bytes > memory) return whenRead(width, height, planes, rule);
		final float[][] held = new float[planes][];
		ParallelLoop.run(planes, () -> i -> {
			final float[] values = new float[width * height];
			rule.compute(i, values);
			held[i] = values;
		}, progress, "Computing images");
		return ImgPlanes.of(width, height, new ArrayList<>(Arrays.asList(held)));
	}

	@Override
	public int width() {
		return width;
	}

	@Override
	public int height() {
		return height;
	}

	@Override
	public int planes() {
		return planes;
	}

	@Override
	public void read(final int plane, final int from, final int count, final float[] to, final int at) {
		if (count == pixels() && at == 0 && to.length == count) rule.compute(plane, to);
		else System.arraycopy(stored(plane), from, to, at, count);
	}

	@Override
	public float[] stored(final int plane) {
		final float[] values = new float[pixels()];
		rule.compute(plane, values);
		return values;
	}

	@Override
	public double saturation() {
		return Double.NaN;
	}

	@Override
	public boolean sequential() {
		return true;
	}
}
