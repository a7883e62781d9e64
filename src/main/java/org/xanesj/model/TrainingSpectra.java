package org.xanesj.model;

/**
 * The normalised spectra of all training samples at one kind of edge, on a common grid. Not copied.
 *
 * @param grid energies relative to the reference energy [eV], strictly ascending
 * @param spectra [sample][energy], in units of the edge step, finite
 */
public record TrainingSpectra(double[] grid, double[][] spectra) {

	/** @throws IllegalArgumentException if a spectrum differs from the grid in length or is not finite */
	public TrainingSpectra {
		for (int i = 0; i < spectra.length; i++) {
			if (spectra[i].length != grid.length) throw new IllegalArgumentException("spectrum " + (i + 1) + " has " +
				spectra[i].length + " points, the grid " + grid.length);
			for (final double value : spectra[i])
				if (!Double.isFinite(value)) throw new IllegalArgumentException("spectrum " + (i + 1) + " is not finite");
		}
	}
}
