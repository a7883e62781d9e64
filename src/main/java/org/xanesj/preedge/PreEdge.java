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

import java.util.List;

/**
 * The pre-edge of one spectrum. Energies in eV relative to the reference energy, heights in units of the edge step,
 * areas in eV. Unless the status is {@link PreEdgeStatus#OK}, area and intensity are 0, energy, centroid and all sigmas
 * are NaN and there are no peaks.
 *
 * @param status what came of it
 * @param energy position of the highest maximum of the sum of peaks
 * @param intensity its height
 * @param area sum of the peaks' areas
 * @param centroid area-weighted mean of the peaks' centres
 * @param energySigma standard error of the energy
 * @param intensitySigma standard error of the intensity
 * @param areaSigma standard error of the area
 * @param centroidSigma standard error of the centroid
 * @param windowHigh upper end of the fit window; NaN if it was not reached
 * @param edgeFoot energy at which the edge reaches {@link PreEdgeRule#EDGE_LEVEL}; NaN if it was not reached
 * @param decay exponent b of the edge foot [1/eV]
 * @param width common full width at half maximum of the peaks
 * @param centres centres of the peaks, ascending
 * @param areas areas of the peaks
 * @param rms root mean square residual of the chosen model; NaN if nothing was fitted
 * @param significance greatest downward curvature in units of its noise; 0 if there is none
 * @param noise standard deviation per point around the pre-edge; NaN if nothing was fitted
 */
public record PreEdge(PreEdgeStatus status, double energy, double intensity, double area, double centroid,
	double energySigma, double intensitySigma, double areaSigma, double centroidSigma, double windowHigh,
	double edgeFoot, double decay, double width, List<Double> centres, List<Double> areas, double rms,
	double significance, double noise)
{

	/** Area over height [eV] of a pseudo-Voigt of eta 0.5 and width 1.8 eV: 1.8 / (1/pi + sqrt(ln 2 / pi)). */
	private static final double USUAL_AREA_PER_HEIGHT = 1.8 / (1 / Math.PI + Math.sqrt(Math.log(2) / Math.PI));

	/** Copies the lists. */
	public PreEdge {
		centres = List.copyOf(centres);
		areas = List.copyOf(areas);
	}

	/** @return number of peaks, 0 unless the status is OK */
	public int peaks() {
		return centres.size();
	}

	/** @return true if there is a pre-edge */
	public boolean isFound() {
		return status == PreEdgeStatus.OK;
	}

	/**
	 * @return shape of the fitted pre-edge for {@link FixedShapeFit}
	 * @throws IllegalStateException unless the status is OK
	 */
	public PreEdgeShape shape() {
		if (!isFound()) throw new IllegalStateException(status.words());
		return new PreEdgeShape(decay, width, centres, areas, windowHigh);
	}

	/** @return what is known of a spectrum whose scan check says that it must not be used */
	public static PreEdge broken() {
		return without(PreEdgeStatus.BROKEN, Double.NaN, Double.NaN);
	}

	/** A spectrum that was not fitted. */
	static PreEdge without(final PreEdgeStatus status, final double windowHigh, final double edgeFoot) {
		return without(status, windowHigh, edgeFoot, Double.NaN, 0, Double.NaN);
	}

	/**
	 * A spectrum that was fitted without finding a pre-edge. Where there is none, intensity and area are 0 with the standard
	 * error of what could have been missed: a height between 0 and the limit of detection, and its area at a usual width.
	 */
	static PreEdge without(final PreEdgeStatus status, final double windowHigh, final double edgeFoot, final double rms,
		final double significance, final double noise)
	{
		final double missed = status == PreEdgeStatus.NONE ? Math.max(PreEdgeFitter.SMALLEST_INTENSITY,
			PreEdgeFitter.INTENSITY_IN_NOISE * noise) / Math.sqrt(3) : Double.NaN;
		return new PreEdge(status, Double.NaN, 0, 0, Double.NaN, Double.NaN, missed, missed * USUAL_AREA_PER_HEIGHT,
			Double.NaN,
			windowHigh, edgeFoot, Double.NaN, Double.NaN, List.of(), List.of(), rms, significance, noise);
	}
}
