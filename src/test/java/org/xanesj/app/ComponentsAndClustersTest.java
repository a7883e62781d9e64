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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import net.imglib2.parallel.Parallelization;

import org.junit.jupiter.api.Test;
import org.xanesj.decomposition.NonNegativeFitTest;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.ImgPlanes;
import org.xanesj.stack.MapSet;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/** Principal components and clusters of the measured soft X-ray stack, against NumPy and SciPy; and what is refused. */
class ComponentsAndClustersTest {

	private static final int[] PIXELS = { 0, 5000, 12345 };
	private static final int[] ENERGIES = { 0, 40, 60, 80 };

	private static float[] values(final MapSet maps, final String name) {
		return maps.plane(name).orElseThrow().values();
	}

	private static List<double[]> expected() throws IOException {
		final List<double[]> rows = new ArrayList<>();
		try (BufferedReader in = new BufferedReader(new InputStreamReader(NonNegativeFitTest.class.getResourceAsStream(
			"toner-components.csv"))))
		{
			in.lines().filter(line -> !line.startsWith("#")).forEach(line -> rows.add(Arrays.stream(line.split(",")).mapToDouble(
				Double::parseDouble).toArray()));
		}
		return rows;
	}

	@Test
	void componentsAreThoseOfNumPy() throws IOException {
		final ComponentMaps.Result result = new ComponentMaps(MeasuredSets.particles(), "Fe L23", "none", 3, 0).run(
			Progress.NONE);
		final List<double[]> expected = expected();
		for (int k = 0; k < 6; k++) {
			final double[] row = expected.get(k);
			assertEquals(row[0], (Double) result.rows().get(k).get(1), 1e-9 * row[0]);
			assertEquals(row[1], (Double) result.rows().get(k).get(5), 1e-9 * row[1]);
			if (k >= 3) continue;
			for (int e = 0; e < ENERGIES.length; e++)
				assertEquals(row[2 + e], result.components()[k][ENERGIES[e]], 1e-8);
			// a map holds 7 digits, and the scores are up to 20
			for (int p = 0; p < PIXELS.length; p++)
				assertEquals(row[6 + p], values(result.maps(), "pc" + (k + 1))[PIXELS[p]], 2e-6);
		}
		for (int p = 0; p < PIXELS.length; p++)
			assertEquals(expected.get(6)[p], values(result.maps(), "residual")[PIXELS[p]], 1e-4);
		assertEquals(0.98815, result.explained()[0], 1e-5);
	}

	/** Malinowski's indicator is least at 6 (NumPy); the rule by noise finds as many or one more. */
	@Test
	void numberOfComponentsIsThatOfTheIndicatorOrOneMore() throws IOException {
		final ComponentMaps.Result result = new ComponentMaps(MeasuredSets.particles(), "Fe L23", "none", 0, 0).run(
			Progress.NONE);
		int least = 0;
		for (int k = 1; k < result.rows().size(); k++)
			if ((Double) result.rows().get(k).get(6) < (Double) result.rows().get(least).get(6)) least = k;
		assertEquals(6, least + 1);
		assertEquals(7, result.components().length);
	}

	/** The sum of squared distances is the least that SciPy found with 30 seeds. */
	@Test
	void clustersAreAsTightAsThoseOfSciPy() throws IOException {
		final ClusterSpectra.Result result = new ClusterSpectra(MeasuredSets.particles(), "Fe L23", "none", 4, 3, 1, 0).run(
			Progress.NONE);
		double squares = 0;
		for (final float distance : values(result.maps(), "distance"))
			squares += 123.0 * distance * distance;
		assertEquals(20657.3994, squares, 0.5);
		// the minimum is flat: some pixels at the borders may change sides
		final long[] pixels = { 10650, 2823, 1137, 1015 };
		for (int k = 0; k < 4; k++)
			assertEquals(pixels[k], result.clusters().get(k).pixels(), 0.02 * pixels[k]);
		assertEquals(List.of(1, result.clusters().get(0).pixels()), result.rows().get(0).subList(0, 2));
	}

	@Test
	void areTheSameSerialAndParallel() throws IOException {
		final EnergyStack stack = MeasuredSets.particles();
		final ClusterSpectra clusters = new ClusterSpectra(stack, "Fe L23", "fixed", 0, 0, 3, 0.05);
		final ComponentMaps components = new ComponentMaps(stack, "Fe L23", "fixed", 4, 0.05);
		final ClusterSpectra.Result one = Parallelization.runSingleThreaded(() -> clusters.run(Progress.NONE));
		final ClusterSpectra.Result many = Parallelization.runWithNumThreads(5, () -> clusters.run(Progress.NONE));
		assertSame(one.maps(), many.maps());
		assertArrayEquals(one.clusters().get(1).error(), many.clusters().get(1).error());
		assertSame(Parallelization.runSingleThreaded(() -> components.run(Progress.NONE)).maps(), Parallelization
			.runWithNumThreads(5, () -> components.run(Progress.NONE)).maps());
	}

