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
package org.xanesj.io.photonfactory;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xanesj.io.SourceFile;
import org.xanesj.stack.PixelSize;

/**
 * Steps of the stage of a map, from its {@code _ScanInfo.txt}: lines 2 and 4 are {@code Start=..,End=..,Step=..,Points=..} of
 * columns and rows, in pulses of the motors.
 *
 * @param x step along a row [pulses]; NaN if unknown
 * @param y step from row to row [pulses]; NaN if unknown
 */
record MapSteps(double x, double y) {

	private static final Pattern STEP = Pattern.compile("(?i)Step\\s*=\\s*([-+]?\\d+(?:\\.\\d+)?)");

	/** @return the steps of the map to which an image belongs; unknown where nothing says them */
	static MapSteps beside(final Path image, final String prefix) {
		for (final String name : List.of(prefix + "_qscan_001_ScanInfo.txt", prefix + "_qscan_1_ScanInfo.txt", prefix +
			"_ScanInfo.txt")) {
			final Path file = image.resolveSibling(name);
			if (!Files.isRegularFile(file) || file.toFile().length() == 0) continue;
			final SourceFile source = SourceFile.of(file);
			if (source.isText()) return new MapSteps(step(source, 1), step(source, 3));
		}
		return new MapSteps(Double.NaN, Double.NaN);
	}

	private static double step(final SourceFile source, final int line) {
		final List<String> lines = source.text().lines();
		final Matcher matcher = STEP.matcher(line < lines.size() ? lines.get(line) : "");
		return matcher.find() ? Math.abs(Double.parseDouble(matcher.group(1))) : Double.NaN;
	}

	PixelSize pixelSize() {
		return x > 0 && y > 0 ? new PixelSize(x, y, "pulse") : PixelSize.UNKNOWN;
	}

	/** @return in words; null if unknown */
	String text() {
		return x > 0 && y > 0 ? x + " x " + y + " pulses" : null;
	}
}
