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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.xanesj.feature.FeatureRegistry;
import org.xanesj.feature.Recipe;
import org.xanesj.feature.SpectralFeature;
import org.xanesj.feature.SpectralFeature.Quantity;
import org.xanesj.model.RecipeJson;
import org.xanesj.spectrum.AbsorptionEdge;
import org.xanesj.spectrum.EnergyWindow;
import org.xanesj.spectrum.FixedWindows;
import org.xanesj.spectrum.LarchNormalisation;
import org.xanesj.spectrum.LarchWindows;
import org.xanesj.spectrum.Normalisation;
import org.xanesj.spectrum.Spectrum;
import org.xanesj.stack.EnergyStack;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/**
 * What a recipe does to one spectrum, for looking at: the spectrum with its pre- and post-edge lines, the windows, and
 * where each feature was found.
 *
 * @param spectrum usually the mean of a selection, see {@link #meanOf}
 * @param edge "Fe K", "Ni L23" ..., or "auto"
 * @param recipe name or path of a recipe file
 * @param changes what the user changed of the recipe's windows
 * @param save recipe file to write with the windows as they are used; null = none
 */
public record InspectNormalisation(Spectrum spectrum, String edge, String recipe, Changes changes, Path save) {

	/**
	 * Windows set by hand; null leaves what the recipe says.
	 *
	 * @param pre pre-edge window, relative to the reference energy or E0 [eV]
	 * @param post post-edge window, likewise
	 * @param degree of the post-edge polynomial
	 */
	public record Changes(EnergyWindow pre, EnergyWindow post, Integer degree) {

		/** The recipe as it is. */
		public static final Changes NONE = new Changes(null, null, null);

		/**
		 * Windows as a dialog gives them; one from 0 to 0 keeps what the recipe says.
		 *
		 * @throws InputException if a window ends below its start
		 */
		public static Changes of(final double preStart, final double preEnd, final double postStart, final double postEnd) {
			return new Changes(window("pre-edge", preStart, preEnd), window("post-edge", postStart, postEnd), null);
		}

		private static EnergyWindow window(final String name, final double from, final double to) {
			if (from == 0 && to == 0) return null;
			if (!(from < to)) throw new InputException("The " + name + " window runs from " + from + " to " + to +
				" eV; its start must lie below its end.");
			return new EnergyWindow(from, to);
		}
	}

	/**
	 * A feature that can be marked in a plot.
	 *
	 * @param id of the feature
	 * @param title of the feature
	 * @param energy where it is [eV]
	 * @param height of the normalised spectrum there
	 */
	public record Mark(String id, String title, double energy, double height) {}

	/**
	 * Everything a plot shows; energies in eV, absolute.
	 *
	 * @param spectrum the points that were used
	 * @param recipe as applied
	 * @param pre pre-edge curve, one value per energy
	 * @param post pre-edge plus post-edge curve, one value per energy
	 * @param normalised one value per energy
	 * @param preWindow energies that were used for the pre-edge line; null for {@code none}
	 * @param postWindow energies that were used for the post-edge curve; null for {@code none}
	 * @param stepEnergy where the edge step was taken; NaN for {@code none}
	 * @param step edge step in units of the signal, with its sign
	 * @param noise standard deviation per point of the normalised spectrum
	 * @param marks features with a place on the energy axis
	 * @param notes one sentence for each thing that was assumed, shrunk or found
	 */
	public record Result(Spectrum spectrum, Recipe recipe, double[] pre, double[] post, double[] normalised,
		EnergyWindow preWindow, EnergyWindow postWindow, double stepEnergy, double step, double noise, List<Mark> marks,
		List<String> notes)
	{}

	/** The mean spectrum of the selected pixels of a stack. */
	public static Spectrum meanOf(final EnergyStack stack, final Progress progress) {
		return StackPreparation.mean(stack, progress);
	}

