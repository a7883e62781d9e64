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
import java.util.stream.Stream;

import org.xanesj.app.PlaneShifts;
import org.xanesj.app.PlaneShifts.Row;
import org.xanesj.app.PlaneShifts.Status;

import ij.ImagePlus;
import ij.gui.Plot;

/** Plot of the displacements of the planes of a stack against energy. */
public final class ShiftPlot {

	private static final double LINE = 0.06;

	private ShiftPlot() {
		// prevent instantiation of utility class
	}

	/**
	 * @param name of the stack
	 * @param shifts of its planes
	 * @return the plot as an image
	 */
	public static ImagePlus image(final String name, final PlaneShifts shifts) {
		return plot(name, shifts).getImagePlus();
	}

	/** @return both displacements against energy; planes in which nothing was found are marked */
	public static Plot plot(final String name, final PlaneShifts shifts) {
		final Plot plot = PlotStyle.plot(name + " shifts", "Energy (eV)", "Shift (pixels)");
		final double[] energies = shifts.rows().stream().mapToDouble(Row::energy).toArray();
		final double[] x = PlotStyle.limits(energies);
		final double[] y = PlotStyle.limits(shifts.dx(), shifts.dy());
		// room for two lines of text
		y[1] += 0.2 * (y[1] - y[0]);
		plot.setLimits(x[0], x[1], y[0], y[1]);
		plot.setColor(PlotStyle.GUIDE);
		plot.drawDottedLine(x[0], 0, x[1], 0, 3);
		draw(plot, energies, shifts.dx(), PlotStyle.GROUPS[0]);
		draw(plot, energies, shifts.dy(), PlotStyle.GROUPS[1]);
		plot.setColor(PlotStyle.GROUPS[0]);
		plot.addLabel(0.02, 1.2 * LINE, "dx, to the right");
		plot.setColor(PlotStyle.GROUPS[1]);
		plot.addLabel(0.25, 1.2 * LINE, "dy, down");
		missing(plot, shifts);
		return plot;
	}

	private static void draw(final Plot plot, final double[] energies, final double[] shifts, final Color colour) {
		plot.setColor(colour);
		plot.setLineWidth(2);
		plot.addPoints(energies, shifts, Plot.LINE);
		plot.setLineWidth(1);
		plot.setColor(colour, colour);
		plot.addPoints(energies, shifts, Plot.CIRCLE);
	}

	private static void missing(final Plot plot, final PlaneShifts shifts) {
		final double[] energies = interpolated(shifts).mapToDouble(Row::energy).toArray();
		if (energies.length == 0) return;
		plot.setLineWidth(2);
		plot.setColor(Color.BLACK);
		plot.addPoints(energies, interpolated(shifts).mapToDouble(Row::dx).toArray(), Plot.X);
		plot.addPoints(energies, interpolated(shifts).mapToDouble(Row::dy).toArray(), Plot.X);
		plot.addLabel(0.45, 1.2 * LINE, "x: nothing found, interpolated");
	}

	private static Stream<Row> interpolated(final PlaneShifts shifts) {
		return shifts.rows().stream().filter(row -> row.status() == Status.INTERPOLATED);
	}
}
