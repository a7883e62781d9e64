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

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.xanesj.feature.FeatureRegistry;
import org.xanesj.model.FeatureReference;
import org.xanesj.model.ModelFile;
import org.xanesj.model.PredictionStatus;
import org.xanesj.model.PropertyModel;
import org.xanesj.spectrum.AbsorptionEdge;
import org.xanesj.spectrum.Spectrum;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.JoinedPlanes;
import org.xanesj.stack.MapPlane;
import org.xanesj.stack.MapSet;
import org.xanesj.stack.TileLoop;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/**
 * Predicts a property in every selected pixel of a stack, or of two stacks of one field for models of K and L2,3 edges.
 *
 * @param model model file
 * @param stack the stack; its selection decides which pixels are mapped
 * @param edge edge of the stack, "Fe K" ..., or "auto": from its energies
 * @param second stack of the other edge, of the same size; null for models of one kind of edge
 * @param minimumStep pixels with a smaller edge step in {@code stack} are left out [units of its signal], at least 0
 * @param regularise prior with which the features are regularised before they are used, see {@link RegulariseMaps#prior};
 *          {@link #NONE}: they are used as measured. The noise of a pixel is then the posterior standard deviation of its
 *          features; whether a pixel is far from the training spectra is still decided by its measured spectrum
 * @param neighbours of that prior, see {@link RegulariseMaps#neighbours}
 */
