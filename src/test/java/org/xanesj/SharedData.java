package org.xanesj;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The measured data and reference numbers beside the checkout; a test that needs them is skipped where they are missing. */
public final class SharedData {

	private static final Path ROOT = Path.of("..", "shared");

	private SharedData() {
		// prevent instantiation of utility class
	}

	/** @return a file or folder of ../shared/data; skips the test if it is not there */
	public static Path data(final String path) {
		return existing(ROOT.resolve("data").resolve(path));
	}

	/** @return a file or folder of ../shared/reference/values; skips the test if it is not there */
	public static Path values(final String path) {
		return existing(ROOT.resolve("reference").resolve("values").resolve(path));
	}

	private static Path existing(final Path path) {
		assumeTrue(Files.exists(path), "skipped: no " + path);
		return path;
	}
}
