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
package org.xanesj.spectrum;

import java.util.Arrays;
import java.util.List;

import org.xanesj.task.InputException;

/**
 * Normalisation with the same windows for every spectrum of a grid, anchored at the tabulated edge energy rather than at
 * a derivative maximum that noise can move. All of it is linear in mu, so that this class holds weights only: the
 * pre-edge line is c0 + c1 x, the post-edge curve of (mu - pre-edge line) is q0 + q1 x + ..., with x = E - reference, and
 * each coefficient is the dot product of a row of weights with mu. Immutable.
 * <p>
 * Single edges: pre-edge line on -140 to -30 eV, post-edge line on +60 to +300 eV, step where the post-edge curve passes
 * +10 eV. Pairs L2,3: pre-edge line on -20 to -6 eV from L3, step = mean on +12 to +40 eV from L2. A scan that does
 * not reach that far gets what it has: for single edges the first 60 % of what lies below -8 eV (-2 eV for edges below 2
 * keV) and the last 30 % of what lies above +10 eV, for pairs all below -2 eV and all above +4 eV from L2, with a slope
 * only if the window bears one; {@link #notes()} says so. Windows and degree of a {@link Normalisation} replace these.
 */
public final class FixedWindows {

	/** Where the edge step is taken [eV], from the reference energy of a single edge or from the L2 edge of a pair. */
	public static final double ANCHOR = 10;

	private final double[] relative;
	private final boolean pair;
	private final double anchor;
	private final double[] scale;
	private final WindowRules.Choice pre;
	private final WindowRules.Choice post;
	private final double[][] preWeights;
	private final double[][] postWeights;
	private final double[] stepWeights;
	private final List<String> notes;

	/** Normalised already. */
	private FixedWindows(final double[] relative, final boolean pair) {
		this.relative = relative;
		this.pair = pair;
		anchor = Double.NaN;
		scale = null;
		pre = null;
		post = null;
		preWeights = new double[0][];
		postWeights = new double[0][];
		stepWeights = null;
		notes = List.of();
	}

	private FixedWindows(final AbsorptionEdge edge, final double reference, final double splitting,
		final double[] relative, final Normalisation normalisation)
	{
		this.relative = relative;
		pair = edge.isPair();
		anchor = ANCHOR + (pair ? splitting : 0);
		final WindowRules rules = new WindowRules(edge, reference, splitting, relative);
		pre = rules.pre(normalisation.pre());
		post = rules.post(normalisation.post(), normalisation.degree());
		notes = List.copyOf(rules.notes());
		scale = new double[relative.length];
		for (int i = 0; i < scale.length; i++)
			scale[i] = Math.pow(reference / (reference + relative[i]), normalisation.victoreen());
		preWeights = preWeights();
		postWeights = postWeights();
		stepWeights = new double[relative.length];
		for (int k = 0; k < postWeights.length; k++)
			for (int i = 0; i < relative.length; i++)
				stepWeights[i] += Math.pow(anchor, k) * postWeights[k][i];
	}

	/** Weights for a grid; a pair has the splitting of its element. See the other method of this name. */
	public static FixedWindows of(final AbsorptionEdge edge, final double reference, final double[] relative,
		final Normalisation normalisation)
	{
		return of(edge, reference, edge.isPair() ? edge.splitting() : 0, relative, normalisation);
	}

	/**
	 * Weights for a grid.
	 *
	 * @param edge a single edge or a pair L2,3
	 * @param reference energy that counts as zero [eV]: the edge energy as tabulated or as the user gave it; of a pair
	 *          that of L3
	 * @param splitting of L2 and L3 [eV], from which the post-edge window of a pair counts; not used for single edges
	 * @param relative energies [eV] minus {@code reference}, strictly ascending
	 * @param normalisation method {@code FIXED} or {@code NONE}
	 * @return the weights
	 * @throws InputException if the data do not reach below and above the edge
	 * @throws IllegalArgumentException if the method is another one or there are no energies
	 */
	public static FixedWindows of(final AbsorptionEdge edge, final double reference, final double splitting,
		final double[] relative, final Normalisation normalisation)
	{
		if (relative.length == 0) throw new IllegalArgumentException("no energies");
		return switch (normalisation.method()) {
			case NONE -> new FixedWindows(relative.clone(), edge.isPair());
			case FIXED -> new FixedWindows(edge, reference, splitting, relative.clone(), normalisation);
			default -> throw new IllegalArgumentException("normalisation '" + normalisation.method().key() +
				"' has no fixed windows");
		};
	}

	private double[][] preWeights() {
		final double[][] fit = PolynomialWeights.of(relative, pre.from(), pre.to(), pre.degree());
		final double[][] weights = new double[2][relative.length];
		for (int k = 0; k < fit.length; k++)
			for (int i = pre.from(); i < pre.to(); i++)
				weights[k][i] = fit[k][i - pre.from()] / Math.pow(PolynomialWeights.UNIT, k) / scale[i];
		return weights;
	}

	private double[][] postWeights() {
		final double[][] fit = PolynomialWeights.of(relative, post.from(), post.to(), post.degree());
		final double[][] weights = new double[fit.length][relative.length];
		for (int k = 0; k < fit.length; k++) {
			final double unit = Math.pow(PolynomialWeights.UNIT, k);
			double constant = 0;
			double slope = 0;
			for (int i = post.from(); i < post.to(); i++) {
				final double weight = fit[k][i - post.from()] / unit;
				weights[k][i] += weight;
				constant += weight * scale[i];
				slope += weight * scale[i] * relative[i];
			}
			// the curve is fitted to mu minus the pre-edge line, which itself is a combination of mu
			for (int i = pre.from(); i < pre.to(); i++)
				weights[k][i] -= constant * preWeights[0][i] + slope * preWeights[1][i];
		}
		return weights;
	}

