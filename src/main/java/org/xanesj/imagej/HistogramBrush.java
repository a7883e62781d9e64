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

import org.xanesj.stack.MapPlane;
import org.xanesj.stack.MapSet;

import ij.ImagePlus;
import ij.gui.ImageRoi;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.gui.RoiListener;
import ij.measure.Calibration;
import ij.process.ColorProcessor;

/**
 * The histogram of two maps as an image that brushes: an area drawn in it shows at once on the maps which pixels have these
 * values. Its calibration tells the values of both maps under the cursor.
 */
final class HistogramBrush implements RoiListener {

	private static final String BRUSHED = "XANES brush";
	private static final int MARK = 0xff3b30;
	private static final double OPACITY = 0.75;

	private final JointHistogram histogram;
	private final ImagePlus image;
	private final ImagePlus target;

	private HistogramBrush(final JointHistogram histogram, final ImagePlus image, final ImagePlus target) {
		this.histogram = histogram;
		this.image = image;
		this.target = target;
	}

	/**
	 * Makes the histogram of two maps.
	 *
	 * @param maps the set
	 * @param first across
	 * @param second upwards
	 * @param target image of the maps on which brushed pixels are marked; null = none
	 * @return the picture, not shown
	 */
	static ImagePlus image(final MapSet maps, final MapPlane first, final MapPlane second, final ImagePlus target) {
		final JointHistogram histogram = new JointHistogram(first, second);
		final ImagePlus image = new ImagePlus(second.name() + " against " + first.name(), histogram.picture(maps.simulated()));
		calibrate(image.getCalibration(), histogram);
		image.getCalibration().setXUnit(first.unit());
		image.getCalibration().setYUnit(second.unit());
		image.setProperty("Info", "Number of pixels: " + first.name() + " across, " + second.name() +
			" upwards. Draw an area to mark its pixels on the maps." + (maps.simulated() ? "\nSIMULATED" : ""));
		if (target != null) Roi.addRoiListener(new HistogramBrush(histogram, image, target));
		return image;
	}

	private static void calibrate(final Calibration calibration, final JointHistogram histogram) {
		calibration.pixelWidth = histogram.valueAcross(1) - histogram.valueAcross(0);
		calibration.pixelHeight = histogram.valueUpwards(0) - histogram.valueUpwards(1);
		calibration.xOrigin = -histogram.valueAcross(0) / calibration.pixelWidth;
		calibration.yOrigin = histogram.valueUpwards(0) / calibration.pixelHeight;
		calibration.setInvertY(true);
	}

	@Override
	public void roiModified(final ImagePlus modified, final int event) {
		if (modified != image) return;
		if (target.getWindow() == null) Roi.removeRoiListener(this);
		else mark(target, histogram, event == RoiListener.DELETED ? null : image.getRoi());
	}

	/** Marks on the maps the pixels whose place lies in an area of the histogram; null takes the mark away. */
	static void mark(final ImagePlus target, final JointHistogram histogram, final Roi area) {
		final Overlay overlay = target.getOverlay() == null ? new Overlay() : target.getOverlay();
		overlay.remove(BRUSHED);
		if (area != null && area.isArea()) {
			final ColorProcessor marks = new ColorProcessor(target.getWidth(), target.getHeight());
			final int[] pixels = (int[]) marks.getPixels();
			for (int i = 0; i < pixels.length; i++) {
				final int[] place = histogram.place(i);
				if (place != null && area.contains(place[0], place[1])) pixels[i] = MARK;
			}
			final ImageRoi brushed = new ImageRoi(0, 0, marks);
			brushed.setZeroTransparent(true);
			brushed.setOpacity(OPACITY);
			brushed.setName(BRUSHED);
			overlay.add(brushed);
		}
		target.setOverlay(overlay);
	}
}
