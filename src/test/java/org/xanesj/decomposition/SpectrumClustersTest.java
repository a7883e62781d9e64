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
package org.xanesj.decomposition;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.xanesj.CancelledProgress;
import org.xanesj.task.CancelledException;

class SpectrumClustersTest {

	@Test
	void findsWellSeparatedGroupsTheLargestFirst() {
		final Random random = new Random(1);
		final int[] truth = new int[60];
		final double[][] spectra = new double[60][5];
		for (int s = 0; s < 60; s++) {
			truth[s] = s % 6 < 3 ? 0 : s % 6 < 5 ? 1 : 2;
			for (int i = 0; i < 5; i++)
				spectra[s][i] = 10 * truth[s] + random.nextGaussian();
		}
		final SpectrumClusters groups = SpectrumClusters.of(spectra, 3, 7);
		assertEquals(3, groups.count());
		for (int s = 0; s < 60; s++)
			assertEquals(truth[s], groups.of(s));
		assertEquals(30, groups.members(0).length);
		assertEquals(10, groups.members(2).length);
	}

	@Test
	void theNearestToTheMeanComesFirst() {
		final double[][] spectra = { { 0 }, { 4 }, { 3 }, { 5 } };
		assertEquals(2, SpectrumClusters.of(spectra, 1, 0).members(0)[0], "the mean is 3");
	}

	@Test
	void isTheSameForTheSameSeed() {
		final Random random = new Random(3);
		final double[][] spectra = new double[40][8];
		for (final double[] spectrum : spectra)
			Arrays.setAll(spectrum, i -> random.nextDouble());
		final SpectrumClusters one = SpectrumClusters.of(spectra, 3, 11);
		final SpectrumClusters two = SpectrumClusters.of(spectra, 3, 11);
		for (int group = 0; group < 3; group++)
			assertArrayEquals(one.members(group), two.members(group));
	}

	@Test
	void equalSpectraAreOneGroup() {
		final double[][] spectra = { { 1, 2 }, { 1, 2 }, { 1, 2 } };
		assertEquals(1, SpectrumClusters.of(spectra, 3, 0).count());
		assertThrows(IllegalArgumentException.class, () -> SpectrumClusters.of(new double[0][], 3, 0));
	}

	@Test
	void silhouetteIsTheGapOverTheDistanceToTheOthers() {
		final SpectrumClusters two = SpectrumClusters.of(new double[][] { { 0 }, { 1 }, { 10 }, { 11 } }, 2, 1);
		// from their mean 0.5, from the other 9.5 or 10.5
		assertEquals(1 - 0.5 * (0.5 / 9.5 + 0.5 / 10.5), two.silhouette(), 1e-15);
		assertEquals(0, SpectrumClusters.of(new double[][] { { 0 }, { 1 } }, 1, 1).silhouette());
	}

	@Test
	void canBeCancelled() {
		assertThrows(CancelledException.class, () -> SpectrumClusters.of(new double[][] { { 0 }, { 1 } }, 2, 1,
			new CancelledProgress()));
	}
}
