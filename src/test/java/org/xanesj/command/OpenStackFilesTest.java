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
package org.xanesj.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xanesj.SharedData;
import org.xanesj.ij1.Macros;

/** Files of microscopes through XANES Open Stack, from macros in the real ImageJ; numbers as in the tests of the formats. */
@Timeout(60)
class OpenStackFilesTest {

	private static final String STXM = "stetef_nanoxanes/ALS_Toner/71214078_FigS4/Aligned";
	private static final String XRM = "xanespy/txm-data-aps";

	@TempDir
	Path folder;

	@BeforeEach
	void start() throws IOException {
		Macros.start();
	}

	@AfterEach
	void close() {
		Macros.closeAll();
	}

	private static Macros.Outcome open(final Path path, final String options, final String then) throws IOException {
		return Macros.run("setBatchMode(true); run(\"XANES Open Stack...\", \"path=[" + Macros.path(path) + "] " + options +
			"\");\n" + then);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "virtual", "limit=1" })
	void aRealStxmScan(final String options) throws IOException {
		final Macros.Outcome outcome = open(SharedData.data(STXM + "/71214078.hdr"), options, "setSlice(123);" +
			" getPixelSize(unit, w, h); return getTitle() + \" \" + nSlices + \" \" + getInfo(\"slice.label\") + \" \" +" +
			" getValue(124, 124) + \" \" + w + \" \" + h;");
		assertNull(outcome.error());
		assertEquals("71214078 123 730.353 eV 161.2547 0.08 0.08", outcome.value());
	}

	@Test
	void theMetadataAreInTheInfo() throws IOException {
		final Macros.Outcome outcome = open(SharedData.data(STXM), "", "return getMetadata(\"Info\");");
		assertTrue(outcome.value().startsWith("Format: STXM header and images, NEXAFS Image Scan\nDwell: 0.433 ms\n" +
			"Date: 2007 December 14 18:52:00\nDetector: counter1\nColumns: Sample X -4736.602 to -4726.682 um\n" +
			"Rows: Sample Y -638.153 to -628.233 um\nOrientation: x to the right, y up\nXANES Open Stack: 71214078, 123 energies"),
			outcome.value());
	}

	@Test
	void realFramesOfAMicroscope() throws IOException {
		final Macros.Outcome outcome = open(SharedData.data(XRM + "/fov07_xanessoc01_8250_0eV.xrm"), "", "return getTitle() +" +
			" \" \" + nSlices + \" \" + bitDepth() + \" \" + getInfo(\"slice.label\") + \" \" + getValue(512, 512);");
		assertNull(outcome.error());
		assertEquals("fov07_xanessoc01 2 16 8249.937 eV 556", outcome.value());
	}

	@Test
	void aMacroNamesTheDataSetOrIsToldWhichThereAre() throws IOException {
		final Path frames = SharedData.data(XRM);
		final Macros.Outcome outcome = open(frames, "dataset=[fov07_xanessoc01 absorbance]",
			"setSlice(2); return d2s(getValue(512, 512), 6) + \" \" + bitDepth();");
		assertNull(outcome.error());
		assertEquals("1.013315 32", outcome.value());
		final String error = open(frames, "", "").error();
		assertTrue(error.contains("holds several data sets; set 'dataset' to one of fov07_xanessoc01 absorbance (2 energies"), error);
		assertTrue(open(frames, "dataset=fov", "").error().contains("holds no data set 'fov'"));
	}

	@Test
	void whatCannotBeOpenedStopsTheMacroWithOneSentence() throws IOException {
		final Path one = Files.copy(SharedData.data(XRM + "/fov07_xanessoc01_8250_0eV.xrm"), folder.resolve("a_8250_0eV.xrm"));
		assertTrue(open(one, "", "").error().contains("is a single image at 8249.937 eV"));
		final Path list = Files.writeString(folder.resolve("list.hdr"), "ScanDefinition = { Regions = (");
		assertTrue(open(list, "", "").error().contains("the header is damaged or was cut off, fetch it again."));
	}
}
