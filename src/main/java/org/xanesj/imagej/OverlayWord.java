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

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.image.BufferedImage;

import ij.gui.Overlay;
import ij.gui.Roi;
import ij.gui.TextRoi;

/** A word on every slice of an image, as an overlay of ImageJ, so that the values stay. Works without a display. */
final class OverlayWord {

	private static final Color GROUND = new Color(0, 0, 0, 130);

	private OverlayWord() {
		// prevent instantiation of utility class
	}

	/**
	 * Makes an overlay with a word in the lower left corner: what must not be overlooked, such as "SIMULATED".
	 *
	 * @param width of the image [pixels]
	 * @param height of the image [pixels]
	 * @param word to show
	 */
	static Overlay of(final int width, final int height, final String word) {
		final int size = (int) Math.max(4, Math.min(22, Math.round(Math.min(width, height) / 24.0)));
		final Font font = new Font(Font.SANS_SERIF, Font.BOLD, size);
		final FontMetrics metrics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics().getFontMetrics(font);
		final int line = Math.min(height, metrics.getHeight());
		final Roi ground = new Roi(0, height - line, Math.min(width, metrics.stringWidth(word) + 2), line);
		ground.setFillColor(GROUND);
		final TextRoi text = new TextRoi(1, height - line, word, font);
		text.setStrokeColor(Color.WHITE);
		text.setAntialiased(true);
		final Overlay overlay = new Overlay(ground);
		overlay.add(text);
		return overlay;
	}
}
