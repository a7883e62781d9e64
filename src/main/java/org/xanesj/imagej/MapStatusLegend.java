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
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.xanesj.stack.MapPlane;

/** What grey, hatching and the colours of status codes mean, for those that occur in a map. */
final class MapStatusLegend {

	/** Colour of the hatching of flagged pixels. */
	static final Color HATCH = Color.WHITE;

	/** Words for pixels without a value. */
	static final String NO_VALUE = "no value";

	private static final int PERIOD = 6;
	private static final int BOX = 14;
	private static final int GAP = 6;
	private record Entry(Color colour, boolean hatched, String words) {}

	private final List<Entry> entries = new ArrayList<>();

	/**
	 * @param plane the map that is drawn
	 * @param status the codes of its pixels, or null
	 * @param kind what the codes of {@code status} mean
	 */
	MapStatusLegend(final MapPlane plane, final MapPlane status, final MapStatusKind kind) {
		final Optional<MapStatusKind> codes = MapStatusKind.of(plane.name(), kind);
		if (codes.isPresent()) {
			for (final int category : codes.get().categories(plane.values()))
				entries.add(new Entry(codes.get().colour(category), false, codes.get().words(category)));
			if (MapStatusKind.hasGaps(plane.values())) entries.add(new Entry(MapColours.UNDEFINED, false, NO_VALUE));
			return;
		}
		boolean undefined = false;
		boolean flagged = false;
		for (int i = 0; i < plane.values().length; i++) {
			final boolean finite = Float.isFinite(plane.values()[i]);
			undefined |= !finite;
			flagged |= finite && status != null && kind.flagged((int) status.values()[i]);
		}
		if (undefined) entries.add(new Entry(MapColours.UNDEFINED, false, NO_VALUE));
		if (flagged) entries.add(new Entry(MapColours.at(0.5), true, "flagged, see status"));
	}

	/** @return the colour of a status */
	static Color colour(final float status, final MapStatusKind kind) {
		if (!Float.isFinite(status) || status < 0) return MapColours.UNDEFINED;
		return kind.colour(kind.category((int) status));
	}

	/** @return true if a point of the picture lies on a line of the hatching */
	static boolean onHatch(final int x, final int y) {
		return Math.floorMod(x + y, PERIOD) < 2;
	}

	int width(final FontMetrics metrics) {
		return entries.stream().mapToInt(entry -> BOX + GAP + metrics.stringWidth(entry.words)).max().orElse(0);
	}

	int height(final FontMetrics metrics) {
		return entries.size() * (metrics.getHeight() + 3);
	}

	void draw(final Graphics2D g, final int left, final int top) {
		final FontMetrics metrics = g.getFontMetrics();
		int y = top;
		for (final Entry entry : entries) {
			for (int i = 0; i < BOX; i++)
				for (int j = 0; j < BOX; j++) {
					g.setColor(entry.hatched && onHatch(i, j) ? HATCH : entry.colour);
					g.fillRect(left + i, y + j, 1, 1);
				}
			g.setColor(Color.DARK_GRAY);
			g.drawRect(left - 1, y - 1, BOX + 1, BOX + 1);
			g.drawString(entry.words, left + BOX + GAP, y + BOX - 2);
			y += metrics.getHeight() + 3;
		}
	}
}
