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
package org.xanesj.preedge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xanesj.spectrum.EdgeTable;

class FixedShapeFitTest {

	private static final String GLASS = "mayotte_LUCIA/xas/iron/";
	private static final String LNO = "perex_LNO/XAS_normalized/norm_op2_cell4_pos1_dq1_";
	private static final String TITANIUM = "pyfitit/Ti_K_experimental/";

	/**
	 * Mixtures of two measured spectra, f = 0 ... 1. The bounds are what the prototype got, plus half a unit of the digit
	 * that it was printed to.
	 */
	@ParameterizedTest
	@CsvSource({ //
		"Fe, c5/c2, " + GLASS + "PyNa17R_pt1_01.dat, " + GLASS + "PyNa1200_pt1_01.dat, 266, 0.0115, 0.0035", //
		"Fe, c5/c2, " + GLASS + "PyNa17R_pt3_01.dat, " + GLASS + "PyNa1300_pt2_01.dat, 133, 0.0115, 0.0045", //
		"Fe, ln(i0/itrans), xasdatalibrary/Fe/FeS2_rt_01.xdi, xasdatalibrary/Fe/Fe3O4_rt_01.xdi, 25, 0.0235, 0.0125", //
		"Ni, c2, " + LNO + "0001_av240_00001.txt, " + LNO + "0049_av240_00001.txt, 86, 0.0205, 0.0565", //
		"Ti, c4, " + TITANIUM + "LC50_TiCl3THF3.nor, " + TITANIUM + "LC48_TiCl2O2bdmpp.nor, 163, 0.0385, 0.0985" })
	void mixturesComeOutRight(final String symbol, final String signal, final String one, final String other,
		final int points, final double areaBound, final double centroidBound) throws IOException
	{
		final double reference = EdgeTable.energy(symbol, "K");
		final PreEdgeRule rule = PreEdgeRule.of(symbol);
		final MeasuredSpectrum a = MeasuredSpectrum.read(one, signal);
		final MeasuredSpectrum b = MeasuredSpectrum.read(other, signal);
		final PreparedSpectrum pure = PreparedSpectrum.of(a.relative(reference), a.mu());
		final PreparedSpectrum admixed = PreparedSpectrum.of(b.relative(reference), b.mu()).on(pure.energies());
		final PreEdge of0 = pure.fit(rule);
		final PreEdge of1 = admixed.fit(rule);
		final FixedShapeFit fit = FixedShapeFit.of(List.of(of0.shape(), of1.shape()), pure.energies());
		assertEquals(points, fit.points());
		for (int tenth = 0; tenth <= 10; tenth++) {
			final double f = tenth / 10.0;
			final double[] mixture = new double[pure.flat().length];
			for (int i = 0; i < mixture.length; i++)
				mixture[i] = (1 - f) * pure.flat()[i] + f * admixed.flat()[i];
			final double area = (1 - f) * of0.area() + f * of1.area();
			final double centroid = ((1 - f) * of0.area() * of0.centroid() + f * of1.area() * of1.centroid()) / area;
			final double gotArea = dot(fit.areaWeights(), mixture, fit.first());
			final double gotCentroid = fit.origin() + dot(fit.momentWeights(), mixture, fit.first()) / gotArea;
			assertEquals(1, gotArea / area, areaBound, "area at f = " + f);
			assertEquals(centroid, gotCentroid, centroidBound, "centroid at f = " + f);
		}
	}

