package org.xanesj.simulation;

/**
 * How a normalised spectrum becomes what a detector would give: a sloping background and an edge step.
 *
 * @param background at the reference energy
 * @param slope of the background [1/eV]
 * @param step edge step of a sample of thickness 1
 */
record RawScale(double background, double slope, double step) {

	static final RawScale K = new RawScale(0.4, -4e-4, 1);
	static final RawScale L = new RawScale(0.1, -1e-4, 0.2);

	/**
	 * @param offset energy relative to the reference energy [eV]
	 * @return absorption where there is no sample
	 */
	double empty(final double offset) {
		return background + slope * offset;
	}

	/** @return absorption of a sample of thickness 1 */
	double raw(final double offset, final double normalised) {
		return empty(offset) + step * normalised;
	}
}
