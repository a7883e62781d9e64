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
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Random;

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
import org.xanesj.preedge.PreEdge;
import org.xanesj.preedge.PreEdgeShape;
import org.xanesj.spectrum.AbsorptionEdge;
import org.xanesj.spectrum.Normalisation;
import org.xanesj.spectrum.Spectrum;
import org.xanesj.task.InputException;

/** Pixels that are mixtures of two measured iron glasses, ferrous and ferric. */
class FixedPreEdgeTest {

	private static final List<SpectralFeature> FEATURES = List.of(new FixedPreEdgeArea(), new FixedPreEdgeCentroid());
	private static final int AREA = 0;
	private static final int CENTROID = 1;
	private static final Recipe IRON = Recipe.of(Normalisation.Method.FIXED, new AbsorptionEdge("Fe", "K"));

	private final MeasuredSpectrum ferrous;
	private final MeasuredSpectrum ferric;

	FixedPreEdgeTest() throws IOException {
		ferrous = glass("PyNa17R_pt1_01.dat");
		ferric = glass("PyNa1200_pt1_01.dat");
	}

	@Test
	void mixturesComeOutRight() {
		final PreEdge of0 = fit(ferrous);
		final PreEdge of1 = fit(ferric);
		final Recipe recipe = IRON.withPreEdgeShapes(List.of(of0.shape(), of1.shape()));
		final FeatureExtractor got = extract(recipe, mixtures(11, 0));
		for (int j = 0; j <= 10; j++) {
			final double f = j / 10.0;
			final double area = (1 - f) * of0.area() + f * of1.area();
			final double centroid = ((1 - f) * of0.area() * of0.centroid() + f * of1.area() * of1.centroid()) / area;
			assertEquals(FeatureStatus.OK, got.status()[j]);
			// what the prototype got for this pair: 1.1 % and 0.003 eV
			assertEquals(1, got.column(AREA).value[j] / area, 0.0115);
			assertEquals(7112 + centroid, got.reported(CENTROID, j), 0.0045);
			assertNull(got.column(AREA).words(j));
		}
	}

	@Test
	void standardErrorsAreThatOfCopiesWithNoise() {
		final Recipe recipe = withoutNormalising(List.of(fit(ferrous).shape(), fit(ferric).shape()));
		final int copies = 2000;
		final float[][] rows = new float[ferrous.mu().length][copies];
		final Random random = new Random(99);
		for (int i = 0; i < rows.length; i++)
			for (int j = 0; j < copies; j++)
				rows[i][j] = (float) (0.5 * normalised(ferrous, i) + 0.5 * normalised(ferric, i) + 0.01 * random
					.nextGaussian());
		final FeatureExtractor got = extract(recipe, rows);
		for (int k = 0; k < FEATURES.size(); k++) {
			final FeatureColumn column = got.column(k);
			double mean = 0;
			double squares = 0;
			double reported = 0;
			for (int j = 0; j < copies; j++) {
				mean += column.value[j] / copies;
				reported += column.sigma[j] / copies;
			}
			for (int j = 0; j < copies; j++)
				squares += Math.pow(column.value[j] - mean, 2) / copies;
			// 2000 copies give the scatter to 1.6 %
			assertEquals(1, Math.sqrt(squares) / reported, 0.05, FEATURES.get(k).id());
		}
		// the prototype's table: 0.03 to 0.04 eV, 3 to 4 % at noise 0.01
		assertEquals(0.035, got.column(CENTROID).sigma[0], 0.01);
		assertEquals(0.035, got.column(AREA).sigma[0] / got.column(AREA).value[0], 0.01);
	}

	@Test
	void aPixelWithoutPreEdgeIsBelowDetection() {
		final PreEdgeShape shape = fit(ferrous).shape();
		final double[] energies = ferrous.energies();
		final float[][] rows = new float[energies.length][1];
		final Random random = new Random(4);
		for (int i = 0; i < rows.length; i++)
			rows[i][0] = (float) (1 / (1 + Math.exp(-(energies[i] - 7124) / 0.8)) + 0.01 * random.nextGaussian());
		final FeatureExtractor got = extract(IRON.withPreEdgeShapes(List.of(shape)), rows);
		assertEquals(FeatureStatus.BELOW_DETECTION, got.column(AREA).status[0]);
		assertTrue(got.column(AREA).value[0] < 3 * got.column(AREA).sigma[0], "the area is kept");
		assertTrue(Float.isNaN(got.column(CENTROID).value[0]));
		assertEquals("no pre-edge above the noise", got.column(CENTROID).words(0));
	}

