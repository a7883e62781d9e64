package org.xanesj.simulation;

import java.util.Arrays;

/** Energy grids made of pieces of equal steps, relative to a reference energy [eV]. */
final class Grid {

	/** Grid of a single K spectrum. */
	static final Grid K = from(-150).to(-20, 5).to(45, 0.25).to(300, 2);
	/** Grid of a single L2,3 spectrum. */
	static final Grid L = from(-20).to(-4, 0.5).to(32, 0.1).to(50, 0.5);
	/** Grid of the K stack: what a map can afford, over the same windows. */
	static final Grid K_STACK = from(-150).to(-30, 15).to(-10, 5).to(36, 0.5).to(60, 3).to(300, 6);
	/** Grid of the L2,3 stack. */
	static final Grid L_STACK = from(-20).to(-4, 1).to(8, 0.2).to(12, 0.4).to(22, 0.25).to(26, 0.5).to(50, 1);

	private final double[] offsets;

	private Grid(final double[] offsets) {
		this.offsets = offsets;
	}

	private static Grid from(final double first) {
		return new Grid(new double[] { first });
	}

	private Grid to(final double last, final double step) {
		final double first = offsets[offsets.length - 1];
		// A piece that its step does not divide ends below its last energy, as K does at 299 eV.
		final int steps = (int) Math.floor((last - first) / step + 1e-9);
		final double[] longer = Arrays.copyOf(offsets, offsets.length + steps);
		for (int i = 1; i <= steps; i++)
			longer[offsets.length + i - 1] = first + i * step;
		return new Grid(longer);
	}

	int size() {
		return offsets.length;
	}

	/** @return energy number {@code i} relative to the reference energy [eV] */
	double offset(final int i) {
		return offsets[i];
	}

	/** @return the grid on the absolute scale, rounded to 1e-6 eV so that 706.8 + 0.1 reads 706.9 */
	double[] energies(final double reference) {
		return Arrays.stream(offsets).map(offset -> Math.rint((reference + offset) * 1e6) / 1e6).toArray();
	}
}
