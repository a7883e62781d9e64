package org.xanesj.stack;

import java.util.Arrays;

/**
 * One map: a number per pixel.
 *
 * @param name stable name, written as slice label: "k.whiteline.energy", "value", "status"
 * @param unit "eV", "kJ/mol", ... or "" for numbers without unit
 * @param description what it is, one sentence
 * @param values one per pixel, row-major, NaN where undefined; filled by whoever computes the map, not copied
 */
public record MapPlane(String name, String unit, String description, float[] values) {

	/** A map of so many pixels, all NaN until they are computed. */
	public static MapPlane empty(final String name, final String unit, final String description, final int pixels) {
		final float[] values = new float[pixels];
		Arrays.fill(values, Float.NaN);
		return new MapPlane(name, unit, description, values);
	}
}
