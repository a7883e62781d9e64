package org.xanesj.stack;

/**
 * Size of a pixel of a stack or map.
 *
 * @param width in {@code unit}, positive
 * @param height in {@code unit}, positive
 * @param unit "um", "nm", ... or "pixel" where the size is not known
 */
public record PixelSize(double width, double height, String unit) {

	/** The size is not known: 1 x 1 pixel. */
	public static final PixelSize UNKNOWN = new PixelSize(1, 1, "pixel");

	/** @throws IllegalArgumentException if a size is not positive */
	public PixelSize {
		if (!(width > 0 && height > 0)) throw new IllegalArgumentException("pixel of " + width + " x " + height);
		if (unit == null || unit.isBlank()) unit = "pixel";
	}

	/** @return true if the size is known in a unit of length */
	public boolean known() {
		return !unit.startsWith("pixel");
	}
}
