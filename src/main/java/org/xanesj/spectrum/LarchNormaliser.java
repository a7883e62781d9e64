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
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReferenceArray;

import org.xanesj.spectrum.Normalisation.Method;
import org.xanesj.task.InputException;

/**
 * Normalises spectra of one grid as Larch 0.9.58 does, or with Athena's default windows. E0 is found in every spectrum
 * anew, as a point of the grid; the windows follow it. Weights are made once for every E0 that occurs. Thread-safe.
 */
public final class LarchNormaliser {

	/** Fewest energies that the search for E0 needs: three at either end do not count. */
	public static final int FEWEST_POINTS = 7;

	private static final double CANDIDATE = 0.1;
	private static final double END_FRACTION = 0.05;

	private final double[] energies;
	private final Normalisation normalisation;
	private final AtomicReferenceArray<LarchWindows> windows;

	/**
	 * @param energies [eV], absolute, strictly ascending, at least 7
	 * @param normalisation method {@code LARCH} or {@code ATHENA}, with windows relative to E0 where given
	 * @throws InputException if there are fewer energies
	 * @throws IllegalArgumentException if the method is another one
	 */
	public LarchNormaliser(final double[] energies, final Normalisation normalisation) {
		if (normalisation.method() != Method.LARCH && normalisation.method() != Method.ATHENA)
			throw new IllegalArgumentException("normalisation '" + normalisation.method().key() + "' is not Larch's");
		if (energies.length < FEWEST_POINTS) throw new InputException("The spectrum has only " + energies.length +
			" energies, but normalisation '" + normalisation.method().key() + "' needs at least " + FEWEST_POINTS +
			"; use a scan with more energies.");
		this.energies = energies.clone();
		this.normalisation = normalisation;
		windows = new AtomicReferenceArray<>(energies.length);
	}

	/**
	 * Where the edge is: the steepest rise whose two neighbours also have more than a tenth of the steepest slope; the
	 * outermost 5 % of the points do not count. If E0 is given, the point nearest to it.
	 *
	 * @param mu one value per energy; slopes that are not numbers do not count
	 * @return index of E0; -1 if nothing rises
	 */
	public int edgeIndex(final double[] mu) {
		if (normalisation.given() != null) return LarchWindows.nearest(energies, normalisation.given().e0());
		final int n = energies.length;
		final double[] slope = derivative(energies, mu);
		final int margin = Math.max(3, (int) (n * END_FRACTION));
		double steepest = Double.NEGATIVE_INFINITY;
		for (int i = 0; i < n; i++) {
			if (!Double.isFinite(slope[i])) slope[i] = -1;
			if (i >= margin && i < n - margin) steepest = Math.max(steepest, slope[i]);
		}
		final double threshold = CANDIDATE * steepest;
		int index = -1;
		double best = 0;
		for (int i = margin; i <= n - margin && i < n - 1; i++) {
			if (!(slope[i] > best && slope[i] > threshold && slope[i - 1] > threshold && slope[i + 1] > threshold)) continue;
			best = slope[i];
			index = i;
		}
		return index;
	}

	/**
	 * @param edgeIndex index of E0
	 * @return windows and weights for this E0; the same object for the same index, unless two threads ask first at once
	 */
	public LarchWindows windows(final int edgeIndex) {
		LarchWindows result = windows.get(edgeIndex);
		if (result == null) {
			result = new LarchWindows(energies, edgeIndex, normalisation);
			windows.set(edgeIndex, result);
		}
		return result;
	}

	/**
	 * The quick way for pixels of a map: the flattened spectrum only, and no exceptions.
	 *
	 * @param mu one value per energy
	 * @param edgeIndex from {@link #edgeIndex}
	 * @param flat receives the flattened spectrum; all NaN if it cannot be computed
	 * @return the edge step with its sign, in units of mu; NaN if there is no edge, a value in a window is NaN, the step is
	 *         zero or an explicit window holds no points
	 */
	public double flatten(final double[] mu, final int edgeIndex, final double[] flat) {
		final LarchWindows window = edgeIndex < 0 ? null : windows(edgeIndex);
		if (window == null || window.problem() != null) {
			Arrays.fill(flat, Double.NaN);
			return Double.NaN;
		}
		window.preCurve(energies, mu, flat);
		final double[] post = window.postCoefficients(mu, flat);
		final double signed = signedStep(post);
		final double step = Math.abs(signed);
		if (!(step > 0 && step < Double.POSITIVE_INFINITY)) {
			Arrays.fill(flat, Double.NaN);
			return Double.NaN;
		}
		for (int i = 0; i < flat.length; i++)
			flat[i] = (mu[i] - flat[i]) / step;
		flatten(flat, post, step, window);
		return signed;
	}