public record PredictPropertyMap(Path model, EnergyStack stack, String edge, EnergyStack second, double minimumStep,
	String regularise, String neighbours)
{

	/** Features are not regularised. */
	public static final String NONE = "none";

	/** Names of the maps, in order. */
	public static final List<String> MAPS = List.of("value", "halfwidth", "noise", "leverage", "status");

	/** Predicts from the features as measured. */
	public PredictPropertyMap(final Path model, final EnergyStack stack, final String edge, final EnergyStack second,
		final double minimumStep)
	{
		this(model, stack, edge, second, minimumStep, NONE, RegulariseMaps.FOUR);
	}

	/**
	 * @param maps value, halfwidth, noise, leverage, status
	 * @param model that was used
	 * @param notes one sentence for each thing that was assumed, shrunk or found, and how many pixels have which status
	 */
	public record Result(MapSet maps, PropertyModel model, List<String> notes) {}

	/**
	 * Computes the maps.
	 *
	 * @throws InputException if the model is not for these stacks, or a stack cannot be used
	 * @throws org.xanesj.task.CancelledException if the user cancelled
	 */
	public Result run(final Progress progress) {
		StackPreparation.checkMinimumStep(minimumStep);
		final PropertyModel known = ModelFile.read(model, FeatureRegistry::byId);
		final List<String> notes = new ArrayList<>(stack.notes());
		final List<PredictionRole> roles = new ArrayList<>();
		roles.add(role(known, stack, edge, minimumStep, notes, progress.part(0, 0.05)));
		if (second != null) {
			second.notes().forEach(note -> notes.add(second.name() + ": " + note));
			roles.add(role(known, second, StackPreparation.AUTO, 0, notes, progress.part(0.05, 0.1)));
		}
		checkRoles(known, roles);
		final EnergyStack joined = roles.size() == 1 ? stack : JoinedPlanes.join(stack, second);
		final int lower = roles.size() == 1 || stack.energy(0) < second.energy(0) ? 0 : 1;
		final List<MapPlane> planes = planes(known);
		final RegularisedFeatures features = NONE.equals(regularise) ? RegularisedFeatures.NONE : RegularisedFeatures.of(known,
			regularise, neighbours, stack, second == null ? String.join("\n", notes) : "", workers -> TileLoop.run(joined, workers,
				progress.part(0.1, 0.3)), () -> new PredictionWorker(known,
				roles, lower, stack, null, RegularisedFeatures.NONE), progress.part(0.3, 0.7));
		TileLoop.run(joined, () -> new PredictionWorker(known, roles, lower, stack, planes, features), progress.part(0.7, 1));
		final Map<String, String> metadata = new LinkedHashMap<>();
		metadata.put("model", ModelFile.text(known));
		final List<String> history = new ArrayList<>();
		history.add("XANES Predict Property Map: " + known.target().name() + " with model " + model.getFileName() +
			", minimum step " + minimumStep + (second == null ? "" : ", second stack " + second.name()) + ", regularise " +
			regularise + (NONE.equals(regularise) ? "" : ", neighbours " + neighbours));
		history.addAll(features.history());
		final List<String> counts = counts(planes.get(planes.size() - 1).values());
		notes.addAll(counts);
		if (known.folds().samples() < 9) notes.add("The model has " + known.folds().samples() +
			" samples; a 90 % interval needs at least 9, so halfwidth is NaN.");
		history.addAll(notes);
		return new Result(MapSet.of(stack.name() + " " + known.target().name(), stack, planes, metadata, history), known,
			notes);
	}

	private static PredictionRole role(final PropertyModel known, final EnergyStack stack, final String edge,
		final double minimumStep, final List<String> notes, final Progress progress)
	{
		final Spectrum mean = StackPreparation.mean(stack, progress.part(0, 0.5));
		final AbsorptionEdge found = StackPreparation.edge(stack, edge, mean);
		if (StackPreparation.isAuto(edge)) notes.add(stack.name() + ": the edge was taken to be " + found + ".");
		final PredictionRole role = role(known, found, stack, minimumStep);
		role.notes().forEach(note -> notes.add(stack.name() + ": " + note));
		final StackNoise noise = StackNoise.of(stack, role.plan(), minimumStep, progress.part(0.5, 1));
		noise.notes().forEach(note -> notes.add(stack.name() + ": " + note));
		return role.with(noise.profile());
	}

	private static PredictionRole role(final PropertyModel known, final AbsorptionEdge edge, final EnergyStack stack,
		final double minimumStep)
	{
		try {
			return PredictionRole.of(known, edge, stack.energies(), minimumStep, StackPreparation.saturation(stack));
		}
		catch (final InputException e) {
			throw e.at(stack.name());
		}
	}

	private void checkRoles(final PropertyModel known, final List<PredictionRole> roles) {
		for (final String needed : List.of(FeatureReference.SINGLE, FeatureReference.PAIR))
			if (known.needs(needed) && roles.stream().noneMatch(role -> role.name().equals(needed)))
				throw new InputException("The model uses spectra of " + (needed.equals(FeatureReference.PAIR) ? "L2,3" : "K") +
					" edges too; give the stack of that edge as second=.");
		if (roles.size() == 2 && roles.get(0).name().equals(roles.get(1).name())) throw new InputException(
			"Both stacks are of the same kind of edge; the model needs one stack of each.");
		if (roles.size() == 2) checkElements(roles.get(0).plan().recipe().edge(), roles.get(1).plan().recipe().edge());
	}

	private void checkElements(final AbsorptionEdge one, final AbsorptionEdge other) {
		if (!one.symbol().equals(other.symbol())) throw new InputException(stack.name() + " is of " + one + " and " + second
			.name() + " of " + other + "; the model needs both edges of one element.");
	}

	private List<MapPlane> planes(final PropertyModel known) {
		final String unit = known.target().unit();
		final String name = known.target().name();
		final List<MapPlane> planes = new ArrayList<>();
		planes.add(MapPlane.empty("value", unit, "Predicted " + name, stack.pixels()));
		planes.add(MapPlane.empty("halfwidth", unit, "Half length of the 90 % interval of " + name, stack.pixels()));
		planes.add(MapPlane.empty("noise", unit, "Standard error of " + name + " from the noise of the pixel", stack
			.pixels()));
		planes.add(MapPlane.empty("leverage", "", "Leverage relative to the greatest of the training samples", stack
			.pixels()));
		planes.add(StatusPlane.create(stack, "status",
			"Sum of 1 extrapolation, 2 far, 4 feature missing, 8 low signal, 16 invalid", PredictionStatus.INVALID));
		return planes;
	}

	private List<String> counts(final float[] status) {
		final Map<Integer, Integer> counts = new TreeMap<>();
		for (int i = 0; i < status.length; i++)
			if (stack.selected(i)) counts.merge((int) status[i], 1, Integer::sum);
		final List<String> sentences = new ArrayList<>();
		counts.forEach((code, count) -> sentences.add(String.format(Locale.ROOT, "%d of %d pixels have status %d (%s).", count,
			stack.selectedPixels(), code, PredictionStatus.words(code))));
		return sentences;
	}
}
