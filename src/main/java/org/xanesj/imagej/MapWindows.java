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

import java.awt.Canvas;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Graphics;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.stream.IntStream;

import org.xanesj.io.TiffImages;

import ij.ImageListener;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.ImageCanvas;
import ij.gui.ImageWindow;

/**
 * Puts the legend of its colours below every map in a window: no pixel of a map is covered, the letters do not shrink with the
 * map, and the overlay is left to the user.
 */
public final class MapWindows implements ImageListener {

	private static boolean watching;

	private MapWindows() {
		// there is one listener for all windows
	}

	/** From now on windows of maps have a legend; those that are open get one. Does nothing without a display, or again. */
	public static synchronized void watch() {
		if (watching || GraphicsEnvironment.isHeadless()) return;
		watching = true;
		final MapWindows windows = new MapWindows();
		ImagePlus.addImageListener(windows);
		final int[] open = WindowManager.getIDList();
		if (open != null) EventQueue.invokeLater(() -> IntStream.of(open).mapToObj(WindowManager::getImage).forEach(
			windows::imageOpened));
	}

	@Override
	public void imageOpened(final ImagePlus image) {
		final ImageWindow window = image == null ? null : image.getWindow();
		if (window == null) return;
		final Strip strip = strip(window);
		if (holdsMaps(image) == (strip != null)) {
			if (strip != null) strip.repaint();
			return;
		}
		if (strip == null) window.add(new Strip(image, window));
		else window.remove(strip);
		window.pack();
	}

	/** What is flattened or converted keeps the property, but its numbers are colours. */
	private static boolean holdsMaps(final ImagePlus image) {
		return image.getBitDepth() == Float.SIZE && image.getProp(TiffImages.MAPS) != null;
	}

	/** Here a window that replaces another one gets its legend, and an image that became RGB loses it. */
	@Override
	public void imageUpdated(final ImagePlus image) {
		imageOpened(image);
	}

	@Override
	public void imageClosed(final ImagePlus image) {
		// the legend goes with its window
	}

	private static Strip strip(final ImageWindow window) {
		return Arrays.stream(window.getComponents()).filter(Strip.class::isInstance).map(Strip.class::cast).findFirst().orElse(
			null);
	}

	/** As wide as the map, or as much wider as words need. */
	private static final class Strip extends Canvas {

		private static final long serialVersionUID = 1L;
		private static final int LEAST_WIDTH = MapLegend.scaled(220);

		private final transient ImagePlus image;
		private final transient MapLegend legend;
		private final transient ImageCanvas canvas;

		Strip(final ImagePlus image, final ImageWindow window) {
			this.image = image;
			legend = new MapLegend(image);
			canvas = window.getCanvas();
			setBackground(window.getBackground());
			setFocusable(false);
		}

		@Override
		public Dimension getPreferredSize() {
			final int width = Math.max(LEAST_WIDTH, canvas.getPreferredSize().width);
			return new Dimension(width, legend.height(width));
		}

		/** ImageJ's layout begins at the left edge of the map; below a narrow map the end would be outside the window. */
		@Override
		public void setLocation(final int x, final int y) {
			super.setLocation(Math.min(x, (getParent().getWidth() - getWidth()) / 2), y);
		}

		/** Without clearing first, so that nothing flickers while a display range is dragged. */
		@Override
		public void update(final Graphics g) {
			paint(g);
		}

		@Override
		public void paint(final Graphics g) {
			if (getWidth() > 0 && holdsMaps(image)) g.drawImage(legend.draw(getWidth(), getBackground()), 0, 0, null);
		}
	}
}
