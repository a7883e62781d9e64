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
package org.xanesj.command;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.xanesj.app.FitReferences;
import org.xanesj.app.FitReferences.Baseline;
import org.xanesj.imagej.InputKind;
import org.xanesj.imagej.MapImages;
import org.xanesj.imagej.SpectraPlot;
import org.xanesj.task.Progress;

import ij.ImagePlus;

/** Fits the pixels of a stack with sums of reference spectra. */
@Plugin(type = Command.class, menuPath = Menus.ROOT + "XANES Fit References...", headless = true,
	description = "Fits every pixel with non-negative fractions of reference spectra: slices for each fraction and its " +
		"sigma, sum, baseline, residual (over noise), rfactor, chi2 and status.",
	attrs = @Attr(name = "no-legacy"))
public class FitReferencesCommand extends PixelSpectraCommand {

	@Parameter(label = "References", persist = false, attrs = @Attr(name = InputKind.NAME_OR_FILE),
		description = "A file of one or many spectra, or a folder; several with ; between them. Normalised as the pixels are.")
	private String references = "";

	@Parameter(label = "Names to use (A, B; empty: all)", required = false, persist = false,
		description = "Names of references with , between them, as the slices are called; empty: all.")
	private String select = "";

	@Parameter(label = "Lowest energy (eV, 0: first)", persist = false, min = "0",
		description = "First energy of the fit; 0: the first of the stack.")
	private double emin;

	@Parameter(label = "Highest energy (eV, 0: last)", persist = false, min = "0",
		description = "Last energy of the fit; 0: the last of the stack.")
	private double emax;

	@Parameter(label = "Baseline", persist = false, choices = { "none", "offset", "line" },
		description = "Fitted beside the references with any sign: offset e.g. where the intensity without sample is wrong.")
	private String baseline = "none";

	@Parameter(label = "Fractions add up to 1", persist = false,
		description = "Demands the sum 1 in every pixel; left off, the sum tells whether something is missing.")
	private boolean unitsum;

	@Parameter(type = ItemIO.OUTPUT, label = "Fit of the mean spectrum")
	private ImagePlus plot;

	@Parameter(type = ItemIO.OUTPUT, label = "Fractions")
	private ImagePlus maps;

	@Override
	protected void execute(final Progress progress) {
		final FitReferences.Result result = new FitReferences(stack(), edge(), recipe(), references, select,
			emin, emax, Baseline.of(baseline), unitsum, minimumStep()).run(progress);
		result.notes().forEach(this::note);
		if (result.mean() != null) plot = SpectraPlot.image(SpectraPlot.fit(result.mean()), result.maps().history());
		maps = MapImages.image(result.maps());
	}
}
