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
package org.xanesj.io.hdf5;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xanesj.app.OpenStack;
import org.xanesj.io.SourceFile;
import org.xanesj.io.StackDataset;
import org.xanesj.io.StackFormats;
import org.xanesj.io.StackReading;
import org.xanesj.spectrum.EnergyUnit;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.PixelSize;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/** Every layout of HDF5 on files that scripts/reference/hdf5_samples.py has generated with h5py, see {@link Generated}. */
class Hdf5StackFormatTest {

	/** Single precision, after a logarithm. */
	private static final double TOLERANCE = 1e-6;

	@TempDir
	private Path folder;

	private static EnergyStack open(final Path file, final String dataset, final boolean virtual) {
		return new OpenStack(file, dataset, null, EnergyUnit.AUTO, new StackReading(virtual, Long.MAX_VALUE)).run(
			Progress.NONE);
	}

	private static EnergyStack open(final String name) {
		return open(Generated.file(name), "", false);
	}

	@ParameterizedTest
	@CsvSource({ "nxstxm_axis.h5,NXstxm,entry/diode,value", "nxstxm_axis.h5,NXstxm,entry/pmt,value + 0.5",
		"als.h5,NXstxm,entry0/default,value", "als.h5,NXstxm,entry1/default,value + 0.5",
		"fxi.h5,'FXI, PyXAS, TXM-Sandbox',img_xanes,counts", "fxi.h5,'FXI, PyXAS, TXM-Sandbox',img_xanes absorbance,absorbance",
		"fxi_saved.h5,'FXI, PyXAS, TXM-Sandbox',,value", "dataexchange.h5,DataExchange,exchange/data,counts",
		"dataexchange.h5,DataExchange,exchange/data absorbance,absorbance", "mantis.h5,MANTiS,exchange/data,value",
		"mantis.h5,MANTiS,exchange/data absorbance,absorbance of transmission",
		"mantis_angles.h5,MANTiS,exchange/data angle 1,value", "mantis_angles.h5,MANTiS,exchange/data angle 2,value + 0.5",
		"mantis_angles.h5,MANTiS,spectromicroscopy/optical_density angle 2,value / 500",
		"mistral.h5,MISTRAL,SpecNormalized/spectroscopy_normalized_aligned,transmission",
		"mistral.h5,MISTRAL,SpecNormalized/spectroscopy_normalized_aligned absorbance,absorbance of transmission",
		"any.h5,HDF5,,value", "any_choice.h5,HDF5,cube|first,value", "any_complex.h5,HDF5,,value",
		"any_userblock.h5,HDF5,,value", "any_new.h5,HDF5,,value" })
	void valuesAxesAndEnergies(final String name, final String format, final String dataset, final String quantity) {
		final Path file = Generated.file(name);
		assertEquals(format, StackFormats.of(SourceFile.of(file)).name());
		for (final boolean virtual : new boolean[] { false, true }) {
			final EnergyStack stack = open(file, dataset == null ? "" : dataset, virtual);
			assertArrayEquals(Generated.ENERGIES, stack.energies());
			check(stack, quantity, ofStage(format));
			assertEquals(virtual, stack.source().sequential());
		}
	}

	/** Formats that tell the positions of a stage; those of the generated files grow, so the first row is the lowest. */
	private static boolean ofStage(final String format) {
		return List.of("NXstxm", "MANTiS").contains(format);
	}

	private static void check(final EnergyStack stack, final String quantity) {
		check(stack, quantity, false);
	}

	private static void check(final EnergyStack stack, final String quantity, final boolean upsideDown) {
		assertEquals(upsideDown, stack.info().contains("Orientation: x to the right, y up"), stack.info());
		assertEquals(Generated.WIDTH, stack.width());
		assertEquals(Generated.HEIGHT, stack.height());
		final float[] values = new float[stack.pixels()];
		for (int e = 0; e < stack.size(); e++) {
			stack.source().read(stack.plane(e), 0, values.length, values, 0);
			for (int y = 0; y < stack.height(); y++)
				for (int x = 0; x < stack.width(); x++) {
					final double expected = expected(quantity, Generated.value(e, y, x));
					final int row = upsideDown ? stack.height() - 1 - y : y;
					assertEquals(expected, values[row * stack.width() + x], TOLERANCE * Math.abs(expected), e + " " + y + " " + x);
				}
		}
	}

	private static double expected(final String quantity, final double value) {
		return switch (quantity) {
			case "value" -> value;
			case "value + 0.5" -> value + 0.5;
			case "value / 500" -> value / 500;
			case "2 value" -> 2 * value;
			case "counts" -> value + 200;
			// means of the generated references: 20000 without sample, 100 without light
			case "absorbance" -> -Math.log((value + 200 - 100) / (20000 - 100));
			case "transmission" -> value / 10000;
			case "absorbance of transmission" -> -Math.log(value / 10000);
			default -> throw new IllegalArgumentException(quantity);
		};
	}

