package org.xanesj.feature.l;

/**
 * Top of the parabola through three points of a grid that need not be uniform. The point itself stands in where the
 * parabola has no top between its ends.
 */
final class Vertex {

	/** Where the top is [eV, as the energies given]. */
	double energy;
	/** How high it is. */
	double height;
	/** Second derivative there divided by 2 [1/eV^2]; 0 where the middle point stands in. */
	double curvature;

	/**
	 * @param x0 energy of the left point [eV]
	 * @param x1 energy of the middle point
	 * @param x2 energy of the right point
	 * @param y0 left value
	 * @param y1 middle value
	 * @param y2 right value
	 */
	void of(final double x0, final double x1, final double x2, final double y0, final double y1, final double y2) {
		final double left = (y1 - y0) / (x1 - x0);
		final double right = (y2 - y1) / (x2 - x1);
		final double c = (right - left) / (x2 - x0);
		final double top = 0.5 * (x0 + x1) - left / (2 * c);
		if (c < 0 && top >= x0 && top <= x2) {
			energy = top;
			height = y0 + left * (top - x0) + c * (top - x0) * (top - x1);
			curvature = c;
		}
		else {
			energy = x1;
			height = y1;
			curvature = 0;
		}
	}
}
