package org.xanesj.app;

import java.util.Arrays;

import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.MapPlane;

/** The map of status codes that closes every set of maps. */
final class StatusPlane {

	private StatusPlane() {
		// prevent instantiation of utility class
	}

	/** @return a map with {@code skipped} in every pixel, to be overwritten where something is computed */
	static MapPlane create(final EnergyStack stack, final String name, final String description, final int skipped) {
		final float[] values = new float[stack.pixels()];
		Arrays.fill(values, skipped);
		return new MapPlane(name, "", description, values);
	}
}
