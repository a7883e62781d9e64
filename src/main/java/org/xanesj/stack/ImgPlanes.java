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
import java.util.List;

import net.imglib2.Cursor;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.basictypeaccess.array.ByteArray;
import net.imglib2.img.basictypeaccess.array.FloatArray;
import net.imglib2.img.basictypeaccess.array.ShortArray;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.IntegerType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

/**
 * Planes of an imglib2 image of three dimensions x, y, energy. Planar images of floats are used in place, planar images
 * of unsigned bytes and shorts are converted as they are read, any other image of real numbers is read pixel by pixel.
 */
public final class ImgPlanes implements PlaneSource {

	private final RandomAccessibleInterval<? extends RealType<?>> image;
	private final List<Object> arrays;
	private final double saturation;

	private ImgPlanes(final RandomAccessibleInterval<? extends RealType<?>> image, final List<Object> arrays,
		final double saturation)
	{
		this.image = image;
		this.arrays = arrays;
		this.saturation = saturation;
	}

	/**
	 * Wraps an image; nothing is copied.
	 *
	 * @param image x, y, energy; a plane has at most 2^31 - 1 pixels
	 * @return its planes in the order of the third dimension
	 * @throws IllegalArgumentException if it has not three dimensions
	 */
	public static ImgPlanes of(final RandomAccessibleInterval<? extends RealType<?>> image) {
		if (image.numDimensions() != 3) throw new IllegalArgumentException("an image of " + image.numDimensions() +
			" dimensions is no stack");
		Math.multiplyExact(Math.toIntExact(image.dimension(0)), Math.toIntExact(image.dimension(1)));
		final RealType<?> type = image.getType();
		final double end = type instanceof IntegerType ? type.getMaxValue() : Double.NaN;
		return new ImgPlanes(image, storage(image, type), end);
	}

	/**
	 * Wraps arrays; nothing is copied.
	 *
	 * @param width pixels in a row
	 * @param height number of rows
	 * @param planes all float[], or all short[] (unsigned), or all byte[] (unsigned), each of width x height
	 * @throws IllegalArgumentException for arrays of other types or of different types
	 */
	public static ImgPlanes of(final int width, final int height, final List<?> planes) {
		return of(planarImage(width, height, planes));
	}

	private static RandomAccessibleInterval<? extends RealType<?>> planarImage(final int width, final int height,
		final List<?> planes)
	{
		final long[] size = { width, height, planes.size() };
		final Object first = planes.get(0);
		if (first instanceof float[]) {
			final List<FloatArray> access = new ArrayList<>();
			for (final Object plane : planes)
				access.add(new FloatArray((float[]) checked(plane, first)));
			final PlanarImg<FloatType, FloatArray> image = new PlanarImg<>(access, size, new FloatType()
				.getEntitiesPerPixel());
			image.setLinkedType(new FloatType(image));
			return image;
		}
		if (first instanceof short[]) {
			final List<ShortArray> access = new ArrayList<>();
			for (final Object plane : planes)
				access.add(new ShortArray((short[]) checked(plane, first)));
			final PlanarImg<UnsignedShortType, ShortArray> image = new PlanarImg<>(access, size, new UnsignedShortType()
				.getEntitiesPerPixel());
			image.setLinkedType(new UnsignedShortType(image));
			return image;
		}
		if (first instanceof byte[]) {
			final List<ByteArray> access = new ArrayList<>();
			for (final Object plane : planes)
				access.add(new ByteArray((byte[]) checked(plane, first)));
			final PlanarImg<UnsignedByteType, ByteArray> image = new PlanarImg<>(access, size, new UnsignedByteType()
				.getEntitiesPerPixel());
			image.setLinkedType(new UnsignedByteType(image));
			return image;
		}
		throw new IllegalArgumentException("planes of type " + first.getClass().getSimpleName());
	}

	private static Object checked(final Object plane, final Object first) {
		if (plane.getClass() != first.getClass()) throw new IllegalArgumentException("planes of different types");
		return plane;
	}

	private static List<Object> storage(final RandomAccessibleInterval<?> image, final RealType<?> type) {
		if (!(image instanceof PlanarImg<?, ?> planar)) return null;
		final boolean known = type instanceof FloatType || type instanceof UnsignedShortType ||
			type instanceof UnsignedByteType;
		if (!known) return null;
		final List<Object> arrays = new ArrayList<>();
		for (int i = 0; i < planar.numSlices(); i++)
			arrays.add(planar.getPlane(i).getCurrentStorageArray());
		return arrays;
	}

	@Override
	public int width() {
		return (int) image.dimension(0);
	}

	@Override
	public int height() {
		return (int) image.dimension(1);
	}

	@Override
	public int planes() {
		return (int) image.dimension(2);
	}

	@Override
	public float[] plane(final int plane) {
		return arrays != null && arrays.get(plane) instanceof float[] floats ? floats : null;
	}

	@Override
	public Object stored(final int plane) {
		return arrays == null ? null : arrays.get(plane);
	}

	@Override
	public void read(final int plane, final int from, final int count, final float[] to, final int at) {
		if (arrays != null) {
			PixelArrays.copy(arrays.get(plane), from, count, to, at, null);
			return;
		}
		final Cursor<? extends RealType<?>> cursor = Views.flatIterable(Views.hyperSlice(image, 2, image.min(2) + plane))
			.cursor();
		cursor.jumpFwd(from);
		for (int i = 0; i < count; i++)
			to[at + i] = cursor.next().getRealFloat();
	}

	@Override
	public double saturation() {
		return saturation;
	}
}
