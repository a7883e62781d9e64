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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntToDoubleFunction;

import net.imglib2.parallel.Parallelization;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xanesj.stack.MapPlane;
import org.xanesj.stack.MapSet;
import org.xanesj.stack.NeighbourNoise;
import org.xanesj.stack.PixelSize;
import org.xanesj.stack.RegularisedMark;
import org.xanesj.task.CancelledException;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/** Maps of two halves, 7112 and 7113 eV, with noise of 0.2 eV, and what may be wrong with them. */
class RegulariseMapsTest {

	private static final int SIDE = 24;
	private static final double NOISE = 0.2;

	private static MapSet set(final int width, final MapPlane... planes) {
		return new MapSet("maps", width, planes[0].values().length / width, PixelSize.UNKNOWN, List.of(planes), Map.of(),
			"origin");
	}

	private static MapPlane plane(final String name, final int pixels, final IntToDoubleFunction value) {
		final float[] values = new float[pixels];
		for (int i = 0; i < pixels; i++)
			values[i] = (float) value.applyAsDouble(i);
		return new MapPlane(name, "eV", "", values);
	}

	private static double truth(final int pixel) {
		return pixel % SIDE < SIDE / 2 ? 7112 : 7113;
	}

	private static MapPlane measured() {
		final Random random = new Random(3);
		return plane("e", SIDE * SIDE, i -> truth(i) + NOISE * random.nextGaussian());
	}

	/** Noise whose correlation along rows is 0.6. */
	private static MapPlane wavering() {
		final Random random = new Random(3);
		final double[] noise = new double[1];
		return plane("e", SIDE * SIDE, i -> {
			noise[0] = i % SIDE == 0 ? random.nextGaussian() : 0.6 * noise[0] + 0.8 * random.nextGaussian();
			return truth(i) + NOISE * noise[0];
		});
	}

	private static MapPlane sigma(final double value) {
		return plane("e.sigma", SIDE * SIDE, i -> value);
	}

	private static RegulariseMaps.Result run(final MapSet maps, final String prior) {
		return new RegulariseMaps(maps, null, prior, "auto", "auto", 8, 1).run(Progress.NONE);
	}

	private static float[] values(final RegulariseMaps.Result result, final String name) {
		return result.maps().plane(name).orElseThrow().values();
	}

	private static double error(final float[] values) {
		double sum = 0;
		for (int i = 0; i < values.length; i++)
			sum += (values[i] - truth(i)) * (values[i] - truth(i)) / values.length;
		return Math.sqrt(sum);
	}

	@Test
	void residualsTellThatThePriorIsWrong() {
		final RegulariseMaps.Result result = new RegulariseMaps(set(SIDE, measured(), sigma(NOISE)), null, "gauss", "auto", "1e5", 4,
			1).run(Progress.NONE);
		assertTrue(result.parameters().get(0).correlation().rook().moran() > 0.5, "half of the map is one step higher");
		assertTrue(result.notes().stream().anyMatch(note -> note.contains("residuals are not independent")));
	}

	@Test
	void structuresAreTakenFromNoise() {
		final RegulariseMaps.Result result = run(set(SIDE, measured(), sigma(NOISE)), "auto");
		assertEquals(List.of("e", "e.sigma", "e.residual", "e.measured", "e.measured.sigma", "label", "label.probability", "border", "status"), result.maps().planes()
			.stream().map(MapPlane::name).toList());
		// a tenth of the noise that was there; 288 pixels of a half would allow 0.012
		assertTrue(error(values(result, "e")) < NOISE / 5, result.prior() + " " + error(values(result, "e")));
		assertEquals(1, result.parameters().get(0).residual(), 0.1);
		assertTrue(Math.abs(result.parameters().get(0).correlation().rook().score()) < 3, "the residual is white");
		assertEquals(2, result.parameters().get(0).structures().structures());
		// two plains are what total variation is made for
		assertEquals("tv", result.prior(), result.comparison().toString());
		assertEquals("gauss", result.comparison().get(4).prior());
		assertTrue(RegularisedMark.isIn(result.maps().history()));
		assertFalse(RegularisedMark.isIn("origin"));
		assertTrue(result.maps().history().startsWith("origin\nXANES Regularise Maps: prior auto,"));
	}

