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
package org.xanesj.preedge;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Finds and fits the pre-edge of one spectrum after another on the same grid. One per thread.
 * <p>
 * Model: constant, exponential edge foot and one to three pseudo-Voigt peaks of common width; their number is chosen by
 * the Bayesian information criterion, and whether there is a pre-edge at all also by the curvature, which needs no
 * model. Definition: XanesJ; the shape of the model follows the fits of iron in glasses of M. Wilke et al., American
 * Mineralogist 86, 714-730 (2001), <a href="https://doi.org/10.2138/am-2001-5-612">doi:10.2138/am-2001-5-612</a>, with
 * an exponential in place of a spline.
 */
public final class PreEdgeFitter {

	/** Half width [eV] of the local cubic that the curvature is to be computed with. */
	public static final double CURVATURE_HALF_WIDTH = 2.0;

	/** Energies [eV] are equal within this: the difference of two decimals is not exactly a decimal. */
	static final double ENERGY_TOLERANCE = 1e-6;

	private static final int FEWEST_POINTS_OF_SPECTRUM = 20;
	private static final double MUST_BEGIN = -9;
	private static final double MUST_REACH = 25;
	private static final int FEWEST_POINTS = 14;
	private static final double WIDEST_GAP = 2;
	private static final double NOISE_FROM = 20;
	private static final double BELOW_TOP = 1.5;
	private static final double NARROWEST_SEARCH = 0.5;
	private static final double BIC_GAIN = 10;
	private static final double SMALLEST_PART = 0.03;
	private static final double CLOSEST_CENTRES = 0.5;
	private static final double AT_BOUND = 0.05;
	private static final double LARGEST_RMS = 0.02;
	private static final double SMALLEST_SIGNIFICANCE = 4;
	private static final double METAL_WINDOW = 3;
	private static final double CLOSEST_TO_EDGE = 3.1;
	static final double SMALLEST_INTENSITY = 0.003;
	static final double INTENSITY_IN_NOISE = 1.73;

	private final PreEdgeRule rule;
	private final double[] energies;
	private final double[] curvatureGain;
	private final int fixedPeaks;
	private final PeakSearch search;
	private final double[] work;

	/**
	 * @param rule where to look
	 * @param energies all energies of the spectra, relative to the reference energy, ascending
	 * @param curvatureGain noise of the curvature divided by that of the spectrum, at each energy [1/eV^2]; used between
	 *          the bounds of the centres
	 * @param peaks number of peaks for all spectra, 1 to 3; 0 = the number is chosen for each spectrum
	 * @throws IllegalArgumentException if lengths differ or the number of peaks is not 0 to 3
	 */
	public PreEdgeFitter(final PreEdgeRule rule, final double[] energies, final double[] curvatureGain,
		final int peaks)
	{
		if (energies.length != curvatureGain.length) throw new IllegalArgumentException(energies.length + " energies, " +
			curvatureGain.length + " gains");
		if (peaks < 0 || peaks > 3) throw new IllegalArgumentException(peaks + " peaks");
		this.rule = rule;
		this.energies = energies.clone();
		this.curvatureGain = curvatureGain.clone();
		this.fixedPeaks = peaks;
		final int longest = Math.max(1, after(rule.cap()) - firstFrom(rule.low() - NOISE_FROM));
		work = new double[longest];
		search = new PeakSearch(longest, Math.max(peaks, rule.maxPeaks()));
	}

	/**
	 * Fits one spectrum.
	 *
	 * @param flat the spectrum, normalised and flattened, not smoothed
	 * @param smoothed the same, smoothed by the local cubic that the half-step energy is found on
	 * @param curvature second derivative of the spectrum by the local cubic of {@link #CURVATURE_HALF_WIDTH} [1/eV^2];
	 *          used between the bounds of the centres and one point beyond
	 * @param halfEnergy where the edge reaches one half, relative to the reference energy; NaN if it does not
	 * @return what was found
	 * @throws IllegalArgumentException if a length is not that of the energies, or a value in the fit window is NaN
	 */
	public PreEdge fit(final double[] flat, final double[] smoothed, final double[] curvature,
		final double halfEnergy)
	{
		final int n = energies.length;
		if (flat.length != n || smoothed.length != n || curvature.length != n) throw new IllegalArgumentException(
			"spectrum and grid differ in length");
		final double foot = edgeFoot(smoothed, halfEnergy);
		if (!reachesFarEnough() || Double.isNaN(foot)) return PreEdge.without(PreEdgeStatus.NO_EDGE, Double.NaN, foot);
		final double high = rule.high(foot);
		final double highest = Math.min(high - BELOW_TOP, rule.highestCentre());
		if (highest < rule.lowestCentre() + NARROWEST_SEARCH) return unfitted(PreEdgeStatus.MERGED, flat, high, foot);
		final int from = firstFrom(rule.low());
		final int to = after(high);
		if (to - from < FEWEST_POINTS || widestGap(from, to) > WIDEST_GAP + ENERGY_TOLERANCE) return unfitted(
			PreEdgeStatus.TOO_FEW_POINTS, flat, high, foot);
		search.load(energies, flat, from, to, rule.lowestCentre(), highest);
		return judge(choose(to - from, highest), flat, curvature, from, to, foot, high, highest);
	}

