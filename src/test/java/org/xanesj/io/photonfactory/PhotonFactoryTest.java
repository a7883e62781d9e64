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
package org.xanesj.io.photonfactory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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

/** Scans of PF with images, written as the descriptions of the formats say. */
class PhotonFactoryTest {

	/**
	 * Set angles of Si(111), d = 3.13551 A, and their energies, 12398.52 / (2 d sin(angle)) by Python's math module: one of the
	 * real file of BL12C, and two more.
	 */
	private static final double[] ANGLES = { 16.1, 16.05, 9.44433 };
	private static final double[] ENERGIES = { 7129.496214575028, 7151.11975552865, 12049.016186634059 };

	@TempDir
	Path folder;

	@BeforeEach
	void writeScan() throws IOException {
		final StringBuilder text = new StringBuilder("  9809     KEK-PF   NW2A\r\n scan  21.05.12 10:00\r\n LFP particle\r\n Ring :\r\n" +
			" Mono :   SI(111)       D=  3.13551 A\r\n BL  Transmission( 2)   Points=    4\r\n NDCH = 1\r\n" +
			"  Angle(c)  Angle(o)    time/s         2\r\n      Mode         0         0         1\r\n" +
			"    Offset         0         0     1.500\r\n");
		for (final double angle : ANGLES)
			text.append(String.format(Locale.ROOT, "%10.5f%10.5f      2.00    250000\r\n", angle, angle + 0.0001));
		Files.writeString(folder.resolve("scan"), text);
	}

	/** An image of 3 x 2 pixels with a comment, pixels offset + 0 to 5. */
	private void image(final String name, final int type, final int offset) throws IOException {
		final String comment = "[Application],Date=\"now\"";
		final int bytes = type == 0 ? 1 : type == 2 ? 2 : 4;
		final ByteBuffer out = ByteBuffer.allocate(64 + comment.length() + 6 * bytes).order(ByteOrder.LITTLE_ENDIAN);
		out.put("IM".getBytes()).putShort((short) comment.length()).putShort((short) 3).putShort((short) 2);
		out.putShort(12, (short) type).position(64);
		out.put(comment.getBytes());
		for (int i = 0; i < 6; i++) {
			if (type == 0) out.put((byte) (offset + i));
			else if (type == 2) out.putShort((short) (offset + i));
			else out.putInt(offset + i);
		}
		Files.write(folder.resolve(name), out.array());
	}

	private static EnergyStack open(final Path path, final String dataset, final boolean virtual) {
		return new OpenStack(path, dataset, null, EnergyUnit.AUTO, new StackReading(virtual, 1 << 20)).run(Progress.NONE);
	}

	private static float[] plane(final EnergyStack stack, final int energy) {
		final float[] values = new float[stack.pixels()];
		stack.source().read(energy, 0, values.length, values, 0);
		return values;
	}

	private static void refused(final Path path, final String why) {
		final InputException refusal = assertThrows(InputException.class, () -> open(path, "", false), why);
		assertTrue(refusal.getMessage().contains(why), refusal.getMessage());
		assertTrue(refusal.getMessage().startsWith(path.getParent().toString()), refusal.getMessage());
	}

	@ParameterizedTest
	@CsvSource({ "0,scan,false,255", "2,scan_001.img,true,65535", "3,scan,false,NaN" })
	void imagesOfACamera(final int type, final String opened, final boolean virtual, final double saturation) throws IOException {
		for (int i = 0; i < 3; i++)
			image("scan_00" + i + ".img", type, 100 + 10 * i);
		final EnergyStack stack = open(folder.resolve(opened), "", virtual);
		assertArrayEquals(ENERGIES, stack.energies(), 1e-9);
		assertEquals("3 x 2", stack.width() + " x " + stack.height());
		assertArrayEquals(new float[] { 110, 111, 112, 113, 114, 115 }, plane(stack, 1));
		assertEquals(saturation, stack.saturation());
		assertTrue(stack.info().contains("Beamline: KEK-PF NW2A\nScan: scan 21.05.12 10:00\nSample: LFP particle\n" +
			"Monochromator: d = 3.13551 angstrom, h c = 12398.52 eV angstrom\nDwell: 2 s"), stack.info());
		assertTrue(stack.notes().contains("scan: the scan was stopped after 3 of 4 points."), stack.notes().toString());
	}

	@Test
	void repeatsAreAveragedAndMissingImagesListed() throws IOException {
		for (int repeat = 0; repeat < 2; repeat++)
			for (final int point : new int[] { 0, 2 })
				image("scan_00" + point + "_00" + repeat + ".img", 2, 60000 + 101 * repeat);
		final EnergyStack stack = open(folder.resolve("scan"), "", false);
		assertArrayEquals(new double[] { ENERGIES[0], ENERGIES[2] }, stack.energies(), 1e-9);
		assertEquals(60050.5f, plane(stack, 0)[0]);
		assertTrue(stack.notes().toString().contains("the images of 1 of 3 points are missing, " + String.format(Locale.ROOT,
			"%.2f eV", ENERGIES[1])), stack.notes().toString());
	}