	/** @return false for normalisation {@code NONE}: then there are no weights, and spectra are taken as they are */
	public boolean applies() {
		return stepWeights != null;
	}

	/** @return number of energies */
	public int size() {
		return relative.length;
	}

	/** @return true if spectra are flattened: single edges, not pairs, not {@code NONE} */
	public boolean flattens() {
		return applies() && !pair;
	}

	/** @return energy at which the step is taken and above which spectra are flattened [eV], relative to the reference */
	public double anchor() {
		return anchor;
	}

	/**
	 * @param k 0 for c0, 1 for c1 [per eV]
	 * @return a copy of the weights of all energies; 0 outside {@link #preFrom()} to {@link #preTo()}
	 */
	public double[] preWeights(final int k) {
		return preWeights[k].clone();
	}

	/**
	 * @return factor by which the pre-edge line c0 + c1 x is multiplied at energy {@code i}: (reference/E)^n for the
	 *         exponent n of the normalisation, so 1 by default
	 */
	public double preScale(final int i) {
		return scale[i];
	}

	/** @return degree of the post-edge polynomial, 0 to 5 */
	public int postDegree() {
		return postWeights.length - 1;
	}

	/**
	 * @param k 0 to {@link #postDegree()}
	 * @return a copy of the weights of all energies for q_k [per eV^k], the coefficient of x^k of the post-edge curve of
	 *         mu minus the pre-edge line; 0 outside the two windows
	 */
	public double[] postWeights(final int k) {
		return postWeights[k].clone();
	}

	/** @return a copy of the weights of all energies for the edge step with its sign; 0 outside the two windows */
	public double[] stepWeights() {
		return stepWeights.clone();
	}

	/** @return index of the first point of the pre-edge window */
	public int preFrom() {
		return pre.from();
	}

	/** @return index after the last point of the pre-edge window */
	public int preTo() {
		return pre.to();
	}

	/** @return index of the first point of the post-edge window */
	public int postFrom() {
		return post.from();
	}

	/** @return index after the last point of the post-edge window */
	public int postTo() {
		return post.to();
	}

	/** @return energies of the first and last point of the pre-edge window [eV], relative to the reference */
	public EnergyWindow pre() {
		return new EnergyWindow(relative[pre.from()], relative[pre.to() - 1]);
	}

	/** @return energies of the first and last point of the post-edge window [eV], relative to the reference */
	public EnergyWindow post() {
		return new EnergyWindow(relative[post.from()], relative[post.to() - 1]);
	}

	/** @return one sentence for everything that was shrunk or simplified because the data do not reach far enough */
	public List<String> notes() {
		return notes;
	}

	/** @return the edge step with its sign, in units of mu; 1 for {@code NONE} */
	public double step(final double[] mu) {
		return applies() ? dot(stepWeights, mu) : 1;
	}

	/**
	 * @param mu one value per energy; a NaN inside a window makes everything NaN
	 * @return the pre-edge curve at every energy; zeros for {@code NONE}
	 */
	public double[] preCurve(final double[] mu) {
		final double[] curve = new double[relative.length];
		if (!applies()) return curve;
		final double c0 = dot(preWeights[0], mu);
		final double c1 = dot(preWeights[1], mu);
		for (int i = 0; i < curve.length; i++)
			curve[i] = (c0 + c1 * relative[i]) * scale[i];
		return curve;
	}

	/**
	 * @param mu one value per energy; a NaN inside a window makes everything NaN
	 * @return the post-edge curve of mu minus the pre-edge curve, at every energy; ones for {@code NONE}
	 */
	public double[] postCurve(final double[] mu) {
		final double[] curve = new double[relative.length];
		if (!applies()) Arrays.fill(curve, 1);
		for (int k = postDegree(); k >= 0; k--) {
			final double coefficient = dot(postWeights[k], mu);
			for (int i = 0; i < curve.length; i++)
				curve[i] = curve[i] * relative[i] + coefficient;
		}
		return curve;
	}

	/**
	 * Normalises one spectrum: pre-edge line removed, divided by the absolute step, and flattened where
	 * {@link #flattens()}.
	 *
	 * @param mu one value per energy
	 * @return the normalised spectrum; {@code mu} itself for {@code NONE}; all NaN if the step is zero or NaN
	 */
	public double[] normalise(final double[] mu) {
		if (mu.length != relative.length) throw new IllegalArgumentException(mu.length + " values for " +
			relative.length + " energies");
		final double[] result = mu.clone();
		if (!applies()) return result;
		final double step = Math.abs(step(mu));
		if (!(step > 0)) {
			Arrays.fill(result, Double.NaN);
			return result;
		}
		final double[] preCurve = preCurve(mu);
		final double[] postCurve = postCurve(mu);
		for (int i = 0; i < result.length; i++) {
			result[i] = (mu[i] - preCurve[i]) / step;
			if (flattens() && relative[i] >= anchor) result[i] -= postCurve[i] / step - 1;
		}
		return result;
	}

	private static double dot(final double[] weights, final double[] mu) {
		double sum = 0;
		for (int i = 0; i < weights.length; i++)
			if (weights[i] != 0) sum += weights[i] * mu[i];
		return sum;
	}
}