	private double signedStep(final double[] post) {
		final GivenEdge given = normalisation.given();
		return given == null || given.step() == null ? post[0] : given.step();
	}

	/** Takes the bend of the post-edge polynomial out of everything from E0 on. */
	private void flatten(final double[] norm, final double[] post, final double step, final LarchWindows window) {
		for (int i = norm.length - 1; i >= 0 && energies[i] >= window.e0(); i--)
			norm[i] -= (PolynomialWeights.value(post, energies[i] - window.e0()) - post[0]) / step;
	}

	/**
	 * Normalises one spectrum at the E0 that is found in it.
	 *
	 * @param mu one value per energy
	 * @return everything that Larch reports
	 * @throws InputException if a value is not a number, nothing rises, an explicit window holds no points, or the step is zero
	 */
	public LarchNormalisation normalise(final double[] mu) {
		check(mu);
		final int edge = edgeIndex(mu);
		if (edge < 0) throw new InputException(String.format(Locale.ROOT,
			"No absorption edge was found between %.1f and %.1f eV: the signal rises nowhere over three points; check that the right columns were chosen.",
			energies[0], energies[energies.length - 1]));
		return normaliseAt(mu, edge);
	}

	/**
	 * Normalises one spectrum at a given E0.
	 *
	 * @param mu one value per energy
	 * @param e0 [eV]; the nearest point of the grid is taken
	 * @return everything that Larch reports
	 * @throws InputException if a value is not a number, E0 is not inside the data, an explicit window holds no points, or
	 *           the step is zero
	 */
	public LarchNormalisation normalise(final double[] mu, final double e0) {
		check(mu);
		if (!(e0 >= energies[1] && e0 <= energies[energies.length - 2])) throw new InputException(String.format(
			Locale.ROOT, "E0 = %.2f eV is not inside the data, which cover %.2f to %.2f eV; choose an E0 within.", e0,
			energies[0], energies[energies.length - 1]));
		return normaliseAt(mu, LarchWindows.nearest(energies, e0));
	}

	private LarchNormalisation normaliseAt(final double[] mu, final int edge) {
		final LarchWindows window = windows(edge);
		if (window.problem() != null) throw new InputException(window.problem());
		final double[] preEdge = new double[mu.length];
		window.preCurve(energies, mu, preEdge);
		final double[] post = window.postCoefficients(mu, preEdge);
		final double signed = signedStep(post);
		final double step = Math.abs(signed);
		if (!(step > 0)) throw new InputException(String.format(Locale.ROOT,
			"The edge step at %.2f eV is zero, so the spectrum cannot be normalised; check that the right columns were chosen.",
			energies[edge]));
		final double[] postEdge = new double[mu.length];
		final double[] norm = new double[mu.length];
		for (int i = 0; i < mu.length; i++) {
			postEdge[i] = preEdge[i] + PolynomialWeights.value(post, energies[i] - window.e0());
			norm[i] = (mu[i] - preEdge[i]) / step;
		}
		final double[] flat = norm.clone();
		flatten(flat, post, step, window);
		return new LarchNormalisation(window.e0(), signed, window, preEdge, postEdge, norm, flat, derivative(energies,
			mu));
	}

	private void check(final double[] mu) {
		if (mu.length != energies.length) throw new IllegalArgumentException(mu.length + " values for " +
			energies.length + " energies");
		for (int i = 0; i < mu.length; i++)
			if (!Double.isFinite(mu[i])) throw new InputException(String.format(Locale.ROOT,
				"The value at %.2f eV (point %d) is not a number; remove this point before normalising.", energies[i], i +
					1));
	}

	/** @return differences over two points divided by those of the energies; at the ends over one point */
	private static double[] derivative(final double[] energies, final double[] mu) {
		final int n = mu.length;
		final double[] slope = new double[n];
		for (int i = 0; i < n; i++) {
			final int before = Math.max(0, i - 1);
			final int after = Math.min(n - 1, i + 1);
			slope[i] = (mu[after] - mu[before]) / (energies[after] - energies[before]);
		}
		return slope;
	}
}
