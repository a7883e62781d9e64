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

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;

/** Named bars to the left and right of zero with error bars: the ranking of features. ImageJ's plots have no names on an axis. */
final class BarChart {

	private static final int FONT = 22;
	private static final int ROW = 44;
	private static final int HALF = 330;
	private static final int MARGIN = 24;

	private BarChart() {
		// prevent instantiation of utility class
	}

	/**
	 * @param title above the bars
	 * @param axis below the bars
	 * @param names one per bar, from the top
	 * @param values length of each bar with its sign
	 * @param errors half length of each error bar
	 * @param remarks shown at the right end of each row
	 */
	static BufferedImage of(final String title, final String axis, final List<String> names, final double[] values,
		final double[] errors, final List<String> remarks)
	{
		final Font font = new Font(Font.SANS_SERIF, Font.PLAIN, FONT);
		final Graphics2D probe = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
		final int label = names.stream().mapToInt(name -> probe.getFontMetrics(font).stringWidth(name)).max().orElse(0) +
			2 * MARGIN;
		final int remark = remarks.stream().mapToInt(text -> probe.getFontMetrics(font).stringWidth(text)).max().orElse(0) +
			2 * MARGIN;
		final BufferedImage image = new BufferedImage(label + 2 * HALF + remark, ROW * (names.size() + 2),
			BufferedImage.TYPE_INT_RGB);
		final Graphics2D graphics = image.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		graphics.setColor(Color.WHITE);
		graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
		graphics.setFont(font.deriveFont(Font.BOLD));
		graphics.setColor(Color.BLACK);
		graphics.drawString(title, MARGIN, ROW - 12);
		double longest = 0;
		for (int i = 0; i < values.length; i++)
			longest = Math.max(longest, Math.abs(values[i]) + (Double.isFinite(errors[i]) ? errors[i] : 0));
		final double scale = longest > 0 ? (HALF - 4) / longest : 0;
		final int zero = label + HALF;
		graphics.setFont(font);
		for (int i = 0; i < values.length; i++) {
			final int top = ROW * (i + 1);
			final int end = zero + (int) Math.round(scale * values[i]);
			graphics.setColor(values[i] < 0 ? PlotStyle.GROUPS[1] : PlotStyle.GROUPS[0]);
			graphics.fillRect(Math.min(zero, end), top + 8, Math.abs(end - zero), ROW - 16);
			graphics.setColor(Color.BLACK);
			graphics.drawString(names.get(i), MARGIN, top + ROW / 2 + 8);
			graphics.drawString(remarks.get(i), zero + HALF + MARGIN, top + ROW / 2 + 8);
			final int error = (int) Math.round(scale * errors[i]);
			graphics.setStroke(new BasicStroke(2));
			graphics.drawLine(end - error, top + ROW / 2, end + error, top + ROW / 2);
			graphics.drawLine(end - error, top + ROW / 2 - 5, end - error, top + ROW / 2 + 5);
			graphics.drawLine(end + error, top + ROW / 2 - 5, end + error, top + ROW / 2 + 5);
		}
		graphics.setColor(PlotStyle.GUIDE);
		graphics.drawLine(zero, ROW, zero, ROW * (names.size() + 1));
		graphics.setColor(Color.BLACK);
		graphics.drawString(axis, MARGIN, ROW * (names.size() + 2) - 8);
		graphics.dispose();
		return image;
	}
}
