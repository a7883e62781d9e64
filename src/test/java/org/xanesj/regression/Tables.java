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
package org.xanesj.regression;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Tables for tests: comma separated numbers, and random ones. */
final class Tables {

	private Tables() {
		// prevent instantiation of utility class
	}

	/** Numbers of a CSV file after {@code skip} header lines. */
	static double[][] read(final Path file, final int skip) throws IOException {
		return Files.readAllLines(file).stream().skip(skip).filter(line -> !line.isBlank()).map(line -> Arrays.stream(line
			.split(",")).mapToDouble(Double::parseDouble).toArray()).toArray(double[][]::new);
	}

	static double[] column(final double[][] table, final int j) {
		return Arrays.stream(table).mapToDouble(row -> row[j]).toArray();
	}

	static double[][] columns(final double[][] table, final List<Integer> columns) {
		return Arrays.stream(table).map(row -> columns.stream().mapToDouble(j -> row[j]).toArray()).toArray(
			double[][]::new);
	}

	/** Independent normal numbers. */
	static double[][] noise(final Random random, final int n, final int p) {
		final double[][] x = new double[n][p];
		for (final double[] row : x)
			for (int j = 0; j < p; j++)
				row[j] = random.nextGaussian();
		return x;
	}

	static double[] noise(final Random random, final int n) {
		return column(noise(random, n, 1), 0);
	}
}
