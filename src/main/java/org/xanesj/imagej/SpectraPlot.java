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

import org.xanesj.app.ClusterSpectra;
import org.xanesj.app.ComponentMaps;
import org.xanesj.app.FitReferences.MeanFit;
import org.xanesj.app.RegionSpectra;

import ij.ImagePlus;
import ij.gui.Plot;

/** Plots of several spectra over the energy, each named in its colour. */
public final class SpectraPlot {

	/** Height of a line of names, as a part of the plot. */
	private static final double LINE = 0.06;
	/** Names that fit beside each other, as they are usually long. */
	private static final int BESIDE = 2;

	/**
	 * A curve of a plot.
	 *
	 * @param name shown in its colour; null = not named
	 * @param values one per energy
	 * @param errors half lengths of error bars, one per energy; null = none
	 */
	public record Curve(String name, double[] values, double[] errors) {}

	private SpectraPlot() {
		// prevent instantiation of utility class
	}

	/**
	 * A plot as an image that says what it was made with.
	 *
	 * @param plot with curves
	 * @param info origin and settings, one entry per line
	 */
	public static ImagePlus image(final Plot plot, final String info) {
		final ImagePlus image = plot.getImagePlus();
		image.setProperty("Info", info);
		return image;
	}

	/**
	 * Draws curves in the colours of groups.
	 *
	 * @param title of the window
	 * @param axis label of the vertical axis
	 * @param energies [eV]
	 * @param curves from the first to the last
	 */
	public static Plot of(final String title, final String axis, final double[] energies, final List<Curve> curves) {
		final Plot plot = empty(title, axis, energies, curves);
		for (int k = 0; k < curves.size(); k++)
			draw(plot, energies, curves.get(k), MapColours.group(k + 1), k);
		return plot;
	}

	/** @return the mean spectra of regions with their standard errors */
	public static Plot regions(final RegionSpectra.Result result) {
		return of(result.name() + " regions", "Signal", result.energies(), result.spectra().stream().map(spectrum -> new Curve(
			spectrum.name() + " (" + spectrum.pixels() + ")", spectrum.mean(), spectrum.error())).toList());
	}

	/** @return the mean spectra of clusters with their standard errors */
	public static Plot clusters(final String name, final ClusterSpectra.Result result) {
		return of(name + " cluster spectra", "Absorption", result.energies(), result.clusters().stream().map(
			cluster -> new Curve(cluster.name() + " (" + cluster.pixels() + ")", cluster.mean(), cluster.error())).toList());
	}

	/** @return the component spectra, each with its part of the variance */
	public static Plot components(final String name, final ComponentMaps.Result result) {
		final List<Curve> curves = new ArrayList<>();
		for (int k = 0; k < result.components().length; k++)
			curves.add(new Curve(String.format(Locale.ROOT, "pc%d %.2f %%", k + 1, 100 * result.explained()[k]), result
				.components()[k], null));
		return of(name + " component spectra", "Component (length 1)", result.energies(), curves);
	}

	/** @return the fit of the mean spectrum with the share of every reference and the residual */
	public static Plot fit(final MeanFit fit) {
		final double[] residual = new double[fit.data().length];
		for (int i = 0; i < residual.length; i++)
			residual[i] = fit.data()[i] - fit.fitted()[i];
		final List<Curve> curves = new ArrayList<>();
		curves.add(new Curve("mean spectrum", fit.data(), null));
		curves.add(new Curve(String.format(Locale.ROOT, "fit, R-factor %.2g", fit.rfactor()), fit.fitted(), null));
		curves.add(new Curve("residual", residual, null));
		for (int k = 0; k < fit.names().size(); k++)
			curves.add(new Curve(fraction(fit, k), fit.parts()[k], null));
		final Plot plot = empty(fit.name() + " fit of the mean", "Absorption", fit.energies(), curves);
		for (int k = 0; k < curves.size(); k++)
			draw(plot, fit.energies(), curves.get(k), k == 0 ? PlotStyle.DATA : k == 1 ? PlotStyle.FIT : k == 2
				? PlotStyle.GUIDE : MapColours.group(k), k);
		return plot;
	}

	private static String fraction(final MeanFit fit, final int k) {
		return String.format(Locale.ROOT, "%s %.3f ± %.3f", fit.names().get(k), fit.fractions()[k], fit
			.sigmas()[k]);
	}

	private static Plot empty(final String title, final String axis, final double[] energies, final List<Curve> curves) {
		final Plot plot = PlotStyle.plot(title, "Energy (eV)", axis);
		final double[] x = PlotStyle.limits(energies);
		final double[] y = PlotStyle.limits(curves.stream().map(Curve::values).toArray(double[][]::new));
		final int lines = (curves.size() + BESIDE - 1) / BESIDE;
		plot.setLimits(x[0], x[1], y[0], y[1] + (lines + 0.5) * LINE * (y[1] - y[0]) / (1 - Math.min(0.7, lines * LINE)));
		return plot;
	}

	private static void draw(final Plot plot, final double[] energies, final Curve curve, final Color colour,
		final int place)
	{
		plot.setColor(colour);
		plot.setLineWidth(2);
		plot.addPoints(energies, curve.values(), Plot.LINE);
		plot.setLineWidth(1);
		if (curve.errors() != null) plot.addErrorBars(curve.errors());
		if (curve.name() != null) plot.addLabel(0.02 + 0.5 * (place % BESIDE), LINE * (1 + place / BESIDE), curve.name());
	}
}
