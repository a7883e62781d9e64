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
package org.xanesj.spectrum;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.xanesj.SharedData;
import org.xanesj.spectrum.Normalisation.Method;
import org.xanesj.task.InputException;

class FixedWindowsTest {

	private static final Normalisation FIXED = Normalisation.of(Method.FIXED);
	private static final AbsorptionEdge IRON = AbsorptionEdge.parse("Fe K");
	private static final AbsorptionEdge IRON_PAIR = AbsorptionEdge.parse("Fe L23");

	@Test
	void recoversLinesExactly() {
		final double[] relative = grid(-200, 400, 2);
		final double[] mu = new double[relative.length];
		for (int i = 0; i < mu.length; i++) {
			final double x = relative[i];
			mu[i] = 0.4 - 4e-4 * x + (x >= 0 ? 1.5 + 2e-3 * x : 0);
		}
		final FixedWindows windows = FixedWindows.of(IRON, 7112, relative, FIXED);
		assertEquals(List.of(), windows.notes());
		assertEquals(new EnergyWindow(-140, -30), windows.pre());
		assertEquals(new EnergyWindow(60, 300), windows.post());
		// 200 terms of order 1: 1e-12 is rounding
		assertEquals(0.4, dot(windows.preWeights(0), mu), 1e-12);
		assertEquals(-4e-4, dot(windows.preWeights(1), mu), 1e-14);
		assertEquals(1.5, dot(windows.postWeights(0), mu), 1e-12);
		assertEquals(2e-3, dot(windows.postWeights(1), mu), 1e-14);
		assertEquals(1.5 + 2e-3 * 10, windows.step(mu), 1e-12);
		assertEquals(windows.step(mu), dot(windows.stepWeights(), mu), 1e-12);
		final double[] flat = windows.normalise(mu);
		for (int i = 0; i < mu.length; i++)
			if (relative[i] < 0) assertEquals(0, flat[i], 1e-12);
			else if (relative[i] >= 10) assertEquals(1, flat[i], 1e-12);
			else assertEquals((1.5 + 2e-3 * relative[i]) / 1.52, flat[i], 1e-12);
	}

	@Test
	void recoversPolynomialsAndVictoreenLines() {
		final double[] relative = grid(-200, 600, 5);
		final double[] mu = new double[relative.length];
		for (int i = 0; i < mu.length; i++) {
			final double x = relative[i];
			mu[i] = (0.3 + 1e-3 * x) * Math.pow(7112 / (7112 + x), 3);
			if (x >= 0) mu[i] += 2 - 1e-3 * x + 2e-6 * x * x - 1e-9 * x * x * x;
		}
		final FixedWindows windows = FixedWindows.of(IRON, 7112, relative, new Normalisation(Method.FIXED,
			new EnergyWindow(-150, -50), new EnergyWindow(100, 500), 3, 3));
		assertEquals(3, windows.postDegree());
		assertEquals(-150, windows.pre().from());
		assertEquals(500, windows.post().to());
		assertEquals(2 - 1e-2 + 2e-4 - 1e-6, windows.step(mu), 1e-11);
		assertEquals(-1e-9, dot(windows.postWeights(3), mu), 1e-17);
		final double[] flat = windows.normalise(mu);
		assertEquals(0, flat[3], 1e-11);
		assertEquals(1, flat[flat.length - 1], 1e-11);
	}

	@Test
	void ignoresOffsetsRampsAndScale() {
		final double[] relative = grid(-150, 300, 3);
		final Random random = new Random(7);
		final double[] mu = new double[relative.length];
		final double[] changed = new double[mu.length];
		for (int i = 0; i < mu.length; i++) {
			mu[i] = (relative[i] > 0 ? 1 : 0) + 0.1 * random.nextGaussian();
			changed[i] = 5 * mu[i] + 3 + 0.01 * relative[i];
		}
		final FixedWindows windows = FixedWindows.of(IRON, 7112, relative, FIXED);
		assertArrayEquals(windows.normalise(mu), windows.normalise(changed), 1e-11);
	}

