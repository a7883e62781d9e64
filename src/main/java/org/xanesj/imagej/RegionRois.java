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

import java.awt.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.xanesj.app.PixelRegion;
import org.xanesj.task.InputException;

import ij.ImagePlus;
import ij.gui.Arrow;
import ij.gui.ImageRoi;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.gui.TextRoi;
import ij.plugin.frame.RoiManager;

/**
 * The regions that a user has drawn on an image: those in the ROI Manager, else those of the overlay, else the selection,
 * else the whole image.
 *
 * @param source where they were found, as a sentence says it: "the ROI Manager"
 * @param regions at least one, names all different
 */
public record RegionRois(String source, List<PixelRegion> regions) {

	private static final String WHOLE = "whole image";

	/**
	 * Finds the regions.
	 *
	 * @throws InputException if a region lies outside the image
	 */
	public static RegionRois of(final ImagePlus image) {
		final RoiManager manager = RoiManager.getInstance2();
		if (manager != null && manager.getCount() > 0) return of(image, "the ROI Manager", manager.getRoisAsArray());
		final Overlay overlay = image.getOverlay();
		final Roi[] drawn = overlay == null ? new Roi[0] : Arrays.stream(overlay.toArray()).filter(RegionRois::isRegion)
			.toArray(Roi[]::new);
		if (drawn.length > 0) return of(image, "the overlay", drawn);
		if (image.getRoi() != null) return of(image, "the selection", new Roi[] { image.getRoi() });
		final boolean[] all = new boolean[image.getWidth() * image.getHeight()];
		Arrays.fill(all, true);
		return new RegionRois("the " + WHOLE, List.of(new PixelRegion(WHOLE, all)));
	}

	private static boolean isRegion(final Roi roi) {
		return !(roi instanceof TextRoi || roi instanceof ImageRoi || roi instanceof Arrow);
	}

	private static RegionRois of(final ImagePlus image, final String source, final Roi[] rois) {
		final Set<String> names = new LinkedHashSet<>();
		final List<PixelRegion> regions = new ArrayList<>();
		for (int k = 0; k < rois.length; k++) {
			final String given = rois[k].getName() == null || rois[k].getName().isBlank() ? rois.length == 1 ? "selection"
				: "region " + (k + 1) : rois[k].getName().strip();
			String name = given;
			for (int i = 2; !names.add(name); i++)
				name = given + " " + i;
			final PixelRegion region = new PixelRegion(name, inside(rois[k], image.getWidth(), image.getHeight()));
			if (region.pixels() == 0) throw new InputException("Region '" + name + "' of " + source + " holds no pixel of " +
				image.getTitle() + "; move it onto the image or delete it.");
			regions.add(region);
		}
		return new RegionRois(source, regions);
	}

	/** Points and lines hold the pixels that they touch. */
	private static boolean[] inside(final Roi roi, final int width, final int height) {
		if (roi.isArea()) return MaskImages.inside(roi, width, height);
		final boolean[] touched = new boolean[width * height];
		for (final Point point : roi.getContainedPoints())
			if (point.x >= 0 && point.x < width && point.y >= 0 && point.y < height) touched[point.y * width + point.x] = true;
		return touched;
	}

	/**
	 * All regions as one mask.
	 *
	 * @throws InputException if nothing is drawn
	 */
	public boolean[] union() {
		if (regions.get(0).name().equals(WHOLE)) throw new InputException(
			"There is no region; fill the ROI Manager, or make a selection.");
		final boolean[] union = new boolean[regions.get(0).inside().length];
		for (final PixelRegion region : regions)
			for (int i = 0; i < union.length; i++)
				union[i] |= region.inside()[i];
		return union;
	}
}
