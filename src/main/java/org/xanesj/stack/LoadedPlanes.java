package org.xanesj.stack;

import java.util.function.IntFunction;

import org.xanesj.task.InputException;

/**
 * Planes that are fetched one by one, as those of a virtual stack: nothing but the plane asked for is ever held.
 */
public final class LoadedPlanes implements PlaneSource {

	private final int width;
	private final int height;
	private final int planes;
	private final int bits;
	private final float[] calibration;
	private final IntFunction<Object> loader;

	/**
	 * @param width pixels in a row
	 * @param height number of rows
	 * @param planes number of planes
	 * @param bits 8, 16 or 32 per pixel
	 * @param calibration value of every stored number of 8 or 16 bit; null if they are the values
	 * @param loader fetches a plane, counted from 0, as byte[], short[] or float[]; called by one thread at a time
	 */
	public LoadedPlanes(final int width, final int height, final int planes, final int bits, final float[] calibration,
		final IntFunction<Object> loader)
	{
		this.width = width;
		this.height = height;
		this.planes = planes;
		this.bits = bits;
		this.calibration = calibration;
		this.loader = loader;
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
	public float[] plane(final int plane) {
		return null;
	}

	@Override
	public void read(final int plane, final int from, final int count, final float[] to, final int at) {
		PixelArrays.copy(load(plane), from, count, to, at, calibration);
	}

	private synchronized Object load(final int plane) {
		final Object pixels = loader.apply(plane);
		final int held = pixels == null ? 0 : java.lang.reflect.Array.getLength(pixels);
		if (held < width * height) throw new InputException("Slice " + (plane + 1) + " of the stack cannot be read: it has " +
			held + " of " + width * height + " pixels; check that its file is whole and still where it was.");
		return pixels;
	}

	@Override
	public Object stored(final int plane) {
		return calibration == null ? load(plane) : null;
	}

	@Override
	public double saturation() {
		return PixelArrays.saturation(bits, calibration);
	}

	@Override
	public boolean sequential() {
		return true;
	}
}
