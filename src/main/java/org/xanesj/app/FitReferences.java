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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.xanesj.decomposition.FitBasis;
import org.xanesj.decomposition.NonNegativeFit;
import org.xanesj.model.RecipeJson;
import org.xanesj.spectrum.NoiseEstimate;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.MapSet;
import org.xanesj.stack.TileLoop;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/**
 * Fits every selected pixel of a stack with a sum of reference spectra whose fractions are not negative.
 *
 * @param stack what to fit
 * @param edge "Fe K", "Ni L23" ..., or "auto": from the energies of the stack
 * @param recipe how pixels and references are normalised: a name or a recipe file; {@code none} takes both as they are
 * @param references files or folders with ';' between them
 * @param select names of the references to use, with ',' between them; empty = all
 * @param lowest energy that is fitted [eV], 0 = the first
 * @param highest energy that is fitted [eV], 0 = the last
 * @param baseline what is fitted beside the references, with any sign
 * @param unitSum whether the fractions of each pixel must add up to 1
 * @param minimumStep pixels with a smaller edge step are left out [units of the signal]; no meaning for {@code none}
 */
public record FitReferences(EnergyStack stack, String edge, String recipe, String references, String select,
	double lowest, double highest, Baseline baseline, boolean unitSum, double minimumStep)
{

	/** Names of the maps that are no fraction. */
	static final String SUM = "sum";
	static final String RESIDUAL = "residual";
	static final String RFACTOR = "rfactor";
	static final String CHI2 = "chi2";

	/** What is fitted beside the references. */
	public enum Baseline {

		/** Nothing. */
		NONE(0),
		/** A constant, e.g. because the intensity without sample is wrong by a factor. */
		OFFSET(1),
		/** A straight line over the fitted energies. */
		LINE(2);

		private static final List<String> NAMES = List.of("offset", "slope");
		private final int columns;

		Baseline(final int columns) {
			this.columns = columns;
		}

		/** @throws InputException if there is no such word */
		public static Baseline of(final String word) {
			for (final Baseline one : values())
				if (one.name().equalsIgnoreCase(word.strip())) return one;
			throw new InputException("Baseline '" + word + "' is unknown; it is none, offset or line.");
		}

		int columns() {
			return columns;
		}

		/** @return names of the maps of its coefficients */
		List<String> names() {
			return NAMES.subList(0, columns);
		}
	}

	/** Names that no reference can have. */
	static final Set<String> RESERVED = Set.of(SUM, RESIDUAL, RFACTOR, CHI2, FeatureMaps.STATUS, "offset", "slope");

	/**
	 * The fit of the mean spectrum of the selection, for looking at.
	 *
	 * @param name of the stack
	 * @param energies that were fitted [eV]
	 * @param data normalised by the recipe, one value per energy
	 * @param fitted one value per energy
	 * @param parts for each reference its spectrum times its fraction, [reference][energy]
	 * @param names of the references
	 * @param fractions of them
	 * @param sigmas standard errors of the fractions
	 * @param noise of the mean spectrum from its own scatter
	 * @param rfactor sum of (data - fitted)^2 / sum of data^2
	 */
	public record MeanFit(String name, double[] energies, double[] data, double[] fitted, double[][] parts,
		List<String> names, double[] fractions, double[] sigmas, double noise, double rfactor)
	{}

	/**
	 * The maps and what there is to say about them.
	 *
	 * @param maps each fraction with its sigma, sum, coefficients of the baseline, residual, rfactor, chi2, status
	 * @param mean the fit of the mean spectrum; null if it cannot be normalised
	 * @param conditionNumber of the columns
	 * @param notes one sentence for each thing that was assumed or found
	 */
	public record Result(MapSet maps, MeanFit mean, double conditionNumber, List<String> notes) {}

	/**
	 * Fits all pixels.
	 *
	 * @throws InputException if stack, recipe or references cannot be used
	 * @throws org.xanesj.task.CancelledException if the user cancelled
	 */
	public Result run(final Progress progress) {
		StackPreparation.checkMinimumStep(minimumStep);
		final ReferenceSpectra spectra = ReferenceSpectra.of(references, select, progress);
		final List<String> notes = new ArrayList<>(spectra.notes());
		final EnergyStack covered = spectra.covered(stack, notes);
		final StackPreparation prepared = StackPreparation.ofSpectra(covered, edge, recipe, progress.part(0, 0.1));
		notes.addAll(prepared.notes());
		final ReferenceColumns columns = new ReferenceColumns(prepared.plan(), covered.energies(), lowest, highest);
		final FitBasis basis = columns.basis(spectra, baseline, unitSum, notes);
		final ReferenceMaps maps = new ReferenceMaps(stack, spectra.names(), baseline);
		TileLoop.run(covered, () -> new ReferenceFitWorker(prepared.plan(), minimumStep, covered, columns, basis, maps), progress
			.part(0.1, 1));
		final MeanFit mean = mean(prepared.mean().mu(), columns, basis, spectra.names(), notes);
		notes.addAll(maps.summary(stack));
		final Map<String, String> metadata = new LinkedHashMap<>();
		metadata.put("recipe", RecipeJson.text(prepared.plan().recipe()));
		final List<String> history = new ArrayList<>();
		history.add(settings(prepared, columns, spectra, basis));
		history.addAll(notes);
		return new Result(MapSet.of(stack.name() + " references", stack, maps.planes(), metadata, history), mean, basis
			.conditionNumber(), notes);
	}

	private String settings(final StackPreparation prepared, final ReferenceColumns columns,
		final ReferenceSpectra spectra, final FitBasis basis)
	{
		final double[] energies = columns.fittedEnergies();
		return String.format(Locale.ROOT,
			"XANES Fit References: %s, recipe %s, references %s, energies %s to %s eV, baseline %s, unit sum %s, minimum step %s, condition number %.3g",
			prepared.plan().recipe().edge(), prepared.plan().recipe().name(), String.join("; ", spectra.names()), energies[0],
			energies[energies.length - 1], baseline.name().toLowerCase(Locale.ROOT), unitSum ? "yes" : "no", minimumStep, basis
				.conditionNumber());
	}

	private MeanFit mean(final double[] values, final ReferenceColumns columns, final FitBasis basis,
		final List<String> names, final List<String> notes)
	{
		final double[] data;
		try {
			data = columns.fitted("The mean spectrum", values);
		}
		catch (final InputException unusable) {
			notes.add(unusable.getMessage());
			return null;
		}
		final double noise = NoiseEstimate.of(columns.fittedEnergies()).sigma(data);
		final NonNegativeFit fit = new NonNegativeFit(basis);
		fit.fit(data);
		final double[] fitted = new double[data.length];
		Arrays.setAll(fitted, fit::fitted);
		final double[][] parts = new double[names.size()][data.length];
		final double[] fractions = new double[names.size()];
		final double[] sigmas = new double[names.size()];
		for (int k = 0; k < parts.length; k++) {
			fractions[k] = fit.coefficient(k);
			sigmas[k] = noise * fit.gain(k);
			for (int i = 0; i < data.length; i++)
				parts[k][i] = fractions[k] * basis.value(k, i);
		}
		final double squares = Arrays.stream(data).map(value -> value * value).sum();
		return new MeanFit(stack.name(), columns.fittedEnergies(), data, fitted, parts, names, fractions, sigmas, noise, fit
			.sumOfSquares() / squares);
	}
}
