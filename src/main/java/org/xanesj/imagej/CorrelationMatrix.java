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
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;

import org.xanesj.app.MapArrangement;
import org.xanesj.app.PairArrangement;
import org.xanesj.app.SpatialCorrelation;

import ij.ImagePlus;

/**
 * All correlations of maps at a glance: blue for negative, red for positive ones, pale where the p-value that knows of
 * smoothness does not call them significant at 5 %.
 */
final class CorrelationMatrix {

	private static final int FONT = 15;
	private static final int CELL = 58;
	private static final int PAD = 12;
	private static final double SIGNIFICANT = 0.05;
	private static final Color POSITIVE = new Color(0xb2, 0x18, 0x2b);
	private static final Color NEGATIVE = new Color(0x21, 0x66, 0xac);
	private static final Color RULE = new Color(0xcc, 0xcc, 0xcc);

	private CorrelationMatrix() {
		// prevent instantiation of utility class
	}

	/** @return the picture as an image */
	static ImagePlus image(final SpatialCorrelation.Result result) {
		return new ImagePlus(result.correlations().name() + " matrix", draw(result));
	}

	static BufferedImage draw(final SpatialCorrelation.Result result) {
		final List<String> names = result.single().stream().map(MapArrangement::name).toList();
		final Font font = new Font(Font.SANS_SERIF, Font.PLAIN, FONT);
		final FontMetrics metrics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics().getFontMetrics(font);
		final int label = names.stream().mapToInt(metrics::stringWidth).max().orElse(0) + PAD;
		final String legend = "Pearson r; bold: p < 0.05 with the effective number of pixels" + (result.correlations()
			.simulated() ? "; SIMULATED" : "");
		final int top = PAD + label;
		final int side = names.size() * CELL;
		final int width = Math.max(label + side, metrics.stringWidth(legend)) + 2 * PAD;
		final BufferedImage picture = new BufferedImage(width, top + side + 3 * PAD + metrics.getHeight(),
			BufferedImage.TYPE_INT_RGB);
		final Graphics2D g = picture.createGraphics();
		g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		g.setColor(Color.WHITE);
		g.fillRect(0, 0, picture.getWidth(), picture.getHeight());
		g.setFont(font);
		final int left = PAD + label;
		for (int i = 0; i < names.size(); i++) {
			g.setColor(Color.BLACK);
			g.setFont(font);
			g.drawString(names.get(i), left - PAD / 2 - metrics.stringWidth(names.get(i)), top + i * CELL + (CELL + metrics
				.getAscent()) / 2);
			final AffineTransform upright = g.getTransform();
			g.translate(left + i * CELL + (CELL + metrics.getAscent()) / 2, top - PAD / 2);
			g.rotate(-Math.PI / 2);
			g.drawString(names.get(i), 0, 0);
			g.setTransform(upright);
			cell(g, font, left + i * CELL, top + i * CELL, 1, true);
		}
		for (final PairArrangement pair : result.pairs()) {
			final int i = names.indexOf(pair.first());
			final int j = names.indexOf(pair.second());
			final boolean significant = pair.pearson().p() < SIGNIFICANT;
			cell(g, font, left + j * CELL, top + i * CELL, pair.pearson().r(), significant);
			cell(g, font, left + i * CELL, top + j * CELL, pair.pearson().r(), significant);
		}
		g.setColor(Color.BLACK);
		g.setFont(font);
		g.drawString(legend, PAD, top + side + 2 * PAD + metrics.getAscent());
		g.dispose();
		return picture;
	}

	private static void cell(final Graphics2D g, final Font font, final int x, final int y, final double r,
		final boolean significant)
	{
		final Color strong = r < 0 ? NEGATIVE : POSITIVE;
		final double strength = Math.abs(r) * (significant ? 1 : 0.25);
		g.setColor(mix(strong, strength));
		g.fillRect(x, y, CELL, CELL);
		g.setColor(RULE);
		g.drawRect(x, y, CELL, CELL);
		g.setColor(strength > 0.55 ? Color.WHITE : significant ? Color.BLACK : Color.GRAY);
		g.setFont(significant ? font.deriveFont(Font.BOLD) : font);
		final String text = String.format(Locale.ROOT, "%.2f", r);
		final FontMetrics metrics = g.getFontMetrics();
		g.drawString(text, x + (CELL - metrics.stringWidth(text)) / 2, y + (CELL + metrics.getAscent()) / 2 - 1);
	}

	private static Color mix(final Color strong, final double share) {
		return new Color(part(strong.getRed(), share), part(strong.getGreen(), share), part(strong.getBlue(), share));
	}

	private static int part(final int colour, final double share) {
		return (int) Math.round(255 + (colour - 255) * Math.min(1, share));
	}
}
