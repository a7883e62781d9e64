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

import org.xanesj.app.InspectNormalisation;
import org.xanesj.spectrum.Spectrum;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.Plot;
import ij.gui.PlotWindow;

/** One plot window that follows a dialog: every change of the windows is drawn into it. */
public final class NormalisationPreview {

	private Spectrum mean;
	private String maskOfMean;
	private PlotWindow window;

	/**
	 * The mean spectrum of an image, computed once for each mask: all else that changes while the dialog is open is the
	 * normalisation.
	 *
	 * @param image the stack
	 * @param mask title of a mask image, or empty
	 */
	public Spectrum mean(final ImagePlus image, final String mask) {
		if (mean == null || !mask.equals(maskOfMean)) mean = InspectNormalisation.meanOf(StackImages.stack(image, mask),
			Progress.NONE);
		maskOfMean = mask;
		return mean;
	}

	/** Draws what the settings give; settings that cannot be used are said in the status bar. */
	public void show(final InspectNormalisation settings) {
		if (IJ.getInstance() == null) return;
		try {
			final Plot plot = NormalisationPlot.measured(settings.run(Progress.NONE));
			if (window == null || window.isClosed()) window = plot.show();
			else window.drawPlot(plot);
			IJ.showStatus("");
		}
		catch (final InputException e) {
			IJ.showStatus(e.getMessage());
		}
	}

	/** Closes the window. */
	public void close() {
		if (window != null && !window.isClosed()) window.close();
		window = null;
	}
}
