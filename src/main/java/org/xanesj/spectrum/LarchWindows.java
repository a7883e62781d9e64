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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.xanesj.spectrum.Normalisation.Method;

/**
 * Windows and least-squares weights of the recipes {@code larch} and {@code athena} for one grid and one position of E0
 * on it. Larch's rules are those of version 0.9.58 (M. Newville, Journal of Physics: Conference Series 430, 012007
 * (2013), <a href="https://doi.org/10.1088/1742-6596/430/1/012007">doi:10.1088/1742-6596/430/1/012007</a>); later
 * versions use others. All energies are relative to E0 in eV. Immutable.
 */
public final class LarchWindows {

	private final int edgeIndex;
	private final double e0;
	private final boolean ifeffit;
	private final double pre1;
	private final double pre2;
	private final double norm1;
	private final double norm2;
	private final int nnorm;
	private final int victoreen;
	private final int preFrom;
	private final int postFrom;
	private final double[] relative;
	private final double[][] preWeights;
	private final double[][] postWeights;
	private final List<String> notes = new ArrayList<>();
	private final String problem;

	/**
	 * @param energies [eV], strictly ascending
	 * @param edgeIndex index of E0
	 * @param normalisation method {@code LARCH} or {@code ATHENA}
	 */
	LarchWindows(final double[] energies, final int edgeIndex, final Normalisation normalisation) {
		this.edgeIndex = edgeIndex;
		victoreen = normalisation.victoreen();
		ifeffit = normalisation.given() != null && normalisation.given().rule() == GivenEdge.Rule.IFEFFIT;
		e0 = ifeffit ? normalisation.given().e0() : energies[edgeIndex];
		final double first = energies[0] - e0;
		final double last = energies[energies.length - 1] - e0;
		final boolean athena = normalisation.method() == Method.ATHENA;

		// half to even, as the program does; a bad first point is skipped on purpose
		double from = 0;
		double to = 0;
		if (normalisation.pre() != null) {
			from = normalisation.pre().from();
			to = normalisation.pre().to();
		}
		else if (athena) {
			from = -150;
			to = -30;
		}
		else from = edgeIndex > 20 ? roundTo(5, energies[1] - e0) : roundTo(2, energies[1] - e0);
		from = Math.max(from, first);
		if (normalisation.pre() == null && !athena) to = 5 * Math.rint(from / 15);
		pre1 = Math.min(from, to);
		pre2 = Math.max(from, to);

		double start = 0;
		double end;
		if (normalisation.post() != null) {
			start = normalisation.post().from();
			end = Math.min(normalisation.post().to(), last);
		}
		else if (athena && last - 100 > 150) {
			start = 150;
			end = last - 100;
		}
		else {
			end = Math.min(roundTo(5, last), last);
			start = Math.min(150, 5 * Math.rint(end / 15));
			if (athena) notes.add(String.format(Locale.ROOT,
				"The data end %.1f eV above E0, too early for the post-edge window +150 eV to 100 eV before the end; %.1f to %.1f eV is used.",
				last, start, end));
		}
		norm1 = Math.min(start, end);
		norm2 = Math.max(start, end);

		preFrom = start(energies, pre1 + e0);
		final int preTo = atLeastTwo(preFrom, end(energies, pre2 + e0), energies.length);
		postFrom = start(energies, norm1 + e0);
		final int postTo = atLeastTwo(postFrom, end(energies, norm2 + e0), energies.length);
		final int usual = athena ? 2 : norm2 - norm1 >= 350 ? 2 : norm2 - norm1 >= 50 ? 1 : 0;
		final int wanted = normalisation.degree() == null ? usual : normalisation.degree();
		nnorm = Math.min(wanted, postTo - postFrom - 1);
		if (nnorm < wanted) notes.add("The post-edge polynomial has degree " + nnorm + " instead of " + wanted +
			" because its window holds only " + (postTo - postFrom) + " points.");

		relative = new double[energies.length];
		for (int i = 0; i < relative.length; i++)
			relative[i] = energies[i] - e0;
		preWeights = PolynomialWeights.of(relative, preFrom, preTo, Math.min(1, preTo - preFrom - 1));
		postWeights = PolynomialWeights.of(relative, postFrom, postTo, nnorm);
		noteFew("pre-edge", preTo - preFrom);
		noteFew("post-edge", postTo - postFrom);
		final String noPre = first >= 0 || last <= 0 ? String.format(Locale.ROOT,
			"E0 = %.2f eV is not inside the data, which cover %.1f to %.1f eV from there; choose an E0 within.", e0, first,
			last) : problem("pre-edge", normalisation.pre(), relative, e0);
		problem = noPre != null ? noPre : problem("post-edge", normalisation.post(), relative, e0);
	}

	private void noteFew(final String which, final int points) {
		if (points < 4) notes.add("The " + which + " curve rests on only " + points + (points == 1 ? " point."
			: " points."));
	}

	private static String problem(final String which, final EnergyWindow window, final double[] relative,
		final double e0)
	{
		if (window == null || Arrays.stream(relative).anyMatch(window::contains)) return null;
		return String.format(Locale.ROOT,
			"The %s window %.1f to %.1f eV from E0 = %.2f eV holds no points, since the data cover %.1f to %.1f eV from there; choose a window inside the data.",
			which, window.from(), window.to(), e0, relative[0], relative[relative.length - 1]);
	}

