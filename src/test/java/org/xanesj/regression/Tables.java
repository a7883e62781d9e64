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