	@Test
	void aPixelOfSomethingElseIsFlagged() {
		final PreEdgeShape shape = fit(ferrous).shape();
		final float[][] rows = mixtures(2, 0);
		for (int i = 0; i < rows.length; i++)
			// a peak where the reference has none, of half an edge step
			rows[i][0] += (float) (6 * Math.exp(-Math.pow(ferrous.energies()[i] - 7106.5, 2)));
		final FeatureExtractor got = extract(IRON.withPreEdgeShapes(List.of(shape)), rows);
		assertEquals(FeatureStatus.NOT_FOUND, got.column(AREA).status[0]);
		assertTrue(got.column(AREA).words(0).contains("something else"));
	}

	@Test
	void withoutShapesThereIsNoValueAndAWord() {
		final FeatureExtractor got = extract(IRON, mixtures(2, 0));
		for (int k = 0; k < FEATURES.size(); k++) {
			assertTrue(Float.isNaN(got.column(k).value[1]));
			assertEquals(FeatureStatus.NOT_FOUND, got.column(k).status[1]);
			assertTrue(got.column(k).words(1).contains("choose them"));
		}
	}

	@Test
	void aGridWithTooFewPointsIsOutsideTheData() {
		final double[] energies = new double[40];
		final float[][] rows = new float[40][1];
		for (int i = 0; i < 40; i++) {
			energies[i] = 7000 + 6 * i;
			rows[i][0] = (float) (1 / (1 + Math.exp(-(energies[i] - 7120) / 3)) + 0.001 * Math.sin(i));
		}
		final FeatureExtractor got = new FeatureExtractor(new FeatureInput(new FeaturePlan(IRON.withPreEdgeShapes(List.of(
			fit(ferrous).shape())), energies)), FEATURES, true, true);
		got.extract(new SpectrumBlock(rows, 0, 1));
		assertEquals(FeatureStatus.OUTSIDE_DATA, got.column(AREA).status[0]);
		assertTrue(Float.isNaN(got.column(AREA).value[0]));
	}

	@Test
	void aWideBlockGivesTheSameBits() {
		final Recipe recipe = IRON.withPreEdgeShapes(List.of(fit(ferrous).shape(), fit(ferric).shape()));
		final int width = 37;
		final float[][] rows = mixtures(width, 0.1);
		final FeatureExtractor wide = extract(recipe, rows);
		for (int j = 0; j < width; j++) {
			final FeatureExtractor narrow = new FeatureExtractor(new FeatureInput(new FeaturePlan(recipe, ferrous
				.energies())), FEATURES, true, true);
			narrow.extract(new SpectrumBlock(rows, j, 1));
			for (int k = 0; k < FEATURES.size(); k++) {
				assertEquals(wide.column(k).value[j], narrow.column(k).value[0]);
				assertEquals(wide.column(k).sigma[j], narrow.column(k).sigma[0]);
				assertEquals(wide.column(k).status[j], narrow.column(k).status[0]);
			}
		}
	}

	@Test
	void shapesAreFoundInAStack() {
		// three parts of a sample: ferrous, ferric, and little between
		final int pixels = 120;
		final float[][] rows = mixtures(2, 0);
		final float[][] stack = new float[rows.length][pixels];
		final Random random = new Random(17);
		for (int i = 0; i < rows.length; i++)
			for (int j = 0; j < pixels; j++)
				stack[i][j] = (float) (rows[i][j % 3 == 0 ? 1 : 0] + 0.1 * random.nextGaussian());
		for (int i = 0; i < rows.length; i++) {
			stack[i][7] = Float.NaN;
			// empty pixels: divided by next to no step, their noise would be the most striking group
			for (int j = 8; j < pixels; j += 4)
				stack[i][j] = (float) (0.1 * random.nextGaussian());
		}
		final FeatureInput in = new FeatureInput(new FeaturePlan(IRON, ferrous.energies()), 1, Double.POSITIVE_INFINITY);
		final List<PreEdgeShape> shapes = PreEdgeShapeFinder.ofPixels(in, new SpectrumBlock(stack, 0, pixels), 3, 5);
		assertTrue(shapes.size() >= 2, () -> shapes.size() + " shapes");
		final FeatureExtractor got = extract(IRON.withPreEdgeShapes(shapes), mixtures(11, 0));
		// each group holds 40 copies with noise 0.01 of the step, so its own fit has an error of about 0.02 eV
		assertEquals(7112 + fit(ferrous).centroid(), got.reported(CENTROID, 0), 0.06);
		assertEquals(7112 + fit(ferric).centroid(), got.reported(CENTROID, 10), 0.06);
	}

