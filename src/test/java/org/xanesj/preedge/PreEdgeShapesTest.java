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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.xanesj.decomposition.SpectrumClusters;

class PreEdgeShapesTest {

	private static final double[] ENERGIES = PreEdgeFitterTest.grid(-60, 80, 0.25);

	private static Function<double[][], List<int[]>> groups(final int count) {
		return rows -> SpectrumClusters.of(rows, count, 1).groups();
	}

	@Test
	void findsOneShapePerMaterial() {
		final double[][] spectra = pixels(40, e -> phase(e, 9, 0.3), e -> phase(e, 11, 1.9));
		final List<PreEdgeShape> shapes = PreEdgeShapes.find(ENERGIES, spectra, groups(2), meanOf(spectra));
		assertEquals(2, shapes.size());
		final double[] centroids = shapes.stream().mapToDouble(FixedShapeFit::centroid).sorted().toArray();
		// the foot of a logistic edge biases the centroid by up to 0.1 eV, see PreEdgeFitterTest
		assertEquals(0.3, centroids[0], 0.15);
		assertEquals(1.9, centroids[1], 0.15);
		assertEquals(shapes, PreEdgeShapes.find(ENERGIES, spectra, groups(2), meanOf(spectra)), "same seed, same shapes");
	}

	@Test
	void equalMaterialsGiveOneShape() {
		final double[][] spectra = pixels(40, e -> phase(e, 9, 0.3));
		assertEquals(1, PreEdgeShapes.find(ENERGIES, spectra, groups(3), meanOf(spectra)).size());
	}

	@Test
	void whatHasNoPreEdgeGivesNoShape() {
		final double[][] spectra = pixels(10, PreEdgeFitterTest::edge);
		assertTrue(PreEdgeShapes.find(ENERGIES, spectra, groups(3), meanOf(spectra)).isEmpty());
	}

	@Test
	void refusesNonsense() {
		final double[][] spectra = pixels(8, PreEdgeFitterTest::edge);
		assertThrows(IllegalArgumentException.class, () -> PreEdgeShapes.find(ENERGIES, spectra, groups(4), meanOf(spectra)));
		assertThrows(IllegalArgumentException.class, () -> PreEdgeShapes.find(new double[] { 50, 60 }, new double[][] { {
			1, 1 } }, groups(1), meanOf(spectra)));
	}

	private static double[][] pixels(final int count, final DoubleUnaryOperator... phases) {
		final Random random = new Random(12);
		final double[][] spectra = new double[count][];
		for (int s = 0; s < count; s++) {
			final DoubleUnaryOperator phase = phases[s % phases.length];
			spectra[s] = Arrays.stream(ENERGIES).map(e -> phase.applyAsDouble(e) + 0.005 * random.nextGaussian()).toArray();
		}
		return spectra;
	}

	private static double phase(final double e, final double edge, final double centre) {
		final double u = (e - centre) / 0.9;
		return PreEdgeFitterTest.edge(e + 9 - edge) + 0.12 / (1 + u * u);
	}

	private static Function<int[], PreEdge> meanOf(final double[][] spectra) {
		return members -> {
			final double[] mean = new double[ENERGIES.length];
			for (final int member : members)
				for (int i = 0; i < mean.length; i++)
					mean[i] += spectra[member][i] / members.length;
			return PreparedSpectrum.ofFlat(ENERGIES, mean).fit(PreEdgeRule.of("Fe"));
		};
	}
}