	@ParameterizedTest
	@CsvSource({ "gse_002.h5,mcasum/Fe Ka,2 value", "gse_001.h5,scalars/I0,value + 0.5", "gse21_003.h5,Fe Ka,value",
		"gse21_001.h5,Ca Ka,value + 0.5" })
	void aSeriesOfMaps(final String name, final String dataset, final String quantity) {
		final EnergyStack stack = open(Generated.file(name), dataset, false);
		assertArrayEquals(Arrays.copyOf(Generated.ENERGIES, 3), stack.energies());
		check(stack, quantity);
	}

	@Test
	void aFolderOfMaps() throws IOException {
		for (int i = 1; i <= 3; i++)
			Files.copy(Generated.file("gse_00" + i + ".h5"), folder.resolve("map " + i + ".h5"));
		check(open(folder, "mcasum/Fe Ka", false), "2 value");
		final Path alone = Files.copy(Generated.file("gse_001.h5"), Files.createDirectories(folder.resolve("alone")).resolve(
			"map 1.h5"));
		assertRefused(alone, "a map is an image at one energy (7100.0 eV); put the maps of all energies into one folder.");
	}

	@Test
	void theChooserListsWhatThereIs() {
		assertEquals(List.of(new StackDataset("img_xanes absorbance", "6 energies, 5 x 4 pixels, -ln of transmission"),
			new StackDataset("img_xanes", "6 energies, 5 x 4 pixels, counts")), datasets("fxi.h5"));
		assertEquals(List.of("cube|first", "cube|second"), datasets("any_choice.h5").stream().map(StackDataset::name)
			.toList());
		assertEquals(List.of("core loss"), datasets("spectrum_image.hspy").stream().map(StackDataset::name).toList());
		final InputException several = assertThrows(InputException.class, () -> open("fxi.h5"));
		assertEquals(Generated.file("fxi.h5") + " holds several data sets; set 'dataset' to one of img_xanes absorbance (6" +
			" energies, 5 x 4 pixels, -ln of transmission), img_xanes (6 energies, 5 x 4 pixels, counts).", several
				.getMessage());
	}

	private static List<StackDataset> datasets(final String name) {
		final SourceFile file = SourceFile.of(Generated.file(name));
		return StackFormats.of(file).datasets(file);
	}

	@Test
	void aSpectrumImageOfHyperSpy() {
		final EnergyStack stack = open("spectrum_image.hspy");
		assertArrayEquals(new double[] { 700, 700.5, 701, 701.5, 702, 702.5 }, stack.energies());
		assertEquals(new PixelSize(2, 2, "nm"), stack.pixelSize());
		check(stack, "value");
	}

	@Test
	void pixelSizeDwellAndDateReachTheInfo() {
		final EnergyStack stack = open(Generated.file("nxstxm_axis.h5"), "entry/diode", false);
		assertEquals(new PixelSize(0.5, 0.25, "um"), stack.pixelSize());
		assertTrue(stack.info().startsWith("Title: generated\nDwell: 10 ms\n"), stack.info());
		final EnergyStack fxi = open(Generated.file("fxi.h5"), "img_xanes", false);
		assertEquals(new PixelSize(20, 20, "nm"), fxi.pixelSize());
		assertTrue(fxi.info().startsWith("Note: generated\nDate: 2021-01-01 00:00:00\n"), fxi.info());
		assertEquals(65535, fxi.source().saturation(), "counts of 16 bit stay what they are");
		assertEquals(new PixelSize(0.013, 0.013, "um"), open(Generated.file("mistral.h5"),
			"SpecNormalized/spectroscopy_normalized_aligned", false).pixelSize());
	}

	@ParameterizedTest
	@CsvSource({ "nxstxm_stopped.h5,The last 2 of 6 images hold nothing but zeros and were left out; the scan may have been stopped.",
		"any_pieces.h5,The last 2 of 6 images hold nothing but zeros and were left out; the scan may have been stopped.",
		"nxstxm_short.h5,The file lists 6 energies but holds 4 images; those of the last 2 energies are missing." })
	void aScanThatWasStopped(final String name, final String note) {
		final EnergyStack stack = open(name);
		assertArrayEquals(Arrays.copyOf(Generated.ENERGIES, 4), stack.energies());
		check(stack, "value", name.startsWith("nxstxm"));
		assertEquals(List.of(note), stack.notes());
	}

