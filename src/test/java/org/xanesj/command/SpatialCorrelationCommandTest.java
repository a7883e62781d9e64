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
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.xanesj.ij1.Macros;

import ij.IJ;

/** The command from macros in the real ImageJ. */
@Timeout(20)
class SpatialCorrelationCommandTest {

	/** Two maps of 40 x 40 pixels: stripes, and stripes with a gradient; a third one is constant. */
	private static final String MAPS = "setBatchMode(true); newImage(\"maps\", \"32-bit black\", 40, 40, 3);" +
		"for (y = 0; y < 40; y++) for (x = 0; x < 40; x++) { setSlice(1); setPixel(x, y, floor(x / 5) % 2); " +
		"setSlice(2); setPixel(x, y, floor(x / 5) % 2 + y / 40); }" +
		"setSlice(1); setMetadata(\"Label\", \"stripes\"); setSlice(2); setMetadata(\"Label\", \"both\"); " +
		"setSlice(3); setMetadata(\"Label\", \"flat\");";

	@AfterEach
	void close() {
		Macros.closeAll();
	}

	private static Macros.Outcome run(final String before, final String keys) throws IOException {
		return Macros.run(MAPS + before + "run(\"XANES Spatial Correlation...\", \"" + keys + "\");");
	}

	@Test
	void tablesAndPicturesAppear() throws IOException {
		final Macros.Outcome outcome = Macros.run(MAPS + "run(\"XANES Spatial Correlation...\", \"maxlag=12\");" +
			"titles = \"\"; list = getList(\"image.titles\"); for (i = 0; i < list.length; i++) titles += list[i] + \";\";" +
			"return titles + Table.get(\"Moran I\", 0, \"Spatial statistics\") + \";\" + Table.get(\"Pearson r\", 0, \"Correlation of maps\") + \";\"" +
			" + Table.get(\"p of phases\", 0, \"Correlation of maps\");");
		assertNull(outcome.error());
		final String[] parts = outcome.value().split(";");
		assertEquals("maps;maps correlations;maps clusters;maps correlations curves;maps correlations matrix;both against stripes",
			String.join(";", java.util.Arrays.copyOf(parts, 6)));
		// 40 columns: rows of equal pixels, so that only steps between stripes differ
		assertEquals(0.712, Double.parseDouble(parts[6]), 0.02);
		// stripes have variance 1/4, the gradient 1/12 - 1/(12 40^2): r = 1/2 / sqrt(1/4 + 0.08328)
		assertEquals(0.5 / Math.sqrt(0.25 + (1 - 1 / 1600.0) / 12), Double.parseDouble(parts[7]), 1e-4);
		// a rank among 200; stripes that lie by chance where the others do are not rare
		final double rank = 200 * Double.parseDouble(parts[8]);
		assertEquals(Math.rint(rank), rank, 1e-9);
		assertTrue(rank >= 1 && rank <= 60, rank + " of 200");
	}

	@Test
	void aRowIsDoneWithLagsAlongIt() throws IOException {
		// 5 pixels up, 5 down: half of a period is 5 pixels, at which the correlation is lowest
		final Macros.Outcome outcome = Macros.run(MAPS + "makeRectangle(0, 7, 40, 1); run(\"Crop\");" +
			"run(\"XANES Spatial Correlation...\", \"names=stripes\"); selectImage(\"maps correlations\");" +
			"return \"\" + getWidth() + \";\" + getHeight() + \";\" + getPixel(15, 0);");
		assertNull(outcome.error());
		assertEquals("21;1;-1", outcome.value());
	}

	/** What is to be known of several maps is said once and names them all. */
	@Test
	void oneNoteNamesAllMaps() throws IOException {
		assumeTrue(Macros.hasDisplay(), "the Log window can be read only where there is one");
		IJ.log("\\Clear");
		assertNull(run("setSlice(1); run(\"Set...\", \"value=7 slice\");", "").error());
		final String log = IJ.getLog();
		assertTrue(log.contains("XANES Spatial Correlation: stripes, flat: all pixels have the same value; left out."), log);
	}

	@Test
	void badInputIsOneSentence() throws IOException {
		assertEquals("maps has no map 'nothing'; it has stripes, both, flat.", run("", "names=nothing").error());
		final String constant = run("", "names=flat").error();
		assertTrue(constant.startsWith("maps: no map can be used (flat: all pixels have the same value"), constant);
		final String small = run("makeRectangle(0, 0, 3, 3);", "names=stripes").error();
		assertTrue(small.contains("too few pixels have a value (9; statistics need 16)"), small);
	}
}
