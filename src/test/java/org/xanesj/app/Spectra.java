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
