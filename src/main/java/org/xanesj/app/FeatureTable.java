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
