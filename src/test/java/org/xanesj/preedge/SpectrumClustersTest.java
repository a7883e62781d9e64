package org.xanesj.preedge;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

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
}
