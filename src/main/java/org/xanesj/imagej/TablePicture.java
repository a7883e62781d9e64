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
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;

/** A small table as a picture, for reports that are looked at without a Markdown viewer. */
final class TablePicture {

	private static final int FONT = 22;
	private static final int PAD = 14;
	private static final Color RULE = new Color(0xbb, 0xbb, 0xbb);
	private static final Color HEAD = new Color(0xee, 0xf2, 0xf7);

	private TablePicture() {
		// prevent instantiation of utility class
	}

	/** @param rows the first one is the header; the first column is left-aligned, the others right-aligned */
	static BufferedImage of(final List<List<String>> rows) {
		final Font plain = new Font(Font.SANS_SERIF, Font.PLAIN, FONT);
		final BufferedImage probe = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
		final FontMetrics metrics = probe.createGraphics().getFontMetrics(plain.deriveFont(Font.BOLD));
		final int columns = rows.get(0).size();
		final int[] width = new int[columns];
		for (final List<String> row : rows)
			for (int c = 0; c < columns; c++)
				width[c] = Math.max(width[c], metrics.stringWidth(row.get(c)) + 2 * PAD);
		final int height = metrics.getHeight() + PAD;
		int total = 0;
		for (final int w : width)
			total += w;
		final BufferedImage image = new BufferedImage(total + 1, height * rows.size() + 1, BufferedImage.TYPE_INT_RGB);
		final Graphics2D graphics = image.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		graphics.setColor(Color.WHITE);
		graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
		graphics.setColor(HEAD);
		graphics.fillRect(0, 0, image.getWidth(), height);
		for (int r = 0; r < rows.size(); r++) {
			graphics.setFont(r == 0 ? plain.deriveFont(Font.BOLD) : plain);
			graphics.setColor(Color.BLACK);
			int x = 0;
			for (int c = 0; c < columns; c++) {
				final String text = rows.get(r).get(c);
				final int indent = c == 0 ? PAD : width[c] - PAD - graphics.getFontMetrics().stringWidth(text);
				graphics.drawString(text, x + indent, r * height + PAD / 2 + graphics.getFontMetrics().getAscent());
				x += width[c];
			}
			graphics.setColor(RULE);
			graphics.drawLine(0, r * height, image.getWidth(), r * height);
		}
		graphics.drawRect(0, 0, image.getWidth() - 1, image.getHeight() - 1);
		graphics.dispose();
		return image;
	}
}