	@Test
	void shapesAreFoundInATrainingSet() throws IOException {
		final List<Spectrum> spectra = new java.util.ArrayList<>();
		for (final String file : List.of("PyNa17R_pt1_01.dat", "PyNa17R_pt3_01.dat", "PyNa1200_pt1_01.dat",
			"PyNa1200_pt2_01.dat", "PyNa1300_pt1_01.dat"))
			spectra.add(new Spectrum(file, glass(file).energies(), glass(file).mu()));
		final List<PreEdgeShape> shapes = PreEdgeShapeFinder.ofSpectra(IRON, spectra, 2, 5);
		assertEquals(2, shapes.size());
		assertEquals(shapes, PreEdgeShapeFinder.ofSpectra(IRON, spectra, 2, 5));
		final FeatureExtractor got = extract(IRON.withPreEdgeShapes(shapes), mixtures(11, 0));
		assertEquals(7112 + fit(ferrous).centroid(), got.reported(CENTROID, 0), 0.03);
		assertEquals(7112 + fit(ferric).centroid(), got.reported(CENTROID, 10), 0.03);
	}

	@Test
	void metalsGiveNoShape() throws IOException {
		final MeasuredSpectrum foil = MeasuredSpectrum.read("xasdatalibrary/Fe/Fe_metal_rt_01.xdi", "ln(i0/itrans)");
		final List<Spectrum> spectra = List.of(new Spectrum("foil", foil.energies(), foil.mu()));
		assertThrows(InputException.class, () -> PreEdgeShapeFinder.ofSpectra(IRON, spectra, 3, 1));
		assertThrows(InputException.class, () -> PreEdgeShapeFinder.ofSpectra(IRON, List.of(), 3, 1));
	}

	/** Pixels from pure ferrous to pure ferric, with noise of the measured signal. */
	private float[][] mixtures(final int pixels, final double noise) {
		final Random random = new Random(23);
		final float[][] rows = new float[ferrous.mu().length][pixels];
		for (int i = 0; i < rows.length; i++)
			for (int j = 0; j < pixels; j++) {
				final double f = j / (pixels - 1.0);
				// in units of the edge step, as glasses that are equally thick
				rows[i][j] = (float) (13 * ((1 - f) * normalised(ferrous, i) + f * normalised(ferric, i)) + noise * random
					.nextGaussian());
			}
		return rows;
	}

	private final java.util.Map<MeasuredSpectrum, float[]> flat = new java.util.IdentityHashMap<>();

	private double normalised(final MeasuredSpectrum spectrum, final int i) {
		return flat.computeIfAbsent(spectrum, s -> {
			final FeatureInput in = new FeatureInput(new FeaturePlan(IRON, s.energies()));
			in.load(SpectrumBlock.of(s.mu()));
			final float[] values = new float[s.mu().length];
			for (int e = 0; e < values.length; e++)
				values[e] = in.normalised()[e][0];
			return values;
		})[i];
	}

	private PreEdge fit(final MeasuredSpectrum spectrum) {
		final FeatureInput in = new FeatureInput(new FeaturePlan(IRON, spectrum.energies()));
		in.load(SpectrumBlock.of(spectrum.mu()));
		return in.get(PreEdges.FITS)[0];
	}

	private static Recipe withoutNormalising(final List<PreEdgeShape> shapes) {
		return Recipe.of(Normalisation.Method.NONE, IRON.edge()).withPreEdgeShapes(shapes);
	}

	private FeatureExtractor extract(final Recipe recipe, final float[][] rows) {
		final FeatureExtractor extractor = new FeatureExtractor(new FeatureInput(new FeaturePlan(recipe, ferrous
			.energies())), FEATURES, true, true);
		extractor.extract(new SpectrumBlock(rows, 0, rows[0].length));
		return extractor;
	}

	private static MeasuredSpectrum glass(final String file) throws IOException {
		return MeasuredSpectrum.read("mayotte_LUCIA/xas/iron/" + file, "c5/c2");
	}
}
