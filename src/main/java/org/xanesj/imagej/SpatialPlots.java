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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.xanesj.app.MapArrangement;
import org.xanesj.app.SpatialCorrelation;
import org.xanesj.spatial.CorrelationFit;
import org.xanesj.spatial.RadialCurve;
import org.xanesj.stack.PixelSize;

import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.Plot;

/** Curves of correlation over distance, one plot per map. */
final class SpatialPlots {

	private SpatialPlots() {
		// prevent instantiation of utility class
	}

	/** @return all plots as slices of one image, labelled with the names of the maps; the one plot itself if there is one */
	static ImagePlus curves(final SpatialCorrelation.Result result) {
		final PixelSize size = result.clusters().pixelSize();
		final List<Plot> plots = result.single().stream().map(one -> curve(one, size, result.clusters().simulated())).toList();
		final String title = result.correlations().name() + " curves";
		if (plots.size() == 1) {
			final ImagePlus image = plots.get(0).getImagePlus();
			image.setTitle(title);
			return image;
		}
		final ImageStack slices = new ImageStack();
		for (int i = 0; i < plots.size(); i++)
			slices.addSlice(result.single().get(i).name(), plots.get(i).getProcessor().convertToRGB());
		return new ImagePlus(title, slices);
	}

	/** @return the raw curve of a map, the one without noise if the noise is known, and where it falls to 1/e */
	static Plot curve(final MapArrangement map, final PixelSize size, final boolean simulated) {
		final double pixel = size.known() ? size.width() : 1;
		final Plot plot = PlotStyle.plot("Correlation of " + map.name(), "Distance (" + size.unitInPictures() + ")",
			"Correlation of " + map.name());
		final int shown = Math.min(map.raw().size(), Math.max(map.map().maxX(), map.map().maxY()) + 1);
		final double[] x = IntStream.range(0, shown).mapToDouble(r -> r * pixel).toArray();
		final double[] raw = values(map.raw(), shown);
		final double[] best = values(map.best(), shown);
		final double[] y = PlotStyle.limits(raw, best, new double[] { 0, 1 });
		plot.setLimits(0, x[shown - 1], y[0], y[1] + 0.15 * (y[1] - y[0]));
		plot.setColor(PlotStyle.GUIDE);
		plot.drawDottedLine(0, 0, x[shown - 1], 0, 3);
		plot.drawDottedLine(0, 1 / Math.E, x[shown - 1], 1 / Math.E, 3);
		plot.setLineWidth(2);
		plot.setColor(PlotStyle.DATA, PlotStyle.DATA);
		plot.addPoints(x, raw, Plot.CONNECTED_CIRCLES);
		plot.addLabel(0.02, 0.07, "as measured");
		if (map.corrected() != null) {
			plot.setColor(PlotStyle.FIT, PlotStyle.FIT);
			plot.addPoints(x, best, Plot.CONNECTED_CIRCLES);
			plot.addLabel(0.25, 0.07, String.format(Locale.ROOT, "without noise (%.0f %% of the variance)", 100 * map.noise()));
		}
		final CorrelationFit fit = map.betterFit();
		plot.setColor(Color.BLACK);
		if (!Double.isNaN(fit.length())) {
			plot.setLineWidth(1);
			plot.addPoints(x, IntStream.range(0, shown).mapToDouble(fit::at).toArray(), Plot.LINE);
		}
		plot.setJustification(Plot.RIGHT);
		if (!Double.isNaN(fit.length())) plot.addLabel(0.98, 0.21, String.format(Locale.ROOT, "thin: %s fit, length %.3g %s", fit
			.shape() == CorrelationFit.Shape.GAUSSIAN ? "Gaussian" : "exponential", pixel * fit.length(), size.unitInPictures()));
		plot.addLabel(0.98, 0.14, length(map, pixel, size) + (simulated ? "   SIMULATED" : ""));
		plot.setJustification(Plot.LEFT);
		plot.setColor(PlotStyle.GUIDE);
		plot.addLabel(0.02, 0.14, "dotted: 0 and 1/e");
		return plot;
	}

	private static String length(final MapArrangement map, final double pixel, final PixelSize size) {
		final double length = map.best().correlationLength();
		if (Double.isNaN(length)) return "no correlation length: the curve does not fall to 1/e";
		final String error = Double.isNaN(map.lengthError()) ? "" : String.format(Locale.ROOT, " ± %.2g", pixel * map
			.lengthError());
		return String.format(Locale.ROOT, "correlation length %.3g%s %s", pixel * length, error, size.unitInPictures());
	}

	private static double[] values(final RadialCurve curve, final int size) {
		final List<Double> values = new ArrayList<>();
		for (int r = 0; r < size; r++)
			values.add(curve.at(r));
		return values.stream().mapToDouble(value -> value).toArray();
	}
}
