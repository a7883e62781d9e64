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
package org.xanesj.io.xradia;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xanesj.SharedData;
import org.xanesj.app.OpenStack;
import org.xanesj.io.FileFuzzer;
import org.xanesj.io.SeveralDatasetsException;
import org.xanesj.io.SourceFile;
import org.xanesj.io.StackFormats;
import org.xanesj.io.StackReading;
import org.xanesj.io.StackSlices;
import org.xanesj.spectrum.EnergyUnit;
import org.xanesj.stack.EnergyStack;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

class XradiaFormatTest {

	private static final String APS = "xanespy/txm-data-aps";

	@TempDir
	Path folder;

	private static EnergyStack open(final Path path, final String dataset, final boolean virtual) {
		return new OpenStack(path, dataset, null, EnergyUnit.AUTO, new StackReading(virtual, 1L << 28)).run(Progress.NONE);
	}

	private static float[] plane(final EnergyStack stack, final int energy) {
		final float[] values = new float[stack.pixels()];
		stack.source().read(stack.plane(energy), 0, values.length, values, 0);
		return values;
	}

	private static double sum(final float[] values) {
		return IntStream.range(0, values.length).mapToDouble(i -> values[i]).sum();
	}

	private static void refused(final Path path, final String why) {
		final InputException refusal = assertThrows(InputException.class, () -> open(path, "", false), why);
		assertTrue(refusal.getMessage().contains(why), refusal.getMessage());
		assertTrue(refusal.getMessage().startsWith(path.getParent().toString()), refusal.getMessage());
	}

	/**
	 * Expected: an own reader of the container in Python (sectors of MS-CFB, no library for it), the pixels as
	 * np.frombuffer(stream, '&lt;u2').reshape(1024, 1024), energies and pixel size as '&lt;f'.
	 */
	@ParameterizedTest
	@CsvSource({ "false", "true" })
	void oneRealFrameOpensItsSeries(final boolean virtual) {
		final EnergyStack stack = open(SharedData.data(APS + "/fov07_xanessoc01_8353_0eV.xrm"), "", virtual);
		assertEquals("fov07_xanessoc01", stack.name());
		assertEquals(virtual, stack.source().sequential());
		// floats of 24 bits: 0.0005 eV
		assertArrayEquals(new double[] { 8249.9365234375, 8353.0322265625 }, stack.energies(), 5e-4);
		assertEquals("1024 x 1024", stack.width() + " x " + stack.height());
		assertEquals(65535, stack.saturation(), "16 bit stay 16 bit");
		final float[] low = plane(stack, 0);
		assertArrayEquals(new float[] { 4, 1, 1, 4 }, Arrays.copyOf(low, 4));
		assertEquals(556, low[512 * 1024 + 512]);
		assertEquals(534, low[100 * 1024 + 900]);
		assertEquals(339, low[1024 * 1024 - 1]);
		assertEquals(441779439, sum(low));
		assertEquals(502191726, sum(plane(stack, 1)));
		assertEquals(0.038947369903326035, stack.pixelSize().width(), 2e-9, "a float of 24 bits");
		assertEquals("um", stack.pixelSize().unit());
		assertTrue(stack.info().contains("Exposure: 35 s\nDate: 07/02/16 22:21:26\nBinning: 2 x 2\nX-ray magnification: 38"), stack
			.info());
		assertEquals(List.of(), stack.notes());
	}

	@Test
	void theReferencesAreASeriesOfTheirOwn() {
		final EnergyStack stack = open(SharedData.data(APS + "/ref_xanessoc01_8250_0eV.xrm"), "", false);
		assertEquals("ref_xanessoc01", stack.name());
		assertEquals(670400204, sum(plane(stack, 0)));
		assertEquals(792536628, sum(plane(stack, 1)));
	}