	private static void assertSame(final MapSet one, final MapSet other) {
		for (int k = 0; k < one.planes().size(); k++)
			assertArrayEquals(one.planes().get(k).values(), other.planes().get(k).values(), one.planes().get(k).name());
	}

	/** Half of the pixels with an edge at 7118 eV, half at 7124 eV, one without a number. */
	private static EnergyStack twoKinds(final int pixels) {
		final Random random = new Random(2);
		final double[] energies = new double[60];
		final List<float[]> planes = new ArrayList<>();
		for (int i = 0; i < energies.length; i++) {
			energies[i] = 7080 + 2 * i;
			final float[] plane = new float[pixels];
			for (int j = 0; j < pixels; j++)
				plane[j] = (float) (0.5 + Math.atan((energies[i] - (j % 2 == 0 ? 7118 : 7124)) / 2) / Math.PI + 0.01 * random
					.nextGaussian());
			planes.add(plane);
		}
		planes.get(7)[3] = Float.NaN;
		return EnergyStack.of("kinds", energies, ImgPlanes.of(pixels, 1, planes));
	}

	@Test
	void twoKindsOfPixelsAreTwoClustersAndOneComponent() {
		// a recipe would make the noise of its baselines a component: it is smooth
		final ClusterSpectra.Result result = new ClusterSpectra(twoKinds(100), "Fe K", "none", 0, 0, 1, 0.05).run(
			Progress.NONE);
		assertEquals(2, result.clusters().size());
		final float[] cluster = values(result.maps(), "cluster");
		for (int j = 0; j < 100; j++)
			if (j != 3) assertEquals(j % 2 == 0 ? 1 : 2, cluster[j], "pixel " + j);
		assertTrue(Float.isNaN(cluster[3]));
		assertEquals(7, values(result.maps(), "status")[3]);
		assertTrue(result.maps().history().contains("2 clusters (found) by 1 components, seed 1"), result.maps().history());
		assertEquals(1, new ComponentMaps(twoKinds(100), "Fe K", "none", 0, 0.05).run(Progress.NONE).components().length);
	}

	private static void refused(final String sentence, final Runnable run) {
		final String said = assertThrows(InputException.class, run::run).getMessage();
		assertTrue(said.contains(sentence), said);
	}

	@Test
	void numbersThatDoNotFitAreRefused() {
		final EnergyStack stack = twoKinds(6);
		refused("There are 5 usable pixels for 7 clusters", () -> new ClusterSpectra(stack, "Fe K", "none", 7, 0, 1, 0).run(
			Progress.NONE));
		refused("The number of clusters is 1; give 2 to 100", () -> new ClusterSpectra(stack, "Fe K", "none", 1, 0, 1, 0).run(
			Progress.NONE));
		refused("The number of components is -1", () -> new ComponentMaps(stack, "Fe K", "none", -1, 0).run(Progress.NONE));
		refused("1 pixels have a usable spectrum; at least 2 are needed", () -> new ComponentMaps(stack.withMask(
			new boolean[] { true, false, false, true, false, false }), "Fe K", "none", 0, 0).run(Progress.NONE));
		final List<String> notes = new ComponentMaps(stack, "Fe K", "none", 9, 0).run(Progress.NONE).notes();
		assertTrue(notes.contains("There are only 4 components in 5 spectra of 60 energies."), notes.toString());
	}

	@Test
	void aConstantStackHasNothingToTakeApart() {
		final List<float[]> planes = new ArrayList<>();
		for (int i = 0; i < 60; i++)
			planes.add(new float[] { i, i, i, i });
		final double[] energies = new double[60];
		Arrays.setAll(energies, i -> 7080 + 2 * i);
		final EnergyStack equal = EnergyStack.of("equal", energies, ImgPlanes.of(4, 1, planes));
		refused("equal: the spectra of all pixels are equal", () -> new ComponentMaps(equal, "Fe K", "none", 0, 0).run(
			Progress.NONE));
		planes.replaceAll(plane -> new float[4]);
		final EnergyStack empty = EnergyStack.of("empty", energies, ImgPlanes.of(4, 1, planes));
		refused("0 pixels have a usable spectrum", () -> new ComponentMaps(empty, "Fe K", "none", 0, 0).run(Progress.NONE));
	}
}
