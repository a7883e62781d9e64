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
package org.xanesj.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

import org.xanesj.app.OpenStack;
import org.xanesj.app.PredictPropertyMap;
import org.xanesj.app.SimulateSamples;
import org.xanesj.app.TrainPropertyModel;
import org.xanesj.app.TrainPropertyModel.Edges;
import org.xanesj.app.TruthComparison;
import org.xanesj.imagej.ReportFolder;
import org.xanesj.io.AtomicFile;
import org.xanesj.io.TiffMapWriter;
import org.xanesj.model.TrainedModel;
import org.xanesj.model.TrainingSettings;
import org.xanesj.simulation.HalideSamples;
import org.xanesj.simulation.ParticleField;
import org.xanesj.stack.EnergyStack;
import org.xanesj.spectrum.EnergyUnit;
import org.xanesj.stack.MapSet;
import org.xanesj.task.InputException;

/**
 * The main job from start to end without a display: simulated samples, a model of K edges and one of K and L2,3 edges,
 * their maps, and how well those agree with what was simulated. Started by {@code scripts/demo}.
 */
public final class Demo {

	private static final String DEFAULT_FOLDER = "demo-output";

	/**
	 * One of the two models.
	 *
	 * @param name "K" or "K+L", in the names of its files
	 * @param trained the model and its scores
	 * @param maps its maps of the field
	 * @param agreement of the maps with the truth
	 */
	record Outcome(String name, TrainedModel trained, MapSet maps, TruthComparison agreement) {}

	private final Path folder;
	private final int size;
	private final LineProgress progress;

	/**
	 * @param folder receives everything; made if it does not exist
	 * @param size of the simulated field [pixels on a side]
	 * @param progress is told what is going on
	 */
	Demo(final Path folder, final int size, final LineProgress progress) {
		this.folder = folder;
		this.size = size;
		this.progress = progress;
	}

	/**
	 * Runs the demo.
	 *
	 * @param arguments the folder; none: {@code demo-output} in the current one
	 */
	public static void main(final String[] arguments) {
		System.setProperty("java.awt.headless", "true");
		final String folder = arguments.length > 0 ? arguments[0] : DEFAULT_FOLDER;
		try {
			System.out.println(new Demo(Path.of(folder), ParticleField.DEFAULT_SIZE, new LineProgress(System.out)).run());
		}
		catch (final InputException | InvalidPathException refused) {
			System.err.println(refused.getMessage());
			System.exit(1);
		}
	}

	/** @return the summary, which is also written into the folder */
	String run() {
		progress.step(HalideSamples.NOTICE + ": everything in " + folder + " is computed");
		new SimulateSamples(folder, size, HalideSamples.DEFAULT_NOISE, HalideSamples.DEFAULT_SEED).run(progress);
		final EnergyStack k = open(SimulateSamples.K_STACK);
		final EnergyStack l = open(SimulateSamples.L_STACK);
		final MapSet truth = DemoPictures.truth(folder.resolve(SimulateSamples.TRUTH), k);
		final List<Outcome> outcomes = List.of(outcome("K", Edges.K, k, null, truth), outcome("K+L", Edges.BOTH, k, l,
			truth));
		progress.step("Drawing pictures");
		DemoPictures.write(folder, truth, outcomes);
		final String summary = DemoSummary.markdown(size, outcomes);
		AtomicFile.writeText(folder.resolve(DemoSummary.FILE), out -> out.write(summary));
		return summary;
	}

	private EnergyStack open(final String name) {
		return new OpenStack(folder.resolve(name), null, EnergyUnit.AUTO, false).run(progress);
	}

	private Outcome outcome(final String name, final Edges edges, final EnergyStack stack, final EnergyStack second,
		final MapSet truth)
	{
		final Path model = folder.resolve("model-" + name + ".json");
		progress.step("Training the model of " + name);
		final TrainedModel trained = new TrainPropertyModel(folder.resolve(SimulateSamples.TABLE), SimulateSamples.TARGET,
			edges, "fixed", "", TrainingSettings.DEFAULT, model).run(progress).trained();
		ReportFolder.write(trained, folder.resolve("report-" + name));
		progress.step("Mapping the field with the model of " + name);
		final MapSet maps = new PredictPropertyMap(model, stack, "", second, 0.05).run(progress).maps();
		TiffMapWriter.write(maps, folder.resolve("map-" + name + ".tif"), progress);
		return new Outcome(name, trained, maps, TruthComparison.of(maps, truth.planes().get(0).values()));
	}
}