	/** numpy: -np.log(frame / reference) in double. */
	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void theFolderOffersTheAbsorbance(final boolean virtual) {
		final Path aps = SharedData.data(APS);
		final SeveralDatasetsException several = assertThrows(SeveralDatasetsException.class, () -> open(aps, "", false));
		assertEquals(List.of("fov07_xanessoc01 absorbance", "fov07_xanessoc01", "ref_xanessoc01"), several.datasets().stream()
			.map(one -> one.name()).toList());
		assertEquals("2 energies 8249.937 to 8353.032 eV, with its reference", several.datasets().get(0).description());
		final EnergyStack stack = open(aps, "fov07_xanessoc01 absorbance", virtual);
		final float[] low = plane(stack, 0);
		final float[] high = plane(stack, 1);
		// half a unit of the last place of a float
		assertEquals(0.412633597586777, low[512 * 1024 + 512], 3e-8);
		assertEquals(0.4252432558998081, low[100 * 1024 + 900], 3e-8);
		assertEquals(1.0133147081562146, high[512 * 1024 + 512], 6e-8);
		assertEquals(0.3590843197620449, high[100 * 1024 + 900], 3e-8);
		assertEquals(0.410808751994012, sum(low) / low.length, 1e-8);
		assertEquals(0.45522124183022195, sum(high) / high.length, 1e-8);
		assertEquals(0.03894737, stack.pixelSize().width());
		assertTrue(stack.info().contains("Absorbance: -ln(I / I0), reference ref_xanessoc01"), stack.info());
	}

	@Test
	void aSingleFrameAloneIsRefusedWithWhatToDo() throws IOException {
		final Path frame = Files.copy(SharedData.data(APS + "/fov07_xanessoc01_8250_0eV.xrm"), folder.resolve(
			"fov07_xanessoc01_8250_0eV.xrm"));
		refused(frame, "is a single image at 8249.937 eV; put the images at other energies");
		refused(Files.createDirectories(folder.resolve("sub")).resolveSibling("fov07_xanessoc01_8250_0eV.xrm"), "single image");
		Files.copy(SharedData.data(APS + "/fov07_xanessoc01_8353_0eV.xrm"), folder.resolve("fov08_xanessoc01_8353_0eV.xrm"));
		refused(frame, "is a single image"); // another field of view is another series
	}

	/** The real list of SSRL, whose images are not stored with it. */
	@Test
	void aRealListWithoutItsImagesSaysSo() {
		refused(SharedData.data("xanespy/txm-data-ssrl/ScanInfo_20161456_ssrl-test-data_160529_1457.txt"), "lists 806 images, but none");
	}

	@Test
	void aSingleFrameIsEnoughForAFlatField() throws IOException {
		final SourceFile one = SourceFile.of(frame("dark_1.xrm", 7100, 1, 3, 4));
		final StackSlices slices = StackFormats.of(one).images(one, new StackReading(false, 1 << 20), Progress.NONE);
		assertEquals(1, slices.size());
		assertArrayEquals(new short[] { 3, 4 }, (short[]) slices.planes().stored(0));
	}

	private Path frame(final String name, final float energy, final float exposure, final int... pixels) throws IOException {
		return new XrmWriter(2, 1, 5, 1).floats("ImageInfo/Energy", energy).floats("ImageInfo/ExpTimes", exposure).shorts(
			"ImageData1/Image1", pixels).write(folder.resolve(name));
	}

	private Path list(final int energies, final boolean all) throws IOException {
		final List<String> names = new ArrayList<>();
		for (int e = 0; e < energies; e++) {
			final String end = "s1_XANES_0" + (7100 + e) + ".0_eV_00";
			for (int i = 1; i <= 2; i++) {
				names.add("rep01_00000" + i + "_ref_" + end + i + "of002.xrm");
				frame(names.get(names.size() - 1), 0, 2, 200 * i, 400 * i);
				names.add("rep01_" + end + i + "of002.xrm");
				if (all || e < energies - 1) frame(names.get(names.size() - 1), 0, 1, 10 * i + e, i == 1 ? 0 : 40);
			}
		}
		return Files.writeString(folder.resolve("ScanInfo_s1.txt"), "VERSION 1\r\nENERGY 1\r\nFILES\r\n" + String.join("\r\n",
			names) + "\r\n");
	}

