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
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import javax.imageio.ImageIO;

import org.xanesj.io.AtomicFile;
import org.xanesj.stack.MapPlane;
import org.xanesj.stack.MapSet;
import org.xanesj.stack.PixelSize;

/**
 * Pictures of maps for reports and documents: the map enlarged to squares per pixel, with title, colour bar, unit and scale
 * bar. Pixels without value are grey; values that the status puts in doubt are hatched. Needs no
 * display.
 */
public final class MapPictures {

	/** Width of the map in the picture [picture pixels], about; a small map is enlarged by a whole number. */
	public static final int MAP_SIZE = 560;

	private static final int MARGIN = 18;
	private static final int BAR_WIDTH = 20;
	private static final int TICK = 5;
	private static final int FONT_SIZE = 15;
	private static final Color INK = new Color(0x202020);
	private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, FONT_SIZE + 3);
	private static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, FONT_SIZE);

	private final MapSet maps;
	private final MapPlane plane;
	private final MapPlane status;
	private final String title;
	private final MapRange range;
	private final MapStatusKind kind;
	/** What the numbers of the map itself mean, if they are codes. */
	private final Optional<MapStatusKind> codes;

	private MapPictures(final MapSet maps, final MapPlane plane, final MapPlane status, final String title,
		final MapRange range, final MapStatusKind kind)
	{
		this.kind = kind;
		this.maps = maps;
		this.plane = plane;
		this.status = status;
		this.title = title;
		this.range = range;
		codes = MapStatusKind.of(plane.name(), kind);
	}

	/**
	 * Draws one map.
	 *
	 * @param maps the set
	 * @param name of the map; a map of codes, see {@link MapStatusKind}, is drawn with a colour and words per code
	 * @param title above the picture; null = the name
	 * @param range of the colours; null = 2 to 98 % of the values of pixels that are not in doubt
	 * @param kind what the codes of the map {@link MapImages#STATUS} mean
	 * @return the picture
	 * @throws IllegalArgumentException if there is no such map
	 */
	public static BufferedImage draw(final MapSet maps, final String name, final String title, final MapRange range,
		final MapStatusKind kind)
	{
		final MapPlane plane = maps.plane(name).orElseThrow(() -> new IllegalArgumentException("no map '" + name + "'"));
		final MapPlane status = maps.plane(MapImages.STATUS).orElse(null);
		return new MapPictures(maps, plane, status == plane ? null : status, (title == null ? name : title) + (maps
			.simulated() ? " (simulated)" : ""), range == null ? MapRange.of(MapRange.trusted(plane.values(), status == null
				? null : status.values())) : range, kind).draw();
	}

	/**
	 * Draws one map and writes it as PNG.
	 *
	 * @see #draw
	 * @throws org.xanesj.task.InputException if the file cannot be written
	 */
	public static void write(final MapSet maps, final String name, final String title, final MapRange range,
		final MapStatusKind kind, final Path target)
	{
		final BufferedImage picture = draw(maps, name, title, range, kind);
		AtomicFile.write(target, file -> {
			if (!ImageIO.write(picture, "png", file.toFile())) throw new IOException("no PNG writer");
		});
	}

	private BufferedImage draw() {
		final double zoom = zoom();
		final int width = (int) Math.round(maps.width() * zoom);
		final int height = (int) Math.round(maps.height() * zoom);
		final FontMetrics metrics = metrics(TEXT);
		final List<MapTicks.Tick> ticks = MapTicks.of(range, Math.max(3, Math.min(6, height / 70)));
		final MapStatusLegend legend = new MapStatusLegend(plane, status, kind);
		int side = legend.width(metrics);
		if (codes.isEmpty()) for (final MapTicks.Tick tick : ticks)
			side = Math.max(side, BAR_WIDTH + TICK + 4 + metrics.stringWidth(tick.text()));
		side = Math.max(side, metrics.stringWidth(plane.unitInPictures()));
		final int top = MARGIN + metrics(TITLE).getHeight() + 10 + (plane.unitInPictures().isEmpty() || codes.isPresent() ? 0 : metrics
			.getHeight());
		final int legendHeight = codes.isPresent() ? 0 : legend.height(metrics);
		final int bottom = Math.max(metrics.getHeight() + 18, legendHeight + 12) + MARGIN;
		final int total = Math.max(width + MARGIN + side, metrics(TITLE).stringWidth(title)) + 2 * MARGIN;

		final BufferedImage picture = new BufferedImage(total, Math.max(top + height, codes.isPresent() ? top + legend.height(metrics)
			: 0) + bottom, BufferedImage.TYPE_INT_RGB);
		final Graphics2D g = picture.createGraphics();
		g.setColor(Color.WHITE);
		g.fillRect(0, 0, picture.getWidth(), picture.getHeight());
		g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		g.setColor(INK);
		g.setFont(TITLE);
		g.drawString(title, MARGIN, MARGIN + metrics(TITLE).getAscent());
		drawMap(g, MARGIN, top, width, height);
		g.setFont(TEXT);
		final int barLeft = MARGIN + width + MARGIN;
		if (codes.isPresent()) legend.draw(g, barLeft, top);
		else drawBar(g, barLeft, top, height, ticks);
		final int below = top + height + 12;
		final int scaleEnd = drawScale(g, MARGIN, below, zoom, width);
		if (codes.isEmpty() && legendHeight > 0) legend.draw(g, Math.max(scaleEnd + 2 * MARGIN, total - MARGIN - legend.width(
			metrics)), below);
		g.dispose();
		return picture;
	}

	/** Picture pixels per pixel of the map: a whole number for small maps, so that every pixel has the same size. */
	private double zoom() {
		final int largest = Math.max(maps.width(), maps.height());
		final double fit = (double) MAP_SIZE / largest;
		if (fit >= 1) return Math.max(1, Math.round(fit));
		return largest <= 2 * MAP_SIZE ? 1 : 2.0 * MAP_SIZE / largest;
	}

	private void drawMap(final Graphics2D g, final int left, final int top, final int width, final int height) {
		final BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		for (int y = 0; y < height; y++) {
			final int row = Math.min(maps.height() - 1, (int) ((y + 0.5) * maps.height() / height));
			for (int x = 0; x < width; x++) {
				final int column = Math.min(maps.width() - 1, (int) ((x + 0.5) * maps.width() / width));
				image.setRGB(x, y, colour(row * maps.width() + column, x, y).getRGB());
			}
		}
		g.drawImage(image, left, top, null);
		g.setColor(INK);
		g.drawRect(left - 1, top - 1, width + 1, height + 1);
	}

	private Color colour(final int pixel, final int x, final int y) {
		final float value = plane.values()[pixel];
		if (codes.isPresent()) return MapStatusLegend.colour(value, codes.get());
		if (!Float.isFinite(value)) return MapColours.UNDEFINED;
		final boolean flagged = status != null && kind.flagged((int) status.values()[pixel]);
		return flagged && MapStatusLegend.onHatch(x, y) ? MapStatusLegend.HATCH : MapColours.at(range.position(value));
	}

	private void drawBar(final Graphics2D g, final int left, final int top, final int height,
		final List<MapTicks.Tick> ticks)
	{
		for (int y = 0; y < height; y++) {
			g.setColor(MapColours.at(1 - y / (height - 1.0)));
			g.fillRect(left, top + y, BAR_WIDTH, 1);
		}
		g.setColor(INK);
		g.drawRect(left - 1, top - 1, BAR_WIDTH + 1, height + 1);
		final FontMetrics metrics = g.getFontMetrics();
		for (final MapTicks.Tick tick : ticks) {
			final int y = top + (int) Math.round((1 - range.position(tick.value())) * (height - 1));
			g.drawLine(left + BAR_WIDTH, y, left + BAR_WIDTH + TICK, y);
			g.drawString(tick.text(), left + BAR_WIDTH + TICK + 4, y + metrics.getAscent() / 2 - 1);
		}
		g.drawString(plane.unitInPictures(), left, top - metrics.getDescent() - 5);
	}

	/** @return where the bar or its text ends */
	private int drawScale(final Graphics2D g, final int left, final int top, final double zoom, final int width) {
		final PixelSize size = maps.pixelSize();
		final double perUnit = zoom / (size.known() ? size.width() : 1);
		final java.math.BigDecimal length = MapTicks.roundBelow(width / 4.0 / perUnit);
		final int pixels = (int) Math.round(length.doubleValue() * perUnit);
		final String unit = size.unitInPictures();
		final String text = length.toPlainString() + " " + unit;
		g.setColor(INK);
		g.setStroke(new BasicStroke(1));
		g.fillRect(left, top, pixels, 5);
		g.drawString(text, left, top + 8 + g.getFontMetrics().getAscent());
		return left + Math.max(pixels, g.getFontMetrics().stringWidth(text));
	}

	private static FontMetrics metrics(final Font font) {
		return new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics().getFontMetrics(font);
	}
}