	@Test
	void whatDoesNotFitIsRefusedInOneSentence() throws IOException {
		refused(folder.resolve("scan"), "is no stack of images of a known format");
		image("scan_000.img", 2, 1);
		refused(folder.resolve("scan"), "has 1 images beside it");
		image("scan_001.img", 1, 1);
		refused(folder.resolve("scan"), "scan_001.img is compressed or of an unknown type (1)");
		image("scan_001.img", 0, 1);
		refused(folder.resolve("scan"), "another size or type than scan_000.img");
		Files.write(folder.resolve("scan_001.img"), new byte[100]);
		refused(folder.resolve("scan"), "is no image of HiPic");
		image("lone_001.img", 2, 1);
		refused(folder.resolve("lone_001.img"), "is a camera image without its scan lone");
	}

	private void maps(final String prefix) throws IOException {
		for (int channel = 0; channel < 2; channel++)
			for (int i = 1; i <= 3; i++)
				Files.writeString(folder.resolve(prefix + "_qscan_00" + i + "_CH" + channel + ".txt"), "1.5,2," + i + "\r\n" + channel +
					",5,6\r\n");
		Files.writeString(folder.resolve(prefix + "_qscan_001_ScanInfo.txt"),
			"X axis\r\nStart=-1000,End=1000,Step=20,Points=3\r\nY axis\r\nStart=-10,End=10,Step=-40,Points=2\r\n");
	}

	@Test
	void mapsOfEachChannel() throws IOException {
		maps("scan");
		for (final String path : List.of("scan", "scan_qscan_002_CH1.txt", "")) {
			final SeveralDatasetsException several = assertThrows(SeveralDatasetsException.class, () -> open(folder.resolve(path), "",
				false));
			assertEquals(List.of("scan I0", "scan I1"), several.datasets().stream().map(one -> one.name()).toList());
		}
		final EnergyStack stack = open(folder.resolve("scan"), "scan I1", true);
		assertArrayEquals(ENERGIES, stack.energies(), 1e-9);
		assertArrayEquals(new float[] { 6, 5, 1, 2, 2, 1.5f }, plane(stack, 1), "turned over in both directions");
		assertEquals("20.0 x 40.0 pulse", stack.pixelSize().width() + " x " + stack.pixelSize().height() + " " + stack.pixelSize()
			.unit());
		Files.writeString(folder.resolve("scan_qscan_003_CH1.txt"), "1,2\r\n");
		final InputException refusal = assertThrows(InputException.class, () -> open(folder, "scan I1", false));
		assertTrue(refusal.getMessage().contains("scan_qscan_003_CH1.txt, line 1: there are 2 numbers, but 3 were expected"), refusal
			.getMessage());
	}

	@Test
	void mapsOfANumberedScan() throws IOException {
		maps("scan_002");
		assertEquals(3, open(folder.resolve("scan"), "scan_002 I0", false).size());
		Files.delete(folder.resolve("scan"));
		final InputException refusal = assertThrows(InputException.class, () -> open(folder, "scan_002 I0", false));
		assertTrue(refusal.getMessage().contains("needs the 9809 file scan_002"), refusal.getMessage());
	}

	@ParameterizedTest
	@ValueSource(strings = { "scan", "scan_001.img", "map_qscan_002_CH0.txt" })
	void damagedFilesAreReadOrRefused(final String damaged) throws IOException {
		final boolean map = damaged.startsWith("map");
		if (map) {
			Files.move(folder.resolve("scan"), folder.resolve("map"));
			maps("map");
		}
		else for (int i = 0; i < 3; i++)
			image("scan_00" + i + ".img", 2, i);
		final List<Path> others = new ArrayList<>();
		try (var files = Files.list(folder)) {
			files.filter(file -> !file.getFileName().toString().equals(damaged)).forEach(others::add);
		}
		FileFuzzer.check(folder.resolve(damaged), others, Files.createDirectory(folder.resolve("scratch")), file -> {
			final StackSlices slices = StackFormats.read(SourceFile.of(file.resolveSibling(map ? "map" : "scan")), map ? "map I0" : "",
				new StackReading(false, 1 << 24), Progress.NONE);
			assertEquals(slices.size(), slices.labels().size());
			slices.planes().read(slices.size() - 1, 0, slices.planes().pixels(), new float[slices.planes().pixels()], 0);
		});
	}
}
