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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.xanesj.decomposition.OtsuThreshold;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.FeatureStatus;
import org.xanesj.spectrum.Normalisation;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.TileLoop;
import org.xanesj.stack.TileWorker;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/**
 * Which pixels of a stack are worth computing: a measure of every selected pixel, and the limits between which it must
 * lie. The measure takes the time; with it at hand other limits cost nothing.
 *
 * @param stack its selected pixels are judged; with {@link Method#REGION} they are the mask
 * @param method what is measured
 * @param edge "Fe K", "Ni L23" ..., or "auto"; for the methods that need the edge step
 * @param recipe how the step is found: a name but {@code none}, or a recipe file
 * @param threshold least value of the measure; no meaning for {@link Method#OTSU}, which finds it, and for regions
 * @param upper greatest value of the measure; 0 = no limit
 */
public record MakeMask(EnergyStack stack, Method method, String edge, String recipe, double threshold, double upper) {

	/** What is measured. */
	public enum Method {

		/** Edge step divided by its own noise. */
		STEP("edge step over its noise"),
		/** Mean of the signal over all energies. */
		INTENSITY("mean signal"),
		/** Edge step, with the threshold found by {@link OtsuThreshold}. */
		OTSU("edge step"),
		/** Nothing: the selected pixels are taken. */
		REGION("region");

		private final String measure;

		Method(final String measure) {
			this.measure = measure;
		}

		/** @return lower-case word by which users call it */
		public String key() {
			return name().toLowerCase(Locale.ROOT);
		}

		/** @throws InputException if there is no such word */
		public static Method of(final String word) {
			for (final Method method : values())
				if (method.key().equalsIgnoreCase(word.strip())) return method;
			throw new InputException("Method '" + word + "' is unknown; it is one of " + Arrays.stream(values()).map(
				Method::key).collect(Collectors.joining(", ")) + ".");
		}
	}

	/**
	 * The measure of every pixel.
	 *
	 * @param values one per pixel, NaN where not selected or not defined
	 * @param notes one sentence for each thing that was assumed or found
	 */
	public record Measure(float[] values, List<String> notes) {}

	/**
	 * A mask.
	 *
	 * @param stack what it is of
	 * @param inside one value per pixel
	 * @param pixels number of pixels inside
	 * @param settings what it was made with, one line
	 * @param notes one sentence for each thing that was assumed or found
	 */
	public record Result(EnergyStack stack, boolean[] inside, int pixels, String settings, List<String> notes) {}

	/**
	 * Measures and judges.
	 *
	 * @throws InputException if edge or recipe cannot be used, or no pixel is left
	 * @throws org.xanesj.task.CancelledException if the user cancelled
	 */
	public Result run(final Progress progress) {
		return judge(measure(progress));
	}

	/** @return the measure of every selected pixel, whatever the limits */
	public Measure measure(final Progress progress) {
		final float[] values = new float[stack.pixels()];
		Arrays.fill(values, Float.NaN);
		if (method == Method.REGION) {
			for (int i = 0; i < values.length; i++)
				if (stack.selected(i)) values[i] = 1;
			return new Measure(values, stack.notes());
		}
		if (method == Method.INTENSITY) {
			TileLoop.run(stack, () -> means(values), progress);
			return new Measure(values, stack.notes());
		}
		final StackPreparation prepared = StackPreparation.ofSpectra(stack, edge, recipe, progress.part(0, 0.2));
		if (prepared.plan().recipe().normalisation().method() == Normalisation.Method.NONE) throw new InputException(
			"Recipe 'none' knows no edge step; use another recipe, or method=intensity.");
		TileLoop.run(stack, () -> steps(new FeatureInput(prepared.plan(), 0, StackPreparation.saturation(stack)), values),
			progress.part(0.2, 1));
		return new Measure(values, prepared.notes());
	}

	private TileWorker means(final float[] values) {
		return (tile, offset) -> {
			for (int j = 0; j < tile.width(); j++) {
				if (!stack.selected(offset + j)) continue;
				double sum = 0;
				for (int i = 0; i < tile.energies(); i++)
					sum += tile.row(i)[tile.start() + j];
				values[offset + j] = (float) (sum / tile.energies());
			}
		};
	}

	private TileWorker steps(final FeatureInput input, final float[] values) {
		return (tile, offset) -> {
			input.load(tile);
			final float[] noise = method == Method.STEP ? input.noise() : null;
			for (int j = 0; j < tile.width(); j++) {
				final int status = input.pixelStatus()[j];
				if (!stack.selected(offset + j) || status == FeatureStatus.NOT_FINITE || status == FeatureStatus.SATURATED)
					continue;
				// pixels without an edge belong to the low group of a histogram, and to no mask by noise
				if (method == Method.OTSU) values[offset + j] = input.step()[j];
				else if (status == FeatureStatus.OK) values[offset + j] = 1 / (noise[j] * input.stepGain()[j]);
			}
		};
	}

	/**
	 * Applies the limits.
	 *
	 * @param measure of the same stack, method, edge and recipe
	 * @throws InputException if no pixel is left
	 */
	public Result judge(final Measure measure) {
		final double lower = method == Method.OTSU ? OtsuThreshold.of(measure.values()) : threshold;
		if (Double.isNaN(lower)) throw new InputException(stack.name() +
			": all edge steps are equal, so there are no two groups of pixels; use another method.");
		final boolean[] inside = new boolean[stack.pixels()];
		int count = 0;
		float largest = Float.NEGATIVE_INFINITY;
		float smallest = Float.POSITIVE_INFINITY;
		for (int i = 0; i < inside.length; i++) {
			final float value = measure.values()[i];
			if (Float.isNaN(value)) continue;
			largest = Math.max(largest, value);
			smallest = Math.min(smallest, value);
			inside[i] = method == Method.REGION || value >= lower && (upper == 0 || value <= upper);
			if (inside[i]) count++;
		}
		if (count == 0) throw new InputException(stack.name() + ": no pixel has the " + method.measure + limits(lower) +
			(largest < smallest ? "" : "; it lies from " + smallest + " to " + largest) + "; choose other limits.");
		final List<String> notes = new ArrayList<>(measure.notes());
		if (method == Method.OTSU) notes.add(String.format(Locale.ROOT, "The threshold by Otsu's rule is %.4g.",
			lower));
		final String settings = "XANES Mask: method " + method.key() + (method == Method.REGION ? "" : ", " + method.measure +
			limits(lower) + (method == Method.INTENSITY ? "" : ", edge " + edge + ", recipe " + recipe)) + ", " + count + " of " +
			stack.pixels() + " pixels";
		return new Result(stack, inside, count, settings, notes);
	}

	private String limits(final double lower) {
		return " of at least " + (float) lower + (upper == 0 ? "" : " and at most " + (float) upper);
	}
}
