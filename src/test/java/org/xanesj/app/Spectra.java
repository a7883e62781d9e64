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
package org.xanesj.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/** Text files with an iron K edge: an arctangent with a white line, in steps of 1 eV. */
final class Spectra {

	static final double FROM = 7000;
	static final double TO = 7400;

	private Spectra() {
		// prevent instantiation of utility class
	}

	/** @return absorption, edge step about 1 */
	static double mu(final double energy) {
		final double x = energy - 7124;
		return 0.8 - 2e-4 * (energy - FROM) + 0.5 + Math.atan(x / 1.5) / Math.PI + 0.6 * Math.exp(-(x - 5) * (x - 5) / 18);
	}

	/** @return the lines of a file */
	static List<String> lines(final double from, final double to, final DoubleFunction<String> line) {
		final List<String> lines = new ArrayList<>(List.of("# energy mu"));
		for (double energy = from; energy <= to; energy++)
			lines.add(line.apply(energy));
		return lines;
	}

	static String line(final double energy) {
		return String.format(Locale.ROOT, "%.1f %.6f", energy, mu(energy));
	}

	/** A sound spectrum. */
	static Path write(final Path file) throws IOException {
		return write(file, lines(FROM, TO, Spectra::line));
	}

	static Path write(final Path file, final List<String> lines) throws IOException {
		Files.createDirectories(file.getParent());
		return Files.write(file, lines);
	}
}