	@Test
	void aScanThatWasStoppedWithinAnImage() {
		final EnergyStack stack = open("nxstxm_aborted.h5");
		assertArrayEquals(Arrays.copyOf(Generated.ENERGIES, 4), stack.energies());
		final float[] values = new float[stack.pixels()];
		stack.source().read(3, 0, values.length, values, 0);
		// rows 1 and 2 of the file, from below
		assertEquals(Generated.value(3, 1, 4), values[14]);
		assertEquals(0, values[5]);
		assertEquals(List.of("The last 2 of 6 energies were never set; the scan may have been stopped.",
			"Image 4 ends in the file after row 2 of 4; the others hold nothing but zeros."), stack.notes());
	}

	@Test
	void aLineScanHasOneRow() {
		final EnergyStack stack = open("nxstxm_line.h5");
		assertArrayEquals(Generated.ENERGIES, stack.energies());
		assertEquals(1, stack.height());
		assertEquals(Generated.WIDTH, stack.width());
		final float[] row = new float[Generated.WIDTH];
		stack.source().read(3, 0, row.length, row, 0);
		assertArrayEquals(new float[] { 3001, 3002, 3003, 3004, 3005 }, row);
		assertEquals(List.of("This is a line scan; it was opened as images of one row."), stack.notes());
	}

	@Test
	void energiesFromATextFileWhereTheFileHasNone() throws IOException {
		final Path file = Generated.file("any_nothing.h5");
		final InputException none = assertThrows(InputException.class, () -> open(file, "", false));
		assertTrue(none.getMessage().startsWith("any_nothing.h5: no energies were found"), none.getMessage());
		final Path energies = Files.writeString(folder.resolve("e.txt"), "1001\n1002\n1003\n1004\n1005\n1006\n");
		check(new OpenStack(file, energies, EnergyUnit.EV, false).run(Progress.NONE), "value");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
		"fxi_fly.h5|it is a tomography scan at one energy, 7112.0 eV; reconstruct it and open the slices of all energies.",
		"dataexchange_tomography.h5|it is a tomography scan at one energy; reconstruct it and open the slices of all energies.",
		"spectra_table.h5|it has no data set of three axes (spectra are read by XANES Extract Features...)." })
	void whatIsNoStackIsRefusedWithTheReason(final String name, final String reason) {
		assertRefused(Generated.file(name), reason);
	}

	private static void assertRefused(final Path file, final String reason) {
		final InputException refused = assertThrows(InputException.class, () -> open(file, "", false));
		assertTrue(refused.getMessage().startsWith(file + " holds no stack of images at several energies ("), refused
			.getMessage());
		assertTrue(refused.getMessage().endsWith(": " + reason), refused.getMessage());
	}

	@ParameterizedTest
	@ValueSource(ints = { 47, 700, 2000 })
	void aTruncatedFileSaysSo(final int length) throws IOException {
		final byte[] bytes = Files.readAllBytes(Generated.file("fxi_saved.h5"));
		final Path cut = Files.write(folder.resolve("cut.h5"), Arrays.copyOf(bytes, length));
		final InputException refused = assertThrows(InputException.class, () -> open(cut, "", false));
		assertTrue(refused.getMessage().startsWith(cut + " is "), refused.getMessage());
		if (length > 100) assertEquals(cut + " is truncated: it should have " + bytes.length + " bytes and has " + length +
			"; copy it again from its source.", refused.getMessage());
	}

	/** As the real files of one STXM are: the addresses count from the signature on, and the header does not say so. */
	@Test
	void aBlockOfTextBeforeTheSignature() throws IOException {
		final byte[] bytes = Files.readAllBytes(Generated.file("any_pieces.h5"));
		for (final int block : new int[] { 512, 2048, 32768 }) {
			final byte[] all = Arrays.copyOf("<?xpacket begin".getBytes(StandardCharsets.US_ASCII), block + bytes.length);
			System.arraycopy(bytes, 0, all, block, bytes.length);
			check(open(Files.write(folder.resolve("block" + block + ".h5"), all), "", true), "value");
		}
	}

	@Test
	void aVirtualStackNoticesThatItsFileChanges() throws IOException {
		final Path file = Files.copy(Generated.file("fxi_saved.h5"), folder.resolve("virtual.h5"));
		final EnergyStack stack = open(file, "", true);
		check(stack, "value");
		Files.write(file, new byte[100]);
		final float[] values = new float[stack.pixels()];
		assertEquals(file + " cannot be read (it was changed since it was opened); open it again.", assertThrows(
			InputException.class, () -> stack.source().read(0, 0, values.length, values, 0)).getMessage());
		Files.delete(file);
		assertTrue(assertThrows(InputException.class, () -> stack.source().read(0, 0, values.length, values, 0)).getMessage()
			.startsWith(file + " cannot be read (there is no "));
		assertFalse(Files.exists(file));
	}
}