	@Test
	void isExactForItsOwnShapes() {
		final PreEdgeShape a = new PreEdgeShape(0.4, 1.8, List.of(0.2, 1.9), List.of(0.1, 0.05), 8);
		final PreEdgeShape b = new PreEdgeShape(0.7, 2.2, List.of(1.5), List.of(0.3), 7.5);
		final double[] energies = PreEdgeFitterTest.grid(-30, 60, 0.5);
		final FixedShapeFit fit = FixedShapeFit.of(List.of(a, b), energies);
		assertTrue(fit.usable());
		assertEquals(5, fit.columns());
		assertEquals(-8, energies[fit.first()]);
		assertEquals(7.5, energies[fit.first() + fit.points() - 1], "the shorter of the two windows");
		final double[] y = Arrays.stream(energies).map(e -> 0.02 + 0.1 * Math.exp(0.4 * (e - 8)) + 0.2 * Math.exp(0.7 *
			(e - 8)) + 0.25 * FixedShapeFit.height(a, e) + 0.5 * FixedShapeFit.height(b, e)).toArray();
		final double area = 0.25 * 0.15 + 0.5 * 0.3;
		assertEquals(area, dot(fit.areaWeights(), y, fit.first()), 1e-9);
		assertEquals((0.25 * (0.1 * 0.2 + 0.05 * 1.9) + 0.5 * 0.3 * 1.5) / area, fit.origin() + dot(fit.momentWeights(),
			y, fit.first()) / area, 1e-8);
		double left = 0;
		for (int i = 0; i < fit.points(); i++)
			left += y[fit.first() + i] * y[fit.first() + i];
		for (final double[] vector : fit.basis())
			left -= Math.pow(dot(vector, y, fit.first()), 2);
		assertEquals(0, left, 1e-12, "the basis spans the model");
	}

	@Test
	void aSingleShapeMayMove() {
		final PreEdgeShape shape = new PreEdgeShape(0.5, 2, List.of(1.0), List.of(0.2), 8);
		final double[] energies = PreEdgeFitterTest.grid(-30, 60, 0.25);
		final FixedShapeFit fit = FixedShapeFit.of(List.of(shape), energies);
		assertEquals(4, fit.columns());
		final double[] y = Arrays.stream(energies).map(e -> 0.1 * Math.exp(0.5 * (e - 8)) + 0.3 * FixedShapeFit.height(
			shape, e - 0.1)).toArray();
		final double area = dot(fit.areaWeights(), y, fit.first());
		// first order in a shift of 0.1 eV at a width of 2 eV: the second-order term is (0.1 / 2)^2
		assertEquals(0.3 * 0.2, area, 0.01 * 0.3 * 0.2);
		assertEquals(1.1, fit.origin() + dot(fit.momentWeights(), y, fit.first()) / area, 0.005);
	}

	@Test
	void varianceIsThatOfCopiesWithNoise() {
		final PreEdgeShape a = new PreEdgeShape(0.4, 1.8, List.of(0.2, 1.9), List.of(0.1, 0.05), 8);
		final PreEdgeShape b = new PreEdgeShape(0.7, 2.2, List.of(1.5), List.of(0.3), 7.5);
		final double[] energies = PreEdgeFitterTest.grid(-30, 60, 0.5);
		final FixedShapeFit fit = FixedShapeFit.of(List.of(a, b), energies);
		final Random random = new Random(8);
		final int copies = 20000;
		double areas = 0;
		double moments = 0;
		double both = 0;
		for (int copy = 0; copy < copies; copy++) {
			final double[] noise = Arrays.stream(energies).map(e -> random.nextGaussian()).toArray();
			final double area = dot(fit.areaWeights(), noise, fit.first());
			final double moment = dot(fit.momentWeights(), noise, fit.first());
			areas += area * area / copies;
			moments += moment * moment / copies;
			both += area * moment / copies;
		}
		// a variance from 20000 copies is good to 1 %, four times that is safe
		assertEquals(fit.areaVariance(), areas, 0.04 * areas);
		assertEquals(fit.momentVariance(), moments, 0.04 * moments);
		assertEquals(fit.covariance(), both, 0.04 * Math.sqrt(areas * moments));
	}

	@Test
	void aGridWithTooFewPointsIsNotUsable() {
		final PreEdgeShape shape = new PreEdgeShape(0.5, 2, List.of(1.0), List.of(0.2), 8);
		assertFalse(FixedShapeFit.of(List.of(shape), PreEdgeFitterTest.grid(-30, 60, 4)).usable());
		assertFalse(FixedShapeFit.of(List.of(shape), new double[] { 20, 30 }).usable());
		assertThrows(IllegalArgumentException.class, () -> FixedShapeFit.of(List.of(), new double[] { 20, 30 }));
	}

	private static double dot(final double[] weights, final double[] values, final int first) {
		double sum = 0;
		for (int i = 0; i < weights.length; i++)
			sum += weights[i] * values[first + i];
		return sum;
	}
}
