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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xanesj.SharedData;
import org.xanesj.io.FileFuzzer;
import org.xanesj.io.SpectrumFile;
import org.xanesj.io.SpectrumReading;
import org.xanesj.spectrum.LarchNormalisation;
import org.xanesj.spectrum.Spectrum;

/**
 * All Athena projects at hand against the reading of Perl itself and the numbers that Athena and Larch stored.
 * <p>
 * projects.csv: every project was evaluated by perl 5 (its assignments are Perl) or by Python's json; energies plus
 * bkg_eshift, sorted, the first of equal ones kept. Fields: project, label, points, first and last energy, first, middle and
 * last value, sum of the values, bkg_e0, bkg_step; norm and flat at the point 3/4 n from the coefficients of pre-edge line
 * and post-edge curve that Athena stored (bkg_slope, bkg_int, bkg_nc0 ...; NaN where they do not belong to the stored step);
 * edge step from numpy.polyfit with the rules of the program that wrote the project (NaN for groups that came normalised).
 */
class AthenaProjectsTest {

	/** The stored step has 7 decimals, the weakest one is 0.003. */
	private static final double TOLERANCE = 1e-4;

	@TempDir
	private Path folder;

	@Test
	void everyGroupIsReadAndNormalisedAsStored() throws IOException {
		final Map<String, List<Spectrum>> projects = new HashMap<>();
		final Map<String, Integer> group = new HashMap<>();
		int normalised = 0;
		int asStored = 0;
		int curves = 0;
		for (final String[] field : groups()) {
			final List<Spectrum> spectra = projects.computeIfAbsent(field[0], project -> SpectrumFile.read(SharedData.data(
				project), SpectrumReading.AUTO));
			final Spectrum spectrum = spectra.get(group.merge(field[0], 1, Integer::sum) - 1);
			final String name = field[0] + ", " + field[1];
			assertEquals(field[1].strip().replaceAll("\\s+", " ").replace(';', ','), spectrum.metadata().get("Athena.label")
				.replace(';', ',').replaceAll(" \\(\\d\\)$", ""), name);
			checkValues(spectrum, field, name);
			final double step = number(field[13]);
			if (Double.isNaN(step)) {
				assertNull(spectrum.own(), name);
				continue;
			}
			normalised++;
			final LarchNormalisation own = LarchNormalisation.of(spectrum, spectrum.own());
			assertEquals(1, own.signedStep() / step, 1e-7, name + ": two ways to solve the same least squares");
			// Athena stores 7 decimals of the step; where it changed the windows later, the step is an old one
			if (!(Math.abs(step / number(field[10]) - 1) < 3e-5)) continue;
			asStored++;
			if (Double.isNaN(number(field[11]))) continue;
			curves++;
			final int i = spectrum.size() * 3 / 4;
			// a falling spectrum stays one here and is turned over there
			final double sign = Math.signum(own.signedStep());
			assertEquals(number(field[11]), sign * own.norm()[i], TOLERANCE, name);
			if (!Double.isNaN(number(field[12]))) assertEquals(number(field[12]), sign * own.flat()[i], TOLERANCE, name);
		}
		assertEquals(79, projects.size());
		assertEquals(List.of(473, 401, 333), List.of(normalised, asStored, curves));
	}

	private static void checkValues(final Spectrum spectrum, final String[] field, final String name) {
		final int n = spectrum.size();
		assertEquals(Integer.parseInt(field[2]), n, name);
		assertEquals(number(field[3]), spectrum.energy(0), name);
		assertEquals(number(field[4]), spectrum.energy(n - 1), name);
		assertEquals(number(field[5]), spectrum.mu(0), name);
		assertEquals(number(field[6]), spectrum.mu(n / 2), name);
		assertEquals(number(field[7]), spectrum.mu(n - 1), name);
		// the sum in the order of its terms
		assertEquals(number(field[8]), Arrays.stream(spectrum.mu()).sum(), 1e-9 * Math.max(1, Math.abs(number(field[8]))),
			name);
	}

	private static double number(final String text) {
		return Double.parseDouble(text);
	}

	private static List<String[]> groups() throws IOException {
		try (BufferedReader in = new BufferedReader(new InputStreamReader(AthenaProjectsTest.class.getResourceAsStream(
			"projects.csv"), StandardCharsets.UTF_8)))
		{
			return in.lines().map(line -> line.split(";")).toList();
		}
	}

	@Test
	void damagedProjectsAreReadOrRefused() throws IOException {
		for (final String project : new String[] { "xraylarch/xafsdata/AthenaProjectFiles/FeO.prj",
			"xraylarch/xafsdata/AthenaProjectFiles/FeS2.prj", "xraylarch/xafsdata/AthenaProjectFiles/json_unzipped.prj",
			"xraylarch/xafsdata/AthenaProjectFiles/AsKa_standards.prj",
			"xraylarch/xafsdata/AthenaProjectFiles/FeFoil_QXAFS_Compare.prj" })
			FileFuzzer.check(SharedData.data(project), Files.createDirectories(folder.resolve("damaged")),
				damaged -> SpectrumFile.read(damaged, SpectrumReading.AUTO));
	}
}
