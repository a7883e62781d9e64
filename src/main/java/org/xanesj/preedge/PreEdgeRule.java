/*-
 * #%L
 * Maps of material properties from X-ray absorption spectra and micro-XAFS stacks, in Fiji.
 * %%
 * Copyright (C) 2026 XanesJ developers.
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 * 
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 * 
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */
package org.xanesj.preedge;

import java.util.Map;

/**
 * Where the pre-edge of an element is looked for. All energies in eV relative to the reference energy of the K edge.
 * <p>
 * The numbers were found on 340 real spectra of Ti to Cu; Zn is an extrapolation.
 *
 * @param low lower end of the fit window
 * @param cap highest admissible upper end of the fit window
 * @param followsEdge true: the window ends where the edge reaches {@link #EDGE_LEVEL}, at the latest at {@code cap};
 *          false: it always ends at {@code cap}
 * @param lowestCentre lower bound of the peaks' centres
 * @param highestCentre upper bound of the peaks' centres
 * @param maxPeaks greatest number of peaks, 1 to 3
 * @param tabulated false if the element has no row of its own in the table and the one of Fe is used
 */
public record PreEdgeRule(double low, double cap, boolean followsEdge, double lowestCentre, double highestCentre,
	int maxPeaks, boolean tabulated)
{

	/** Height of the smoothed, normalised spectrum at which the edge is taken to begin. */
	public static final double EDGE_LEVEL = 0.30;
	/** Lower end of the fit window [eV] for every element. */
	public static final double LOW = -8;

	private static final Map<String, PreEdgeRule> TABLE = Map.of( //
		"Ti", row(10, -2, 9, 3), //
		"V", row(10, -2, 7.5, 2), //
		"Cr", row(10, -2, 8, 2), //
		"Mn", row(9, -2, 6, 2), //
		"Fe", row(9, -2, 5, 2), //
		"Co", row(9, -2, 4.5, 2), //
		"Ni", row(9, -2, 4.5, 2), //
		"Cu", row(7, -3, 2, 1), //
		"Zn", row(7, -2, 2, 1));

	private static final PreEdgeRule OTHER = new PreEdgeRule(LOW, 9, true, -2, 5, 2, false);

	/** @throws IllegalArgumentException if a bound is out of order or the number of peaks is not 1 to 3 */
	public PreEdgeRule {
		if (!(low < lowestCentre && lowestCentre < highestCentre && highestCentre < cap)) throw new IllegalArgumentException(
			"window " + low + " to " + cap + " must enclose the centres " + lowestCentre + " to " + highestCentre);
		if (maxPeaks < 1 || maxPeaks > 3) throw new IllegalArgumentException(maxPeaks + " peaks");
	}

	/**
	 * The rule of an element.
	 *
	 * @param symbol chemical symbol of the absorber
	 * @return its row; for elements other than Ti, V, Cr ... Zn the row of Fe, the middle of the table, with
	 *         {@link #tabulated} false: usable, but never tried on real spectra
	 */
	public static PreEdgeRule of(final String symbol) {
		return TABLE.getOrDefault(symbol, OTHER);
	}

	/**
	 * The fixed window 7105 to 7119 eV with which pre-edge centroids of iron in silicate glasses are published, for a
	 * reference energy of 7112 eV.
	 *
	 * @return the rule of Fe with that window
	 */
	public static PreEdgeRule publishedIronGlass() {
		return new PreEdgeRule(-7, 7, false, -2, 5, 2, true);
	}

	/**
	 * @param edgeFoot energy at which the edge reaches {@link #EDGE_LEVEL}
	 * @return upper end of the fit window
	 */
	double high(final double edgeFoot) {
		return followsEdge ? Math.min(edgeFoot, cap) : cap;
	}

	private static PreEdgeRule row(final double cap, final double lowestCentre, final double highestCentre,
		final int maxPeaks)
	{
		return new PreEdgeRule(LOW, cap, true, lowestCentre, highestCentre, maxPeaks, true);
	}
}
