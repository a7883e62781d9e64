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
package org.xanesj.io.numpy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

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

class NpyFormatTest {

	private static final int ENERGIES = 3;
	private static final int ROWS = 2;
	private static final int COLUMNS = 4;

	@TempDir
	Path folder;

	/** The number at an energy, row and column: 24 different ones that every type holds exactly. */
	private static int number(final int energy, final int row, final int column) {
		return energy * 10 + row * 5 + column;
	}

	/** An array of any type and order with the axes in any order, written after numpy.lib.format. */
	private Path array(final String name, final String type, final boolean fortran, final String axes, final int version)
		throws IOException
	{
		final int[] length = axes.chars().map(axis -> axis == 'e' ? ENERGIES : axis == 'y' ? ROWS : COLUMNS).toArray();
		final int size = Integer.parseInt(type.substring(2));
		final ByteBuffer numbers = ByteBuffer.allocate(ENERGIES * ROWS * COLUMNS * size).order(type.charAt(0) == '>'
			? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
		final int[] at = new int[3];
		for (int i = 0; i < ENERGIES * ROWS * COLUMNS; i++) {
			int rest = i;
			for (int j = 0; j < 3; j++) {
				final int axis = fortran ? j : 2 - j;
				at[axis] = rest % length[axis];
				rest /= length[axis];
			}
			put(numbers, type.substring(1), number(at[axes.indexOf('e')], at[axes.indexOf('y')], at[axes.indexOf('x')]));
		}
		return Files.write(folder.resolve(name), file("{'descr': '" + type + "', 'fortran_order': " + (fortran ? "True"
			: "False") + ", 'shape': (" + length[0] + ", " + length[1] + ", " + length[2] + "), }", version, numbers.array()));
	}

	private static byte[] file(final String header, final int version, final byte[] numbers) throws IOException {
		final ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.write(NpyHeader.MAGIC.getBytes(StandardCharsets.ISO_8859_1));
		out.write(version);
		out.write(0);
		for (int i = 0; i < (version == 1 ? 2 : 4); i++)
			out.write(header.length() + 1 >> 8 * i);
		out.write((header + "\n").getBytes(StandardCharsets.ISO_8859_1));
		out.write(numbers);
		return out.toByteArray();
	}

	private static void put(final ByteBuffer to, final String type, final int number) {
		switch (type) {
			case "u1", "i1" -> to.put((byte) number);
			case "u2", "i2" -> to.putShort((short) number);
			case "u4", "i4" -> to.putInt(number);
			case "u8", "i8" -> to.putLong(number);
			case "f4" -> to.putFloat(number);
			default -> to.putDouble(number);
		}
	}

	private void energies(final String name) throws IOException {
		Files.writeString(folder.resolve(name), "* eV\n7100\n7110.5\n7120\n");
	}

	@ParameterizedTest
	@CsvSource({ "<f8,false,eyx,1", ">f4,false,eyx,2", "<u2,true,eyx,1", ">u2,false,yxe,1", "<i2,true,yxe,3", "|u1,false,yex,1",
		"<i4,true,xye,1", "<u4,false,eyx,1", "<i8,false,yxe,2", "<u8,true,eyx,1", "|i1,false,eyx,1" })
	void everyTypeOrderAndAxisKeepsItsNumbers(final String type, final boolean fortran, final String axes, final int version)
		throws IOException
	{
		final Path file = array("scan.npy", type, fortran, axes, version);
		energies("scan.txt");
		final boolean transposed = axes.indexOf('x') < axes.indexOf('y');
		for (final StackReading reading : List.of(new StackReading(false, 1 << 20), new StackReading(true, 0))) {
			final EnergyStack stack = new OpenStack(file, "", null, EnergyUnit.AUTO, reading).run(Progress.NONE);
			assertArrayEquals(new double[] { 7100, 7110.5, 7120 }, stack.energies());
			assertEquals(transposed ? ROWS : COLUMNS, stack.width());
			assertEquals(transposed ? COLUMNS : ROWS, stack.height());
			assertEquals(type.endsWith("u2") ? 65535 : type.endsWith("u1") ? 255 : Double.NaN, stack.saturation());
			final float[] plane = new float[stack.pixels()];
			for (int e = 0; e < ENERGIES; e++) {
				stack.source().read(e, 0, plane.length, plane, 0);
				for (int y = 0; y < ROWS; y++)
					for (int x = 0; x < COLUMNS; x++)
						assertEquals(number(e, y, x), plane[transposed ? x * ROWS + y : y * COLUMNS + x]);
			}
		}
	}

	/**
	 * numpy 2.4.6: np.save(f, np.array([[[1.5, -2], [np.nan, 65504]], [[6e-8, 0], [np.inf, -0.25]]], dtype='f2')); half
	 * precision, as NumPy itself writes it.
	 */
	@Test
	void aFileOfNumpyItselfInHalfPrecision() throws IOException {
		final Path file = Files.write(folder.resolve("half.npy"), Base64.getDecoder().decode(NUMPY_HALF));
		Files.writeString(folder.resolve("energies.csv"), "energy\n7100\n7101\n");
		final EnergyStack stack = new OpenStack(file, "axis 0", null, EnergyUnit.AUTO, new StackReading(false, 1 << 20)).run(
			Progress.NONE);
		assertArrayEquals(new float[] { 1.5f, -2, Float.NaN, 65504 }, stack.source().plane(0));
		assertArrayEquals(new float[] { 0x1p-24f, 0, Float.POSITIVE_INFINITY, -0.25f }, stack.source().plane(1));
	}

	private static final String NUMPY_HALF = "k05VTVBZAQB2AHsnZGVzY3InOiAnPGYyJywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKDIsIDIsIDIpLCB9ICAg" +
		"ICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAoAPgDAAH7/ewEAAAAAfAC0";

	@Test
	void energiesInAnArrayInKiloelectronvoltBesideIt() throws IOException {
		final Path file = array("scan.npy", "<f4", false, "eyx", 1);
		final ByteBuffer numbers = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
		for (final double energy : new double[] { 7.1, 7.1123, 7.12 })
			numbers.putDouble(energy);
		Files.write(folder.resolve("scan_energies.npy"), file("{'descr': '<f8', 'fortran_order': False, 'shape': (3,), }", 1,
			numbers.array()));
		final EnergyStack stack = new OpenStack(file, null, EnergyUnit.AUTO, false).run(Progress.NONE);
		assertArrayEquals(new double[] { 7100, 7112.3, 7120 }, stack.energies());
		assertTrue(stack.notes().toString().contains("taken as keV"), stack.notes().toString());
	}

	@Test
	void theEnergiesOfTheUserSettleTheAxis() throws IOException {
		final Path file = array("scan.npy", "<f4", false, "yxe", 1);
		energies("mine.txt");
		final EnergyStack stack = new OpenStack(file, folder.resolve("mine.txt"), EnergyUnit.AUTO, false).run(Progress.NONE);
		assertEquals(COLUMNS, stack.width());
		Files.writeString(folder.resolve("mine.txt"), "1\n2\n3\n4\n5\n");
		refused(file, "has the shape 2 x 4 x 3, but there are 5 energies");
	}

	private void refused(final Path file, final String why) {
		final Path energies = folder.resolve("mine.txt");
		final InputException refusal = assertThrows(InputException.class, () -> new OpenStack(file, Files.exists(energies)
			? energies : null, EnergyUnit.AUTO, false).run(Progress.NONE), why);
		assertTrue(refusal.getMessage().contains(why), refusal.getMessage());
	}

	@Test
	void axesOfEqualLengthAreOfferedAsDataSets() throws IOException {
		final Path file = Files.write(folder.resolve("cube.npy"), file(
			"{'descr': '|u1', 'fortran_order': False, 'shape': (3, 3, 2), }", 1, new byte[18]));
		energies("cube.txt");
		final SeveralDatasetsException several = assertThrows(SeveralDatasetsException.class, () -> new OpenStack(file, null,
			EnergyUnit.AUTO, false).run(Progress.NONE));
		assertEquals(List.of("axis 0", "axis 1"), several.datasets().stream().map(one -> one.name()).toList());
		final EnergyStack stack = new OpenStack(file, "axis 1", null, EnergyUnit.AUTO, new StackReading(false, 1 << 20)).run(
			Progress.NONE);
		assertEquals("2 x 3", stack.width() + " x " + stack.height());
	}

	@ParameterizedTest
	@ValueSource(strings = { "'<f4', 'fortran_order': False, 'shape': (3, 2, 4, 2), }=has 4 axes longer than 1",
		"'<f4', 'fortran_order': False, 'shape': (24,), }=has 1 axes longer than 1",
		"'<c8', 'fortran_order': False, 'shape': (3, 2, 4), }=numbers of the type 'c8'",
		"'|O', 'fortran_order': False, 'shape': (3, 2, 4), }=lacks type",
		"[('a', '<f4')], 'fortran_order': False, 'shape': (3, 2, 4), }=records",
		"'<f4', 'fortran_order': False, 'shape': (300, 200, 400), }=has only",
		"'<f4', 'fortran_order': False, 'shape': (2000000000, 2000000000, 2000000000), }=more than an image can have",
		"'<f4', 'fortran_order': False, 'shape': (3, 0, 4), }=three axes", "'<f4', 'shape': (3, 2, 4), }=lacks type" })
	void whatIsNoStackIsRefused(final String headerAndReason) throws IOException {
		final String[] parts = headerAndReason.split("=");
		refused(Files.write(folder.resolve("a.npy"), file("{'descr': " + parts[0], 1, new byte[96])), parts[1]);
	}

	@Test
	void withoutEnergiesTheFirstAxisIsReadAndTheRefusalSaysWhatToDo() throws IOException {
		refused(array("scan.npy", "<f4", false, "eyx", 1), "name a text file with one energy per slice as 'energies'");
	}

	@ParameterizedTest
	@ValueSource(strings = { "eyx", "yxe" })
	void damagedFilesAreReadOrRefused(final String axes) throws IOException {
		final Path file = array("fuzz.npy", ">i2", false, axes, 1);
		energies("fuzz.txt");
		final FileFuzzer.Outcome outcome = FileFuzzer.check(file, List.of(folder.resolve("fuzz.txt")), Files.createDirectory(
			folder.resolve("scratch")), damaged -> {
				final SourceFile source = SourceFile.of(damaged);
				final StackSlices slices = StackFormats.read(source, "", new StackReading(false, 1 << 24), Progress.NONE);
				assertEquals(ENERGIES, slices.size());
				assertEquals(slices.planes().pixels(), slices.planes().plane(ENERGIES - 1).length);
			});
		assertTrue(outcome.refused() > 0 && outcome.read() > 0, outcome.toString());
	}
}
