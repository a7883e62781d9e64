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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xanesj.SharedData;
import org.xanesj.spectrum.Normalisation.Method;
import org.xanesj.task.InputException;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

class LarchNormalisationTest {

	private static final Normalisation LARCH = Normalisation.of(Method.LARCH);
	/** The references hold windows as doubles; their arithmetic is the same, so only the last digits may differ. */
	private static final double WINDOW = 1e-6;
	/** Larch finds the flattening iteratively: its flat misses its own (mu - post-edge)/step + 1 by up to 3.1e-7. */
	private static final double FLAT = 4e-7;

	@Test
	void equalsLarchOnTheSyntheticSpectrum() throws IOException {
		final Path expected = SharedData.values("larch/synthetic_norm.csv");
		final LarchNormalisation result = LarchNormalisation.of(synthetic(), LARCH);
		// the reference fits in raw eV; its coefficients carry about 9 digits
		assertArrayEquals(Columns.column(expected, "norm"), result.norm(), 1e-7);
		assertArrayEquals(Columns.column(expected, "flat"), result.flat(), FLAT);
		assertArrayEquals(Columns.column(expected, "pre_edge"), result.preEdge(), 1e-7);
		assertArrayEquals(Columns.column(expected, "post_edge"), result.postEdge(), 1e-7);
		assertArrayEquals(Columns.column(expected, "dmude"), result.dmude(), 1e-7);
	}

	@ParameterizedTest
	@CsvSource({ "synthetic_default,,,,,,0", "synthetic_explicit,-150,-50,100,700,2,0",
		"synthetic_nnorm1,-150,-50,50,350,1,0", "synthetic_victoreen,-150,-50,100,700,2,3" })
	void equalsLarchWithOptions(final String key, final Double pre1, final Double pre2, final Double norm1,
		final Double norm2, final Integer nnorm, final int nvict) throws IOException
	{
		final JsonObject expected = expected().getAsJsonObject(key);
		final Normalisation normalisation = pre1 == null ? LARCH : new Normalisation(Method.LARCH, new EnergyWindow(pre1,
			pre2), new EnergyWindow(norm1, norm2), nnorm, nvict);
		final LarchNormalisation result = LarchNormalisation.of(synthetic(), normalisation);
		assertSame(expected, result, 1e-8);
		final JsonObject samples = expected.getAsJsonObject("samples");
		final JsonArray index = samples.getAsJsonArray("index");
		final List<String> names = List.of("norm", "flat", "pre_edge", "post_edge", "dmude");
		final List<double[]> curves = List.of(result.norm(), result.flat(), result.preEdge(), result.postEdge(), result
			.dmude());
		for (int c = 0; c < names.size(); c++)
			for (int i = 0; i < index.size(); i++)
				assertEquals(samples.getAsJsonArray(names.get(c)).get(i).getAsDouble(), curves.get(c)[index.get(i).getAsInt()],
					c == 1 ? FLAT : 1e-7, names.get(c) + " " + i);
	}

	@ParameterizedTest
	@CsvSource({ "cu_metal_rt.xdi,mutrans", "cu_10k.xmu,c2", "cu_150k.xmu,c2", "ni_metal_rt.xdi,mutrans",
		"fe3c_rt.xdi,mutrans", "feo_rt1.xdi,mutrans", "fe2o3_rt1.xmu,c2", "v_foil.xdi,ln(i0/i1)" })
	void equalsLarchOnItsOwnExamples(final String file, final String signal) throws IOException {
		final JsonObject expected = expected().getAsJsonObject("real_" + file).getAsJsonObject("pre_edge");
		final Spectrum spectrum = RealSpectra.read(SharedData.data("xraylarch/xafsdata/" + file), signal);
		assertSame(expected, LarchNormalisation.of(spectrum, LARCH), 1e-6);
	}