	@Test
	void aScanInfoListAveragesExposuresAndFindsItsReferences() throws IOException {
		final Path list = list(3, true);
		final EnergyStack frames = open(list, "rep01_s1_XANES", false);
		assertArrayEquals(new double[] { 7100, 7101, 7102 }, frames.energies(), "the files say 0, so the names count");
		assertArrayEquals(new float[] { 16, 20 }, plane(frames, 1));
		final EnergyStack absorbance = open(list, "rep01_s1_XANES absorbance", true);
		// means per second: sample 16 and 20 in 1 s, reference 300 and 600 in 2 s
		assertArrayEquals(new float[] { (float) Math.log(150 / 16.0), (float) Math.log(300 / 20.0) }, plane(absorbance, 1), 1e-6f);
		assertTrue(Files.deleteIfExists(folder.resolve("rep01_s1_XANES_07102.0_eV_001of002.xrm")));
		assertTrue(open(list, "rep01_s1_XANES", false).notes().get(0).contains(
			"1 images of the list ScanInfo_s1.txt are not beside it"));
	}

	@ParameterizedTest
	@ValueSource(ints = { 3, 5, 10 })
	void aFileWithManyImagesAndItsReference(final int type) throws IOException {
		final int images = 102;
		final XrmWriter writer = new XrmWriter(2, 1, type, images + 5);
		final float[] energies = new float[images + 5];
		for (int i = 0; i < images; i++) {
			energies[i] = 7100 + i;
			put(writer, "ImageData" + (i < 100 ? 1 : 2) + "/Image" + (i + 1), type, i + 1, 0);
		}
		put(writer, "ReferenceData/Image", type, 250, 3);
		final Path file = writer.floats("ImageInfo/Energy", energies).write(folder.resolve("scan.txrm"));
		for (final boolean virtual : new boolean[] { false, true }) {
			final EnergyStack stack = open(file, "scan.txrm", virtual);
			assertEquals(images, stack.size());
			assertArrayEquals(new float[] { 102, 0 }, plane(stack, 101), "the images above 100 are in another folder");
			assertTrue(stack.notes().get(0).contains("102 of the 107 images"), stack.notes().toString());
			final float[] absorbance = plane(open(file, "scan.txrm absorbance", virtual), 9);
			assertEquals(Math.log(25), absorbance[0], 1e-6);
			assertTrue(Float.isNaN(absorbance[1]), "no counts, no absorbance");
		}
	}

	private static void put(final XrmWriter writer, final String path, final int type, final int... pixels) throws IOException {
		switch (type) {
			case 3 -> writer.put(path, new byte[] { (byte) pixels[0], (byte) pixels[1] });
			case 5 -> writer.shorts(path, pixels);
			default -> writer.floats(path, pixels[0], pixels[1]);
		}
	}

