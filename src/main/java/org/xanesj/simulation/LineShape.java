package org.xanesj.simulation;

/** Lines and steps that spectra are put together from. */
final class LineShape {

	private static final double LN2 = Math.log(2);

	private LineShape() {
		// prevent instantiation of utility class
	}

	/**
	 * Pseudo-Voigt line of area 1: a Lorentzian and a Gaussian of equal width and of area 1, mixed.
	 *
	 * @param offset distance from the centre [eV]
	 * @param width full width at half maximum [eV]
	 * @param lorentzian share of the Lorentzian's area
	 * @return [1/eV]
	 */
	static double ofArea(final double offset, final double width, final double lorentzian) {
		final double u = 2 * offset / width;
		return 2 / width * (lorentzian / (Math.PI * (1 + u * u)) + (1 - lorentzian) * Math.sqrt(LN2 / Math.PI) * Math.exp(
			-LN2 * u * u));
	}

	/** The same line with height 1. */
	static double ofHeight(final double offset, final double width, final double lorentzian) {
		return ofArea(offset, width, lorentzian) / ofArea(0, width, lorentzian);
	}

	/**
	 * Step from 0 to 1: what a Lorentzian of the same width gives when it is integrated.
	 *
	 * @param offset distance from the middle [eV]
	 * @param width full width at half maximum of the Lorentzian [eV]
	 */
	static double step(final double offset, final double width) {
		return 0.5 + Math.atan(2 * offset / width) / Math.PI;
	}
}
