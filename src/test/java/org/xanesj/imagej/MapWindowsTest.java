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
package org.xanesj.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.Canvas;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.xanesj.ij1.Macros;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.ImageCanvas;

@Timeout(30)
class MapWindowsTest {

	@BeforeEach
	void start() throws IOException {
		assumeFalse(GraphicsEnvironment.isHeadless(), "needs a display");
		Macros.start();
	}

	@AfterEach
	void close() {
		Macros.closeAll();
	}

	@Test
	void aMapHasItsLegendBelow() throws Exception {
		final ImagePlus image = MapImages.image(MapLegendTest.maps());
		image.show();
		final Canvas legend = legends(image).get(0);
		final Rectangle map = image.getCanvas().getBounds();
		assertFalse(map.intersects(legend.getBounds()));
		assertEquals(image.getWidth(), map.width, "all of the map is visible");
		assertTrue(legend.getY() > map.y && legend.getHeight() > 20, legend.getBounds().toString());
		assertTrue(image.getWindow().getBounds().height > legend.getY() + legend.getHeight());
		assertTrue(legend.getX() >= 0 && legend.getX() + legend.getWidth() <= image.getWindow().getWidth(), legend.getBounds()
			.toString());
		image.setDisplayRange(7112, 7114);
		image.updateAndDraw();
		assertEquals(1, legends(image).size());
	}

	/** ImageJ makes a new window when one slice is left, and when a copy is opened. */
	@Test
	void newWindowsHaveItToo() throws Exception {
		final ImagePlus image = MapImages.image(MapLegendTest.maps());
		image.show();
		IJ.run(image, "Duplicate...", "title=copy");
		assertEquals(1, legends(WindowManager.getImage("copy")).size());
		IJ.run(image, "Delete Slice", "delete=channel");
		assertEquals(1, image.getStackSize());
		assertEquals(1, legends(image).size());
	}

	@Test
	void coloursHaveNone() throws Exception {
		final ImagePlus image = MapImages.image(MapLegendTest.maps());
		image.show();
		final ImagePlus flat = image.flatten();
		flat.show();
		assertEquals(List.of(), legends(flat));
		image.setImage(image.flatten());
		assertEquals(List.of(), legends(image));
	}

	@Test
	void otherImagesHaveNone() throws Exception {
		MapImages.image(MapLegendTest.maps());
		final ImagePlus image = IJ.createImage("any", "32-bit ramp", 64, 64, 3);
		image.show();
		assertEquals(List.of(), legends(image));
	}

	/** @return what is in the window besides the map and its sliders */
	private static List<Canvas> legends(final ImagePlus image) throws Exception {
		EventQueue.invokeAndWait(() -> {
			// ImageJ tells its listeners on this thread
		});
		return Arrays.stream(image.getWindow().getComponents()).filter(part -> part instanceof Canvas &&
			!(part instanceof ImageCanvas)).map(Canvas.class::cast).toList();
	}
}
