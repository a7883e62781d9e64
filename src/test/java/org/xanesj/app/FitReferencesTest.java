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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

import net.imglib2.parallel.Parallelization;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xanesj.SharedData;
import org.xanesj.app.FitReferences.Baseline;
import org.xanesj.decomposition.NonNegativeFitTest;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.ImgPlanes;
import org.xanesj.stack.MapPlane;
import org.xanesj.stack.MapSet;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

class FitReferencesTest {

	private static final String TONER = "stetef_nanoxanes/ALS_Toner/71214078_FigS4/Aligned/";

	@TempDir
	Path folder;

	private static float[] values(final MapSet maps, final String name) {
		return maps.plane(name).orElseThrow().values();
	}

	private static double median(final float[] values) {
		final float[] sorted = values.clone();
		Arrays.sort(sorted);
		return sorted[sorted.length / 2];
	}

	private static FitReferences particles(final EnergyStack stack) {
		return new FitReferences(stack, "Fe L23", "none", SharedData.data(TONER + "oxidized.r") + ";" + SharedData.data(TONER +
			"reduced.r"), "", 0, 0, Baseline.OFFSET, false, 0);
	}

	/** The measured stack of the issue: every fraction is that of SciPy, and what is left is the noise. */
	@Test
	void particlesAgreeWithScipyAndLeaveTheNoise() throws IOException {
		final FitReferences.Result result = particles(MeasuredSets.particles()).run(Progress.NONE);
		final MapSet maps = result.maps();
		assertEquals(List.of("oxidized", "oxidized.sigma", "reduced", "reduced.sigma", "sum", "sum.sigma", "offset",
			"residual", "rfactor", "chi2", "status"), maps.planes().stream().map(MapPlane::name).toList());
		int pixels = 0;
		try (BufferedReader in = new BufferedReader(new InputStreamReader(NonNegativeFitTest.class.getResourceAsStream(
			"toner-nnls.csv"))))
		{
			for (String line = in.readLine(); line != null; line = in.readLine()) {
				if (!Character.isDigit(line.charAt(0))) continue;
				final double[] row = Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray();
				final int pixel = (int) row[0];
				// maps hold 7 digits
				assertEquals(row[1], values(maps, "oxidized")[pixel], 2e-6);
				assertEquals(row[2], values(maps, "reduced")[pixel], 2e-6);
				assertEquals(row[3], values(maps, "offset")[pixel], 2e-6);
				assertEquals(Math.sqrt(row[4] / 123) / row[5], values(maps, "residual")[pixel], 1e-4);
				assertEquals(row[6], values(maps, "oxidized.sigma")[pixel], 1e-4 * row[6]);
				assertEquals(row[7], values(maps, "reduced.sigma")[pixel], 1e-4 * row[7]);
				pixels++;
			}
		}
		assertEquals(48, pixels);
		// 1.107 by NumPy; 1 would be noise alone
		assertEquals(1.107, median(values(maps, "residual")), 0.001);
		// columns of length 1: NumPy says 25.14
		assertEquals(25.14, result.conditionNumber(), 0.01);
		assertEquals(0.83, median(values(maps, "offset")), 0.05);
	}

	@Test
	void isTheSameSerialAndParallel() throws IOException {
		final EnergyStack stack = MeasuredSets.particles();
		final MapSet one = Parallelization.runSingleThreaded(() -> particles(stack).run(Progress.NONE)).maps();
		final MapSet many = Parallelization.runWithNumThreads(4, () -> particles(stack).run(Progress.NONE)).maps();
		for (int k = 0; k < one.planes().size(); k++)
			assertArrayEquals(one.planes().get(k).values(), many.planes().get(k).values());
	}

	/** The hard X-ray stack and a library of normalised references: the particle is ferrous, as its edge says. */
	@Test
	void hardStackIsFittedWithALibraryOfManySpectra() {
		final FitReferences.Result result = new FitReferences(MeasuredSets.site(), "Fe K", "fixed", SharedData.data(
			"stetef_nanoxanes/HXN_XANES/FeLibNov2021.nor").toString(), "LiFe(II)PO4, Pyrite, StainlessSteelNP, Hematite_NP", 0, 0,
			Baseline.NONE, false, 0.3).run(Progress.NONE);
		final float[] ferrous = values(result.maps(), "LiFe(II)PO4");
		final float[] sum = values(result.maps(), "sum");
		int fitted = 0;
		int most = 0;
		for (int i = 0; i < sum.length; i++) {
			if (Float.isNaN(sum[i])) continue;
			fitted++;
			if (ferrous[i] > 0.5 * sum[i]) most++;
		}
		assertTrue(fitted > 3500, fitted + " pixels");
		assertTrue(most > 0.9 * fitted, most + " of " + fitted + " are mostly LiFePO4");
		assertEquals(4, result.mean().names().size());
	}

	private Path reference(final String name, final DoubleUnaryOperator mu, final double from, final double to)
		throws IOException
	{
		final List<String> lines = new ArrayList<>(List.of("energy,mu"));
		for (double energy = from; energy <= to; energy += 0.5)
			lines.add(energy + "," + mu.applyAsDouble(energy));
		return Files.write(folder.resolve(name + ".csv"), lines);
	}

	private static double edge(final double energy, final double at) {
		return 0.5 + Math.atan((energy - at) / 1.5) / Math.PI + 0.8 * Math.exp(-Math.pow((energy - at - 6) / 3, 2));
	}

