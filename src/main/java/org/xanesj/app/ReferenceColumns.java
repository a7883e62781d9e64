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
import java.util.stream.IntStream;

import org.xanesj.block.SpectrumBlock;
import org.xanesj.decomposition.FitBasis;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.FeaturePlan;
import org.xanesj.feature.FeatureStatus;
import org.xanesj.spectrum.Normalisation;
import org.xanesj.spectrum.SpectrumInterpolation;
import org.xanesj.task.InputException;

/**
 * Reference spectra as columns of a fit: at the energies of the stack, and normalised with the very windows of the stack
 * (a reference that reaches farther would else get another baseline and another step).
 */
final class ReferenceColumns {

	/** From here on the columns count as dependent: nothing of single precision would be left. */
	private static final double DEPENDENT = 1e5;
	/** From here on the user is told; see {@link FitBasis#conditionNumber()}. */
	private static final double WORTH_TELLING = 30;

	private final FeaturePlan plan;
	private final double[] energies;
	private final int from;
	private final int to;

	/**
	 * @param plan of the stack
	 * @param energies of the stack [eV], absolute
	 * @param lowest energy that is fitted [eV], 0 = first
	 * @param highest energy that is fitted [eV], 0 = last
	 * @throws InputException if no energy lies between
	 */
	ReferenceColumns(final FeaturePlan plan, final double[] energies, final double lowest, final double highest) {
		this.plan = plan;
		this.energies = energies.clone();
		final int[] inside = IntStream.range(0, energies.length).filter(i -> (lowest == 0 || energies[i] >= lowest -
			FeaturePlan.ENERGY_TOLERANCE) && (highest == 0 || energies[i] <= highest + FeaturePlan.ENERGY_TOLERANCE)).toArray();
		if (inside.length == 0) throw new InputException("No energy of the stack lies from " + lowest + " to " + highest +
			" eV; it runs from " + energies[0] + " to " + energies[energies.length - 1] + " eV.");
		from = inside[0];
		to = inside[inside.length - 1] + 1;
	}

	/** @return index of the first energy that is fitted */
	int from() {
		return from;
	}

	/** @return number of energies that are fitted */
	int points() {
		return to - from;
	}

	/** @return the energies that are fitted [eV] */
	double[] fittedEnergies() {
		return Arrays.copyOfRange(energies, from, to);
	}

	/**
	 * The columns: references first, then what the baseline needs.
	 *
	 * @param references that cover all energies
	 * @param notes takes a sentence if the columns are hard to tell apart
	 * @throws InputException if a reference cannot be normalised, or if the columns are dependent or as many as the
	 *           energies
	 */
	FitBasis basis(final ReferenceSpectra references, final FitReferences.Baseline baseline, final boolean unitSum,
		final List<String> notes)
	{
		final List<double[]> columns = new ArrayList<>();
		for (int k = 0; k < references.names().size(); k++)
			columns.add(fitted("Reference " + references.names().get(k), SpectrumInterpolation.at(references.spectra().get(k),
				energies)));
		final int count = columns.size();
		for (int degree = 0; degree < baseline.columns(); degree++)
			columns.add(power(degree));
		if (columns.size() >= points()) throw new InputException("There are " + points() + " energies for " + count +
			" references" + (baseline.columns() > 0 ? " and a baseline" : "") +
			"; a fit needs more energies than unknowns, so choose fewer references with 'select'.");
		final FitBasis basis = new FitBasis(columns.toArray(double[][]::new), count, unitSum);
		judge(basis, references.names(), notes);
		return basis;
	}

	private static void judge(final FitBasis basis, final List<String> names, final List<String> notes) {
		final double condition = basis.conditionNumber();
		final int[] pair = basis.mostAlike();
		final String alike = pair == null ? "" : "; most alike are " + names.get(pair[0]) + " and " + names.get(pair[1]);
		if (condition > DEPENDENT) throw new InputException(String.format(Locale.ROOT,
			"The references%s cannot be told apart: their condition number is %.3g%s; leave one out with 'select'.", basis
				.size() > names.size() ? " and the baseline" : "", condition, alike));
		if (condition > WORTH_TELLING) notes.add(String.format(Locale.ROOT,
			"The references are hard to tell apart: their condition number is %.3g (dependence begins at 30)%s.", condition,
			alike));
	}

	/** 1, or a line from -1 to 1 over the fitted energies. */
	private double[] power(final int degree) {
		final double[] values = new double[points()];
		for (int i = 0; i < values.length; i++)
			values[i] = degree == 0 ? 1 : line(energies[from + i]);
		return values;
	}

	/** @return -1 at the first fitted energy, 1 at the last */
	private double line(final double energy) {
		return 2 * (energy - energies[from]) / (energies[to - 1] - energies[from]) - 1;
	}

	/** @return a spectrum on the grid of the stack, normalised like its pixels, at the fitted energies */
	double[] fitted(final String name, final double[] values) {
		return Arrays.copyOfRange(normalise(name, values), from, to);
	}

	private double[] normalise(final String name, final double[] values) {
		if (plan.recipe().normalisation().method() == Normalisation.Method.NONE) return values;
		final double[] shifted = values.clone();
		// no normalisation feels a constant, and a small step on a large one keeps its digits in single precision
		if (plan.recipe().normalisation().victoreen() == 0) for (int i = 0; i < shifted.length; i++)
			shifted[i] -= values[0];
		final FeatureInput input = new FeatureInput(plan);
		input.load(SpectrumBlock.of(shifted));
		if (input.pixelStatus()[0] != FeatureStatus.OK) throw new InputException(name + " cannot be normalised (" +
			FeatureStatus.words(input.pixelStatus()[0]) + "); use another spectrum or another recipe.");
		final double[] normalised = new double[values.length];
		for (int i = 0; i < normalised.length; i++)
			normalised[i] = input.normalised()[i][0];
		return normalised;
	}
}
