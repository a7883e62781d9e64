package org.xanesj.feature.k;

/** The vertex of the parabola through three points of a grid that need not be uniform. */
final class Vertex {

	private Vertex() {
		// prevent instantiation of utility class
	}

	/**
	 * @param x0 left energy [eV]; x1, x2 the following ones
	 * @param y0 value there; y1, y2 the following ones
	 * @return half the second derivative of the parabola
	 */
	static double bend(final double x0, final double x1, final double x2, final double y0, final double y1,
		final double y2)
	{
		return ((y2 - y1) / (x2 - x1) - (y1 - y0) / (x1 - x0)) / (x2 - x0);
	}

	/** @return energy of the vertex; {@code x1} if there is none between the outer points */
	static double position(final double x0, final double x1, final double x2, final double y0, final double y1,
		final double bend)
	{
		final double vertex = 0.5 * (x0 + x1) - (y1 - y0) / (x1 - x0) / (2 * bend);
		return vertex >= x0 && vertex <= x2 ? vertex : x1;
	}

	/** @return the parabola at an energy */
	static double value(final double x, final double x0, final double x1, final double y0, final double y1,
		final double bend)
	{
		return y0 + ((y1 - y0) / (x1 - x0) + bend * (x - x1)) * (x - x0);
	}
}