	@Test
	void equalsLarchOnTheWholeLibrary() throws IOException {
		int files = 0;
		for (final RealSpectra.Row row : RealSpectra.table(SharedData.values("larch/xasdatalibrary.csv"))) {
			final Spectrum spectrum = RealSpectra.read(SharedData.data("xasdatalibrary/" + row.file()), row.text("signal"));
			assertEquals(row.number("points"), spectrum.size(), row.file());
			final LarchNormalisation result = LarchNormalisation.of(spectrum, LARCH);
			final LarchWindows windows = result.windows();
			assertEquals(row.number("e0"), result.e0(), 1e-6, row.file());
			assertRelative(row.number("edge_step"), result.step(), row.file());
			assertEquals(row.number("pre1"), windows.pre1(), 1e-6, row.file());
			assertEquals(row.number("pre2"), windows.pre2(), 1e-6, row.file());
			assertEquals(row.number("norm1"), windows.norm1(), 1e-6, row.file());
			assertEquals(row.number("norm2"), windows.norm2(), 1e-6, row.file());
			assertEquals(row.number("nnorm"), windows.nnorm(), row.file());
			final double[] norm = result.norm();
			assertRelative(row.number("norm_at_e0_plus_10"), at(spectrum, norm, result.e0() + 10), row.file());
			if (row.text("norm_at_e0_plus_50").equals("nan")) assertTrue(windows.norm2() < 50, row.file());
			else assertRelative(row.number("norm_at_e0_plus_50"), at(spectrum, norm, result.e0() + 50), row.file());
			assertRelative(row.number("norm_at_last"), norm[norm.length - 1], row.file());
			files++;
		}
		assertEquals(140, files);
	}

	@Test
	void usesAthenasWindows() throws IOException {
		final LarchNormalisation result = LarchNormalisation.of(synthetic(), Normalisation.of(Method.ATHENA));
		assertEquals(-150, result.windows().pre1());
		assertEquals(-30, result.windows().pre2());
		assertEquals(150, result.windows().norm1());
		assertEquals(9836.2464 - 8979 - 100, result.windows().norm2(), 1e-9);
		assertEquals(2, result.windows().nnorm());
		assertEquals(List.of(), result.windows().notes());
		// the truth is 0.9; windows next to the edge feel the tails of the arctangent
		assertEquals(0.9, result.step(), 0.02);
	}

	@Test
	void athenaSaysWhatItDoesOnShortData() {
		final Spectrum spectrum = step(0, 1, 60);
		final LarchNormalisation result = LarchNormalisation.of(spectrum, Normalisation.of(Method.ATHENA));
		assertEquals(60, result.windows().norm2());
		assertEquals(20, result.windows().norm1());
		assertTrue(result.windows().notes().get(0).contains("20.0 to 60.0 eV is used"), result.windows().notes()
			.toString());
		assertEquals(1, result.step(), 1e-6);
	}

	@Test
	void losesNothingToFloatsOnceTheMinimumIsOut() throws IOException {
		for (final RealSpectra.Row row : RealSpectra.table(SharedData.values("larch/xasdatalibrary.csv"))) {
			final Spectrum spectrum = RealSpectra.read(SharedData.data("xasdatalibrary/" + row.file()), row.text("signal"));
			final double[] mu = spectrum.mu();
			final double minimum = Arrays.stream(mu).min().getAsDouble();
			for (int i = 0; i < mu.length; i++)
				mu[i] = (float) (mu[i] - minimum);
			final LarchNormalisation result = new LarchNormaliser(spectrum.energies(), LARCH).normalise(mu);
			assertEquals(row.number("e0"), result.e0(), 1e-6, row.file());
			assertRelative(row.number("edge_step"), result.step(), row.file());
			assertRelative(row.number("norm_at_e0_plus_10"), at(spectrum, result.norm(), result.e0() + 10), row.file());
			assertRelative(row.number("norm_at_last"), result.norm()[mu.length - 1], row.file());
		}
	}

	@Test
	void refusesWindowsOutsideTheData() {
		final Spectrum spectrum = step(0, 1, 60);
		final LarchNormaliser normaliser = new LarchNormaliser(spectrum.energies(), new Normalisation(Method.LARCH, null,
			new EnergyWindow(100, 500), null, 0));
		final InputException refused = assertThrows(InputException.class, () -> normaliser.normalise(spectrum.mu()));
		assertTrue(refused.getMessage().startsWith("The post-edge window 100.0 to 500.0 eV from E0 = 7120.00 eV holds no"),
			refused.getMessage());
		final double[] flat = new double[spectrum.size()];
		assertTrue(Double.isNaN(normaliser.flatten(spectrum.mu(), 120, flat)) && Double.isNaN(flat[5]));
	}

	@Test
	void keepsTheSignOfTheStep() {
		final LarchNormaliser normaliser = new LarchNormaliser(step(0, 1, 300).energies(), LARCH);
		final double[] falling = step(2, -1, 300).mu();
		final LarchNormalisation result = normaliser.normalise(falling, 7120);
		assertEquals(1, result.step(), 1e-6);
		assertEquals(-1, result.signedStep(), 1e-6);
	}

