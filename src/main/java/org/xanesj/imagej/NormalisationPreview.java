package org.xanesj.imagej;

import org.xanesj.app.InspectNormalisation;
import org.xanesj.spectrum.Spectrum;
import org.xanesj.stack.EnergyStack;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

import ij.IJ;
import ij.gui.Plot;
import ij.gui.PlotWindow;

/** One plot window that follows a dialog: every change of the windows is drawn into it. */
public final class NormalisationPreview {

	private Spectrum mean;
	private PlotWindow window;

	/** @return the mean spectrum of the stack, computed once: only the normalisation changes while the dialog is open */
	public Spectrum mean(final EnergyStack stack) {
		if (mean == null) mean = InspectNormalisation.meanOf(stack, Progress.NONE);
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
