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
package org.xanesj.spectrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.xanesj.SharedData;
import org.xanesj.spectrum.ScanCheck.Flag;

class ScanCheckTest {

	private static final Pattern ENERGY = Pattern.compile("\\d{4}\\.\\d");
	private static final String GLASSES = "mayotte_LUCIA/xas/iron/";

	@Test
	void agreesWithTheReferenceOnRealSpectra() throws IOException {
		int spectra = 0;
		for (final RealSpectra.Row row : RealSpectra.rows()) {
			final Spectrum scan = row.spectrum();
			assertEquals(Integer.parseInt(row.text("n_points")), scan.size(), row.file());
			final ScanCheck check = ScanCheck.of(scan, row.edge().energy());
			assertEquals(Integer.parseInt(row.text("scan_flag")), check.flag().ordinal(), row.file() + check.findings());
			final Matcher energy = ENERGY.matcher(row.text("scan_text"));
			while (energy.find())
				assertTrue(check.findings().get(0).contains(energy.group()), row.file() + check.findings());
			spectra++;
		}
		assertEquals(47, spectra);
	}

	@Test
	void findsTheFaultsThatTheNotesName() throws IOException {
		final ScanCheck dead = check("PyNa5R_pt4_01");
		assertEquals(Flag.BROKEN, dead.flag());
		assertTrue(dead.findings().get(0).contains("7070.0 to 7119.1 eV"), dead.findings().toString());
		for (final String name : List.of("PyNa17R_pt2_01", "PyNa750_pt2_01")) {
			final ScanCheck trimmed = check(name);
			assertEquals(Flag.TRIMMED, trimmed.flag());
			assertTrue(trimmed.spectrum().energy(trimmed.spectrum().size() - 1) < 7230, name);
		}
		final ScanCheck spike = check("GFL_08_01_POI5_01");
		assertEquals(Flag.TRIMMED, spike.flag());
		assertTrue(spike.findings().get(0).contains("spike at 7143.5 eV"), spike.findings().toString());
		for (final String name : List.of("DR06-02-01-pt1_01", "DR06-02-01-pt2_01")) {
			final ScanCheck gap = check(name);
			assertEquals(Flag.OK, gap.flag());
			assertEquals(1, gap.gaps().size());
			assertEquals(7120.9, gap.gaps().get(0).from(), 0.051);
			assertEquals(7161.0, gap.gaps().get(0).to(), 0.051);
		}
		assertTrue(!check("PyNa1200_pt1_01").hasGap());
	}

	@Test
	void findsAnEarlySpike() throws IOException {
		final ScanCheck early = check("DR090105a_3_POI6_01");
		assertEquals(Flag.TRIMMED, early.flag(), early.findings().toString());
		assertTrue(early.findings().get(0).contains("7074.0 eV"), early.findings().toString());
	}

	@Test
	void findsAGlitchInTheEdgeRegion() throws IOException {
		final ScanCheck first = ScanCheck.of(RealSpectra.read(SharedData.data(
			"xasdatalibrary/Cr/cr2o3_ssrl4_1_rt_001.xdi"), "ln(i0/itrans)"), 5989);
		assertEquals(Flag.BROKEN, first.flag());
		final ScanCheck twin = ScanCheck.of(RealSpectra.read(SharedData.data("xasdatalibrary/Cr/cr2o3_ssrl4_1_rt_002.xdi"),
			"ln(i0/itrans)"), 5989);
		assertEquals(Flag.OK, twin.flag());
	}

	@Test
	void cutsSpikesStepsAndDeadEnds() {
		final double[] energies = new double[300];
		for (int i = 0; i < 300; i++)
			energies[i] = 7000 + i;
		final double[] clean = mu(energies);
		final Spectrum scan = new Spectrum("clean", energies, clean);
		final ScanCheck nothing = ScanCheck.of(scan, 7112);
		assertEquals(Flag.OK, nothing.flag());
		assertEquals(List.of(), nothing.findings());
		assertSame(scan, nothing.spectrum());

		final double[] spike = clean.clone();
		spike[200] += 0.5;
		spike[201] += 0.4;
		final ScanCheck trimmed = ScanCheck.of(new Spectrum("spike", energies, spike), 7112);
		assertEquals(Flag.TRIMMED, trimmed.flag(), trimmed.findings().toString());
		assertEquals(298, trimmed.spectrum().size());
		assertEquals(7202, trimmed.spectrum().energy(200));
		assertEquals(202, trimmed.kept()[200]);

		final double[] nearEdge = clean.clone();
		nearEdge[115] += 0.5;
		nearEdge[116] += 0.5;
		assertEquals(Flag.BROKEN, ScanCheck.of(new Spectrum("near", energies, nearEdge), 7112).flag());

		final double[] late = clean.clone();
		for (int i = 250; i < 300; i++)
			late[i] -= 0.3;
		final ScanCheck cutLate = ScanCheck.of(new Spectrum("late", energies, late), 7112);
		assertEquals(Flag.TRIMMED, cutLate.flag());
		assertEquals(250, cutLate.spectrum().size());
		assertTrue(cutLate.findings().get(0).contains("steps at 7249.5 eV"), cutLate.findings().toString());

		final double[] early = clean.clone();
		for (int i = 0; i < 50; i++)
			early[i] += 0.3;
		assertEquals(7050, ScanCheck.of(new Spectrum("early", energies, early), 7112).spectrum().energy(0));

		final double[] middle = clean.clone();
		for (int i = 140; i < 300; i++)
			middle[i] += 0.3;
		assertEquals(Flag.BROKEN, ScanCheck.of(new Spectrum("middle", energies, middle), 7112).flag());

		final double[] holes = clean.clone();
		holes[10] = Double.NaN;
		holes[120] = Double.POSITIVE_INFINITY;
		final ScanCheck cleaned = ScanCheck.of(new Spectrum("holes", energies, holes), 7112);
		assertEquals(Flag.TRIMMED, cleaned.flag());
		assertEquals(298, cleaned.spectrum().size());
		assertEquals("2 values are not numbers and are left out, the first at 7010.0 eV.", cleaned.findings().get(0));
	}

	@Test
	void bearsTheShortestScans() {
		for (int n = 0; n < 8; n++) {
			final double[] energies = new double[n];
			for (int i = 0; i < n; i++)
				energies[i] = 7110 + i;
			assertEquals(n, ScanCheck.of(new Spectrum("short", energies, mu(energies)), 7112).spectrum().size());
		}
	}

	private static double[] mu(final double[] energies) {
		final Random random = new Random(11);
		final double[] mu = new double[energies.length];
		for (int i = 0; i < mu.length; i++)
			mu[i] = 0.5 + Math.atan((energies[i] - 7120) / 2) / Math.PI + 0.002 * random.nextGaussian();
		return mu;
	}

	private static ScanCheck check(final String name) throws IOException {
		return ScanCheck.of(RealSpectra.read(SharedData.data(GLASSES + name + ".dat"), "c5/c2"), 7112);
	}
}
