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

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.xanesj.ij1.Macros;

/** The command from macros in the real ImageJ. */
@Timeout(60)
class RegulariseMapsCommandTest {

	/** An image of two plains with noise, made with ImageJ's own functions. */
	private static final String MAP = """
		setBatchMode(true); random("seed", 1);
		newImage("map", "32-bit black", 20, 20, 1);
		for (y = 0; y < 20; y++) for (x = 0; x < 20; x++) setPixel(x, y, floor(x / 10) + 0.2 * random("gaussian"));
		newImage("noise", "32-bit black", 20, 20, 1);
		for (y = 0; y < 20; y++) for (x = 0; x < 20; x++) setPixel(x, y, 0.2);
		selectImage("map");
		""";

	@AfterEach
	void close() {
		Macros.closeAll();
	}

	@Test
	void mapsAndTablesAreThereOnTheNextLine() throws IOException {
		final Macros.Outcome outcome = Macros.run(MAP + """
			run("XANES Regularise Maps...", "sigma=noise prior=tv posterior=4");
			title = getTitle(); labels = "";
			for (i = 1; i <= nSlices; i++) { setSlice(i); labels = labels + getInfo("slice.label") + " "; }
			setSlice(1);
			return title + "|" + labels + "|" + (abs(getValue(4, 10)) < 0.1 && abs(getValue(15, 10) - 1) < 0.1) + "|" + nResults +
				getResultString("prior", 0) + (getResult("lambda", 0) > 0 && indexOf(getMetadata("Info"), "REGULARISED: prior tv") >= 0);
			""");
		assertNull(outcome.error());
		assertEquals("map regularised|map map.sigma map.residual map.measured map.measured.sigma label label.probability border status |1|1tv1", outcome.value());
	}

	/** What the command says of the first map, from the Info. */
	private static String info(final String before, final String keys) throws IOException {
		final Macros.Outcome outcome = Macros.run(MAP + before + "run(\"XANES Regularise Maps...\", \"prior=gauss posterior=4 " +
			keys + "\"); return getMetadata(\"Info\");");
		assertNull(outcome.error());
		return outcome.value();
	}

	@Test
	void standardErrorsThatAreNoneAreEstimatedAndSaid() throws IOException {
		final String estimated = "map: there are no standard errors; the noise was estimated from the map itself as ";
		assertTrue(info("", "").contains(estimated));
		final String fill = "selectImage(\"noise\"); run(\"Set...\", \"value=%s\"); selectImage(\"map\");";
		assertTrue(info(fill.formatted("0"), "sigma=noise").contains(estimated));
		assertTrue(info(fill.formatted("-0.2"), "sigma=noise").contains(estimated));
		assertTrue(info("selectImage(\"noise\"); setPixel(3, 4, 0); setPixel(5, 4, -1); setPixel(6, 4, 0/0); selectImage(\"map\");",
			"sigma=noise").contains("map: 3 pixels without a positive standard error got the median of the others, "));
	}

	@Test
	void aRowIsDoneAndAConstantMapAmongOthersLeft() throws IOException {
		assertTrue(info("makeRectangle(0, 7, 20, 1); run(\"Crop\");", "").contains("map: prior gauss, "));
		final String two = info("""
			run("Add Slice"); setSlice(1); setMetadata("Label", "map"); setSlice(2); setMetadata("Label", "flat");
			""", "");
		assertTrue(two.contains("flat: all pixels have the same value; left as it is."), two);
	}

	@Test
	void neighboursAreAKey() throws IOException {
		assertTrue(info("", "neighbours=radius3").contains(", neighbours radius3, "));
		assertTrue(info("", "").contains(", neighbours 4, "));
	}

	@Test
	void theSelectionIsHonoured() throws IOException {
		final Macros.Outcome outcome = Macros.run(MAP + """
			makeRectangle(5, 5, 12, 12);
			run("XANES Regularise Maps...", "prior=gauss strength=1 posterior=4");
			return "" + (10 * isNaN(getValue(4, 10)) + isNaN(getValue(10, 10)));
			""");
		assertNull(outcome.error());
		assertEquals("10", outcome.value());
	}

	@Test
	void wrongInputStopsTheMacroWithASentence() throws IOException {
		final Macros.Outcome sizes = Macros.run(MAP + """
			newImage("small", "32-bit black", 5, 5, 1); selectImage("map");
			run("XANES Regularise Maps...", "sigma=small");
			""");
		assertEquals("small has 5 x 5 pixels and map has 20 x 20; standard errors must be an image of the same size.", sizes
			.error());
		// a stack of spectra would become hundreds of maps
		assertEquals("counts is a stack of energies, not of maps; make maps of it first, e.g. with XANES Feature Maps.", Macros
			.run("""
				newImage("counts", "32-bit ramp", 8, 8, 3);
				for (i = 1; i <= 3; i++) { setSlice(i); setMetadata("Label", "" + (7100 + i) + " eV"); }
				Property.set("xanes.energies", "7101, 7102, 7103");
				run("XANES Regularise Maps...", "prior=gauss");
				""").error());
		assertTrue(Macros.run(MAP + "run(\"XANES Regularise Maps...\", \"strength=weak\");").error().startsWith(
			"The value of 'strength' is 'weak'"));
	}
}
