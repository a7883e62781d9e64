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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xanesj.app.TrainPropertyModel.Edges;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.MapPlane;
import org.xanesj.stack.MapSet;
import org.xanesj.task.Progress;

/** Pixels that cannot be used: NaN and a status in every map, and no other pixel feels them. */
@Timeout(120)
class PixelBadInputTest {

	private static final int ZERO = 3;
	private static final int NAN = 20;
	private static final int INFINITE = 37;
	private static final int FALLING = 85;
	private static final int SATURATED = 120;
	private static final int CONSTANT = 200;
	/** Feature status of the bad pixels; docs/features.md. */
	private static final Map<Integer, Integer> FEATURES = Map.of(ZERO, 5, NAN, 7, INFINITE, 7, FALLING, 6, SATURATED, 8,
		CONSTANT, 5);
	/** Prediction status: 8 low signal, 16 invalid. */
	private static final Map<Integer, Integer> PREDICTIONS = Map.of(ZERO, 8, NAN, 16, INFINITE, 16, FALLING, 8, SATURATED,
		16, CONSTANT, 8);

	/** So much do medians of 256 pixels change if six of them are left out. */
	private static final double MEDIANS = 0.1;

	@TempDir
	static Path folder;

	private static EnergyStack sound;
	private static Path model;

	@BeforeAll
	static void simulate() throws IOException {
		final Simulated data = new Simulated(folder);
		model = folder.resolve("model.json");
		Simulated.training(data.table("few.csv", lines -> lines.subList(0, 9)), Edges.K, "", 2, model).run(Progress.NONE);
		// the field has empty pixels; ones with an edge everywhere tell more
		final EnergyStack stack = data.kStack();
		final float[][] planes = Simulated.pixels(stack);
		final float[] largest = planes[planes.length - 1].clone();
		final int best = IntStream.range(0, largest.length).reduce(0, (a, b) -> largest[a] - planes[0][a] > largest[b] -
			planes[0][b] ? a : b);
		for (final float[] plane : planes) {
			final float value = plane[best];
			for (int p = 0; p < plane.length; p++)
				plane[p] = value * (1 + p / 1000f) + plane[p] * 0.001f;
		}
		sound = Simulated.with(stack, planes);
	}

	private static MapSet features(final EnergyStack stack, final String recipe) {
		return new FeatureMaps(stack, "Fe K", recipe, 0.01, true).run(Progress.NONE).maps();
	}

	private static MapSet property(final EnergyStack stack) {
		return new PredictPropertyMap(model, stack, "Fe K", null, 0.01).run(Progress.NONE).maps();
	}

	private static void check(final MapSet clean, final MapSet spoilt, final Map<Integer, Integer> expected) {
		final List<MapPlane> planes = spoilt.planes();
		final float[] status = planes.get(planes.size() - 1).values();
		for (int k = 0; k < planes.size(); k++) {
			final float[] before = clean.planes().get(k).values();
			final float[] after = planes.get(k).values();
			for (int p = 0; p < after.length; p++) {
				final String where = planes.get(k).name() + ", pixel " + p;
				if (!expected.containsKey(p)) assertEquals(before[p], after[p], isError(planes.get(k)) && before[p] > 0 ? MEDIANS * before[p] : 0,
					where);
				else if (after == status) assertEquals((int) expected.get(p), (int) after[p], where);
				else assertTrue(Float.isNaN(after[p]), where);
			}
		}
		assertEquals(sound.pixels(), status.length);
	}

	/** Standard errors know the noise of each energy from all pixels that can be used. */
	private static boolean isError(final MapPlane plane) {
		return plane.name().endsWith(FeatureMaps.SIGMA) || plane.name().equals("noise");
	}

	/** These recipes look for E0 in each pixel; a falling spectrum has some rise in its noise, which must not count. */
	@Test
	void recipesThatLookForTheEdge() {
		final EnergyStack bad = Simulated.with(sound, spoilt());
		for (final String recipe : new String[] { "larch", "athena" })
			check(withoutShapes(features(sound, recipe)), withoutShapes(features(bad, recipe)), FEATURES);
	}

	private static float[][] spoilt() {
		final float[][] planes = Simulated.pixels(sound);
		for (int i = 0; i < planes.length; i++) {
			planes[i][ZERO] = 0;
			planes[i][FALLING] = 5 - planes[i][FALLING];
			planes[i][CONSTANT] = 1.25f;
		}
		// all values from the upper part of the edge on at the limit of the detector
		final float limit = 0.5f * (planes[0][SATURATED] + planes[planes.length - 1][SATURATED]);
		for (final float[] plane : planes)
			plane[SATURATED] = Math.min(limit, plane[SATURATED]);
		planes[planes.length / 2][NAN] = Float.NaN;
		planes[0][INFINITE] = Float.POSITIVE_INFINITY;
		return planes;
	}

	@Test
	void floatStacks() {
		final EnergyStack bad = Simulated.with(sound, spoilt());
		// k.preedgefixed.* take their shapes from all pixels of the stack, so they may feel their neighbours
		check(withoutShapes(features(sound, "fixed")), withoutShapes(features(bad, "fixed")), FEATURES);
		check(property(sound), property(bad), PREDICTIONS);
	}

	private static MapSet withoutShapes(final MapSet maps) {
		return new MapSet(maps.name(), maps.width(), maps.height(), maps.pixelSize(), maps.planes().stream().filter(
			plane -> !plane.name().startsWith("k.preedgefixed")).toList(), maps.metadata(), maps.history());
	}

	/** Counts of 8 and 16 bit: the greatest possible one is a detector at its limit. */
	@Test
	void wholeNumbers() {
		for (final int limit : new int[] { 255, 65535 }) {
			final float[][] planes = Simulated.pixels(sound);
			final float most = (float) Arrays.stream(planes).flatMapToDouble(plane -> IntStream.range(0, plane.length)
				.mapToDouble(p -> plane[p])).max().orElseThrow();
			final Object[] clean = whole(planes, limit, most);
			// one saturated value, at one energy, is enough
			planes[planes.length - 5][SATURATED] = 2 * most;
			for (final float[] plane : planes)
				plane[ZERO] = 0;
			final Object[] bad = whole(planes, limit, most);
			check(withoutShapes(features(Simulated.with(sound, clean), "fixed")), withoutShapes(features(Simulated.with(sound,
				bad), "fixed")), Map.of(SATURATED, 8, ZERO, 5));
			check(property(Simulated.with(sound, clean)), property(Simulated.with(sound, bad)), Map.of(SATURATED, 16, ZERO,
				8));
		}
	}

	private static Object[] whole(final float[][] planes, final int limit, final float most) {
		return Arrays.stream(planes).map(plane -> {
			final byte[] bytes = new byte[plane.length];
			final short[] shorts = new short[plane.length];
			for (int p = 0; p < plane.length; p++) {
				final int count = Math.min(limit, Math.round(plane[p] * 0.9f * limit / most));
				bytes[p] = (byte) count;
				shorts[p] = (short) count;
			}
			return limit == 255 ? (Object) bytes : shorts;
		}).toArray();
	}
}
