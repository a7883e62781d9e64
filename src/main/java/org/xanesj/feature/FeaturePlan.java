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
package org.xanesj.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.xanesj.block.RowInterpolation;
import org.xanesj.block.RowVertex;
import org.xanesj.spectrum.EnergyWindow;
import org.xanesj.spectrum.FixedWindows;
import org.xanesj.spectrum.GivenEdge;
import org.xanesj.spectrum.LarchNormaliser;
import org.xanesj.spectrum.LocalPolynomial;
import org.xanesj.spectrum.NoiseEstimate;
import org.xanesj.spectrum.Normalisation;
import org.xanesj.task.InputException;

/**
 * What depends on recipe and energy grid only: which points each window holds, projection and smoothing weights. Built
 * once per stack or spectrum, in double precision; used by all threads.
 */
public final class FeaturePlan {

	/** Energies [eV] are equal within this: the difference of two decimals is not exactly a decimal. */
	public static final double ENERGY_TOLERANCE = 1e-6;

	/** A step of the grid larger than this [eV] is a gap, if it lies where edges have structure. */
	public static final double GAP = 3;

	/** Where a gap matters, relative to the reference energy [eV]. */
	private static final EnergyWindow GAP_WINDOW = new EnergyWindow(-8, 45);

	private final Recipe recipe;
	private final double[] energies;
	private final double[] inverseSteps;
	private final double[] inverseSpans;
	private final List<EnergyWindow> gaps = new ArrayList<>();
	private final Map<Double, LocalPolynomial> polynomials = new ConcurrentHashMap<>();
	private final Map<Smoothing, SmoothingWeights> smoothings = new ConcurrentHashMap<>();
	private final RowVertex vertex;
	private final RowInterpolation interpolation;
	private final NoiseEstimate noise;
	private final NoiseProfile profile;
	private final FixedWindows windows;
	private final MovingNormaliser.Shared moving;

	/**
	 * @param recipe what to compute
	 * @param energies the grid [eV], absolute, strictly ascending
	 * @throws org.xanesj.task.InputException if a window holds no data on this grid even after shrinking
	 */
	public FeaturePlan(final Recipe recipe, final double[] energies) {
		this.recipe = recipe;
		this.energies = energies.clone();
		for (int i = 0; i < energies.length; i++) {
			if (i > 0 && !(energies[i] > energies[i - 1])) throw new IllegalArgumentException(
				"energies must ascend, see number " + (i + 1));
			this.energies[i] -= recipe.referenceEnergy();
			if (i > 0 && energies[i] - energies[i - 1] > GAP + ENERGY_TOLERANCE && this.energies[i] > GAP_WINDOW.from() &&
				this.energies[i - 1] < GAP_WINDOW.to()) gaps.add(new EnergyWindow(this.energies[i - 1], this.energies[i]));
		}
		inverseSteps = new double[Math.max(0, energies.length - 1)];
		for (int i = 0; i < inverseSteps.length; i++)
			inverseSteps[i] = 1 / (this.energies[i + 1] - this.energies[i]);
		inverseSpans = new double[energies.length];
		for (int i = 1; i < energies.length - 1; i++)
			inverseSpans[i] = 1 / (this.energies[i + 1] - this.energies[i - 1]);
		vertex = new RowVertex(this.energies);
		interpolation = new RowInterpolation(this.energies);
		noise = NoiseEstimate.of(this.energies);
		profile = NoiseProfile.flat(energies.length);
		windows = isFixed(recipe) ? FixedWindows.of(recipe.edge(), recipe.referenceEnergy(), recipe.edge().isPair() ? recipe
			.splitting() : 0, this.energies, recipe.normalisation()) : null;
		final GivenEdge given = recipe.normalisation().given();
		moving = windows == null ? new MovingNormaliser.Shared(new LarchNormaliser(energies, recipe.normalisation()),
			profile, given == null ? windowsAtEdge() : null, given != null && given.step() != null) : null;
	}

	private FeaturePlan(final FeaturePlan plan, final NoiseProfile profile) {
		recipe = plan.recipe;
		energies = plan.energies;
		inverseSteps = plan.inverseSteps;
		inverseSpans = plan.inverseSpans;
		gaps.addAll(plan.gaps);
		vertex = plan.vertex;
		interpolation = plan.interpolation;
		noise = plan.noise;
		windows = plan.windows;
		moving = plan.moving == null ? null : plan.moving.with(profile);
		this.profile = profile;
	}

