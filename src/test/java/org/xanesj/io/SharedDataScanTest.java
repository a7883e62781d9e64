package org.xanesj.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.xanesj.SharedData;
import org.xanesj.spectrum.Spectrum;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/** Reads everything at hand that could be a spectrum; the counts stand in docs/spectrum-files.md. */
class SharedDataScanTest {

	/** Files of single points, each folder's own count of read spectrum files. */
	private static final Map<String, Integer> READ = Map.ofEntries();

	@Test
	void everyFileIsReadOrRefusedWithOneSentence() throws IOException {
		final Path data = SharedData.data(".");
		final Map<String, int[]> counts = new TreeMap<>();
		final Map<String, Map<String, Integer>> reasons = new TreeMap<>();
		try (Stream<Path> folders = Files.list(data)) {
			for (final Path folder : folders.filter(Files::isDirectory).sorted().toList())
				scan(folder, counts, reasons);
		}
		final StringBuilder report = new StringBuilder();
		counts.forEach((folder, count) -> report.append(String.format("%n| %s | %d | %d | %d | %s |", folder, count[0], count[1],
			count[2], reasons.get(folder))));
		System.out.println(report);
		assertTrue(counts.values().stream().mapToInt(count -> count[0]).sum() > 700, report.toString());
	}

	private static void scan(final Path folder, final Map<String, int[]> counts,
		final Map<String, Map<String, Integer>> reasons) throws IOException
	{
		final String name = folder.getFileName().toString();
		for (final SpectrumFolder.Entry entry : list(folder)) {
			final int[] count = counts.computeIfAbsent(name, key -> new int[3]);
			try {
				for (final Spectrum spectrum : SpectrumFile.read(entry.path(), SpectrumReading.AUTO)) {
					count[1]++;
					assertTrue(spectrum.size() >= 2 && spectrum.energy(0) >= 20, entry.name());
				}
				count[0]++;
			}
			catch (final InputException e) {
				assertTrue(e.getMessage().startsWith(entry.path().toString()), e.getMessage());
				assertFalse(e.getMessage().contains("\n"), e.getMessage());
				assertTrue(e.getMessage().endsWith("."), e.getMessage());
				count[2]++;
				reasons.computeIfAbsent(name, key -> new TreeMap<>()).merge(reason(e.getMessage()), 1, Integer::sum);
			}
		}
	}

	private static java.util.List<SpectrumFolder.Entry> list(final Path folder) {
		try {
			return SpectrumFolder.list(folder, Progress.NONE);
		}
		catch (final InputException e) {
			assertEquals("Folder " + folder + " holds no spectrum files (XDI, .nor, column text).", e.getMessage());
			return java.util.List.of();
		}
	}

	private static String reason(final String sentence) {
		for (final String key : new String[] { "one column", "no columns of numbers", "no label says", "no scan over",
			"several lines", "angle", "Athena project", "only one row", "is not a number", "not a finite number",
			"version", "columns where", "not of the form", "finite number", "text stands", "steps back", "binary", "empty",
			"number where", "numbers where", "no table", "larger" })
			if (sentence.contains(key)) return key;
		return sentence;
	}
}
