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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeatureCsvTest {

	@TempDir
	Path folder;

	@Test
	void writesExactlyThis() throws IOException {
		final Path file = folder.resolve("features.csv");
		FeatureCsv.write(file, List.of("spectrum", "k.edge.e0", "k.edge.e0.status", "message"), List.of(Arrays.asList(
			"a/\u00b5.dat", 7112.5, 0, null), Arrays.asList("b,c.dat", Double.NaN, 4, "said \"no\",\nand went")));
		assertEquals("spectrum,k.edge.e0,k.edge.e0.status,message\na/\u00b5.dat,7112.5,0,\n" +
			"\"b,c.dat\",,4,\"said \"\"no\"\",\nand went\"\n", Files.readString(file));
		FeatureCsv.write(file, List.of("x"), List.of());
		assertEquals("x\n", Files.readString(file), "overwritten");
		assertThrows(IllegalArgumentException.class, () -> FeatureCsv.write(file, List.of("x"), List.of(List.of(1, 2))));
	}

	@Test
	void readsBackAsWritten() throws IOException {
		final Path file = folder.resolve("t.csv");
		FeatureCsv.write(file, List.of("a", "b"), List.of(List.of("x, \"y\"", " z "), List.of("1\n2", "3")));
		assertEquals(List.of(List.of("a", "b"), List.of("x, \"y\"", "z"), List.of("1\n2", "3")), CsvText.rows(TextFile.read(
			file)).stream().map(CsvText.Row::fields).toList());
	}

	/** Expected: what Python's repr gives, which is the shortest, in our form. */
	@ParameterizedTest
	@CsvSource({ "7112,7112", "0.1,0.1", "0.30000000000000004,0.30000000000000004", "1e-3,0.001", "9.99e-4,9.99E-4",
		"1e7,1E7", "9999999.5,9999999.5", "-0.25,-0.25", "2e-323,2E-323", "1.7976931348623157e308,1.7976931348623157E308",
		"2.2250738585072014e-308,2.2250738585072014E-308", "-0.0,0", "123456789,1.23456789E8", "2e23,2E23", "8.41e21,8.41E21",
		"5e-324,5E-324", "100,100", "-1.5e-7,-1.5E-7" })
	void numbersAreShort(final double value, final String text) {
		assertEquals(text, Numbers.shortest(value));
	}

	@Test
	void numbersReadBackToTheSameBits() {
		final Random random = new Random(7);
		for (int i = 0; i < 20_000; i++) {
			final double value = Double.longBitsToDouble(random.nextLong());
			if (!Double.isFinite(value)) continue;
			final String text = Numbers.shortest(value);
			assertEquals(value, Double.parseDouble(text));
			assertTrue(text.replaceAll("E.*|[-.]", "").replaceFirst("^0+", "").length() <= 17, text);
		}
		assertEquals("", Numbers.shortest(Double.NaN));
		assertThrows(IllegalArgumentException.class, () -> Numbers.shortest(Double.POSITIVE_INFINITY));
	}
}