	/**
	 * Applies the recipe.
	 *
	 * @throws org.xanesj.task.InputException if edge, recipe or windows cannot be used, or the file not be written
	 */
	public Result run(final Progress progress) {
		final AbsorptionEdge found = EdgeChoice.of(edge, spectrum);
		final Recipe applied = changed(RecipeChoice.of(recipe, found));
		final List<SpectralFeature> features = FeatureRegistry.resolve(applied);
		progress.report(0.2, "Normalising");
		final AnalysedSpectrum analysed = AnalysedSpectrum.of(spectrum, applied, features);
		final Result result = curves(analysed, applied, marks(analysed, features));
		if (StackPreparation.isAuto(edge)) result.notes.add(0, "The edge was taken to be " + found + ".");
		if (save != null) {
			if (Files.exists(save)) result.notes.add(save + " was overwritten.");
			RecipeJson.write(save, applied);
		}
		return result;
	}

	private Recipe changed(final Recipe base) {
		final Normalisation old = base.normalisation();
		if (changes.pre == null && changes.post == null && changes.degree == null) return base;
		return new Recipe(nameOfChanged(base), base.edge(), base.referenceEnergy(), new Normalisation(old.method(), changes.pre != null
			? changes.pre : old.pre(), changes.post != null ? changes.post : old.post(), changes.degree != null ? changes.degree
				: old.degree(), old.victoreen()), base.features(), base.parameters(), base.preEdgeShapes());
	}

	/** A recipe with other windows must not go by the old name in models and maps: it is called like its file. */
	private String nameOfChanged(final Recipe base) {
		return save == null ? base.name() + " changed" : save.getFileName().toString().replaceFirst("\\.[^.]*$", "");
	}

	private Result curves(final AnalysedSpectrum analysed, final Recipe applied, final List<Mark> marks) {
		final Spectrum used = analysed.spectrum();
		final double reference = applied.referenceEnergy();
		final List<String> notes = new ArrayList<>(analysed.notes());
		final double step = analysed.input().step()[0];
		final double noise = analysed.input().noise()[0];
		final double stepEnergy = reference + analysed.input().stepEnergy()[0];
		final FixedWindows windows = analysed.input().plan().windows();
		if (windows != null) {
			final double[] pre = windows.preCurve(used.mu());
			return new Result(used, applied, pre, sum(pre, windows.postCurve(used.mu())), analysed.normalised(), windows
				.applies() ? windows.pre().shifted(reference) : null, windows.applies() ? windows.post().shifted(reference)
					: null, stepEnergy, step, noise, marks, notes);
		}
		final LarchNormalisation larch = LarchNormalisation.of(used, applied.normalisation());
		final LarchWindows range = larch.windows();
		return new Result(used, applied, larch.preEdge(), larch.postEdge(), analysed.normalised(), new EnergyWindow(range
			.pre1(), range.pre2()).shifted(larch.e0()), new EnergyWindow(range.norm1(), range.norm2()).shifted(larch.e0()),
			stepEnergy, step, noise, marks, notes);
	}

	private static double[] sum(final double[] a, final double[] b) {
		final double[] sum = a.clone();
		for (int i = 0; i < sum.length; i++)
			sum[i] += b[i];
		return sum;
	}

	private static List<Mark> marks(final AnalysedSpectrum analysed, final List<SpectralFeature> features) {
		final List<Mark> marks = new ArrayList<>();
		final double[] normalised = analysed.normalised();
		for (int k = 0; k < features.size(); k++) {
			final double energy = analysed.value(k);
			if (features.get(k).quantity() == Quantity.ENERGY && Double.isFinite(energy)) marks.add(new Mark(features.get(k)
				.id(), features.get(k).title(), energy, height(analysed.spectrum(), normalised, energy)));
		}
		return marks;
	}

	private static double height(final Spectrum spectrum, final double[] normalised, final double energy) {
		int i = 1;
		while (i < spectrum.size() - 1 && spectrum.energy(i) < energy)
			i++;
		final double share = (energy - spectrum.energy(i - 1)) / (spectrum.energy(i) - spectrum.energy(i - 1));
		return normalised[i - 1] + share * (normalised[i] - normalised[i - 1]);
	}
}