	@Test
	void takesPixelsTheQuickWay() throws IOException {
		final Spectrum spectrum = synthetic();
		final LarchNormaliser normaliser = new LarchNormaliser(spectrum.energies(), LARCH);
		final double[] mu = spectrum.mu();
		final double[] flat = new double[mu.length];
		final int edge = normaliser.edgeIndex(mu);
		final LarchNormalisation expected = normaliser.normalise(mu);
		assertEquals(expected.signedStep(), normaliser.flatten(mu, edge, flat));
		assertArrayEquals(expected.flat(), flat, 0);
		mu[400] = Double.NaN;
		assertTrue(Double.isNaN(normaliser.flatten(mu, edge, flat)));
		assertTrue(Double.isNaN(flat[0]));
		assertEquals(-1, normaliser.edgeIndex(new double[mu.length]));
		assertTrue(Double.isNaN(normaliser.flatten(mu, -1, flat)));
	}

	@Test
	void refusesWhatCannotBeNormalised() {
		final Spectrum good = step(0, 1, 300);
		final LarchNormaliser normaliser = new LarchNormaliser(good.energies(), LARCH);
		final InputException flat = assertThrows(InputException.class, () -> normaliser.normalise(new double[good
			.size()]));
		assertTrue(flat.getMessage().startsWith("No absorption edge was found between 7000.0 and 7420.0 eV"), flat
			.getMessage());
		final double[] hole = good.mu();
		hole[9] = Double.NaN;
		final InputException nan = assertThrows(InputException.class, () -> normaliser.normalise(hole));
		assertTrue(nan.getMessage().contains("7009.00 eV (point 10)"), nan.getMessage());
		assertThrows(InputException.class, () -> normaliser.normalise(good.mu(), 8000));
		final InputException few = assertThrows(InputException.class, () -> new LarchNormaliser(new double[] { 1, 2, 3 },
			LARCH));
		assertTrue(few.getMessage().contains("only 3 energies"), few.getMessage());
	}

	/** A sharp edge at 7120 eV on 7000 eV to 7120 eV + reach. */
	private static Spectrum step(final double offset, final double step, final double reach) {
		final double[] energies = new double[(int) (121 + reach)];
		final double[] mu = new double[energies.length];
		for (int i = 0; i < energies.length; i++) {
			energies[i] = 7000 + i;
			mu[i] = offset + step / (1 + Math.exp(-(energies[i] - 7120) * 1.5));
		}
		return new Spectrum("step", energies, mu);
	}

	private static void assertSame(final JsonObject expected, final LarchNormalisation result, final double tolerance) {
		assertEquals(expected.get("npts").getAsInt(), result.norm().length);
		assertEquals(expected.get("e0").getAsDouble(), result.e0(), WINDOW);
		final double step = expected.get("edge_step").getAsDouble();
		assertEquals(step, result.step(), tolerance * step);
		final LarchWindows windows = result.windows();
		assertEquals(expected.get("pre1").getAsDouble(), windows.pre1(), WINDOW);
		assertEquals(expected.get("pre2").getAsDouble(), windows.pre2(), WINDOW);
		assertEquals(expected.get("norm1").getAsDouble(), windows.norm1(), WINDOW);
		assertEquals(expected.get("norm2").getAsDouble(), windows.norm2(), WINDOW);
		assertEquals(expected.get("nnorm").getAsInt(), windows.nnorm());
	}

	/** 1e-6 relative, and nothing beyond the ten digits of the file. */
	private static void assertRelative(final double expected, final double actual, final String what) {
		assertEquals(expected, actual, 1e-6 * Math.max(1e-3, Math.abs(expected)), what);
	}

	private static double at(final Spectrum spectrum, final double[] y, final double energy) {
		int i = 0;
		while (i < spectrum.size() - 2 && spectrum.energy(i + 1) < energy)
			i++;
		final double fraction = (energy - spectrum.energy(i)) / (spectrum.energy(i + 1) - spectrum.energy(i));
		return y[i] + Math.min(1, fraction) * (y[i + 1] - y[i]);
	}

	private static Spectrum synthetic() throws IOException {
		final Path file = SharedData.values("larch/synthetic_mu.csv");
		return new Spectrum("synthetic", Columns.column(file, "energy_eV"), Columns.column(file, "mu"));
	}

	private static JsonObject expected() throws IOException {
		try (Reader in = Files.newBufferedReader(SharedData.values("larch/expected.json"))) {
			return JsonParser.parseReader(in).getAsJsonObject();
		}
	}
}