	private boolean reachesFarEnough() {
		return energies.length >= FEWEST_POINTS_OF_SPECTRUM && energies[0] <= MUST_BEGIN + ENERGY_TOLERANCE &&
			energies[energies.length - 1] >= MUST_REACH - ENERGY_TOLERANCE;
	}

	/** The edge reaches the level: last upward crossing below the half-step energy. */
	private double edgeFoot(final double[] smoothed, final double halfEnergy) {
		if (Double.isNaN(halfEnergy)) return Double.NaN;
		int i = firstFrom(halfEnergy);
		if (i == energies.length) i--;
		for (; i > 0; i--) {
			final double below = smoothed[i - 1];
			if (below < PreEdgeRule.EDGE_LEVEL && smoothed[i] >= PreEdgeRule.EDGE_LEVEL) return energies[i - 1] +
				(PreEdgeRule.EDGE_LEVEL - below) / (smoothed[i] - below) * (energies[i] - energies[i - 1]);
		}
		return Double.NaN;
	}

	private PreEdge unfitted(final PreEdgeStatus status, final double[] flat, final double high, final double foot) {
		final int from = firstFrom(rule.low() - NOISE_FROM);
		final int to = after(high);
		final double noise = to - from < 3 ? Double.NaN : Detection.noise(energies, flat, from, to, work);
		return PreEdge.without(status, high, foot, Double.NaN, 0, noise);
	}

	/** The number of peaks that the data ask for. */
	private PeakFit choose(final int n, final double highest) {
		PeakFit best = search.fit(0);
		double bestBic = best.bic(n);
		final int first = fixedPeaks == 0 ? 1 : fixedPeaks;
		final int last = fixedPeaks == 0 ? rule.maxPeaks() : fixedPeaks;
		for (int peaks = first; peaks <= last; peaks++) {
			final PeakFit next = search.fit(peaks);
			final double bic = next.bic(n);
			if (!plausible(next, highest) || !(bic < bestBic - BIC_GAIN)) continue;
			best = next;
			bestBic = bic;
		}
		return best;
	}

	/**
	 * A peak at a bound describes the shoulder of the edge, two at one place are one. If the number of peaks is fixed, a
	 * peak may vanish, because that is what a fixed number is for.
	 */
	private boolean plausible(final PeakFit fit, final double highest) {
		final double[] centres = fit.centres();
		final double least = SMALLEST_PART * fit.area();
		for (int k = 0; k < centres.length; k++) {
			final boolean vanishes = fit.areas()[k] <= least;
			if (vanishes && fixedPeaks > 0 && fit.area() > 0) continue;
			if (vanishes) return false;
			if (centres[k] < rule.lowestCentre() + AT_BOUND || centres[k] > highest - AT_BOUND) return false;
			if (fixedPeaks == 0 && k > 0 && centres[k] - centres[k - 1] < CLOSEST_CENTRES) return false;
		}
		return true;
	}

	private PreEdge judge(final PeakFit fit, final double[] flat, final double[] curvature, final int from,
		final int to, final double foot, final double high, final double highest)
	{
		final double rms = Math.sqrt(fit.sse() / (to - from));
		final double noise = Detection.noise(energies, flat, firstFrom(rule.low() - NOISE_FROM), to, work);
		final double significance = Detection.significance(energies, curvature, curvatureGain, noise, rule
			.lowestCentre(), highest);
		PreEdgeStatus status = PreEdgeStatus.OK;
		PeakSummary summary = null;
		if (!(rms <= LARGEST_RMS)) status = PreEdgeStatus.POOR_FIT;
		else if (fit.peaks() == 0 || !(significance >= SMALLEST_SIGNIFICANCE)) status = high < METAL_WINDOW
			? PreEdgeStatus.MERGED : PreEdgeStatus.NONE;
		else {
			summary = new PeakSummary(fit);
			if (foot - summary.energy < CLOSEST_TO_EDGE) status = PreEdgeStatus.MERGED;
			else if (summary.intensity < Math.max(SMALLEST_INTENSITY, INTENSITY_IN_NOISE * noise))
				status = PreEdgeStatus.NONE;
		}
		if (status != PreEdgeStatus.OK) return PreEdge.without(status, high, foot, rms, significance, noise);
		final double[] sigma = summary.sigmas(energies, from, to, noise);
		return new PreEdge(status, summary.energy, summary.intensity, fit.area(), fit.centroid(), sigma[0], sigma[1],
			sigma[2], sigma[3], high, foot, fit.decay(), fit.width(), Arrays.stream(fit.centres()).boxed().toList(),
			Arrays.stream(fit.areas()).boxed().toList(), rms, significance, noise);
	}

	private double widestGap(final int from, final int to) {
		return IntStream.range(from + 1, to).mapToDouble(i -> energies[i] - energies[i - 1]).max().orElse(0);
	}

	private int firstFrom(final double energy) {
		int i = 0;
		while (i < energies.length && energies[i] < energy - ENERGY_TOLERANCE)
			i++;
		return i;
	}

	private int after(final double energy) {
		int i = 0;
		while (i < energies.length && energies[i] <= energy + ENERGY_TOLERANCE)
			i++;
		return i;
	}
}
