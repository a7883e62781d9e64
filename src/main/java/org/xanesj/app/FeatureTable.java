package org.xanesj.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.xanesj.feature.SpectralFeature;
import org.xanesj.io.FeatureCsv;

/**
 * Features of many spectra.
 *
 * @param features the columns
 * @param rows one per spectrum
 */
public record FeatureTable(List<SpectralFeature> features, List<FeatureRow> rows) {

	/** @return the header: spectrum, sample, edge, then id, id.sigma, id.status for each feature, then message */
	public List<String> header() {
		final List<String> header = new ArrayList<>(List.of("spectrum", "sample", "edge"));
		for (final SpectralFeature feature : features)
			header.addAll(List.of(feature.id(), feature.id() + ".sigma", feature.id() + ".status"));
		header.add("message");
		return header;
	}

	/** @return the values below the header: String, Double, Integer; null where there is none */
	public List<List<Object>> values() {
		final List<List<Object>> values = new ArrayList<>();
		for (final FeatureRow row : rows) {
			final List<Object> line = new ArrayList<>(List.of(row.spectrum(), row.sample(), row.edge()));
			for (final FeatureRow.Cell cell : row.cells()) {
				line.add(cell == null || Double.isNaN(cell.value()) ? null : (Object) cell.value());
				line.add(cell == null || Double.isNaN(cell.sigma()) ? null : (Object) cell.sigma());
				line.add(cell == null ? null : (Object) cell.status());
			}
			line.add(row.message());
			values.add(line);
		}
		return values;
	}

	/**
	 * Writes the table as CSV.
	 *
	 * @param file replaced if it exists
	 * @throws org.xanesj.task.InputException if it cannot be written
	 */
	public void write(final Path file) {
		FeatureCsv.write(file, header(), values());
	}
}
