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
package org.xanesj.feature.k;

import java.util.function.IntToDoubleFunction;

import org.xanesj.feature.FeatureColumn;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.FeatureStatus;

/**
 * Where something was found in each spectrum of a block: energy, height there, and their standard errors, which are
 * computed only if somebody wants them.
 */
final class Position {

	/**
	 * The propagated noise of one spectrum misses what noise does to its normalisation: compared with Monte-Carlo runs,
	 * standard errors of energies come out 10 to 40 % too small.
	 */
	static final double NORMALISATION_SHARE = 1.3;

	/** Energy relative to the reference energy [eV]; defined where the status is OK. */
	final float[] energy;
	/** Height (or slope, or curvature) at that energy; defined where the status is OK. */
	final float[] height;
	/** Index of a grid point next to the energy. */
	final int[] index;
	/** Status of each pixel. */
	final byte[] status;

	private final FeatureInput in;
	private final String whatIsMissing;
	private IntToDoubleFunction energySigma;
	private IntToDoubleFunction heightSigma;
	private int[] missing;
	private int numberMissing;
	private float lowest = Float.NaN;
	private float highest = Float.NaN;

	/**
	 * @param in the block
	 * @param whatIsMissing words for the status NOT_FOUND, e.g. "no white line"
	 */
	Position(final FeatureInput in, final String whatIsMissing) {
		this.in = in;
		this.whatIsMissing = whatIsMissing;
		energy = in.newRow();
		height = in.newRow();
		index = in.newIndices();
		status = in.newStatus();
	}

	/** Says how to get the standard errors of a pixel that has status OK. */
	void errors(final IntToDoubleFunction ofEnergy, final IntToDoubleFunction ofHeight) {
		energySigma = ofEnergy;
		heightSigma = ofHeight;
	}

	/** @return standard error of the energy of a pixel [eV] */
	double energySigma(final int pixel) {
		return energySigma.applyAsDouble(pixel);
	}

	/** @return standard error of the height of a pixel from its noise alone, without that of the edge step */
	double heightSigma(final int pixel) {
		return heightSigma.applyAsDouble(pixel);
	}

	/** @return standard error of a height in units of the edge step, with the share of the step's own error */
	double withStep(final int pixel, final double sigma, final double value) {
		return Math.hypot(sigma, value * in.stepGain()[pixel] * in.errorNoise()[pixel]);
	}

	/** Sets a pixel's place. */
	void set(final int pixel, final double at, final double high, final int near) {
		energy[pixel] = (float) at;
		height[pixel] = (float) high;
		index[pixel] = near;
	}

	/**
	 * @return smallest energy of all pixels [eV]; the reference energy if there is none; found once, so to be asked for
	 *         when all pixels are set
	 */
	double lowestEnergy() {
		if (Float.isNaN(lowest)) findExtremes();
		return lowest;
	}

	/** @return greatest energy of all pixels [eV], likewise */
	double highestEnergy() {
		if (Float.isNaN(highest)) findExtremes();
		return highest;
	}

	/** Comparisons that are rarely true cost less than minima and maxima, each of which waits for the one before. */
	private void findExtremes() {
		float low = Float.POSITIVE_INFINITY;
		float high = Float.NEGATIVE_INFINITY;
		for (int j = 0; j < in.width(); j++) {
			if (status[j] != FeatureStatus.OK) continue;
			if (energy[j] < low) low = energy[j];
			if (energy[j] > high) high = energy[j];
		}
		lowest = low > high ? 0 : low;
		highest = low > high ? 0 : high;
	}

	/** Writes the energies to a column. */
	void writeEnergies(final FeatureColumn out) {
		write(energy, this::energySigma, out);
	}

	/** Writes the heights to a column, with errors that include that of the step. */
	void writeHeights(final FeatureColumn out) {
		write(height, j -> withStep(j, heightSigma(j), height[j]), out);
	}

	/**
	 * Writes what follows from this position to a column.
	 *
	 * @param values one per pixel, of any content where there is no position
	 * @param sigma standard error for a pixel that has a position
	 * @param out receives values, standard errors if it wants them, and statuses
	 */
	void write(final float[] values, final IntToDoubleFunction sigma, final FeatureColumn out) {
		System.arraycopy(values, 0, out.value, 0, in.width());
		finish(sigma, out);
	}

	/** Writes the errors of a column that holds values already, and leaves out pixels that have no position. */
	void finish(final IntToDoubleFunction sigma, final FeatureColumn out) {
		writeErrors(sigma, out);
		leaveOutMissing(out);
	}

	/** Writes this energy minus another one to a column; their errors are taken as independent. */
	void writeDifferences(final Position other, final FeatureColumn out) {
		for (int j = 0; j < in.width(); j++)
			out.value[j] = energy[j] - other.energy[j];
		finish(other, j -> Math.hypot(energySigma(j), other.energySigma(j)), out);
	}

	/** The same for values that need another position too. */
	void finish(final Position other, final IntToDoubleFunction sigma, final FeatureColumn out) {
		writeErrors(j -> other.status[j] == FeatureStatus.OK ? sigma.applyAsDouble(j) : Double.NaN, out);
		other.leaveOutMissing(out);
		leaveOutMissing(out);
	}

	private void writeErrors(final IntToDoubleFunction sigma, final FeatureColumn out) {
		if (!out.wantsSigma()) return;
		for (int j = 0; j < in.width(); j++)
			if (status[j] == FeatureStatus.OK) out.sigma[j] = (float) sigma.applyAsDouble(j);
	}

	/** Several columns leave out the same few pixels, which are listed once. */
	private void leaveOutMissing(final FeatureColumn out) {
		if (missing == null) listMissing();
		for (int k = 0; k < numberMissing; k++)
			isFound(missing[k], out);
	}

	private void listMissing() {
		missing = in.newIndices();
		if (in.allOk(status)) return;
		for (int j = 0; j < in.width(); j++) {
			missing[numberMissing] = j;
			numberMissing += status[j] == FeatureStatus.OK ? 0 : 1;
		}
	}

	/** @return true if a pixel has a position; if not, the column says so */
	boolean isFound(final int pixel, final FeatureColumn out) {
		if (status[pixel] == FeatureStatus.OK) return true;
		out.undefined(pixel, status[pixel]);
		if (out.wantsWords()) out.explain(pixel, status[pixel] == FeatureStatus.NOT_FOUND ? whatIsMissing
			: status[pixel] == FeatureStatus.OUTSIDE_DATA ? "the data end, or have a gap, where this would be"
				: FeatureStatus.words(status[pixel]));
		return false;
	}
}
