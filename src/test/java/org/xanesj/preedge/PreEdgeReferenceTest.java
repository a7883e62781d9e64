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

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.xanesj.spectrum.EdgeTable;
import org.xanesj.spectrum.ScanCheck;
import org.xanesj.spectrum.Spectrum;

/** 47 measured spectra of six elements against an independent implementation in Python. */
class PreEdgeReferenceTest {

	/** The reference gives energies to 0.001 eV. */
	private static final double ENERGY = 0.001;
	/** The same search in another language ends at the same minimum up to its stopping rule (1e-7 of the sum of squares). */
	private static final double RELATIVE = 1e-4;
	/** The reference differentiates the argmax numerically, we analytically. */
	private static final double SIGMA = 0.02;

	private final List<String> wrong = new ArrayList<>();

	@Test
	void agreesWithTheReference() throws IOException {
		int rows = 0;
		for (final Map<String, String> row : ReferenceTable.rows()) {
			compare(row);
			rows++;
		}
		assertEquals(List.of(), wrong);
		assertEquals(47, rows);
	}

	private void compare(final Map<String, String> row) throws IOException {
		final double reference = EdgeTable.energy(row.get("element"), "K");
		final MeasuredSpectrum measured = MeasuredSpectrum.read(row.get("file"), row.get("mu"));
		check(row, "n_points", measured.energies().length, 0);
		final ScanCheck scan = ScanCheck.of(new Spectrum(row.get("file"), measured.energies(), measured.mu()), reference);
		check(row, "scan_flag", scan.flag().ordinal(), 0);
		if (scan.flag() == ScanCheck.Flag.BROKEN) {
			assertEquals("broken", row.get("status"));
			return;
		}
		final MeasuredSpectrum usable = new MeasuredSpectrum(scan.spectrum().energies(), scan.spectrum().mu());
		final PreparedSpectrum prepared = PreparedSpectrum.of(usable.relative(reference), usable.mu());
		final PreEdge found = prepared.fit(PreEdgeRule.of(row.get("element")));

		if (!found.status().name().toLowerCase(Locale.ROOT).equals(row.get("status"))) wrong.add(row.get("file") + ": " +
			found.status());
		check(row, "K", found.peaks(), 0);
		check(row, "E_half", prepared.halfEnergy() + reference, ENERGY);
		check(row, "E_L", found.edgeFoot() + reference, ENERGY);
		check(row, "window_hi", found.windowHigh() + reference, ENERGY);
		check(row, "C_pre", found.centroid() + reference, ENERGY);
		check(row, "E_pre", found.energy() + reference, ENERGY);
		checkRelative(row, "I_pre", found.intensity(), RELATIVE);
		checkRelative(row, "A_pre", found.area(), RELATIVE);
		checkRelative(row, "sigma", found.noise(), RELATIVE);
		checkRelative(row, "fit_rms", found.rms(), RELATIVE);
		checkRelative(row, "z_curv", found.significance(), RELATIVE);
		checkRelative(row, "b", found.decay(), RELATIVE);
		checkRelative(row, "w", found.width(), RELATIVE);
		checkRelative(row, "s_E", found.energySigma(), SIGMA);
		checkRelative(row, "s_I", found.intensitySigma(), SIGMA);
		checkRelative(row, "s_A", found.areaSigma(), SIGMA);
		checkRelative(row, "s_C", found.centroidSigma(), SIGMA);
	}

	private void check(final Map<String, String> row, final String column, final double got, final double tolerance) {
		if (row.get(column).isEmpty()) return;
		final double expected = Double.parseDouble(row.get(column));
		if (!(Math.abs(got - expected) <= tolerance)) wrong.add(row.get("file") + " " + column + ": " + got +
			" instead of " + expected);
	}

	private void checkRelative(final Map<String, String> row, final String column, final double got,
		final double tolerance)
	{
		if (row.get(column).isEmpty()) return;
		check(row, column, got, tolerance * Math.abs(Double.parseDouble(row.get(column))));
	}
}
