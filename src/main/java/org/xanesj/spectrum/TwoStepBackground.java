package org.xanesj.spectrum;

/**
 * Transitions to the continuum under an L3, L2 pair: two arctangent steps in the statistical proportion 2:1, in units of
 * the edge step. The steps sit at the two lines; their widths are fixed.
 * <p>
 * The two steps under the lines follow C. T. Chen et al., Physical Review Letters 75, 152-155 (1995),
 * <a href="https://doi.org/10.1103/PhysRevLett.75.152">doi:10.1103/PhysRevLett.75.152</a>.
 */
public final class TwoStepBackground {

	/** Half the distance between quarter and three quarters of the L3 step [eV]. */
	public static final double L3_WIDTH = 0.6;
	/** The same for the L2 step [eV]. */
	public static final double L2_WIDTH = 1.0;

	private TwoStepBackground() {
		// prevent instantiation of utility class
	}

	/**
	 * @param energy [eV]
	 * @param l3 energy of the L3 line [eV], on the same scale
	 * @param l2 energy of the L2 line [eV], on the same scale
	 * @return the background in units of the edge step: 0 far below L3, 1 far above L2; NaN if an argument is NaN
	 */
	public static double at(final double energy, final double l3, final double l2) {
		return 2 * step(energy, l3, L3_WIDTH) / 3 + step(energy, l2, L2_WIDTH) / 3;
	}

	/** @return {@link #at} for every energy */
	public static double[] at(final double[] energies, final double l3, final double l2) {
		final double[] background = new double[energies.length];
		for (int i = 0; i < background.length; i++)
			background[i] = at(energies[i], l3, l2);
		return background;
	}

	private static double step(final double energy, final double centre, final double width) {
		return 0.5 + Math.atan((energy - centre) / width) / Math.PI;
	}
}
