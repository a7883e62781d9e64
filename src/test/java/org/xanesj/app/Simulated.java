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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

import org.xanesj.model.TrainingSettings;
import org.xanesj.simulation.HalideSamples;
import org.xanesj.stack.EnergyStack;
import org.xanesj.spectrum.EnergyUnit;
import org.xanesj.stack.ImgPlanes;
import org.xanesj.task.Progress;

/** A folder with simulated samples, stacks of 16 x 16 pixels, and models of K, L2,3 and both edges. */
final class Simulated {

	final Path folder;
	final Path table;

	Simulated(final Path folder) {
		this.folder = folder;
		table = folder.resolve(SimulateSamples.TABLE);
		new SimulateSamples(folder, 16, 0.002, HalideSamples.DEFAULT_SEED).run(Progress.NONE);
	}

	static TrainingSettings settings(final int top) {
		return TrainingSettings.of(0.85, top, 0, 1);
	}

	static TrainPropertyModel training(final Path table, final TrainPropertyModel.Edges edges, final String group,
		final int top, final Path model)
	{
		return new TrainPropertyModel(table, SimulateSamples.TARGET, edges, "fixed", group, settings(top), model);
	}

	Path model(final TrainPropertyModel.Edges edges) {
		final Path model = folder.resolve(edges + ".json");
		training(table, edges, "", 4, model).run(Progress.NONE);
		return model;
	}

	EnergyStack kStack() {
		return stack(SimulateSamples.K_STACK);
	}

	EnergyStack lStack() {
		return stack(SimulateSamples.L_STACK);
	}

	private EnergyStack stack(final String name) {
		return new OpenStack(folder.resolve(name), null, EnergyUnit.AUTO, false).run(Progress.NONE);
	}

	/** Another table beside the first, with some lines changed; line 1 is the header. */
	Path table(final String name, final UnaryOperator<List<String>> change) throws IOException {
		return Files.write(folder.resolve(name), change.apply(new ArrayList<>(Files.readAllLines(table))));
	}

	/** The pixels of a stack, [energy][pixel], to be changed. */
	static float[][] pixels(final EnergyStack stack) {
		final float[][] planes = new float[stack.size()][stack.pixels()];
		for (int i = 0; i < planes.length; i++)
			stack.source().read(stack.plane(i), 0, stack.pixels(), planes[i], 0);
		return planes;
	}

	static EnergyStack with(final EnergyStack stack, final Object[] planes) {
		return EnergyStack.of(stack.name(), stack.energies(), ImgPlanes.of(stack.width(), stack.height(), Arrays.asList(
			planes)));
	}
}
