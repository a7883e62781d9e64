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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ij.gui.Plot;

/** Measured against predicted values: the y-y plot of a model. */
final class ParityPlot {

	private ParityPlot() {
		// prevent instantiation of utility class
	}

	/**
	 * @param title of the window
	 * @param what name and unit of the property, for both axes
	 * @param measured one value per sample
	 * @param predicted left-out predictions, one per sample
	 * @param halfWidth of the 90 % interval of each prediction; null = no bars
	 * @param groups one name per sample, for the colours
	 * @param band half width of the band about the 1:1 line (10 % of the full scale)
	 * @param scores lines of text for the corner
	 */
	static Plot of(final String title, final String what, final double[] measured, final double[] predicted,
		final double[] halfWidth, final List<String> groups, final double band, final List<String> scores)
	{
		final Plot plot = PlotStyle.plot(title, "Measured " + what, "Predicted " + what + ", sample left out");
		final double[] limits = PlotStyle.limits(measured, predicted);
		plot.setLimits(limits[0], limits[1], limits[0], limits[1]);
		plot.setColor(PlotStyle.GUIDE);
		plot.setLineWidth(1);
		plot.drawLine(limits[0], limits[0], limits[1], limits[1]);
		plot.drawDottedLine(limits[0], limits[0] + band, limits[1] - band, limits[1], 3);
		plot.drawDottedLine(limits[0] + band, limits[0], limits[1], limits[1] - band, 3);
		final Map<String, List<Integer>> byGroup = new LinkedHashMap<>();
		for (int i = 0; i < measured.length; i++)
			byGroup.computeIfAbsent(groups.get(i), name -> new ArrayList<>()).add(i);
		// more groups than colours tell nothing
		final boolean coloured = byGroup.size() <= PlotStyle.GROUPS.length;
		int group = 0;
		for (final Map.Entry<String, List<Integer>> entry : byGroup.entrySet()) {
			final Color colour = coloured ? PlotStyle.GROUPS[group] : PlotStyle.DATA;
			final double[] x = entry.getValue().stream().mapToDouble(i -> measured[i]).toArray();
			final double[] y = entry.getValue().stream().mapToDouble(i -> predicted[i]).toArray();
			plot.setColor(colour, colour);
			plot.setLineWidth(1);
			if (halfWidth != null) for (final int i : entry.getValue())
				if (Double.isFinite(halfWidth[i])) plot.drawLine(measured[i], predicted[i] - halfWidth[i], measured[i],
					predicted[i] + halfWidth[i]);
			plot.setLineWidth(2);
			plot.addPoints(x, y, Plot.CIRCLE);
			if (coloured && byGroup.size() > 1) plot.addLabel(0.03, 0.08 + 0.06 * group, entry.getKey());
			group++;
		}
		plot.setColor(Color.BLACK);
		plot.setJustification(Plot.RIGHT);
		for (int i = 0; i < scores.size(); i++)
			plot.addLabel(0.98, 0.97 - 0.06 * (scores.size() - i), scores.get(i));
		plot.setColor(PlotStyle.GUIDE);
		plot.addLabel(0.98, 0.97, String.format(Locale.ROOT, "dotted: 1:1 ± %.3g, 10 %% of the full scale", band));
		plot.setJustification(Plot.LEFT);
		return plot;
	}
}