	/** Pixels made of two references with their own thickness, background and noise, at energies that the references lack. */
	private static EnergyStack mixture(final double noise) {
		final Random random = new Random(3);
		final double[] energies = new double[101];
		final List<float[]> planes = new ArrayList<>();
		for (int i = 0; i < energies.length; i++) {
			energies[i] = 7080.13 + i;
			final float[] plane = new float[12];
			for (int j = 0; j < plane.length; j++)
				plane[j] = (float) ((1 + 0.1 * j) * (j / 11.0 * edge(energies[i], 7118) + (1 - j / 11.0) * edge(energies[i], 7122)) +
					0.3 - 0.0005 * (energies[i] - 7080) + noise * random.nextGaussian());
			planes.add(plane);
		}
		planes.get(50)[4] = Float.NaN;
		return EnergyStack.of("mixture", energies, ImgPlanes.of(4, 3, planes));
	}

	@Test
	void fractionsOfAMixtureComeBackAndNaNStaysNaN() throws IOException {
		final String both = reference("two", e -> 3 * edge(e, 7118) + 1 - 0.001 * (e - 7000), 6950, 7400) + ";" + reference(
			"three", e -> 0.2 * edge(e, 7122), 7079, 7181);
		final FitReferences.Result result = new FitReferences(mixture(0), "Fe K", "fixed", both, "", 0, 0, Baseline.NONE, false,
			0.05).run(Progress.NONE);
		for (int j = 0; j < 12; j++) {
			if (j == 4) {
				assertTrue(Float.isNaN(values(result.maps(), "two")[j]));
				assertEquals(7, values(result.maps(), "status")[j]);
				continue;
			}
			// fractions of the edge step: of an edge that lies 4 eV higher the windows see 1 % less
			assertEquals(j / 11.0, values(result.maps(), "two")[j], 0.004);
			assertEquals(1, values(result.maps(), "sum")[j], 0.002);
		}
		final MapSet unit = new FitReferences(mixture(0.02), "Fe K", "fixed", both, "", 7100, 7160, Baseline.LINE, true, 0.05)
			.run(Progress.NONE).maps();
		assertEquals(1, values(unit, "sum")[7], 1e-6);
		assertEquals(7 / 11.0, values(unit, "two")[7], 4 * values(unit, "two.sigma")[7]);
		assertTrue(unit.history().contains("energies 7100.13 to 7159.13 eV, baseline line, unit sum yes"), unit.history());
	}

	private void refused(final String sentence, final String references, final String select, final double lowest,
		final double highest)
	{
		final FitReferences fit = new FitReferences(mixture(0.01), "Fe K", "none", references, select, lowest, highest,
			Baseline.OFFSET, false, 0);
		final String said = assertThrows(InputException.class, () -> fit.run(Progress.NONE)).getMessage();
		assertTrue(said.replace(folder.toString(), "FOLDER").contains(sentence), said);
	}

	@Test
	void badReferencesAreRefusedWithASentence() throws IOException {
		final Path good = reference("two", e -> edge(e, 7118), 6950, 7400);
		final Path twice = reference("same", e -> 2 * edge(e, 7118) + 0.1, 6950, 7400);
		final Path narrow = reference("narrow", e -> edge(e, 7122), 7090, 7150);
		final Path apart = reference("apart", e -> edge(e, 7122), 7150, 7400);
		refused("Reference apart runs from 7150.0 to 7400.0 eV; with it fewer than half of the energies of mixture (7080.13 to " +
			"7180.13 eV) are left", apart.toString(), "", 0, 0);
		refused("The references and the baseline cannot be told apart: their condition number is ", good + ";" + twice, "",
			0, 0);
		refused("most alike are two and same", good + ";" + twice, "", 0, 0);
		refused("There are 2 energies for 2 references and a baseline", good + ";" + narrow, "", 7110, 7111.5);
		refused("No energy of the stack lies from 8000.0 to 0.0 eV", good.toString(), "", 8000, 0);
		refused("There is no reference 'four'; the names are two, narrow.", good + ";" + narrow, "four", 0, 0);
		refused("References 'FOLDER/none.csv' are neither a file nor a folder", folder.resolve("none.csv").toString(), "", 0,
			0);
		refused("No references are given", " ", "", 0, 0);
		assertThrows(InputException.class, () -> Baseline.of("parabola"));
	}

	@Test
	void energiesThatAReferenceLacksAreLeftOutAndSaid() throws IOException {
		final FitReferences.Result result = new FitReferences(mixture(0), "Fe K", "none", reference("short", e -> edge(e, 7118),
			7090, 7170.5) + "", "", 0, 0, Baseline.LINE, false, 0).run(Progress.NONE);
		assertTrue(result.notes().contains("Only 81 of 101 energies are used, from 7090.13 to 7170.13 eV: not all references " +
			"have the others."), result.notes().toString());
		assertEquals(81, result.mean().energies().length);
		// the last pixel is 2.1 times this reference on a line
		assertEquals(2.1, values(result.maps(), "short")[11], 0.005);
	}

	@Test
	void oneReferenceIsEnough() throws IOException {
		final MapSet maps = new FitReferences(mixture(0.01), "Fe K", "none", folder.resolve(reference("sum", e -> edge(e, 7120),
			6950, 7400)).toString(), "", 0, 0, Baseline.LINE, false, 0).run(Progress.NONE).maps();
		// a map has the name 'sum' already
		assertEquals("sum.csv", maps.planes().get(0).name());
		assertTrue(values(maps, "sum.csv")[0] > 0.5);
	}
}
