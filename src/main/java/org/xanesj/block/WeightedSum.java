package org.xanesj.block;

/**
 * A weighted sum of consecutive rows: what smoothing, differentiating, fitting a line or predicting with a linear model
 * comes to once the energy grid is known. Weights are computed in double precision and applied in single precision.
 * Immutable.
 */
public final class WeightedSum {

	private final int first;
	private final float[] weights;

	/**
	 * @param first row of the first weight
	 * @param weights one per row from there on; leading and trailing zeros cost nothing
	 */
	public WeightedSum(final int first, final double[] weights) {
		int from = 0;
		int to = weights.length;
		while (from < to && weights[from] == 0)
			from++;
		while (to > from && weights[to - 1] == 0)
			to--;
		this.first = first + from;
		this.weights = new float[to - from];
		for (int i = from; i < to; i++)
			this.weights[i - from] = (float) weights[i];
	}

	/** @return the first row that has a weight */
	public int first() {
		return first;
	}

	/** @return number of rows from the first to the last that has a weight */
	public int size() {
		return weights.length;
	}

	/**
	 * Computes sum[j] = sum over rows i of weight[i] rows[i][j] for the pixels {@code from} to {@code to - 1}. Rows and
	 * sum share one index, so planes of an image are read in place if {@code sum} is a whole plane too.
	 *
	 * @param rows one array per energy
	 * @param sum receives the result
	 * @param from first pixel
	 * @param to after the last pixel
	 */
	public void apply(final float[][] rows, final float[] sum, final int from, final int to) {
		final float[] w = weights;
		final int n = w.length;
		int i;
		if (n >= 4) {
			RowKernels.set(sum, w[0], rows[first], w[1], rows[first + 1], w[2], rows[first + 2], w[3], rows[first + 3],
				from, to);
			i = 4;
		}
		else if (n > 0) {
			RowKernels.set(sum, w[0], rows[first], from, to);
			i = 1;
		}
		else {
			java.util.Arrays.fill(sum, from, to, 0f);
			i = 0;
		}
		for (; i + 4 <= n; i += 4)
			RowKernels.add(sum, w[i], rows[first + i], w[i + 1], rows[first + i + 1], w[i + 2], rows[first + i + 2],
				w[i + 3], rows[first + i + 3], from, to);
		if (i + 2 <= n) {
			RowKernels.add(sum, w[i], rows[first + i], w[i + 1], rows[first + i + 1], from, to);
			i += 2;
		}
		if (i < n) RowKernels.add(sum, w[i], rows[first + i], from, to);
	}
}
