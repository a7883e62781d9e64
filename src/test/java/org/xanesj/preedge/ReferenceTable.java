package org.xanesj.preedge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.xanesj.SharedData;

/** The reference numbers of measured spectra. */
public final class ReferenceTable {

	private ReferenceTable() {
		// prevent instantiation of utility class
	}

	/** @return one map from column name to text per spectrum; empty text where there is no number */
	public static List<Map<String, String>> rows() throws IOException {
		final List<String> lines = Files.readAllLines(SharedData.values("features/preedge_expected.csv"));
		final String[] names = lines.get(0).split(",");
		final List<Map<String, String>> rows = new ArrayList<>();
		for (final String line : lines.subList(1, lines.size())) {
			final String[] fields = line.split(",", -1);
			assertEquals(names.length, fields.length, line);
			final Map<String, String> row = new HashMap<>();
			for (int i = 0; i < names.length; i++)
				row.put(names[i], fields[i]);
			rows.add(row);
		}
		return rows;
	}
}
