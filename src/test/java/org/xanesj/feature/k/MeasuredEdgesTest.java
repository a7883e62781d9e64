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
package org.xanesj.feature.k;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.xanesj.SharedData;
import org.xanesj.block.SpectrumBlock;
import org.xanesj.feature.FeatureExtractor;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.FeaturePlan;
import org.xanesj.feature.FeatureRegistry;
import org.xanesj.feature.MeasuredSpectra;
import org.xanesj.feature.Recipe;
import org.xanesj.spectrum.AbsorptionEdge;
import org.xanesj.spectrum.Normalisation;
import org.xanesj.spectrum.ScanCheck;
import org.xanesj.spectrum.Spectrum;

/** Features of measured K edges through the block path, against numbers that other programs computed. */
class MeasuredEdgesTest {

	/** The table holds seven digits, so energies to 0.0005 eV; our single precision adds less than as much again. */
	private static final double ENERGY = 0.001;
	/** Seven digits in the table, 24 bits here; sums of some hundred floats. */
	private static final double RELATIVE = 1e-5;

	@Test
	void edgesAreWhereTheReferenceProgramFindsThem() throws IOException {
		final Map<String, String> columns = new LinkedHashMap<>();
		columns.put("k.edge.step", "edge_step");
		columns.put("k.edge.half", "E_half");
		columns.put("k.edge.int", "E_int");
		columns.put("k.whiteline.energy", "E_wl");
		columns.put("k.whiteline.intensity", "I_wl");
		columns.put("k.edge.e0", "E0w");
		columns.put("k.shoulder.energy", "E_sh");
		final List<String> wrong = new ArrayList<>();
		int compared = 0;
		for (final Map<String, String> row : MeasuredSpectra.table(SharedData.values("features/preedge_expected.csv"))) {
			final AbsorptionEdge edge = new AbsorptionEdge(row.get("element"), "K");
			final ScanCheck check = ScanCheck.of(MeasuredSpectra.read(SharedData.data(row.get("file")), row.get("mu")), edge
				.energy());
			if (row.get("status").equals("broken")) continue;
			final Recipe recipe = Recipe.of(Normalisation.Method.FIXED, edge).withFeatures(List.copyOf(columns.keySet()));
			final FeatureExtractor extractor = extract(recipe, check.spectrum());
			for (int k = 0; k < extractor.features().size(); k++) {
				final String id = extractor.features().get(k).id();
				final String text = row.get(columns.get(id));
				final double expected = text.isEmpty() ? Double.NaN : Double.parseDouble(text);
				final double got = extractor.reported(k, 0);
				final double tolerance = expected > 1000 ? ENERGY : RELATIVE * expected;
				compared++;
				if (Double.isNaN(expected) != Double.isNaN(got) || Math.abs(got - expected) > tolerance) wrong.add(row.get(
					"file") + " " + id + ": " + got + " instead of " + expected);
				if (extractor.column(k).wantsSigma()) assertTrue(Double.isNaN(got) || extractor.column(k).sigma[0] > 0, id);
			}
		}
		assertEquals(List.of(), wrong);
		assertEquals(45 * 7, compared);
	}

	@Test
	void larchsNumbersComeThroughBlocks() throws IOException {
		final List<String> wrong = new ArrayList<>();
		int compared = 0;
		for (final Map<String, String> row : MeasuredSpectra.table(SharedData.values("larch/xasdatalibrary.csv"))) {
			final Spectrum spectrum = MeasuredSpectra.read(SharedData.data("xasdatalibrary/" + row.get("file")), row.get(
				"signal"));
			final double e0 = Double.parseDouble(row.get("e0"));
			// Larch's E0 does not depend on the element; any edge will do
			final AbsorptionEdge edge = new AbsorptionEdge("Fe", "K");
			final Recipe recipe = new Recipe("larch", edge, e0, Normalisation.of(Normalisation.Method.LARCH), List.of(
				"k.edge.e0norm", "k.edge.step"), Map.of(), List.of());
			final FeatureExtractor extractor = extract(recipe, spectrum);
			compared++;
			final double step = Double.parseDouble(row.get("edge_step"));
			if (Math.abs(extractor.reported(0, 0) - e0) > 1e-6 * e0) wrong.add(row.get("file") + " e0 " + extractor.reported(
				0, 0) + " instead of " + e0);
			if (Math.abs(extractor.reported(1, 0) - step) > 1e-6 * step) wrong.add(row.get("file") + " step " + extractor
				.reported(1, 0) + " instead of " + step);
		}
		assertEquals(List.of(), wrong);
		assertEquals(140, compared);
	}

	private static FeatureExtractor extract(final Recipe recipe, final Spectrum spectrum) {
		final FeaturePlan plan = new FeaturePlan(recipe, spectrum.energies());
		final FeatureExtractor extractor = new FeatureExtractor(new FeatureInput(plan), FeatureRegistry.resolve(recipe),
			true, false);
		extractor.extract(SpectrumBlock.of(spectrum.mu()));
		return extractor;
	}
}
