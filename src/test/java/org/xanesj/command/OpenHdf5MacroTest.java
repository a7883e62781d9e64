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
import java.util.Arrays;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xanesj.SharedData;
import org.xanesj.ij1.Macros;
import org.xanesj.io.hdf5.Generated;

/** HDF5 files from macros in the real ImageJ. */
@Timeout(60)
class OpenHdf5MacroTest {

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

	private static Macros.Outcome open(final Path file, final String more) throws IOException {
		return Macros.run("setBatchMode(true); run(\"XANES Open Stack...\", \"path=[" + Macros.path(file) + "]" + more +
			"\"); setSlice(2); getPixelSize(unit, w, h);\nreturn getTitle() + \"|\" + nSlices + \"|\" + " +
			"getInfo(\"slice.label\") + \"|\" + getPixel(1, 2) + \"|\" + w + \" \" + h + \" \" + unit + \"|\" + bitDepth();");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " virtual" })
	void aSingleStackNeedsNoDataset(final String more) throws IOException {
		final Macros.Outcome outcome = open(Generated.file("any.h5"), more);
		assertNull(outcome.error());
		assertEquals("any.h5|6|7110.5 eV|1022|1 1 pixels|32", outcome.value());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " virtual" })
	void aRealStackKeepsItsPixelSize(final String more) throws IOException {
		final Macros.Outcome outcome = open(SharedData.data("nexus_exampledata/SLS/Sample_Stack_2021-03-16_128.hdf5"), more);
		assertNull(outcome.error());
		// value: h5py, entry1/counter0/data[1, 47, 1]: the positions of the stage grow, so row 47 of the file is row 2 of the picture
		assertEquals("Sample_Stack_2021-03-16_128.hdf5|4|284.5 eV|426|0.5 0.5 um|32", outcome.value().replace('\u00b5', 'u'));
	}

	@Test
	void oneOfSeveralIsNamed() throws IOException {
		final Macros.Outcome outcome = open(Generated.file("fxi.h5"), " dataset=[img_xanes]");
		assertNull(outcome.error());
		assertEquals("fxi.h5 img_xanes|6|7110.5 eV|1222|20 20 nm|16", outcome.value());
	}

	@Test
	void severalWithoutANameAreListed() throws IOException {
		final Path after = folder.resolve("after.txt");
		final Macros.Outcome outcome = Macros.run("run(\"XANES Open Stack...\", \"path=[" + Macros.path(Generated.file(
			"fxi.h5")) + "]\"); File.saveString(\"x\", \"" + Macros.path(after) + "\");");
		assertTrue(outcome.error().endsWith("holds several data sets; set 'dataset' to one of img_xanes absorbance (6 energies," +
			" 5 x 4 pixels, -ln of transmission), img_xanes (6 energies, 5 x 4 pixels, counts)."), outcome.error());
		assertTrue(Files.notExists(after), "the macro went on");
		final String other = open(Generated.file("fxi.h5"), " dataset=[img_tomo]").error();
		assertTrue(other.contains("fxi.h5 holds no data set 'img_tomo'; it holds img_xanes absorbance ("), other);
	}

	/** One row for each group, with the edge that the energies tell. */
	@Test
	void featuresOfTheSpectraInAFile() throws IOException {
		final Path csv = folder.resolve("features.csv");
		assertNull(Macros.run("run(\"XANES Extract Features...\", \"spectra=[" + Macros.path(SharedData.data(
			"araucaria/Fe_database.h5")) + "] csv=[" + Macros.path(csv) + "]\");").error());
		final String text = Files.readString(csv);
		for (final String name : new String[] { "Fe_Foil/mu_ref", "FeIISO4_20K/mu", "Ferrihydrite_20K/mu", "Goethite_20K/mu" })
			assertEquals(1, text.lines().filter(line -> line.contains(name)).count(), text);
	}

	@Test
	void damageIsOneSentence() throws IOException {
		final byte[] bytes = Files.readAllBytes(Generated.file("fxi.h5"));
		final Path cut = Files.write(folder.resolve("cut.h5"), Arrays.copyOf(bytes, 3000));
		assertEquals(cut + " is truncated: it should have " + bytes.length +
			" bytes and has 3000; copy it again from its source.", open(cut, "").error());
	}
}
