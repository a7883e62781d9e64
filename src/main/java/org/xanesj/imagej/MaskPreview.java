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
import java.util.function.Supplier;

import org.xanesj.app.MakeMask;
import org.xanesj.app.MakeMask.Method;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.Overlay;
import ij.gui.Roi;

/** Shows a mask on its image while a dialog is open: as an overlay, which is taken away again at the end. */
public final class MaskPreview {

	private static final Color INSIDE = new Color(255, 140, 0, 90);

	private ImagePlus image;
	private Overlay before;
	private MakeMask measured;
	private MakeMask.Measure measure;

	/**
	 * The mask of some settings; pixels are measured anew only if more than the limits has changed.
	 *
	 * @throws InputException if there is no such mask
	 */
	public MakeMask.Result mask(final MakeMask settings, final Progress progress) {
		if (measured == null || settings.method() == Method.REGION || settings.method() != measured.method() || !settings.edge().equals(measured.edge()) ||
			!settings.recipe().equals(measured.recipe()))
		{
			measure = settings.measure(progress);
			measured = settings;
		}
		return settings.judge(measure);
	}

	/**
	 * Draws what the settings give; settings that cannot be used are said in the status bar.
	 *
	 * @param on the image
	 * @param settings are made while the image has only its own overlay, which may hold regions
	 */
	public void show(final ImagePlus on, final Supplier<MakeMask> settings) {
		if (IJ.getInstance() == null) return;
		close();
		image = on;
		before = on.getOverlay();
		try {
			final MakeMask.Result mask = mask(settings.get(), Progress.NONE);
			final Roi roi = MaskImages.selection(mask);
			roi.setFillColor(INSIDE);
			final Overlay overlay = before == null ? new Overlay() : before.duplicate();
			overlay.add(roi);
			image.setOverlay(overlay);
			IJ.showStatus(mask.pixels() + " of " + mask.inside().length + " pixels are in the mask");
		}
		catch (final InputException e) {
			IJ.showStatus(e.getMessage());
		}
	}

	/** Takes the overlay away. */
	public void close() {
		if (image != null) image.setOverlay(before);
		image = null;
	}
}
