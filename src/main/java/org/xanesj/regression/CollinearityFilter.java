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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Drops one of every pair of features whose absolute Pearson correlation reaches a limit.
 * <p>
 * Rule {@code TARGET}: pairs in decreasing |r|; of a pair that is still whole, the member with the smaller absolute
 * correlation with the target is dropped, at a tie the later column. Rule {@code ORDER}: columns in order; a column is
 * dropped if it is collinear with an earlier one that is kept. Constant columns are dropped before. Does not remove
 * linear dependence of three or more features: see {@link Collinearity}.
 */
public final class CollinearityFilter {

	private final int[] kept;
	private final List<DroppedFeature> dropped;

	private record Pair(int first, int second, double r) {}

	private CollinearityFilter(final int[] kept, final List<DroppedFeature> dropped) {
		this.kept = kept;
		this.dropped = List.copyOf(dropped);
	}

	/**
	 * @param data features and target
	 * @param rows samples to look at
	 * @param settings limit and rule
	 */
	public static CollinearityFilter apply(final RegressionData data, final int[] rows,
		final SelectionSettings settings)
	{
		final List<DroppedFeature> dropped = new ArrayList<>();
		final boolean[] finite = new boolean[data.features()];
		for (final int j : data.finiteColumns())
			finite[j] = true;
		for (int j = 0; j < finite.length; j++)
			if (!finite[j]) dropped.add(new DroppedFeature(j, DroppedFeature.Reason.NOT_A_NUMBER, -1, Double.NaN));
		final List<Integer> varying = new ArrayList<>();
		for (final int j : data.finiteColumns())
			if (Standardisation.isConstant(data.table(), rows, j)) dropped.add(new DroppedFeature(j,
				DroppedFeature.Reason.CONSTANT, -1, Double.NaN));
			else varying.add(j);
		final int[] columns = varying.stream().mapToInt(Integer::intValue).toArray();
		final double[][] z = Standardisation.of(data.table(), rows, columns).apply(data.table(), rows, columns);
		final boolean[] out = new boolean[columns.length];
		for (final Pair pair : pairs(z, columns.length, settings)) {
			if (out[pair.first] || out[pair.second]) continue;
			final int loser = loser(pair, z, data, rows, settings.rule());
			out[loser] = true;
			final int winner = pair.first + pair.second - loser;
			dropped.add(new DroppedFeature(columns[loser], DroppedFeature.Reason.COLLINEAR, columns[winner], pair.r));
		}
		final int[] kept = new int[columns.length];
		int count = 0;
		for (int k = 0; k < columns.length; k++)
			if (!out[k]) kept[count++] = columns[k];
		return new CollinearityFilter(Arrays.copyOf(kept, count), dropped);
	}

	/** The collinear pairs in the order in which the rule looks at them. */
	private static List<Pair> pairs(final double[][] z, final int columns, final SelectionSettings settings) {
		final List<Pair> pairs = new ArrayList<>();
		for (int a = 0; a < columns; a++)
			for (int b = a + 1; b < columns; b++) {
				final double r = correlation(z, a, b);
				if (Math.abs(r) >= settings.correlation()) pairs.add(new Pair(a, b, r));
			}
		// sorting is stable, so ties stay in column order; pairs by first column is what rule ORDER needs
		if (settings.rule() == SelectionSettings.Rule.TARGET) pairs.sort(Comparator.comparingDouble(pair -> -Math.abs(
			pair.r)));
		return pairs;
	}

	private static int loser(final Pair pair, final double[][] z, final RegressionData data, final int[] rows,
		final SelectionSettings.Rule rule)
	{
		if (rule == SelectionSettings.Rule.ORDER) return pair.second;
		return targetCorrelation(z, pair.first, data, rows) < targetCorrelation(z, pair.second, data, rows) ? pair.first
			: pair.second;
	}

	/** Proportional to the absolute correlation with the target; the same factor for all columns. */
	private static double targetCorrelation(final double[][] z, final int column, final RegressionData data,
		final int[] rows)
	{
		final double mean = data.meanTarget(rows);
		double sum = 0;
		for (int i = 0; i < rows.length; i++)
			sum += z[i][column] * (data.target(rows[i]) - mean);
		return Math.abs(sum);
	}

	private static double correlation(final double[][] z, final int a, final int b) {
		double sum = 0;
		for (final double[] row : z)
			sum += row[a] * row[b];
		return sum / z.length;
	}

	/** @return Pearson correlation matrix of some columns over all samples; constant columns give 0 */
	public static double[][] correlations(final RegressionData data, final int[] columns) {
		final int[] rows = data.allRows();
		final double[][] z = Standardisation.of(data.table(), rows, columns).apply(data.table(), rows, columns);
		final double[][] r = new double[columns.length][columns.length];
		for (int a = 0; a < columns.length; a++)
			for (int b = 0; b < columns.length; b++)
				r[a][b] = correlation(z, a, b);
		return r;
	}

	/** @return the kept columns, ascending */
	public int[] kept() {
		return kept.clone();
	}

	/** @return the dropped columns with the reason, undefined and constant ones first */
	public List<DroppedFeature> dropped() {
		return dropped;
	}
}