	/** @return the same plan for spectra of which it is known how their noise differs between energies */
	public FeaturePlan with(final NoiseProfile known) {
		return new FeaturePlan(this, known);
	}

	/** @return the default windows at the tabulated edge; null if the data do not reach far enough for them */
	private FixedWindows windowsAtEdge() {
		try {
			return FixedWindows.of(recipe.edge(), recipe.referenceEnergy(), recipe.edge().isPair() ? recipe.splitting() : 0,
				energies, Normalisation.of(Normalisation.Method.FIXED));
		}
		catch (final InputException tooShort) {
			// the recipe's own windows decide what can be normalised
			return null;
		}
	}

	public Recipe recipe() {
		return recipe;
	}

	/** @return number of energies */
	public int size() {
		return energies.length;
	}

	/** @return energy number {@code i} relative to the reference energy [eV] */
	public double energy(final int i) {
		return energies[i];
	}

	/** @return all energies relative to the reference energy [eV]; a copy */
	public double[] energies() {
		return energies.clone();
	}

	/** @return 1 / (energy {@code i + 1} - energy {@code i}) [1/eV] */
	public double inverseStep(final int i) {
		return inverseSteps[i];
	}

	/** @return 1 / (energy {@code i + 1} - energy {@code i - 1}) [1/eV]; 0 at the ends */
	public double inverseSpan(final int i) {
		return inverseSpans[i];
	}

	/** @return what refines extrema between the energies, relative to the reference energy [eV] */
	public RowVertex vertex() {
		return vertex;
	}

	/** @return what interpolates between the energies, relative to the reference energy [eV] */
	public RowInterpolation interpolation() {
		return interpolation;
	}

	/** @return one sentence for each window that had to be shrunk or simplified on this grid; empty if none was */
	public List<String> notes() {
		return windows == null ? List.of() : windows.notes();
	}

	/** @return index of the first energy that is not below {@code energy} [eV, relative]; {@link #size} if there is none */
	public int firstFrom(final double energy) {
		int i = 0;
		while (i < energies.length && energies[i] < energy - ENERGY_TOLERANCE)
			i++;
		return i;
	}

	/** @return index of the last energy that is not above {@code energy} [eV, relative]; -1 if there is none */
	public int lastUpTo(final double energy) {
		int i = energies.length - 1;
		while (i >= 0 && energies[i] > energy + ENERGY_TOLERANCE)
			i--;
		return i;
	}

	/**
	 * @param from lower end of an interval [eV, relative]
	 * @param to upper end
	 * @return true if the interval touches a step of the grid of more than 3 eV that lies from 8 eV below to 45 eV above
	 *         the reference energy
	 */
	public boolean gapWithin(final double from, final double to) {
		for (final EnergyWindow gap : gaps)
			if (gap.to() > from && gap.from() < to) return true;
		return false;
	}

	/** @return true if the grid has a step of more than 3 eV where edges have structure; see {@link #gapWithin} */
	public boolean hasGaps() {
		return !gaps.isEmpty();
	}

	/** @return the weights of a smoothing on this grid; computed when first asked for */
	public SmoothingWeights weights(final Smoothing smoothing) {
		return smoothings.computeIfAbsent(smoothing, this::compute);
	}

	private SmoothingWeights compute(final Smoothing smoothing) {
		final LocalPolynomial polynomial = polynomials.computeIfAbsent(smoothing.halfWidth(), halfWidth -> LocalPolynomial
			.of(energies, halfWidth));
		final int from = firstFrom(smoothing.window().from());
		final int to = Math.max(from, lastUpTo(smoothing.window().to()) + 1);
		return new SmoothingWeights(energies, polynomial, smoothing.derivative(), from, to, profile);
	}

	/** @return the weights of the 3-point residuals */
	NoiseEstimate noise() {
		return noise;
	}

	/** @return how the noise differs between energies */
	public NoiseProfile profile() {
		return profile;
	}

	/** @return the windows of normalisations {@code FIXED} and {@code NONE}; null for those whose windows follow E0 */
	public FixedWindows windows() {
		return windows;
	}

	/** @return what normalises blocks of this plan; one per thread */
	BlockNormaliser newNormaliser() {
		if (windows == null) return new MovingNormaliser(this, moving);
		return windows.applies() ? new FixedNormaliser(this) : new NoNormaliser();
	}

	private static boolean isFixed(final Recipe recipe) {
		final Normalisation.Method method = recipe.normalisation().method();
		return method == Normalisation.Method.FIXED || method == Normalisation.Method.NONE;
	}
}
