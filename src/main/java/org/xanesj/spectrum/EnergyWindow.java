package org.xanesj.spectrum;

/**
 * A closed interval of energies.
 *
 * @param from lower end [eV], relative to whatever the user of the window names
 * @param to upper end [eV], not below {@code from}
 */
public record EnergyWindow(double from, double to) {

	/** @throws IllegalArgumentException if an end is not finite or the ends are in the wrong order */
	public EnergyWindow {
		if (!(from <= to) || Double.isInfinite(from) || Double.isInfinite(to)) throw new IllegalArgumentException(
			"a window must run from a lower to a higher energy, not from " + from + " to " + to + " eV");
	}

	/** @return true if {@code from <= energy <= to} */
	public boolean contains(final double energy) {
		return energy >= from && energy <= to;
	}

	/** @return the window moved by {@code by} eV */
	public EnergyWindow shifted(final double by) {
		return new EnergyWindow(from + by, to + by);
	}

	@Override
	public String toString() {
		return from + " to " + to + " eV";
	}
}
