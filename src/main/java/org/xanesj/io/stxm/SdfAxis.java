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
package org.xanesj.io.stxm;

import java.util.Locale;

import org.xanesj.io.StackEnergies;

/**
 * One axis of a scan.
 *
 * @param name e.g. "Sample X", "Energy"
 * @param unit e.g. "um", "eV"
 * @param points its positions in the order of the file, at least one
 */
record SdfAxis(String name, String unit, double[] points) {

	int size() {
		return points.length;
	}

	/** @return mean distance of neighbours, positive; NaN for a single point or for points that do not move */
	double step() {
		final double step = Math.abs(points[points.length - 1] - points[0]) / (points.length - 1);
		return step > 0 && Double.isFinite(step) ? step : Double.NaN;
	}

	/** @return true if positions grow along the file */
	boolean ascending() {
		return points[points.length - 1] >= points[0];
	}

	/** @return slice label of a point of an axis of energies */
	String label(final int point) {
		return StackEnergies.label(points[point], unit.equalsIgnoreCase("keV") ? 1000 : 1);
	}

	boolean isEnergy() {
		return name.toLowerCase(Locale.ROOT).contains("energy");
	}

	@Override
	public String toString() {
		return name + " " + points[0] + " to " + points[points.length - 1] + " " + unit;
	}
}
