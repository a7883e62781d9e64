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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.xanesj.block.SpectrumBlock;
import org.xanesj.feature.FeatureColumn;
import org.xanesj.feature.FeatureExtractor;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.FeaturePlan;
import org.xanesj.feature.FeatureStatus;
import org.xanesj.feature.Recipe;
import org.xanesj.feature.SpectralFeature;
import org.xanesj.preedge.MeasuredSpectrum;
import org.xanesj.preedge.PreEdgeStatus;
import org.xanesj.preedge.ReferenceTable;
import org.xanesj.spectrum.AbsorptionEdge;
import org.xanesj.spectrum.Normalisation;
import org.xanesj.spectrum.ScanCheck;
import org.xanesj.spectrum.Spectrum;

/** The measured spectra of the reference table through the block path that maps take too. */
class PreEdgeFeaturesTest {

	private static final List<SpectralFeature> FEATURES = List.of(new PreEdgeEnergy(), new PreEdgeIntensity(),
		new PreEdgeArea(), new PreEdgeCentroid(), new PreEdgeShift(), new WhiteLineToPreEdge(), new PreEdgeToWhiteLine());
	private static final int ENERGY = 0;
	private static final int INTENSITY = 1;
	private static final int AREA = 2;
	private static final int CENTROID = 3;
	private static final int SHIFT = 4;
	private static final int GAP = 5;
	private static final int RATIO = 6;

	private final List<String> wrong = new ArrayList<>();

	@Test
	void measuredSpectraAgreeWithTheReference() throws IOException {
		int compared = 0;
		for (final Map<String, String> row : ReferenceTable.rows()) {
			final Recipe recipe = Recipe.of(Normalisation.Method.FIXED, new AbsorptionEdge(row.get("element"), "K"));
			final MeasuredSpectrum measured = MeasuredSpectrum.read(row.get("file"), row.get("mu"));
			final ScanCheck scan = ScanCheck.of(new Spectrum(row.get("file"), measured.energies(), measured.mu()), recipe
				.referenceEnergy());
			compare(row, "scan_flag", scan.flag().ordinal(), 0);
			compared++;
			if (scan.flag() != ScanCheck.Flag.BROKEN) compare(row, extract(recipe, scan.spectrum()));
		}
		assertEquals(List.of(), wrong);
		assertEquals(47, compared);
	}

	private void compare(final Map<String, String> row, final FeatureExtractor got) {
		final int status = List.of("ok", "none", "merged", "too_few_points", "poor_fit").indexOf(row.get("status"));
		for (int k = 0; k < FEATURES.size(); k++) {
			final FeatureColumn column = got.column(k);
			final boolean needsWhiteLine = k == GAP || k == RATIO;
			if (needsWhiteLine && row.get("E_wl").isEmpty()) assertTrue(Float.isNaN(column.value[0]), row.get("file"));
			else if (column.status[0] != status) wrong.add(row.get("file") + " " + FEATURES.get(k).id() + ": status " +
				column.status[0]);
			if (column.status[0] != FeatureStatus.OK) assertNotNull(column.words(0), row.get("file"));
		}
		compare(row, "K", got.input().get(PreEdges.FITS)[0].peaks(), 0);
		// the reference prints energies to 0.001 eV; single precision of the data moves a fit by less
		compare(row, "E_pre", got.reported(ENERGY, 0), 0.0015);
		compare(row, "C_pre", got.reported(CENTROID, 0), 0.0015);
		// single precision of flat spectra is 1e-7 of the step, a pre-edge 0.01 of it
		compareRelative(row, "I_pre", got.column(INTENSITY).value[0], 1e-3);
		compareRelative(row, "A_pre", got.column(AREA).value[0], 1e-3);
		if (!row.get("status").equals("ok")) return;
		assertEquals(got.column(ENERGY).value[0], got.column(SHIFT).value[0]);
		compareRelative(row, "s_C", got.column(CENTROID).sigma[0], 0.02);
		compareRelative(row, "s_E", got.column(ENERGY).sigma[0], 0.02);
		compareRelative(row, "s_I", got.column(INTENSITY).sigma[0], 0.02);
		compareRelative(row, "s_A", got.column(AREA).sigma[0], 0.02);
		if (row.get("E_wl").isEmpty()) return;
		check(row, "k.gap", got.column(GAP).value[0], number(row, "E_wl") - number(row, "E_pre"), 0.01);
		check(row, "k.ratio", got.column(RATIO).value[0], number(row, "I_pre") / number(row, "I_wl"), 0.001);
	}

