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

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xanesj.model.TrainingSettings;
import org.xanesj.stack.EnergyStack;
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
}
