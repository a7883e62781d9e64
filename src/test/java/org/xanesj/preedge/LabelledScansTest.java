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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.xanesj.SharedData;
import org.xanesj.spectrum.ScanCheck;
import org.xanesj.spectrum.Spectrum;

/** The labelled training sets: every sound scan gives a pre-edge, so that a model can use it. */
class LabelledScansTest {

	@Test
	void everySoundGlassHasAPreEdge() throws IOException {
		final TreeSet<String> broken = new TreeSet<>();
		int sound = 0;
		for (final String line : Files.readAllLines(SharedData.data("mayotte_LUCIA/labels.csv")).subList(1, 20)) {
			final String file = line.split(",")[0];
			final PreEdge found = find("mayotte_LUCIA/xas/iron/" + file, "c5/c2", 7112, PreEdgeRule.of("Fe"));
			if (found.status() == PreEdgeStatus.BROKEN) {
				broken.add(file);
				continue;
			}
			sound++;
			assertEquals(PreEdgeStatus.OK, found.status(), file);
			final double ferric = Double.parseDouble(line.split(",")[1]);
			// 7112.81 at 9 %, 7113.66 at 75 %, 7113.95 at 95 % Fe3+; between them the centroid rises with oxidation
			final double expected = 0.81 + (ferric <= 0.75 ? (ferric - 0.09) / 0.66 * 0.85 : 0.85 + (ferric - 0.75) / 0.2 *
				0.29);
			assertEquals(expected, found.centroid(), 0.05, file);
		}
		assertEquals(new TreeSet<>(List.of("PyNa5R_pt4_01.dat")), broken);
		assertEquals(18, sound);
	}

	@Test
	void everyScanOfTheBatteryHasOnePeak() throws IOException {
		int scans = 0;
		final List<String> lines = Files.readAllLines(SharedData.data("perex_LNO/labels.csv"));
		for (final String line : lines.subList(1, lines.size())) {
			final String file = line.split(",")[0];
			final PreEdge found = find("perex_LNO/XAS_normalized/" + file, "c2", 8333, PreEdgeRule.of("Ni"));
			assertEquals(PreEdgeStatus.OK, found.status(), file);
			assertEquals(1, found.peaks(), file);
			// 8334.67 to 8335.05 eV over one charge; twice their largest standard error of 0.07 eV on either side
			assertTrue(found.centroid() > 1.53 && found.centroid() < 2.19, () -> file + ": " + found.centroid());
			scans++;
		}
		assertEquals(58, scans);
	}

	/** Reads, checks, normalises and fits a scan. */
	static PreEdge find(final String path, final String signal, final double reference, final PreEdgeRule rule)
		throws IOException
	{
		final MeasuredSpectrum measured = MeasuredSpectrum.read(path, signal);
		final ScanCheck scan = ScanCheck.of(new Spectrum(path, measured.energies(), measured.mu()), reference);
		if (scan.flag() == ScanCheck.Flag.BROKEN) return PreEdge.broken();
		final MeasuredSpectrum usable = new MeasuredSpectrum(scan.spectrum().energies(), scan.spectrum().mu());
		return PreparedSpectrum.of(usable.relative(reference), usable.mu()).fit(rule);
	}
}