	@Test
	void agreesWithTheReferenceOnRealSpectra() throws IOException {
		int spectra = 0;
		for (final RealSpectra.Row row : RealSpectra.rows()) {
			if (row.text("edge_step").isEmpty()) continue;
			final double reference = row.edge().energy();
			final Spectrum spectrum = ScanCheck.of(row.spectrum(), reference).spectrum();
			final FixedWindows windows = FixedWindows.of(row.edge(), reference, relative(spectrum, reference), FIXED);
			final double expected = row.number("edge_step");
			// tolerance of the feature note; the file has 7 digits
			assertEquals(expected, windows.step(spectrum.mu()), 1e-5 * expected, row.file());
			spectra++;
		}
		assertEquals(45, spectra);
	}

	@Test
	void shrinksOnTheIronStackOfAnXrfMicroscope() throws IOException {
		final double[][] rows = Columns.numbers(SharedData.data("midas_hxn/tmp_data.txt"));
		final double[] relative = Arrays.stream(rows).mapToDouble(row -> row[0] - 7112).toArray();
		final FixedWindows windows = FixedWindows.of(IRON, 7112, relative, FIXED);
		// first point -19.4 eV, last +61.2 eV: below 0.6 of the way to -8 eV, and the last 30 % above +10 eV
		assertEquals(0, windows.preFrom());
		assertEquals(3, windows.preTo());
		assertEquals(45.951, windows.post().from(), 1e-3);
		assertEquals(61.230, windows.post().to(), 1e-3);
		assertEquals(0, windows.postDegree());
		assertArrayEquals(new double[relative.length], windows.preWeights(1), 0);
		assertEquals(4, windows.notes().size(), windows.notes().toString());
		assertTrue(windows.notes().get(0).contains("-19.42 to -12.78 eV (3 points)"), windows.notes().toString());
		final double[] mu = Arrays.stream(rows).mapToDouble(row -> row[1]).toArray();
		final double pre = (mu[0] + mu[1] + mu[2]) / 3;
		double sum = 0;
		for (int i = windows.postFrom(); i < windows.postTo(); i++)
			sum += mu[i] - pre;
		assertEquals(sum / (windows.postTo() - windows.postFrom()), windows.step(mu), 1e-12);
	}

	@Test
	void shrinksOnTheIronStackOfASoftXrayMicroscope() throws IOException {
		final Path folder = SharedData.data("stetef_nanoxanes/ALS_Toner/71214078_FigS4/Aligned");
		final String header = Files.readString(folder.resolve("71214078.hdr"));
		final Matcher points = Pattern.compile("StackAxis.*?Points = \\(123, ([^)]*)\\)", Pattern.DOTALL).matcher(header);
		assertTrue(points.find());
		final double[] relative = Arrays.stream(points.group(1).split(",")).mapToDouble(text -> Double.parseDouble(text) -
			706.8).toArray();
		assertEquals(123, relative.length);
		final FixedWindows windows = FixedWindows.of(IRON_PAIR, 706.8, relative, FIXED);
		assertEquals(-6.8, windows.pre().from(), 1e-9);
		assertTrue(windows.pre().to() <= -2 && windows.pre().to() > -2.4, windows.pre().toString());
		assertTrue(windows.post().from() >= 16.9 && windows.post().from() < 17.4, windows.post().toString());
		assertEquals(23.553, windows.post().to(), 1e-9);
		assertEquals(3, windows.notes().size(), windows.notes().toString());
		final double[] mu = new double[123];
		for (int i = 0; i < 123; i++)
			mu[i] = relative[i] > 16 ? 1.25 : relative[i] < -1 ? 0.5 : 7;
		assertEquals(0.75, windows.step(mu), 1e-13);
		assertFalse(windows.flattens());
		assertEquals(6.5 / 0.75, windows.normalise(mu)[60], 1e-12);
	}

