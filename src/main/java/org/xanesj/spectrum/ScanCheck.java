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
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * What is wrong with a measured scan before anything is computed from it: dead detectors, spikes, steps of the beam or
 * sample, missing energies. Harmless faults are cut out; a fault near the edge makes the scan useless. The thresholds
 * were set on 340 real spectra, where they gave no false alarm. Immutable.
 */
public final class ScanCheck {

	/** What is left of the scan. */
	public enum Flag {
			/** Nothing was removed. */
			OK,
			/** Points away from the edge were removed. */
			TRIMMED,
			/** The scan is damaged near the edge and must not be used. */
			BROKEN
	}

	private static final int CONSTANT_RUN = 5;
	private static final double RELATIVE_JUMP = 0.04;
	private static final double NOISE_JUMP = 10;
	private static final double SAME_SIDE = 1.5;
	private static final int SPIKE_WIDTH = 3;
	private static final double GAP = 3;

	private final double reference;
	private final BitSet kept = new BitSet();
	private final List<String> findings = new ArrayList<>();
	private final List<EnergyWindow> gaps = new ArrayList<>();
	private Flag flag = Flag.OK;
	private final Spectrum spectrum;

	private ScanCheck(final Spectrum scan, final double reference) {
		this.reference = reference;
		kept.set(0, scan.size());
		notNumbers(scan);
		constantRuns(part(scan));
		jumps(part(scan));
		spectrum = kept.cardinality() == scan.size() ? scan : part(scan);
		findGaps();
	}

	/**
	 * Checks a scan.
	 *
	 * @param scan as measured
	 * @param reference energy of the edge [eV]
	 * @return what was found
	 */
	public static ScanCheck of(final Spectrum scan, final double reference) {
		return new ScanCheck(scan, reference);
	}

	/** @return the points that can be used, the same object if all can; of a broken scan possibly none */
	public Spectrum spectrum() {
		return spectrum;
	}

	/** @return what is left of the scan */
	public Flag flag() {
		return flag;
	}

	/** @return indices of the used points in the scan, ascending */
	public int[] kept() {
		return kept.stream().toArray();
	}

	/** @return true if energies are missing near the edge, see {@link #gaps()} */
	public boolean hasGap() {
		return !gaps.isEmpty();
	}

	/**
	 * @return intervals without points that are wider than 3 eV and reach into -8 to +45 eV from the reference [eV]; edge
	 *         features that touch one are not defined
	 */
	public List<EnergyWindow> gaps() {
		return Collections.unmodifiableList(gaps);
	}

	/** @return one sentence for each thing that was found, with its energies */
	public List<String> findings() {
		return Collections.unmodifiableList(findings);
	}

	private Spectrum part(final Spectrum scan) {
		final int[] index = kept.stream().toArray();
		return new Spectrum(scan.name(), Arrays.stream(index).mapToDouble(scan::energy).toArray(), Arrays.stream(index)
			.mapToDouble(scan::mu).toArray(), scan.metadata(), scan.notes());
	}

	private void notNumbers(final Spectrum scan) {
		for (int i = 0; i < scan.size(); i++)
			if (!Double.isFinite(scan.mu(i))) kept.clear(i);
		final int count = scan.size() - kept.cardinality();
		if (count > 0) found(Flag.TRIMMED, count + (count == 1 ? " value is not a number and is"
			: " values are not numbers and are") + " left out, the first at " + eV(scan.energy(kept.nextClearBit(0))) +
			" eV.");
	}

	/** @param rest the points kept so far */
	private void constantRuns(final Spectrum rest) {
		final int[] index = kept.stream().toArray();
		for (int from = 0, to; from < rest.size(); from = to) {
			to = from + 1;
			while (to < rest.size() && rest.mu(to) == rest.mu(from))
				to++;
			if (to - from < CONSTANT_RUN) continue;
			for (int i = from; i < to; i++)
				kept.clear(index[i]);
			final boolean atEdge = rest.energy(to - 1) >= reference - 20 && rest.energy(from) <= reference + 50;
			final String what = "The signal does not change from " + eV(rest.energy(from)) + " to " + eV(rest.energy(to -
				1)) + " eV";
			if (atEdge) found(Flag.BROKEN, what + ", which includes the edge region; the scan cannot be used.");
			else found(Flag.TRIMMED, what + "; these " + (to - from) + " points are left out.");
		}
	}

	/** @param rest the points kept so far */
	private void jumps(final Spectrum rest) {
		final int[] index = kept.stream().toArray();
		final List<Integer> jumps = findJumps(rest);
		for (int j = 0; j < jumps.size(); j++) {
			final int i = jumps.get(j);
			final int next = j + 1 < jumps.size() ? jumps.get(j + 1) : Integer.MAX_VALUE;
			if (next != Integer.MAX_VALUE && next - i <= SPIKE_WIDTH && difference(rest, i) * difference(rest, next) < 0) {
				spike(rest, i, next, index);
				j++;
			}
			else step(rest, i, index);
		}
	}

