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
import java.util.Map;

import javax.imageio.ImageIO;

import org.xanesj.imagej.MapPictures;
import org.xanesj.imagej.MapRange;
import org.xanesj.imagej.MapStatusKind;
import org.xanesj.imagej.TrainingPictures;
import org.xanesj.model.TrainingSettings;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.MapSet;
import org.xanesj.task.Progress;

/** Draws the pictures of docs/validation.md from the measured data; its argument is the folder to write to. */
public final class ValidationPictures {

	private final Path target;
	private final Path work;

	private ValidationPictures(final Path target, final Path work) {
		this.target = target;
		this.work = work;
	}

	/** Writes all pictures; those that exist are replaced. */
	public static void main(final String[] arguments) throws IOException {
		final ValidationPictures pictures = new ValidationPictures(Files.createDirectories(Path.of(arguments[0])), Files
			.createTempDirectory("validation"));
		pictures.nanoprobe();
		pictures.microscope();
		pictures.trainings();
	}

	private void nanoprobe() throws IOException {
		final EnergyStack stack = MeasuredSets.site();
		final MapSet maps = new FeatureMaps(stack, "auto", MeasuredSets.siteMapRecipe(work).toString(),
			FeatureMaps.MINIMUM_STEP, false).run(Progress.NONE).maps();
		for (final Map.Entry<String, String> map : Map.of("k.edge.step", "Fe K edge step", "k.edge.half",
			"Energy at half of the edge step", "k.whiteline.energy", "White line energy", "k.whiteline.intensity",
			"White line intensity", "status", "Status of the feature maps").entrySet())
			// the metal particles have their first maximum 10 eV higher; they must not set the range
			MapPictures.write(maps, map.getKey(), "Site4um: " + map.getValue(), map.getKey().equals("k.whiteline.energy")
				? new MapRange(7124.5, 7126.5) : null, MapStatusKind.FEATURES, target.resolve("site4um-" + map.getKey() + ".png"));
		final Path model = work.resolve("glass.json");
		MeasuredSets.siteModel(work, model);
		final MapSet property = new PredictPropertyMap(model, stack, "auto", null, FeatureMaps.MINIMUM_STEP).run(
			Progress.NONE).maps();
		// the metal particles lie far below: no Fe3+/Fe can be given for them, and they must not set the range
		MapPictures.write(property, "value", "Site4um: Fe3+/Fe by the glasses", new MapRange(-0.1, 0.3),
			MapStatusKind.PREDICTION, target.resolve("site4um-fe3.png"));
		MapPictures.write(property, "status", "Site4um: status of Fe3+/Fe", null, MapStatusKind.PREDICTION, target.resolve(
			"site4um-fe3-status.png"));
	}

	private void microscope() throws IOException {
		final MapSet maps = new FeatureMaps(MeasuredSets.particles(), "auto", "fixed", 0.02, false).run(Progress.NONE)
			.maps();
		for (final Map.Entry<String, String> map : Map.of("l.l3.energy", "energy of the L3 maximum", "l.l3.centroid",
			"centroid of L3", "l.ratio.intensity", "ratio of the maxima L3/L2", "l.step", "step of L2,3", "status",
			"status of the feature maps").entrySet())
			MapPictures.write(maps, map.getKey(), "Fe L2,3: " + map.getValue(), null, MapStatusKind.FEATURES, target.resolve(
				"stxm-" + map.getKey() + ".png"));
	}

	private void trainings() throws IOException {
		training("glass", MeasuredSets.glasses(work, false), MeasuredSets.FERRIC, "fixed", 2);
		training("lno", MeasuredSets.battery(work), MeasuredSets.CHARGE, "none", 8);
	}

	private void training(final String name, final Path table, final String column, final String recipe, final int top)
		throws IOException
	{
		final TrainPropertyModel.Result result = new TrainPropertyModel(table, column, TrainPropertyModel.Edges.K, recipe,
			"group", TrainingSettings.of(0.85, top, 199, 1), null).run(Progress.NONE);
		ImageIO.write(TrainingPictures.forReport(result.trained()).get(TrainingReport.PARITY), "png", target.resolve(name +
			"-parity.png").toFile());
	}
}