	@Test
	void takesTheMeanAboveThePair() {
		final double[] relative = grid(-25, 60, 0.5);
		final double[] mu = new double[relative.length];
		double sum = 0;
		int count = 0;
		for (int i = 0; i < mu.length; i++) {
			final double x = relative[i];
			mu[i] = 0.1 - 1e-3 * x + (x > 0 ? 0.2 + 0.01 * Math.sin(x) : 0);
			if (x < 24.9 || x > 52.9) continue;
			sum += 0.2 + 0.01 * Math.sin(x);
			count++;
		}
		final FixedWindows windows = FixedWindows.of(IRON_PAIR, 706.8, relative, FIXED);
		assertEquals(List.of(), windows.notes());
		assertEquals(sum / count, windows.step(mu), 1e-13);
		assertEquals(0, windows.postDegree());
	}

	@Test
	void takesNormalisedDataAsTheyAre() {
		final double[] relative = grid(-3, 37, 1);
		final FixedWindows windows = FixedWindows.of(IRON, 7112, relative, Normalisation.of(Method.NONE));
		final double[] mu = new double[relative.length];
		mu[7] = 1.25;
		assertFalse(windows.applies());
		assertArrayEquals(mu, windows.normalise(mu));
		assertEquals(1, windows.step(mu));
	}

	@Test
	void refusesDataThatMissTheEdge() {
		final InputException late = assertThrows(InputException.class, () -> FixedWindows.of(IRON, 7112, grid(-3, 100, 1),
			FIXED));
		assertTrue(late.getMessage().startsWith("The data cover 7109 to 7212 eV") && late.getMessage().contains(
			"below 7104 eV"), late.getMessage());
		final InputException early = assertThrows(InputException.class, () -> FixedWindows.of(IRON, 7112, grid(-100, 20,
			1), FIXED));
		assertTrue(early.getMessage().contains("above 7137 eV"), early.getMessage());
		final InputException pair = assertThrows(InputException.class, () -> FixedWindows.of(IRON_PAIR, 706.8, grid(-10,
			16, 0.25), FIXED));
		assertTrue(pair.getMessage().contains("The data cover 696.8 to 722.8 eV") && pair.getMessage().contains(
			"above 723.7 eV"), pair.getMessage());
		assertThrows(InputException.class, () -> FixedWindows.of(IRON_PAIR, 706.8, grid(-1, 60, 0.25), FIXED));
	}

	@Test
	void takesLateSoftXrayScans() {
		// the carbon K line scan of the data set runs from 280 to 320 eV, the edge is at 284.2 eV
		final FixedWindows windows = FixedWindows.of(AbsorptionEdge.parse("C K"), 284.2, grid(-4.2, 35.8, 0.5), FIXED);
		assertEquals(-4.2, windows.pre().from(), 1e-9);
		assertEquals(-3.2, windows.pre().to(), 1e-9);
		assertThrows(InputException.class, () -> FixedWindows.of(AbsorptionEdge.parse("C K"), 284.2, grid(-1, 35, 0.5),
			FIXED));
	}

	@Test
	void lowersADegreeThatTheWindowCannotBear() {
		final FixedWindows windows = FixedWindows.of(IRON, 7112, grid(-100, 100, 10), new Normalisation(Method.FIXED, null,
			new EnergyWindow(60, 100), 5, 0));
		assertEquals(3, windows.postDegree());
		assertTrue(windows.notes().get(0).contains("degree 3 instead of 5"), windows.notes().toString());
	}

	@Test
	void givesNaNForAFlatSpectrum() {
		final double[] relative = grid(-150, 300, 3);
		final FixedWindows windows = FixedWindows.of(IRON, 7112, relative, FIXED);
		for (final double value : windows.normalise(new double[relative.length]))
			assertTrue(Double.isNaN(value));
	}

	private static double[] relative(final Spectrum spectrum, final double reference) {
		return Arrays.stream(spectrum.energies()).map(energy -> energy - reference).toArray();
	}

	private static double[] grid(final double from, final double to, final double step) {
		final double[] grid = new double[(int) Math.rint((to - from) / step) + 1];
		for (int i = 0; i < grid.length; i++)
			grid[i] = from + i * step;
		return grid;
	}

	private static double dot(final double[] weights, final double[] mu) {
		double sum = 0;
		for (int i = 0; i < mu.length; i++)
			sum += weights[i] * mu[i];
		return sum;
	}
}