	private void spike(final Spectrum rest, final int i, final int next, final int[] index) {
		int inside = 0;
		for (int k = i + 1; k <= next; k++) {
			kept.clear(index[k]);
			if (rest.energy(k) > reference - 8 && rest.energy(k) < reference + 30) inside++;
		}
		final int count = next - i;
		final String what = "There is a spike at " + eV(rest.energy(i + 1)) + " eV";
		if (inside > 1) found(Flag.BROKEN, what + " that is " + count +
			" points wide and close to the edge; the scan cannot be used.");
		else found(Flag.TRIMMED, what + "; " + (count == 1 ? "this point is" : "these " + count + " points are") +
			" left out.");
	}

	private void step(final Spectrum rest, final int i, final int[] index) {
		final double energy = 0.5 * (rest.energy(i) + rest.energy(i + 1));
		final String what = "The signal steps at " + eV(energy) + " eV";
		if (energy > reference + 50) {
			kept.clear(index[i + 1], index[index.length - 1] + 1);
			found(Flag.TRIMMED, what + "; all points after it are left out.");
		}
		else if (energy < reference - 20) {
			kept.clear(0, index[i] + 1);
			found(Flag.TRIMMED, what + "; all points before it are left out.");
		}
		else found(Flag.BROKEN, what + ", close to the edge; the scan cannot be used.");
	}

	/** @return indices of the points before each jump */
	private static List<Integer> findJumps(final Spectrum rest) {
		final int n = rest.size();
		final List<Integer> jumps = new ArrayList<>();
		if (n < 4) return jumps;
		final double[] mu = rest.mu();
		final double[] residuals = NoiseEstimate.of(rest.energies()).residuals(mu);
		// the noise around a point is known from few points; by chance it may come out far too small
		final double overall = NoiseEstimate.NORMAL * NoiseEstimate.median(Arrays.stream(residuals).map(Math::abs).toArray());
		Arrays.sort(mu);
		final double height = quantile(mu, 0.9) - quantile(mu, 0.05);
		for (int i = 0; i < n - 1; i++) {
			// an edge or a white line has steep neighbours that rise or fall with it, a glitch has none
			double steepest = 0;
			for (int j = Math.max(0, i - 2); j <= Math.min(n - 2, i + 2); j++)
				if (j != i && difference(rest, j) * difference(rest, i) > 0) steepest = Math.max(steepest, Math.abs(difference(
					rest, j)) / width(rest, j));
			final double jump = Math.abs(difference(rest, i)) - SAME_SIDE * width(rest, i) * steepest;
			if (jump > RELATIVE_JUMP * height && jump > NOISE_JUMP * Math.max(overall, localNoise(residuals, i))) jumps.add(i);
		}
		return jumps;
	}

	private static double localNoise(final double[] residuals, final int i) {
		final int from = Math.max(1, i - 12);
		final int to = Math.min(residuals.length - 2, i + 13);
		final double[] around = new double[Math.max(0, to - from + 1)];
		for (int j = from; j <= to; j++)
			around[j - from] = j >= i - 1 && j <= i + 2 ? Double.NaN : Math.abs(residuals[j]);
		final double median = NoiseEstimate.median(around);
		return Double.isNaN(median) ? 0 : NoiseEstimate.NORMAL * median;
	}

	/** @return linear interpolation between order statistics, at (n - 1) p */
	private static double quantile(final double[] sorted, final double p) {
		final double position = (sorted.length - 1) * p;
		final int below = Math.min((int) position, sorted.length - 2);
		return sorted[below] + (position - below) * (sorted[below + 1] - sorted[below]);
	}

	private void findGaps() {
		for (int i = 0; i < spectrum.size() - 1; i++) {
			final double from = spectrum.energy(i);
			final double to = spectrum.energy(i + 1);
			if (to - from <= GAP || to <= reference - 8 || from >= reference + 45) continue;
			gaps.add(new EnergyWindow(from, to));
			findings.add("There are no points between " + eV(from) + " and " + eV(to) +
				" eV; features of the edge that need them are not computed.");
		}
	}

	private void found(final Flag severity, final String sentence) {
		if (severity.compareTo(flag) > 0) flag = severity;
		findings.add(sentence);
	}

	private static double difference(final Spectrum spectrum, final int i) {
		return spectrum.mu(i + 1) - spectrum.mu(i);
	}

	private static double width(final Spectrum spectrum, final int i) {
		return spectrum.energy(i + 1) - spectrum.energy(i);
	}

	private static String eV(final double energy) {
		return String.format(Locale.ROOT, "%.1f", energy);
	}
}
