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
package org.xanesj.io.athena;

import java.util.List;

import org.xanesj.spectrum.EnergyWindow;
import org.xanesj.spectrum.GivenEdge;
import org.xanesj.spectrum.Normalisation;

/**
 * How a program normalised its groups: what the numbers in a project mean depends on who wrote it. Checked against the edge
 * steps that the projects store.
 *
 * @param rule which points the windows of this program hold
 * @param terms true if bkg_nnorm counts the terms of the post-edge polynomial (Athena), false if it is its degree (Larch)
 */
record GroupWindows(GivenEdge.Rule rule, boolean terms) {

	/** Smaller numbers are in keV. */
	private static final double PRE_KEV = 1;
	private static final double NORM_KEV = 5;

	/** The post-edge polynomial of groups that do not say: a parabola. */
	private static final int USUAL_TERMS = 3;

	/** Over a shorter window Athena with Ifeffit fits a line, whatever its order; found from the stored coefficients. */
	private static final double SHORT_WINDOW = 90;

	/**
	 * @param header the comments at the beginning: Larch copies the first line of Athena, so that only "Using Larch version"
	 *          tells its own projects; Athena can use Larch in place of Ifeffit
	 */
	static GroupWindows of(final String header) {
		return new GroupWindows(header.contains("Larch") ? GivenEdge.Rule.LARCH : GivenEdge.Rule.IFEFFIT, !header.contains(
			"Using Larch version"));
	}

	/**
	 * @param group with settings
	 * @param energies of the group, shifted [eV]
	 * @param notes takes a sentence if the settings cannot be used
	 * @return the normalisation of this group; null if its settings are not complete or in no order
	 */
	Normalisation of(final ProjectGroup group, final double[] energies, final List<String> notes) {
		final double e0 = group.number("bkg_e0");
		final double end = energies[energies.length - 1] - e0;
		final double pre1 = relative(group.number("bkg_pre1"), PRE_KEV, energies[1] - e0, Double.NaN);
		final double pre2 = relative(group.number("bkg_pre2"), PRE_KEV, 0, Double.NaN);
		final double nor1 = relative(group.number("bkg_nor1"), NORM_KEV, 0, end);
		final double nor2 = relative(group.number("bkg_nor2"), NORM_KEV, end, end);
		final double step = group.is("bkg_fixstep") ? group.number("bkg_step") : 1;
		if (!(Double.isFinite(e0 + pre1 + pre2 + nor1 + nor2) && step > 0)) {
			notes.add("The project does not say completely how the group was normalised.");
			return null;
		}
		return new Normalisation(Normalisation.Method.ATHENA, window(pre1, pre2), window(nor1, nor2), degree(group, Math.abs(
			nor2 - nor1)), victoreen(group), new GivenEdge(e0, group.is("bkg_fixstep") ? step : null, rule));
	}

	/** 0 stands for a default, negative ends of the post-edge window count from the end of the data. */
	private static double relative(final double value, final double kev, final double zero, final double end) {
		if (value == 0) return zero;
		final double energy = Math.abs(value) < kev ? 1000 * value : value;
		return energy < 0 && !Double.isNaN(end) ? end + energy : energy;
	}

	private static EnergyWindow window(final double one, final double other) {
		return new EnergyWindow(Math.min(one, other), Math.max(one, other));
	}

	private int degree(final ProjectGroup group, final double span) {
		final double order = group.number("bkg_nnorm");
		final int degree = Double.isNaN(order) ? USUAL_TERMS - 1 : (int) order - (terms ? 1 : 0);
		final int most = rule == GivenEdge.Rule.IFEFFIT && span < SHORT_WINDOW ? 1 : terms ? 3 : 5;
		return Math.max(0, Math.min(most, degree));
	}

	private static int victoreen(final ProjectGroup group) {
		final double exponent = group.number("bkg_nvict");
		return exponent >= 0 && exponent <= 4 ? (int) exponent : 0;
	}
}
