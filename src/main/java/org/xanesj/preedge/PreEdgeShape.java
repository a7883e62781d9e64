package org.xanesj.preedge;

import java.util.List;

/**
 * The fitted pre-edge of one reference spectrum (a cluster mean), whose shape is kept while only amplitudes are fitted
 * per pixel. All energies relative to the reference energy.
 *
 * @param decay exponent b of the edge foot exp(b E) [1/eV]
 * @param width common full width at half maximum of the peaks [eV]
 * @param centres centres of the peaks [eV]
 * @param areas areas of the peaks [eV], one per centre
 * @param windowHigh upper end of the fit window [eV]
 */
public record PreEdgeShape(double decay, double width, List<Double> centres, List<Double> areas, double windowHigh) {

	/** @throws IllegalArgumentException if there is no peak or the lists differ in length */
	public PreEdgeShape {
		centres = List.copyOf(centres);
		areas = List.copyOf(areas);
		if (centres.isEmpty() || centres.size() != areas.size()) throw new IllegalArgumentException(
			"a pre-edge shape needs one area for each centre");
	}
}
