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
import java.util.Set;

import org.xanesj.app.InspectNormalisation;
import org.xanesj.app.InspectNormalisation.Mark;
import org.xanesj.spectrum.EnergyWindow;
import org.xanesj.spectrum.Spectrum;

import ij.ImagePlus;
import ij.gui.Plot;

/** Plots of a spectrum with what the normalisation did to it. */
public final class NormalisationPlot {

	/** Features that are marked with their name; the others would only crowd the plot. */
	private static final Set<String> NAMED = Set.of("k.preedge.centroid", "k.edge.int", "k.whiteline.energy",
		"k.shoulder.energy", "l.l3.energy", "l.l2.energy");
	private static final Color PRE = new Color(0xdf, 0xe8, 0xf5);
	private static final Color POST = new Color(0xf5, 0xe6, 0xdf);

	private NormalisationPlot() {
		// prevent instantiation of utility class
	}

	/** @return both plots as images */
	public static List<ImagePlus> images(final InspectNormalisation.Result result) {
		return List.of(measured(result).getImagePlus(), features(result).getImagePlus());
	}

	/** @return the measured spectrum with pre- and post-edge lines, windows and E0 */
	public static Plot measured(final InspectNormalisation.Result result) {
		final Spectrum spectrum = result.spectrum();
		final Plot plot = PlotStyle.plot(title(result, "normalisation"), "Energy (eV)", "Absorption (as measured)");
		final double[] x = PlotStyle.limits(spectrum.energies());
		final double[] y = PlotStyle.limits(spectrum.mu(), result.pre());
		// room for two lines of text
		y[1] += 0.2 * (y[1] - y[0]);
		plot.setLimits(x[0], x[1], y[0], y[1]);
		window(plot, result.preWindow(), PRE, y);
		window(plot, result.postWindow(), POST, y);
		plot.setLineWidth(1);
		plot.setColor(PlotStyle.GUIDE);
		if (Double.isFinite(result.stepEnergy())) plot.drawDottedLine(result.stepEnergy(), y[0], result.stepEnergy(), y[1], 3);
		plot.setColor(PlotStyle.FIT);
		plot.addPoints(spectrum.energies(), result.pre(), Plot.LINE);
		plot.setColor(PlotStyle.OTHER);
		plot.addPoints(spectrum.energies(), result.post(), Plot.LINE);
		plot.setLineWidth(2);
		plot.setColor(PlotStyle.DATA);
		plot.addPoints(spectrum.energies(), spectrum.mu(), Plot.LINE);
		plot.setColor(Color.BLACK);
		plot.addLabel(0.02, 0.07, String.format(Locale.ROOT, "%s: %s, %s, step %.3g, noise %.1g of it", spectrum.name(),
			result.recipe().edge(), result.recipe().name(), result.step(), result.noise()));
		plot.setColor(PlotStyle.FIT);
		plot.addLabel(0.02, 0.13, "pre-edge line");
		plot.setColor(PlotStyle.OTHER);
		plot.addLabel(0.25, 0.13, "post-edge curve");
		plot.setColor(PlotStyle.GUIDE);
		plot.addLabel(0.52, 0.13, "dotted: where the step is taken");
		return plot;
	}

	/** @return the normalised spectrum near the edge with the features that were found */
	public static Plot features(final InspectNormalisation.Result result) {
		final Spectrum spectrum = result.spectrum();
		final double reference = result.recipe().referenceEnergy();
		final boolean pair = result.recipe().edge().isPair();
		final EnergyWindow shown = new EnergyWindow(reference - (pair ? 10 : 25), reference + (pair ? result.recipe()
			.splitting() + 20 : 75));
		final Plot plot = PlotStyle.plot(title(result, "features"), "Energy (eV)", "Normalised absorption");
		final List<Double> heights = new ArrayList<>(List.of(0.0, 1.0));
		for (int i = 0; i < spectrum.size(); i++)
			if (shown.contains(spectrum.energy(i))) heights.add(result.normalised()[i]);
		final double[] y = PlotStyle.limits(heights.stream().mapToDouble(Double::doubleValue).toArray());
		plot.setLimits(Math.max(shown.from(), spectrum.energy(0)), Math.min(shown.to(), spectrum.energy(spectrum.size() - 1)),
			y[0], y[1] + 0.05 * (y[1] - y[0]));
		plot.setColor(PlotStyle.GUIDE);
		plot.drawDottedLine(shown.from(), 1, shown.to(), 1, 3);
		plot.setLineWidth(2);
		plot.setColor(PlotStyle.DATA);
		plot.addPoints(spectrum.energies(), result.normalised(), Plot.LINE);
		int line = 0;
		for (final Mark mark : result.marks()) {
			if (!NAMED.contains(mark.id())) continue;
			final Color colour = PlotStyle.GROUPS[line % PlotStyle.GROUPS.length];
			plot.setColor(colour, colour);
			plot.addPoints(new double[] { mark.energy() }, new double[] { mark.height() }, Plot.CIRCLE);
			plot.setLineWidth(1);
			plot.drawDottedLine(mark.energy(), y[0], mark.energy(), mark.height(), 2);
			plot.setLineWidth(2);
			plot.addLabel(0.55, 0.08 + 0.06 * line++, String.format(Locale.ROOT, "%s %.2f eV", mark.title(), mark.energy()));
		}
		return plot;
	}

	private static void window(final Plot plot, final EnergyWindow window, final Color colour, final double[] y) {
		if (window == null) return;
		plot.setColor(colour, colour);
		final ArrayList<float[]> box = new ArrayList<>();
		box.add(new float[] { (float) window.from(), (float) y[0], (float) window.to(), (float) y[1] });
		plot.drawShapes("rectangles", box);
	}

	private static String title(final InspectNormalisation.Result result, final String what) {
		return result.spectrum().name() + " " + what;
	}
}
