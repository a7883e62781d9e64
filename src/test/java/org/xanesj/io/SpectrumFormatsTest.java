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
package org.xanesj.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xanesj.SharedData;
import org.xanesj.spectrum.Spectrum;

/** The formats that are not plain columns with labels, on real files. */
class SpectrumFormatsTest {

	@TempDir
	private Path folder;

	/**
	 * The numbers of one file or more of each format and beamline, read with numpy 2.x, json and struct of Python with layout,
	 * columns and formula written out by hand for each; sorted by energy, the first of equal energies kept. Fields: file,
	 * signal, points, first and last energy, first, middle and last value, sum of the values.
	 */
	@Test
	void agreeWithNumpy() throws IOException {
		int files = 0;
		for (final String[] field : lines("numpy_formats.csv")) {
			final Spectrum spectrum = SpectrumFile.readOne(SharedData.data(field[0]), new SpectrumReading(field[1], null));
			final int n = spectrum.size();
			assertEquals(Integer.parseInt(field[2]), n, field[0]);
			final double[] found = { spectrum.energy(0), spectrum.energy(n - 1), spectrum.mu(0), spectrum.mu(n / 2), spectrum.mu(
				n - 1), Arrays.stream(spectrum.mu()).sum() };
			for (int i = 0; i < found.length; i++) {
				final double expected = Double.parseDouble(field[i + 3]);
				// logarithm and sine differ in their last bit, the sum in the order of its terms
				assertEquals(expected, found[i], 1e-12 * Math.max(1, Math.abs(expected)) * (i == 5 ? 100 : 1), field[0] +
					" number " + i);
			}
			files++;
		}
		assertEquals(32, files);
	}

	private static List<String[]> lines(final String resource) throws IOException {
		try (BufferedReader in = new BufferedReader(new InputStreamReader(SpectrumFormatsTest.class.getResourceAsStream(
			resource), StandardCharsets.UTF_8)))
		{
			return in.lines().map(line -> line.split(";")).toList();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "demeter/t/filetypes/pfbl12c.dat", "demeter/t/filetypes/dubble.dat", "pymca/EXAFS_Cu.dat",
		"parseq_xas/Cu_rt1.fio", "nmc_eels/TM/Co_edge.msa", "xmcd_diamond_i06/data/236463.dat",
		"cuL_smglsn/Cu_deconvolved_spectra/CuO Deconvolved Spectrum.dm4", "xraylarch/fdmnes/ZnO_FDMNES.txt",
		"xdi_interchange/data/pt_metal_rt.xdi", "pyfitit/Ti_K_experimental/LC08_Anatase.nor", "demeter/examples/cu/cu10k.dat", "xafsfun/preedge/fe_edges.dat",
		"mayotte_LUCIA/xas/iron/780_11_07_100prct_long_01.dat", "xraylarch/xafsdata/beamlines/APS20ID_2018.dat",
		"araucaria/dnd_testfile1.dat", "demeter/t/filetypes/hxma.dat", "xraylarch/LarixSessions/ZnSe_Feffit.larix" })
	void damagedFilesAreReadOrRefused(final String file) throws IOException {
		FileFuzzer.check(SharedData.data(file), Files.createDirectories(folder.resolve("damaged")), damaged -> SpectrumFile
			.read(damaged, SpectrumReading.AUTO).forEach(SpectrumFormatsTest::check));
	}

	/** What no spectrum may be, whatever happened to its file. */
	private static void check(final Spectrum spectrum) {
		assertEquals(true, spectrum.size() >= 2 && spectrum.energy(0) >= 20 && spectrum.energy(spectrum.size() -
			1) <= 200_000, spectrum.name());
	}
}
