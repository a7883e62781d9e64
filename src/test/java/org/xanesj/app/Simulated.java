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