	@Test
	void whatDoesNotFitIsRefusedInOneSentence() throws IOException {
		refused(new XrmWriter(2, 1, 7, 1).shorts("ImageData1/Image1", 1, 2).write(folder.resolve("type.xrm")),
			"pixels are of the type 7");
		refused(new XrmWriter(2000000, 2000000, 5, 1).shorts("ImageData1/Image1", 1, 2).write(folder.resolve("lie.xrm")),
			"2000000 x 2000000 pixels");
		refused(new XrmWriter(2, 1, 5, 1).write(folder.resolve("none.xrm")), "holds no image");
		refused(new XrmWriter(2, 2, 5, 2).floats("ImageInfo/Energy", 7100, 7101).shorts("ImageData1/Image1", 1, 2).shorts(
			"ImageData1/Image2", 1, 2).write(folder.resolve("short.txrm")), "does not hold 2 x 2 pixels");
		refused(new XrmWriter(2, 1, 5, 2).floats("ImageInfo/Energy", 7100, 7100).shorts("ImageData1/Image1", 1, 2).shorts(
			"ImageData1/Image2", 1, 2).write(folder.resolve("tomo.txrm")), "(a tomography?)");
		refused(new XrmWriter(2, 1, 5, 1).shorts("ImageData1/Image1", 1, 2).write(folder.resolve("a.xrm")), "says no energy");
		refused(Files.write(folder.resolve("magic.xrm"), new byte[] { (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1,
			(byte) 0xb1, 0x1a, (byte) 0xe1, 0, 0 }), "damaged or was cut off");
		refused(Files.write(folder.resolve("wrong.xrm"), new byte[] { 1, 2, 3, 4 }), "is no stack of images of a known format");
	}

	@ParameterizedTest
	@CsvSource({ "rep01_s1_XANES_07101.0_eV_001of002.xrm,ScanInfo_s1.txt", "ScanInfo_s1.txt,ScanInfo_s1.txt" })
	void damagedFilesAreReadOrRefused(final String damaged, final String opened) throws IOException {
		list(2, true);
		final List<Path> others = new ArrayList<>();
		try (var files = Files.list(folder)) {
			files.filter(file -> !file.getFileName().toString().equals(damaged)).forEach(others::add);
		}
		FileFuzzer.check(folder.resolve(damaged), others, Files.createDirectory(folder.resolve("scratch")), file -> {
			final SourceFile source = SourceFile.of(file.resolveSibling(opened));
			for (final var dataset : StackFormats.of(source).datasets(source)) {
				final StackSlices slices = StackFormats.read(source, dataset.name(), new StackReading(false, 1L << 26), Progress.NONE);
				assertEquals(slices.size(), slices.labels().size());
				slices.planes().read(slices.size() - 1, 0, slices.planes().pixels(), new float[slices.planes().pixels()], 0);
			}
		});
	}

	@Test
	void aDamagedFileWithManyImagesIsReadOrRefused() throws IOException {
		final XrmWriter writer = new XrmWriter(40, 30, 5, 3).floats("ImageInfo/Energy", 7100, 7101, 7102);
		for (int i = 1; i <= 3; i++)
			writer.shorts("ImageData1/Image" + i, IntStream.range(0, 1200).toArray());
		FileFuzzer.check(writer.write(folder.resolve("fuzz.txrm")), Files.createDirectory(folder.resolve("scratch")), file -> {
			final StackSlices slices = StackFormats.read(SourceFile.of(file), "", new StackReading(false, 1L << 26), Progress.NONE);
			assertTrue(slices.size() >= 2 && slices.size() == slices.labels().size());
		});
	}

	@ParameterizedTest
	@CsvSource({ "fov07_xanessoc01_8250_0eV.xrm,fov07_xanessoc01,8250.0,false",
		"ref_xanessoc01_8353_0eV.xrm,ref_xanessoc01,8353.0,true",
		"rep01_000601_ref_20161456_NCA_Pg41-10_pristine_fov08_XANES_08540.0_eV_001of010.xrm,rep01_ref_20161456_NCA_Pg41-10_pristine_fov08_XANES,8540.0,true",
		"rep01_20161456_NCA_Pg41-10_pristine_fov08_XANES_08540.0_eV_003of003.xrm,rep01_20161456_NCA_Pg41-10_pristine_fov08_XANES,8540.0,false",
		"s_07112.00_eV_X01_Y02.xrm,s_X01_Y02,7112.0,false", "href_7112.5eV.xrm,href,7112.5,false", "scan_0012.xrm,scan,NaN,false" })
	void namesTellSeriesEnergyAndReference(final String file, final String series, final double energy, final boolean reference) {
		assertEquals(new XrmName(series, energy, reference), XrmName.of(Path.of(file)));
	}

	@Test
	void aReferenceBelongsToItsSample() {
		assertTrue(XrmName.belong("ref_xanessoc01", "fov07_xanessoc01"));
		assertTrue(XrmName.belong("rep01_ref_s_XANES", "rep01_s_XANES"));
		assertTrue(!XrmName.belong("rep02_ref_s_XANES", "rep01_s_XANES"));
		assertTrue(!XrmName.belong("ref_soc01", "fov07_xanessoc01"));
	}
}
