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
package org.xanesj.regression;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.xanesj.task.InputException;

/**
 * A table of features with one target, checked once. Not copied: callers leave the arrays alone.
 */
public final class RegressionData {

	/** Fewer samples than this cannot be split for validation. */
	public static final int MIN_SAMPLES = 4;

	private final double[][] x;
	private final double[] y;
	private final int[] finiteColumns;

	/**
	 * @param x features, [sample][feature]; may hold NaN: such features are never used
	 * @param y target of each sample, any unit
	 * @throws InputException if there are fewer than {@value #MIN_SAMPLES} samples, if a target is not finite, if all
	 *           targets are equal, or if no feature is finite for every sample and varies
	 */
	public RegressionData(final double[][] x, final double[] y) {
		if (x.length != y.length) throw new IllegalArgumentException(x.length + " rows, " + y.length + " targets");
		if (y.length < MIN_SAMPLES) throw new InputException("Training needs at least " + MIN_SAMPLES +
			" samples with a target, but there are " + y.length + "; add samples.");
		final int columns = x[0].length;
		for (final double[] row : x)
			if (row.length != columns) throw new IllegalArgumentException("rows of different length");
		for (int i = 0; i < y.length; i++)
			if (!Double.isFinite(y[i])) throw new InputException("The target of sample " + (i + 1) +
				" is not a finite number; correct it or remove the sample.");
		if (Arrays.stream(y).allMatch(value -> value == y[0])) throw new InputException("All " + y.length +
			" samples have the same target " + y[0] + "; training needs samples that differ.");
		this.x = x;
		this.y = y;
		finiteColumns = IntStream.range(0, columns).filter(j -> Arrays.stream(x).allMatch(row -> Double.isFinite(
			row[j]))).toArray();
		final int[] all = allRows();
		if (Arrays.stream(finiteColumns).allMatch(j -> Standardisation.isConstant(x, all, j)))
			throw new InputException("None of the " + columns +
				" features is known for every sample and varies between them; check the spectra or choose other features.");
	}

	private RegressionData(final RegressionData other, final double[] target) {
		x = other.x;
		y = target;
		finiteColumns = other.finiteColumns;
	}

	/** @return number of samples */
	public int samples() {
		return y.length;
	}

	/** @return number of features, the unusable ones included */
	public int features() {
		return x[0].length;
	}

	/** @return features of one sample; not a copy */
	public double[] row(final int sample) {
		return x[sample];
	}

	/** @return target of one sample */
	public double target(final int sample) {
		return y[sample];
	}

	/** @return a copy of the targets */
	public double[] targets() {
		return y.clone();
	}

	/** @return indices of all samples, ascending */
	public int[] allRows() {
		return IntStream.range(0, y.length).toArray();
	}

	/** @return indices of the samples that are not in {@code leftOut}, ascending */
	public int[] rowsWithout(final int... leftOut) {
		return IntStream.range(0, y.length).filter(i -> Arrays.stream(leftOut).noneMatch(out -> out == i)).toArray();
	}

	/** @return the same features with other targets, for permutation tests; the targets are not checked */
	RegressionData withTargets(final double[] targets) {
		return new RegressionData(this, targets);
	}

	/** @return mean of the targets of some samples */
	double meanTarget(final int[] rows) {
		double sum = 0;
		for (final int i : rows)
			sum += y[i];
		return sum / rows.length;
	}

	/** @return the features, [sample][feature]; not a copy */
	double[][] table() {
		return x;
	}

	/** @return columns without NaN or infinity; not a copy */
	int[] finiteColumns() {
		return finiteColumns;
	}
}