	@Test
	void aWideBlockGivesTheSameBits() throws IOException {
		final Recipe recipe = Recipe.of(Normalisation.Method.FIXED, new AbsorptionEdge("Fe", "K"));
		final MeasuredSpectrum a = MeasuredSpectrum.read("mayotte_LUCIA/xas/iron/PyNa17R_pt1_01.dat", "c5/c2");
		final MeasuredSpectrum b = MeasuredSpectrum.read("mayotte_LUCIA/xas/iron/PyNa1200_pt1_01.dat", "c5/c2");
		final int width = 5;
		final float[][] rows = new float[a.mu().length][width];
		for (int i = 0; i < rows.length; i++)
			for (int j = 0; j < width; j++)
				rows[i][j] = (float) ((1 - 0.25 * j) * a.mu()[i] + 0.25 * j * b.mu()[i]);
		final FeaturePlan plan = new FeaturePlan(recipe, a.energies());
		final FeatureExtractor wide = new FeatureExtractor(new FeatureInput(plan), FEATURES, true, false);
		wide.extract(new SpectrumBlock(rows, 0, width));
		final FeatureExtractor narrow = new FeatureExtractor(new FeatureInput(plan), FEATURES, true, false);
		for (int j = 0; j < width; j++) {
			narrow.extract(new SpectrumBlock(rows, j, 1));
			for (int k = 0; k < FEATURES.size(); k++) {
				assertEquals(wide.column(k).value[j], narrow.column(k).value[0], FEATURES.get(k).id());
				assertEquals(wide.column(k).sigma[j], narrow.column(k).sigma[0], FEATURES.get(k).id());
			}
		}
	}

	@Test
	void areNotForMaps() {
		for (final SpectralFeature feature : FEATURES)
			assertFalse(feature.suitsMaps(), feature.id());
	}

	@Test
	void anUnknownElementIsSaid() {
		final double[] energies = new double[561];
		final double[] mu = new double[561];
		for (int i = 0; i < mu.length; i++) {
			final double e = -60 + 0.25 * i;
			energies[i] = 12658 + e;
			mu[i] = 1 / (1 + Math.exp(-(e - 9) / 1.8)) + 0.06 * Math.exp(-(e - 1) * (e - 1)) + 1e-4 * Math.sin(7 * e);
		}
		final Recipe selenium = new Recipe("none", new AbsorptionEdge("Se", "K"), 12658, Normalisation.of(
			Normalisation.Method.NONE), List.of(), Map.of(), List.of());
		final FeatureExtractor got = extract(selenium, new Spectrum("Se", energies, mu));
		assertEquals(FeatureStatus.OK, got.column(AREA).status[0]);
		assertEquals("no pre-edge window is known for this edge, that of Fe K was used", got.column(AREA).words(0));
	}

	@Test
	void everyStatusHasACode() {
		final byte[] codes = new byte[PreEdgeStatus.values().length];
		for (final PreEdgeStatus status : PreEdgeStatus.values())
			codes[status.ordinal()] = PreEdges.code(status);
		assertArrayEquals(new byte[] { 0, 1, 2, 3, 4, 3, 4 }, codes);
	}

	private static FeatureExtractor extract(final Recipe recipe, final Spectrum spectrum) {
		final FeatureExtractor extractor = new FeatureExtractor(new FeatureInput(new FeaturePlan(recipe, spectrum
			.energies())), FEATURES, true, true);
		extractor.extract(SpectrumBlock.of(spectrum.mu()));
		return extractor;
	}

	private void compare(final Map<String, String> row, final String column, final double got, final double tolerance) {
		if (!row.get(column).isEmpty()) check(row, column, got, number(row, column), tolerance);
	}

	private void compareRelative(final Map<String, String> row, final String column, final double got,
		final double tolerance)
	{
		if (!row.get(column).isEmpty()) compare(row, column, Double.isNaN(got) ? 0 : got, tolerance * Math.abs(number(row,
			column)));
	}

	private void check(final Map<String, String> row, final String what, final double got, final double expected,
		final double tolerance)
	{
		if (!(Math.abs(got - expected) <= tolerance)) wrong.add(row.get("file") + " " + what + ": " + got +
			" instead of " + expected);
	}

	private static double number(final Map<String, String> row, final String column) {
		return Double.parseDouble(row.get(column));
	}
}
