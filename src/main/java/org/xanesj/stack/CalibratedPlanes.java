package org.xanesj.stack;

import java.util.List;

/**
 * Planes of bytes or shorts whose stored numbers stand for other values, such as signed 16-bit images, which ImageJ
 * stores with 32768 added. Converted as they are read.
 */
public final class CalibratedPlanes implements PlaneSource {

	private final int width;
	private final int height;
	private final List<?> planes;
	private final float[] calibration;

	/**
	 * @param width pixels in a row
	 * @param height number of rows
	 * @param planes all byte[] or all short[], each of width x height
	 * @param calibration value of every stored number: 256 or 65536 values
	 */
	public CalibratedPlanes(final int width, final int height, final List<?> planes, final float[] calibration) {
		this.width = width;
		this.height = height;
		this.planes = List.copyOf(planes);
		this.calibration = calibration.clone();
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
		return planes.size();
	}

	@Override
	public float[] plane(final int plane) {
		return null;
	}

	@Override
	public void read(final int plane, final int from, final int count, final float[] to, final int at) {
		PixelArrays.copy(planes.get(plane), from, count, to, at, calibration);
	}

	@Override
	public double saturation() {
		return PixelArrays.saturation(planes.get(0) instanceof byte[] ? 8 : 16, calibration);
	}
}