	private static double roundTo(final double unit, final double energy) {
		return unit * Math.rint(energy / unit);
	}

	private static int atLeastTwo(final int from, final int to, final int size) {
		return to - from < 2 ? Math.min(size, from + 2) : to;
	}

	private int start(final double[] energies, final double energy) {
		return ifeffit ? nearestUpper(energies, energy) : indexOf(energies, energy);
	}

	/** @return index after the last point of a window that ends at {@code energy} */
	private int end(final double[] energies, final double energy) {
		return ifeffit ? nearestUpper(energies, energy) + 1 : nearest(energies, energy);
	}

	/** @return index of the nearest point, of two equally near ones the upper */
	private static int nearestUpper(final double[] energies, final double energy) {
		final int nearest = nearest(energies, energy);
		return nearest + 1 < energies.length && energies[nearest + 1] - energy <= energy - energies[nearest] ? nearest + 1
			: nearest;
	}

	/** @return index of the last point not above {@code energy}, 0 if there is none */
	private static int indexOf(final double[] energies, final double energy) {
		int i = energies.length - 1;
		while (i > 0 && energies[i] > energy)
			i--;
		return i;
	}

	/** @return index of the nearest point, of two equally near ones the lower */
	static int nearest(final double[] energies, final double energy) {
		int nearest = 0;
		for (int i = 1; i < energies.length; i++)
			if (Math.abs(energies[i] - energy) < Math.abs(energies[nearest] - energy)) nearest = i;
		return nearest;
	}

	/** @return index of E0 in the grid */
	public int edgeIndex() {
		return edgeIndex;
	}

	/** @return E0 [eV]: a point of the grid, unless the file of the spectrum gives another */
	public double e0() {
		return e0;
	}

	/** @return lower end of the pre-edge window [eV] */
	public double pre1() {
		return pre1;
	}

	/** @return upper end of the pre-edge window [eV] */
	public double pre2() {
		return pre2;
	}

	/** @return lower end of the post-edge window [eV] */
	public double norm1() {
		return norm1;
	}

	/** @return upper end of the post-edge window [eV] */
	public double norm2() {
		return norm2;
	}

	/** @return degree of the post-edge polynomial, 0 to 5 */
	public int nnorm() {
		return nnorm;
	}

	/** @return exponent n of the pre-edge line, which is fitted to mu E^n */
	public int victoreen() {
		return victoreen;
	}

	/** @return index of the first point of the pre-edge window */
	public int preFrom() {
		return preFrom;
	}

	/** @return index after the last point of the pre-edge window */
	public int preTo() {
		return preFrom + preWeights[0].length;
	}

	/** @return index of the first point of the post-edge window */
	public int postFrom() {
		return postFrom;
	}

	/** @return index after the last point of the post-edge window */
	public int postTo() {
		return postFrom + postWeights[0].length;
	}

	/** @return one sentence for everything in which the data made the recipe differ from its rule */
	public List<String> notes() {
		return List.copyOf(notes);
	}

	/** @return why nothing can be normalised with these windows, one sentence; null if it can */
	public String problem() {
		return problem;
	}

	/**
	 * @param energies [eV]
	 * @param mu one value per energy
	 * @param curve receives the pre-edge curve at every energy
	 */
	void preCurve(final double[] energies, final double[] mu, final double[] curve) {
		final double[] coefficients = new double[preWeights.length];
		for (int k = 0; k < coefficients.length; k++)
			for (int i = 0; i < preWeights[k].length; i++)
				coefficients[k] += preWeights[k][i] * mu[preFrom + i] / scale(energies[preFrom + i], e0);
		for (int i = 0; i < curve.length; i++)
			curve[i] = PolynomialWeights.value(coefficients, energies[i] - e0) * scale(energies[i], e0);
	}

	/**
	 * @param mu one value per energy
	 * @param preCurve pre-edge curve at every energy
	 * @return coefficients of the post-edge polynomial of (mu - pre-edge curve) in (E - E0)/100 eV; the first is the edge
	 *         step with its sign
	 */
	double[] postCoefficients(final double[] mu, final double[] preCurve) {
		final double[] coefficients = new double[postWeights.length];
		for (int k = 0; k < coefficients.length; k++)
			for (int i = 0; i < postWeights[k].length; i++)
				coefficients[k] += postWeights[k][i] * (mu[postFrom + i] - preCurve[postFrom + i]);
		return ifeffit && nnorm == 0 ? overSlope(coefficients[0], preCurve) : coefficients;
	}

	/** Ifeffit fits the constant to mu, over which the pre-edge line still slopes; higher degrees take the slope in. */
	private double[] overSlope(final double level, final double[] preCurve) {
		final int last = preCurve.length - 1;
		final double slope = (preCurve[last] - preCurve[0]) / (relative[last] - relative[0]);
		double middle = 0;
		for (int i = 0; i < postWeights[0].length; i++)
			middle += postWeights[0][i] * relative[postFrom + i];
		return new double[] { level + slope * middle, -slope * PolynomialWeights.UNIT };
	}

	/** E^-n up to a factor that the fit takes back, so that no digit is lost to it. */
	private double scale(final double energy, final double e0) {
		double scale = 1;
		for (int n = 0; n < victoreen; n++)
			scale *= e0 / energy;
		return scale;
	}
}
