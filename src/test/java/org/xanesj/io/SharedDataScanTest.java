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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.xanesj.SharedData;
import org.xanesj.spectrum.Spectrum;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/** Reads everything at hand that could be a spectrum; the counts stand in docs/spectrum-files.md. */
class SharedDataScanTest {

	/** Folder, files read, spectra in them, files refused: from a run of this test, looked through by hand. */
	private static final String EXPECTED = """
		araucaria 12 15 1
		cuL_smglsn 10 10 0
		demeter 21 53 11
		featurexas_NMC 1 1 0
		feff85exafs 4 4 38
		mayotte_LUCIA 130 130 5
		midas_hxn 3 96 0
		mig_xafs_mdr 3 3 9
		mnL_mnedgenet 4 4 0
		nexus_exampledata 0 0 4
		nmc_eels 4 4 1
		omnixas_Cu 91 91 397
		parseq_xas 14 14 84
		perex_LNO 58 58 3
		plews_materials 2 2 0
		pyfitit 35 2061 5
		pymca 2 2 0
		pynxxas 3 14 0
		scftests 0 0 6
		stetef_nanoxanes 46 56 4
		xafsdb_qc 6 6 0
		xafsfun 31 34 0
		xanesnet 100 100 0
		xanespy 2 2 3
		xas_education 18 30 1
		xasdatalibrary 140 140 0
		xasref_foils 36 38 0
		xdi_interchange 27 27 10
		xmcd_diamond_i06 8 8 0
		xraylarch 101 361 22
		""";

	@Test
	void everyFileIsReadOrRefusedWithOneSentence() throws IOException {
		final Path data = SharedData.data("xasdatalibrary").getParent();
		final StringBuilder found = new StringBuilder();
		final Map<String, Integer> reasons = new TreeMap<>();
		try (Stream<Path> folders = Files.list(data)) {
			for (final Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
				final int[] count = scan(folder, reasons);
				if (count[0] + count[2] > 0) found.append(folder.getFileName()).append(' ').append(count[0]).append(' ').append(
					count[1]).append(' ').append(count[2]).append('\n');
			}
		}
		assertEquals(EXPECTED, found.toString(), () -> String.join("\n", reasons.entrySet().stream().map(Object::toString).toList()));
	}

	/** @return files read, spectra in them, files refused */
	private static int[] scan(final Path folder, final Map<String, Integer> reasons) {
		final int[] count = new int[3];
		for (final SpectrumFolder.Entry entry : list(folder)) {
			try {
				for (final Spectrum spectrum : SpectrumFile.read(entry.path(), SpectrumReading.AUTO)) {
					count[1]++;
					assertTrue(spectrum.size() >= 2 && spectrum.energy(0) >= 20, entry.name());
				}
				count[0]++;
			}
			catch (final InputException e) {
				assertTrue(e.getMessage().startsWith(entry.path().toString()), e.getMessage());
				assertFalse(e.getMessage().contains("\n"), e.getMessage());
				assertTrue(e.getMessage().endsWith("."), e.getMessage());
				count[2]++;
				reasons.merge(folder.getFileName() + ": " + e.getMessage().replace(entry.path().toString(), "").replaceAll(
					"[\\d.E-]+", "9").replaceAll("(?<=columns are ).*", "").replaceAll("'[^']*'", "''"), 1, Integer::sum);
			}
		}
		return count;
	}

	private static List<SpectrumFolder.Entry> list(final Path folder) {
		try {
			return SpectrumFolder.list(folder, Progress.NONE);
		}
		catch (final InputException e) {
			assertEquals("Folder " + folder + " holds no spectrum files (XDI, .nor, column text).", e.getMessage());
			return List.of();
		}
	}
}
