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
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.xanesj.app.MakeMask;
import org.xanesj.ij1.Macros;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.ImgPlanes;
import org.xanesj.task.Progress;

import ij.ImagePlus;
import ij.gui.Overlay;
import ij.gui.Roi;

@Timeout(20)
class MaskPreviewTest {

	private static MakeMask mask(final double threshold) {
		return new MakeMask(EnergyStack.of("s", new double[] { 7100, 7110 }, ImgPlanes.of(3, 2, List.of(new float[] { 0,
			0, 5, 0, 5, 5 }, new float[] { 0, 0, 5, 0, 5, 5 }))), MakeMask.Method.INTENSITY, "auto", "fixed", threshold, 0);
	}

	@Test
	void showsTheMaskAndLeavesTheOverlayAsItWas() throws IOException {
		Macros.start();
		assumeTrue(Macros.hasDisplay(), "skipped: no display");
		final ImagePlus image = StackImages.image(mask(1).stack());
		final Overlay own = new Overlay(new Roi(0, 0, 1, 1));
		image.setOverlay(own);
		final MaskPreview preview = new MaskPreview();
		preview.show(image, () -> mask(1));
		assertEquals(2, image.getOverlay().size());
		assertEquals(3, image.getOverlay().get(1).getContainedPoints().length);
		preview.show(image, () -> mask(1));
		assertEquals(2, image.getOverlay().size());
		preview.show(image, () -> mask(9));
		assertSame(own, image.getOverlay());
		preview.close();
		assertSame(own, image.getOverlay());
		assertNull(image.getRoi());
	}

	@Test
	void maskBecomesTheSelection() {
		final MakeMask.Result result = mask(1).run(Progress.NONE);
		final ImagePlus image = StackImages.image(result.stack());
		image.setRoi(0, 0, 2, 1);
		MaskImages.select(image, result);
		final boolean[] selected = MaskImages.inside(image.getRoi(), 3, 2);
		assertEquals(Arrays.toString(result.inside()), Arrays.toString(selected));
		assertEquals(2, Roi.getPreviousRoi().getBounds().width);
	}
}
