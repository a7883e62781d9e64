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
package org.xanesj.io;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;

import org.xanesj.spectrum.AbsorptionEdge;

/**
 * Writes a spectrum as an XDI/1.0 file. What is not known is not written: without a d-spacing, which the dictionary
 * requires but no stack and no grating beamline has, the file says in a comment that it is missing, and readers that insist
 * on it can be given one.
 *
 * @param edge the measured edge; an L2,3 pair is written as {@code L}, which XDI allows for spectra of several edges
 * @param spacing d-spacing of the monochromator [Angstrom]; 0 = not known
 * @param sample what was measured, one line
 * @param energies [eV], ascending
 * @param mu absorption as in the stack, finite
 * @param errors standard errors of {@code mu}; null = not known
 * @param pixels number of pixels of which {@code mu} is the mean
 * @param comments origin and history, one entry per line
 * @see XdiFormat
 */
public record XdiFile(AbsorptionEdge edge, double spacing, String sample, double[] energies, double[] mu, double[] errors,
	long pixels, List<String> comments)
{

	/** Ending of the files' names. */
	public static final String ENDING = ".xdi";

	/**
	 * Writes or overwrites a file; nothing half-written is ever seen.
	 *
	 * @throws org.xanesj.task.InputException if it cannot be written
	 */
	public void write(final Path target) {
		AtomicFile.writeText(target, this::writeTo);
	}

	private void writeTo(final Writer out) throws IOException {
		final String version = XdiFile.class.getPackage().getImplementationVersion();
		line(out, "XDI/1.0 XanesJ/" + (version == null ? "development" : version));
		line(out, "Column.1: energy eV");
		line(out, "Column.2: mu");
		if (errors != null) line(out, "Column.3: mu_stderr");
		line(out, "Element.symbol: " + edge.symbol());
		line(out, "Element.edge: " + (edge.isPair() ? "L" : edge.shell()));
		if (spacing > 0) line(out, "Mono.d_spacing: " + Numbers.shortest(spacing));
		if (!sample.isBlank()) line(out, "Sample.name: " + oneLine(sample));
		line(out, "XanesJ.pixels: " + pixels);
		line(out, "///");
		line(out, "Mean of " + pixels + " pixels of a stack of images" + (errors == null ? "."
			: "; mu_stderr is its standard error."));
		if (!(spacing > 0)) line(out, "Mono.d_spacing is not known and therefore missing.");
		for (final String comment : comments)
			if (!comment.isBlank()) line(out, oneLine(comment));
		line(out, "---");
		line(out, "energy mu" + (errors == null ? "" : " mu_stderr"));
		for (int i = 0; i < energies.length; i++)
			out.write(Numbers.shortest(energies[i]) + " " + Numbers.shortest(mu[i]) + (errors == null ? "" : " " + Numbers
				.shortest(errors[i])) + "\n");
	}

	private static void line(final Writer out, final String text) throws IOException {
		out.write("# " + text + "\n");
	}

	private static String oneLine(final String text) {
		return text.replaceAll("\\s+", " ").strip();
	}
}