	@Test
	void missingStandardErrorsAreEstimatedAndSaid() {
		final RegulariseMaps.Result result = run(set(SIDE, measured()), "tv");
		assertEquals(NOISE, result.parameters().get(0).noise(), 0.15 * NOISE);
		assertTrue(result.notes().get(0).startsWith("e: there are no standard errors; the noise was estimated"), result.notes()
			.toString());
		final RegulariseMaps.Result given = new RegulariseMaps(set(SIDE, measured()), sigma(NOISE), "tv", "auto", "auto", 8, 1)
			.run(Progress.NONE);
		assertTrue(given.notes().get(0).startsWith("Mean square error"), given.notes().toString());
	}

	@Test
	void unusableStandardErrorsGetTheMedianOfTheOthers() {
		final MapPlane broken = sigma(NOISE);
		broken.values()[0] = 0;
		broken.values()[1] = -1;
		broken.values()[2] = Float.NaN;
		final RegulariseMaps.Result result = run(set(SIDE, measured(), broken), "meso");
		assertTrue(result.notes().get(0).startsWith("e: 3 pixels without a positive standard error"), result.notes()
			.toString());
		assertArrayEquals(values(run(set(SIDE, measured(), sigma(NOISE)), "meso"), "e"), values(result, "e"));
		assertTrue(run(set(SIDE, measured(), sigma(0)), "gauss").notes().get(0).contains("estimated from the map itself"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "gauss", "tv", "welsch", "potts", "meso" })
	void pixelsWithoutValueStayOut(final String prior) {
		final MapPlane holed = measured();
		// a wall between the halves, and a pixel
		for (int y = 0; y < SIDE; y++)
			holed.values()[y * SIDE + SIDE / 2 - 1] = Float.NaN;
		holed.values()[100] = Float.NaN;
		final RegulariseMaps.Result result = run(set(SIDE, holed, sigma(NOISE)), prior);
		for (final String name : List.of("e", "e.sigma", "e.residual", "label", "border"))
			for (int i = 0; i < SIDE * SIDE; i++)
				assertEquals(Float.isNaN(holed.values()[i]), Float.isNaN(values(result, name)[i]), name + " " + i);
	}

	@Test
	void nothingIsSmoothedAcrossAMask() {
		final MapPlane holed = measured();
		for (int y = 0; y < SIDE; y++)
			holed.values()[y * SIDE + SIDE / 2 - 1] = Float.NaN;
		final MapPlane changed = new MapPlane("e", "eV", "", holed.values().clone());
		for (int i = 0; i < changed.values().length; i++)
			if (i % SIDE == SIDE - 1) changed.values()[i] += 0.05f;
		final RegulariseMaps one = new RegulariseMaps(set(SIDE, holed, sigma(NOISE)), null, "gauss", "2", "5", 4, 1);
		final RegulariseMaps other = new RegulariseMaps(set(SIDE, changed, sigma(NOISE)), null, "gauss", "2", "5", 4, 1);
		final float[] before = values(one.run(Progress.NONE), "e");
		final float[] after = values(other.run(Progress.NONE), "e");
		for (int i = 0; i < before.length; i++)
			// half a unit of single precision at 7112 and the noise factor, which is common to all pixels
			if (i % SIDE < SIDE / 2 - 1) assertEquals(before[i], after[i], 2e-3, "pixel " + i);
		assertNotEquals(before[SIDE - 2], after[SIDE - 2], 0.01);
	}

	@Test
	void aWhiteMapHasNoStructure() {
		final Random random = new Random(5);
		final RegulariseMaps.Result white = run(set(SIDE, plane("e", SIDE * SIDE, i -> 7112 + NOISE * random.nextGaussian()),
			sigma(NOISE)), "gauss");
		assertTrue(white.notes().get(0).startsWith("e: no spatial structure beyond its noise"), white.notes().toString());
		assertEquals(7112, values(white, "e")[77], 0.05);
	}

	@Test
	void aConstantMapAmongOthersIsLeftAsItIs() {
		final MapPlane constant = new MapPlane("flat", "eV", "", plane("", SIDE * SIDE, i -> i == 5 ? Double.NaN : 7112).values());
		final MapPlane errors = new MapPlane("flat.sigma", "eV", "", plane("", SIDE * SIDE, i -> 0.3).values());
		for (final String prior : List.of("gauss", "tv", "welsch", "potts", "meso")) {
			final RegulariseMaps.Result result = run(set(SIDE, measured(), sigma(NOISE), constant, errors), prior);
			for (final String name : List.of("flat", "flat.measured"))
				assertArrayEquals(constant.values(), values(result, name), prior);
			assertEquals(0.3f, values(result, "flat.sigma")[7]);
			assertTrue(Float.isNaN(values(result, "flat.sigma")[5]));
			assertTrue(result.notes().contains("flat: all pixels have the same value; left as it is."), result.notes().toString());
			// the other one is what it is alone
			assertArrayEquals(values(run(set(SIDE, measured(), sigma(NOISE)), prior), "e"), values(result, "e"), prior);
		}
	}

	@ParameterizedTest
	@CsvSource({ "12, 1", "1, 12", "2, 2", "3, 1" })
	void smallMapsAreDone(final int width, final int height) {
		for (final String prior : List.of("auto", "gauss", "tv", "welsch", "potts", "meso")) {
			final RegulariseMaps.Result result = run(set(width, plane("e", width * height, i -> 7112 + i % 3)), prior);
			for (final MapPlane plane : result.maps().planes())
				for (final float value : plane.values())
					assertTrue(Float.isFinite(value), prior + " " + plane.name() + Arrays.toString(plane.values()));
		}
	}

	@Test
	void propertyMapsHaveTheirNoise() {
		final MapPlane measured = measured();
		final RegulariseMaps.Result result = run(set(SIDE, new MapPlane("value", "kJ/mol", "", measured.values()), plane(
			"halfwidth", SIDE * SIDE, i -> 3), plane("noise", SIDE * SIDE, i -> NOISE), plane("leverage", SIDE * SIDE,
				i -> 0.5), plane("status", SIDE * SIDE, i -> 4)), "tv");
		assertEquals(List.of("value", "value.sigma", "value.residual", "value.measured", "value.measured.sigma", "label", "label.probability", "border", "status"), result.maps()
			.planes().stream().map(MapPlane::name).toList());
		assertEquals(4, values(result, "status")[7]);
		assertTrue(result.parameters().get(0).gaussian().noiseFactor() < 1.5);
	}

	@Test
	void whatWasAddedIsNoMapOfValues() {
		final MapSet once = run(set(SIDE, measured(), sigma(NOISE)), "meso").maps();
		final RegulariseMaps.Result twice = run(once, "gauss");
		assertEquals(once.planes().stream().map(MapPlane::name).toList(), twice.maps().planes().stream().map(MapPlane::name)
			.toList());
		assertTrue(twice.notes().get(0).startsWith("maps regularised is regularised already"), twice.notes().toString());
		assertEquals(List.of("e.measured"), new SpatialCorrelation(once, List.of(), true, 0, true, 1).run(Progress.NONE).single()
			.stream().map(MapArrangement::name).toList());
	}

	@Test
	void neighboursAndGuidanceAreWhatTheUserWants() {
		final MapPlane second = new MapPlane("f", "eV", "", plane("", SIDE * SIDE, i -> truth(i)).values());
		final RegulariseMaps.Result result = new RegulariseMaps(set(SIDE, measured(), sigma(NOISE), second), null, "guided", "2",
			"auto", "radius2", "0", 4, 1).run(Progress.NONE);
		assertEquals("guided", result.prior());
		// what is compared always, and what the user wants
		assertEquals(6, result.comparison().size());
		assertTrue(result.maps().history().contains("prior guided, structures 2, strength auto, neighbours radius2,"));
		assertTrue(error(values(result, "e")) < NOISE / 5);
		final float[] four = values(new RegulariseMaps(set(SIDE, measured(), sigma(NOISE)), null, "gauss", "2", "5", "4", "0", 4, 1)
			.run(Progress.NONE), "e");
		assertArrayEquals(values(new RegulariseMaps(set(SIDE, measured(), sigma(NOISE)), null, "gauss", "2", "5", 4, 1).run(
			Progress.NONE), "e"), four);
		assertNotEquals(four[7], values(new RegulariseMaps(set(SIDE, measured(), sigma(NOISE)), null, "gauss", "2", "5", "8", "0", 4, 1)
			.run(Progress.NONE), "e")[7], 1e-3);
		assertTrue(new RegulariseMaps(set(SIDE, measured(), sigma(NOISE)), null, "tv", "2", "5", "8", "0", 4, 1).run(Progress.NONE)
			.notes().contains("The prior tv has neighbours of its own; 'neighbours' made no difference to it."));
	}

	@Test
	void noiseAlongRowsIsAllowedForIfTheSpectraShowItOrTheUserSaysSo() {
		final MapSet maps = set(SIDE, measured(), sigma(NOISE));
		assertEquals(0, run(maps, "gauss").parameters().get(0).rowNoise());
		// alike in both directions: shapes of spectra, or planes that were shifted
		assertEquals(0, run(noted(maps, new NeighbourNoise(0.4, 0.35)), "gauss").parameters().get(0).rowNoise());
		final NeighbourNoise along = new NeighbourNoise(0.4, 0.05);
		final String stack = "The noise of the stack is not independent from pixel to pixel (correlation 0.40 along rows, 0.05 " +
			"along columns), ";
		final RegulariseMaps.Result none = run(noted(maps, along), "gauss");
		assertEquals(0, none.parameters().get(0).rowNoise(), 0.1, "there is none in this map");
		assertTrue(none.notes().contains(stack + "but these maps do not show it along rows."), none.notes().toString());
		final RegulariseMaps.Result estimated = run(noted(set(SIDE, wavering(), sigma(NOISE)), along), "gauss");
		final double found = estimated.parameters().get(0).rowNoise();
		// the jump of this map, which a Gaussian field does not know, makes it larger than 0.6
		assertEquals(0.7, found, 0.15);
		assertTrue(estimated.notes().contains(String.format(Locale.ROOT, stack +
			"which is allowed for along rows (rownoise of the maps: %.2f to %.2f), but not in the structures.", found, found)), estimated.notes().toString());
		final RegulariseMaps.Result given = given(maps, "gauss", "0.5");
		assertEquals(0.5, given.parameters().get(0).rowNoise());
		assertTrue(values(given, "e.sigma")[SIDE * SIDE / 2] > 1.2 * values(given(maps, "gauss", "0"), "e.sigma")[SIDE * SIDE / 2]);
		final RegulariseMaps.Result potts = given(maps, "potts", "0.5");
		assertEquals(0, potts.parameters().get(0).rowNoise());
		assertTrue(potts.notes().contains("The prior potts takes the noise of pixels to be independent, whatever 'rownoise' says."));
	}

	private static MapSet noted(final MapSet maps, final NeighbourNoise noise) {
		return new MapSet(maps.name(), maps.width(), maps.height(), maps.pixelSize(), maps.planes(), maps.metadata(), noise
			.line());
	}

	private static RegulariseMaps.Result given(final MapSet maps, final String prior, final String rowNoise) {
		return new RegulariseMaps(maps, null, prior, "2", "5", "4", rowNoise, 8, 1).run(Progress.NONE);
	}

	@Test
	void serialAndParallelGiveTheSameBits() {
		final MapSet maps = set(SIDE, measured(), sigma(NOISE));
		final RegulariseMaps.Result parallel = run(maps, "auto");
		final RegulariseMaps.Result[] serial = new RegulariseMaps.Result[1];
		Parallelization.runSingleThreaded(() -> serial[0] = run(maps, "auto"));
		for (final MapPlane plane : parallel.maps().planes())
			assertArrayEquals(plane.values(), values(serial[0], plane.name()), plane.name());
		assertEquals(parallel.maps().history(), serial[0].maps().history());
	}

	@Test
	void wrongInputIsRefusedInOneSentence() {
		final MapSet maps = set(SIDE, measured(), sigma(NOISE));
		assertEquals("The prior must be auto, gauss, tv, welsch, potts, meso, guided, not 'tikhonov'.", refusal(new RegulariseMaps(maps,
			null, "tikhonov", "auto", "auto", 8, 1)));
		assertEquals("The number of structures is '0'; give a whole number from 1 to 20, or auto.", refusal(new RegulariseMaps(
			maps, null, "auto", "0", "auto", 8, 1)));
		assertEquals("The value of 'strength' is 'strong'; give a number, or auto.", refusal(new RegulariseMaps(maps, null,
			"auto", "auto", "strong", 8, 1)));
		assertEquals("The strength is '-1'; give a positive number below 1e7, or auto.", refusal(new RegulariseMaps(maps, null,
			"auto", "auto", "-1", 8, 1)));
		assertEquals("The neighbours must be 4, 8, radius2, radius3, not '6'.", refusal(new RegulariseMaps(maps, null, "auto",
			"auto", "auto", "6", "auto", 8, 1)));
		for (final String wrong : List.of("-0.1", "0.96"))
			assertEquals("The correlation of the noise along rows is '" + wrong + "'; give a number from 0 (independent) to 0.95, or auto.",
				refusal(new RegulariseMaps(maps, null, "auto", "auto", "auto", "4", wrong, 8, 1)));
		assertEquals("The number of posterior samples is 0; give one from 1 to 10000, for example 16.", refusal(
			new RegulariseMaps(maps, null, "auto", "auto", "auto", 0, 1)));
		final String rest = "); give maps that vary from pixel to pixel.";
		assertEquals("maps: nothing can be regularised (e: no pixel has a finite value" + rest, refusal(new RegulariseMaps(set(2,
			plane("e", 4, i -> Double.NaN)), null, "auto", "auto", "auto", 8, 1)));
		assertEquals("maps: nothing can be regularised (e: all pixels have the same value; f: only one pixel has a value" + rest,
			refusal(new RegulariseMaps(set(2, plane("e", 4, i -> 7), plane("f", 4, i -> i == 2 ? 7 : Double.NaN)), null, "auto",
				"auto", "auto", 8, 1)));
		assertEquals("maps: there is no map to regularise; give maps of XANES Feature Maps or XANES Predict Property Map.",
			refusal(new RegulariseMaps(set(2, plane("status", 4, i -> 0)), null, "auto", "auto", "auto", 8, 1)));
		assertEquals("The image of standard errors has 4 pixels, but maps has 24 x 24; give one of the same size.", refusal(
			new RegulariseMaps(maps, plane("s", 4, i -> 1), "auto", "auto", "auto", 8, 1)));
	}

	private static String refusal(final RegulariseMaps settings) {
		return assertThrows(InputException.class, () -> settings.run(Progress.NONE)).getMessage();
	}

	/** The maps may be the pixels of a window, and every slice of the result can be edited by itself. */
	@Test
	void noResultSharesPixelsWithAnotherOrWithTheInput() {
		final MapSet maps = set(SIDE, measured(), sigma(NOISE), plane("constant", SIDE * SIDE, i -> 5), plane("constant.sigma",
			SIDE * SIDE, i -> 1));
		final Set<float[]> arrays = Collections.newSetFromMap(new IdentityHashMap<>());
		maps.planes().forEach(plane -> arrays.add(plane.values()));
		final List<float[]> before = maps.planes().stream().map(plane -> plane.values().clone()).toList();
		for (final MapPlane plane : run(maps, "gauss").maps().planes())
			assertTrue(arrays.add(plane.values()), plane.name());
		for (int k = 0; k < before.size(); k++)
			assertArrayEquals(before.get(k), maps.planes().get(k).values(), "the input is not changed");
	}

	@Test
	void itCanBeCancelled() {
		final AtomicInteger calls = new AtomicInteger();
		final List<Double> fractions = new ArrayList<>();
		assertThrows(CancelledException.class, () -> new RegulariseMaps(set(SIDE, measured(), sigma(NOISE)), null, "auto",
			"auto", "auto", 8, 1).run(new Progress() {

				@Override
				public void report(final double fraction, final String what) {
					fractions.add(fraction);
				}

				@Override
				public boolean isCancelled() {
					return calls.incrementAndGet() > 500;
				}
			}));
		assertTrue(fractions.size() > 5, "it says how far it is");
	}
}
