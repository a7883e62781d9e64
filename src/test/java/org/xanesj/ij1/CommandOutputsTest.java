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
package org.xanesj.ij1;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a macro finds after a command that has shown windows: unique titles, and the last image as the current one. */
@Timeout(60)
class CommandOutputsTest {

	@AfterEach
	void close() {
		Macros.closeAll();
	}

	@Test
	void secondResultHasATitleOfItsOwn() throws IOException {
		final Macros.Outcome outcome = Macros.run("""
			newImage("ramp", "32-bit ramp", 8, 8, 1);
			run("XANES Test Stack...", "factor=2");
			run("XANES Test Stack...", "factor=2");
			run("XANES Test Stack...", "factor=2");
			return getTitle();
			""");
		assertEquals("Product-2", outcome.value(), outcome.error());
	}

	@Test
	void batchModeTitlesAreUniqueToo() throws IOException {
		final Macros.Outcome outcome = Macros.run("""
			setBatchMode(true);
			newImage("ramp", "32-bit ramp", 8, 8, 1);
			run("XANES Test Stack...", "factor=3");
			selectImage("ramp");
			run("XANES Test Stack...", "factor=5");
			selectImage("Product");
			first = getPixel(7, 0);
			selectImage("Product-1");
			return "" + getPixel(7, 0) / first;
			""");
		assertEquals(5 / 3.0, Double.parseDouble(outcome.value()), 1e-4, outcome.error());
	}

	@Test
	void imageIsCurrentAfterPlotAndImage() throws IOException {
		for (int repeat = 0; repeat < 20; repeat++) {
			assertCurrentIsStack();
			Macros.closeAll();
		}
	}

	private static void assertCurrentIsStack() throws IOException {
		final Macros.Outcome outcome = Macros.run("""
			run("XANES Test Windows...");
			others = "";
			for (i = 0; i < 20; i++) {
				if (getTitle() != "Stack") others += getTitle() + " ";
				wait(5);
			}
			return others;
			""");
		assertEquals("", outcome.value(), outcome.error());
	}
}
