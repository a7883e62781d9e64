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
package org.xanesj.io.stxm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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
import org.xanesj.io.FileFuzzer;
import org.xanesj.io.SourceFile;
import org.xanesj.io.StackFormats;
import org.xanesj.io.StackReading;
import org.xanesj.io.StackSlices;
import org.xanesj.spectrum.EnergyUnit;
import org.xanesj.stack.EnergyStack;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/** The binary stacks of aXis2000 and X1A: 3 columns, 2 rows, 2 energies, written as the descriptions of the formats say. */
class FlatStackTest {

	private static final double[] ENERGIES = { 280, 285.25 };

	@TempDir
	Path folder;

	/** The number at an energy, row and column of the file. */
	private static int number(final int i) {
		return 100 * (i / 6) + 10 * (i % 6 / 3) + i % 3;
	}

	private Path stk() throws IOException {
		final ByteBuffer bytes = ByteBuffer.allocate(4 * (3 + 3 + 2 + 2 + 2 + 12)); // XDR: big endian, as in Java
		bytes.putInt(3).putInt(2).putInt(2);
		for (final double value : new double[] { 1, 1.1, 1.2, 5, 5.05, 280, 285.25, 3, 3 })
			bytes.putFloat((float) value);
		for (int i = 0; i < 12; i++)
			bytes.putFloat(number(i));
		return Files.write(folder.resolve("scan.stk"), bytes.array());
	}

	private Path ncb(final double scale, final String x, final String y) throws IOException {
		final ByteBuffer bytes = ByteBuffer.allocate(12 * (scale > 0 ? 2 : 4)).order(ByteOrder.LITTLE_ENDIAN);
		for (int i = 0; i < 12; i++) {
			if (scale > 0) bytes.putShort((short) (number(i) * scale));
			else bytes.putFloat(number(i));
		}
		Files.write(folder.resolve("scan.ncb"), bytes.array());
		return Files.writeString(folder.resolve("scan.dat"), "  3  2  " + scale + "\n " + x + "\n " + y +
			"\n 2\n 280.000\n 285.250\nscan_001 280.00 1.50\nscan_002 285.25 1.50\n");
	}

	private static EnergyStack open(final Path path, final boolean virtual) {
		return new OpenStack(path, null, EnergyUnit.AUTO, virtual).run(Progress.NONE);
	}

	private static void check(final EnergyStack stack, final float... first) {
		assertArrayEquals(ENERGIES, stack.energies());
		assertEquals("3 x 2", stack.width() + " x " + stack.height());
		final float[] plane = new float[6];
		for (int e = 0; e < 2; e++) {
			stack.source().read(e, 0, 6, plane, 0);
			for (int i = 0; i < 6; i++)
				assertEquals(100 * e + first[i], plane[i]);
		}
		assertEquals("0.1 x 0.05 um", stack.pixelSize().width() + " x " + stack.pixelSize().height() + " " + stack.pixelSize()
			.unit());
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void anX1aStackStandsAsTheSample(final boolean virtual) throws IOException {
		final EnergyStack stack = open(stk(), virtual);
		check(stack, 10, 11, 12, 0, 1, 2);
		assertTrue(stack.info().contains("Dwell: 3 ms"), stack.info());
		final Path other = Files.copy(stk(), folder.resolve("scan.bin"));
		check(open(other, virtual), 10, 11, 12, 0, 1, 2); // known by its length
	}

	@ParameterizedTest
	@CsvSource({ "0,dat,false", "0,ncb,true", "50,dat,true", "50,ncb,false" })
	void anAxisStackFromEitherFile(final double scale, final String ending, final boolean virtual) throws IOException {
		ncb(scale, "1.0 1.2", "5.0 5.05");
		final EnergyStack stack = open(folder.resolve("scan." + ending), virtual);
		check(stack, 10, 11, 12, 0, 1, 2);
		assertTrue(stack.info().contains("Dwell: 1.5 ms"), stack.info());
	}

	@Test
	void aStageThatWentTheOtherWayIsTurned() throws IOException {
		check(open(ncb(0, "1.2 1.0", "5.05 5.0"), false), 2, 1, 0, 12, 11, 10);
	}

	private static void refused(final Path path, final String why) {
		final InputException refusal = assertThrows(InputException.class, () -> open(path, false), why);
		assertTrue(refusal.getMessage().contains(why), refusal.getMessage());
		assertTrue(refusal.getMessage().startsWith(path.getParent().toString()), refusal.getMessage());
	}

	@Test
	void whatDoesNotFitIsRefusedInOneSentence() throws IOException {
		final byte[] stk = Files.readAllBytes(stk());
		refused(Files.write(folder.resolve("cut.stk"), Arrays.copyOf(stk, stk.length - 1)), "does not fit its");
		refused(Files.writeString(folder.resolve("text.stk"), "hello"), "is no stack of images of a known format");
		final Path dat = ncb(0, "1 1.2", "5 5.05");
		final String header = Files.readString(dat);
		Files.writeString(dat, header.replace("  3  2", "  3  2000000"));
		refused(dat, "has only 48 bytes");
		Files.writeString(dat, header.replace("\n 2\n", "\n 1000000\n"));
		refused(dat, "line 7: 2 of 1000000 energies are there");
		Files.writeString(dat, header.replace("280.000", "-1"));
		refused(dat, "energy -1.0 eV");
		Files.delete(dat);
		refused(folder.resolve("scan.ncb"), "needs its header scan.dat");
		Files.writeString(dat, header);
		Files.delete(folder.resolve("scan.ncb"));
		refused(dat, "is no stack of images of a known format");
	}

	@ParameterizedTest
	@ValueSource(strings = { "scan.stk", "scan.dat", "scan.ncb" })
	void damagedFilesAreReadOrRefused(final String damaged) throws IOException {
		ncb(10, "1 1.2", "5 5.05");
		stk();
		final Path scratch = Files.createDirectory(folder.resolve("scratch"));
		FileFuzzer.check(folder.resolve(damaged), damaged.equals("scan.stk") ? List.of() : List.of(folder.resolve(damaged.equals(
			"scan.dat") ? "scan.ncb" : "scan.dat")), scratch, file -> {
				final StackSlices slices = StackFormats.read(SourceFile.of(file), "", new StackReading(false, 1 << 24),
					Progress.NONE);
				assertEquals(slices.size(), slices.labels().size());
				assertEquals(slices.planes().pixels(), slices.planes().plane(0).length);
			});
	}
}
