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
package org.xanesj.io.hdf5;

import java.lang.reflect.Array;
import java.lang.ref.SoftReference;
import java.util.function.IntToDoubleFunction;

/**
 * The images at each energy of a data set, whatever the order of its axes. As many energies are read at once as are stored
 * and unpacked together, so that who asks for one image after the other reads nothing twice.
 */
final class PlaneReader implements Planes {

	/** Part of the memory that images read ahead may take. */
	private static final int MEMORY_PARTS = 8;
	/** Bytes of a value as jhdf hands it on and as we keep it. */
	private static final int BYTES = Double.BYTES + Float.BYTES;
	/** Images read ahead where the numbers of one image lie scattered over an unpacked file [bytes]. */
	private static final long SCATTERED = 64L << 20;

	private final Hdf5Data data;
	private final CubeAxes axes;
	private final int[] shape;
	private final int depth;
	private SoftReference<float[][][]> ahead = new SoftReference<>(null);
	private int aheadFrom = -1;

	/**
	 * @param data real or complex numbers
	 * @param axes what its axes are
	 */
	PlaneReader(final Hdf5Data data, final CubeAxes axes) {
		this.data = data;
		this.axes = axes;
		shape = data.shape();
		depth = depth();
	}

	private int depth() {
		final long image = Math.max(1, (long) width() * height() * BYTES * parts());
		final long most = Runtime.getRuntime().maxMemory() / MEMORY_PARTS / image;
		final int[] chunk = data.chunk();
		long wanted = 1;
		if (chunk != null) wanted = CubeAxes.length(chunk, axes.energy());
		else if (axes.x() < 0 || axes.energy() > Math.min(axes.x(), axes.y() < 0 ? axes.x() : axes.y())) wanted = SCATTERED /
			image;
		return (int) Math.max(1, Math.min(size(), Math.min(wanted, most)));
	}

	@Override
	public int width() {
		return CubeAxes.length(shape, axes.x());
	}

	@Override
	public int height() {
		return CubeAxes.length(shape, axes.y());
	}

	@Override
	public int size() {
		return CubeAxes.length(shape, axes.energy());
	}

	@Override
	public int bits() {
		return switch (data.kind()) {
			case BYTES -> Byte.SIZE;
			case SHORTS -> Short.SIZE;
			default -> Float.SIZE;
		};
	}

	/** @return 2 for complex numbers, else 1 */
	int parts() {
		return data.kind() == Hdf5Data.Kind.COMPLEX ? 2 : 1;
	}

	@Override
	public float[] plane(final int plane) {
		return plane(plane, 0);
	}

	/** @return a new array of the real (0) or imaginary (1) part of an image */
	synchronized float[] plane(final int plane, final int part) {
		if (depth == 1 && parts() == 1) return read(plane, 1)[0][0];
		final int from = plane / depth * depth;
		float[][][] held = aheadFrom == from ? ahead.get() : null;
		if (held == null) {
			held = read(from, Math.min(depth, size() - from));
			ahead = new SoftReference<>(held);
			aheadFrom = from;
		}
		return held[part][plane - from].clone();
	}

	private float[][][] read(final int from, final int count) {
		final int[] start = new int[shape.length];
		final int[] counts = new int[shape.length];
		for (int axis = 0; axis < shape.length; axis++) {
			final boolean whole = axis == axes.x() || axis == axes.y();
			start[axis] = axis == axes.energy() ? from : whole ? 0 : axes.fixed()[axis];
			counts[axis] = axis == axes.energy() ? count : whole ? shape[axis] : 1;
		}
		return data.guarded(() -> {
			final Object[] found = data.part(start, counts);
			final float[][][] parts = new float[found.length][count][width() * height()];
			for (int part = 0; part < found.length; part++)
				spread(found[part], 0, 0, 0, parts[part]);
			return parts;
		});
	}

	/** Goes down the nested arrays, one axis after the other. */
	private void spread(final Object values, final int axis, final int plane, final int pixel, final float[][] to) {
		final int planeStep = axis == axes.energy() ? 1 : 0;
		final int pixelStep = axis == axes.x() ? 1 : axis == axes.y() ? width() : 0;
		final int length = Array.getLength(values);
		if (axis < shape.length - 1) {
			for (int i = 0; i < length; i++)
				spread(((Object[]) values)[i], axis + 1, plane + i * planeStep, pixel + i * pixelStep, to);
			return;
		}
		final IntToDoubleFunction leaf = Values.leaf(values);
		for (int i = 0; i < length; i++)
			to[plane + i * planeStep][pixel + i * pixelStep] = (float) leaf.applyAsDouble(i);
	}
}
