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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xanesj.model.TrainingSettings;
import org.xanesj.registration.Kernel;
import org.xanesj.registration.SimilaritySearch.Freedom;
import org.xanesj.stack.ComputedPlanes;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.MapSet;
import org.xanesj.stack.RegularisedMark;
import org.xanesj.spectrum.EnergyUnit;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/** What a map needs of its two stacks. */
class PredictPropertyMapTest {

	@Test
	void bothStacksAreOfOneElement(@TempDir final Path folder) {
		new SimulateSamples(folder, 16, 0.002, 0).run(Progress.NONE);
		final Path model = folder.resolve("model.json");
		new TrainPropertyModel(folder.resolve("table.csv"), "enthalpy", TrainPropertyModel.Edges.BOTH, "fixed", "",
			TrainingSettings.DEFAULT.withPermutations(0), model).run(Progress.NONE);
		final EnergyStack iron = new OpenStack(folder.resolve("K-stack.tif"), null, EnergyUnit.AUTO, false).run(
			Progress.NONE);
		final EnergyStack lines = new OpenStack(folder.resolve("L-stack.tif"), null, EnergyUnit.AUTO, false).run(
			Progress.NONE);
		new PredictPropertyMap(model, iron, "auto", lines, 0.05).run(Progress.NONE);
		// the L3 edges of Fe and Co are 71.3 eV apart
		final EnergyStack cobalt = EnergyStack.of("cobalt", Arrays.stream(lines.energies()).map(e -> e + 71.3).toArray(),
			lines.source());
		final InputException refused = assertThrows(InputException.class, () -> new PredictPropertyMap(model, iron, "auto",
			cobalt, 0.05).run(Progress.NONE));
		assertTrue(refused.getMessage().contains("Co L23"), refused.getMessage());
	}

	@Test
	void regularisedFeaturesGiveABetterMapWithLessNoise(@TempDir final Path folder) {
		// noise of 2 % of the edge step, so that pixels differ by it
		new SimulateSamples(folder, 48, 0.02, 0).run(Progress.NONE);
		final Path model = folder.resolve("model.json");
		new TrainPropertyModel(folder.resolve("table.csv"), "enthalpy", TrainPropertyModel.Edges.K, "fixed", "",
			TrainingSettings.DEFAULT.withPermutations(0), model).run(Progress.NONE);
		final EnergyStack stack = new OpenStack(folder.resolve("K-stack.tif"), null, EnergyUnit.AUTO, false).run(
			Progress.NONE);
		final MapSet raw = new PredictPropertyMap(model, stack, "auto", null, 0.3).run(Progress.NONE).maps();
		final MapSet smooth = new PredictPropertyMap(model, stack, "auto", null, 0.3, "welsch", "8").run(Progress.NONE).maps();
		final float[] before = raw.plane("value").orElseThrow().values();
		final float[] after = smooth.plane("value").orElseThrow().values();
		for (int i = 0; i < before.length; i++)
			assertEquals(Float.isNaN(before[i]), Float.isNaN(after[i]), "pixel " + i);
		// neighbours are more alike, and the noise that is left is less
		assertTrue(roughness(after, 48) < 0.5 * roughness(before, 48), roughness(before, 48) + " " + roughness(after, 48));
		assertTrue(mean(smooth, "noise") < 0.7 * mean(raw, "noise"), mean(raw, "noise") + " " + mean(smooth, "noise"));
		assertTrue(smooth.history().contains("regularise welsch, neighbours 8"));
		assertTrue(RegularisedMark.isIn(smooth.history()) && !RegularisedMark.isIn(raw.history()));
	}

	@Test
	void aStackThatWasMeasuredElsewhereIsRegisteredFirst(@TempDir final Path folder) {
		final int size = 96;
		new SimulateSamples(folder, size, 0.002, 0).run(Progress.NONE);
		final Path model = folder.resolve("model.json");
		new TrainPropertyModel(folder.resolve("table.csv"), "enthalpy", TrainPropertyModel.Edges.BOTH, "fixed", "",
			TrainingSettings.DEFAULT.withPermutations(0), model).run(Progress.NONE);
		final EnergyStack iron = new OpenStack(folder.resolve("K-stack.tif"), null, EnergyUnit.AUTO, false).run(Progress.NONE);
		final EnergyStack lines = new OpenStack(folder.resolve("L-stack.tif"), null, EnergyUnit.AUTO, false).run(Progress.NONE);
		final EnergyStack elsewhere = lines.withPlanes("elsewhere", ComputedPlanes.whenRead(size, size, lines.size(), (plane,
			to) -> {
			final float[] from = new float[to.length];
			lines.source().read(lines.plane(plane), 0, from.length, from, 0);
			// 4 pixels to the right, 3 up, without wrapping around: the border is repeated
			for (int i = 0; i < to.length; i++)
				to[i] = from[Math.min(size - 1, i / size + 3) * size + Math.max(0, i % size - 4)];
		}));
		final EnergyStack registered = new RegisterStacks(elsewhere, iron, Freedom.SHIFT, Kernel.CUBIC).run(Progress.NONE)
			.registered();
		final double before = difference(model, iron, lines, elsewhere);
		final double after = difference(model, iron, lines, registered);
		// the noise of simulated spectra alone moves the value by about 1 kJ/mol
		assertTrue(after < 1 && before > 10, before + " kJ/mol before, " + after + " after");
	}

	/** Mean difference of the values with two stacks of lines, where the first gives values that are not in doubt [kJ/mol]. */
	private static double difference(final Path model, final EnergyStack iron, final EnergyStack truth,
		final EnergyStack other)
	{
		final MapSet good = new PredictPropertyMap(model, iron, "auto", truth, 0.2).run(Progress.NONE).maps();
		final float[] expected = good.plane("value").orElseThrow().values();
		final float[] status = good.plane("status").orElseThrow().values();
		final float[] found = new PredictPropertyMap(model, iron, "auto", other, 0.2).run(Progress.NONE).maps().plane("value")
			.orElseThrow().values();
		return IntStream.range(0, found.length).filter(i -> status[i] < 2).mapToDouble(i -> Math.abs((double) found[i] -
			expected[i])).filter(Double::isFinite).average().orElseThrow();
	}

	/** Mean difference of horizontal neighbours. */
	private static double roughness(final float[] values, final int width) {
		return IntStream.range(1, values.length).filter(i -> i % width > 0).mapToDouble(i -> Math.abs((double) values[i] -
			values[i - 1])).filter(Double::isFinite).average().orElseThrow();
	}

	private static double mean(final MapSet maps, final String name) {
		final float[] values = maps.plane(name).orElseThrow().values();
		return IntStream.range(0, values.length).mapToDouble(i -> values[i]).filter(Double::isFinite).average().orElseThrow();
	}
}
