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

/**
 * How well predictions agree with measured values.
 *
 * @param r2 1 - sum (y - p)^2 / sum (y - mean y)^2; 1 is perfect, can be negative
 * @param q2 the same with the mean of the samples that the prediction was made from instead of the mean of all
 * @param pearson2 squared Pearson correlation of measured and predicted, 0 to 1; blind to offset and scale
 * @param mae mean absolute error, in units of the target
 * @param rmse root of the mean squared error, in units of the target
 * @param maePercent {@code mae} in % of the full scale
 */
public record Metrics(double r2, double q2, double pearson2, double mae, double rmse, double maePercent) {

	/** A mean absolute error below this part of the full scale [%] is the usual aim. */
	public static final double TARGET_PERCENT = 10;

	/**
	 * @param measured targets, at least one
	 * @param predicted of the same samples
	 * @param baseline what would be predicted without features: the mean of the samples used for each prediction
	 * @param fullScale range of the target, in its unit, positive
	 * @return metrics; r2, q2 and pearson2 are NaN where the measured values do not differ
	 */
	public static Metrics of(final double[] measured, final double[] predicted, final double[] baseline,
		final double fullScale)
	{
		final int n = measured.length;
		final double meanMeasured = mean(measured);
		final double meanPredicted = mean(predicted);
		double error = 0;
		double absolute = 0;
		double total = 0;
		double totalOutside = 0;
		double spread = 0;
		double common = 0;
		for (int i = 0; i < n; i++) {
			final double residual = measured[i] - predicted[i];
			final double deviation = measured[i] - meanMeasured;
			error += residual * residual;
			absolute += Math.abs(residual);
			total += deviation * deviation;
			totalOutside += (measured[i] - baseline[i]) * (measured[i] - baseline[i]);
			spread += (predicted[i] - meanPredicted) * (predicted[i] - meanPredicted);
			common += deviation * (predicted[i] - meanPredicted);
		}
		// the mean of equal numbers may miss them by a rounding error, so the sum of squares cannot tell
		final boolean differ = Arrays.stream(measured).anyMatch(value -> value != measured[0]);
		return new Metrics(differ ? 1 - error / total : Double.NaN, differ ? 1 - error / totalOutside : Double.NaN,
			differ && spread > 0 ? common * common / (total * spread) : Double.NaN, absolute / n, Math.sqrt(error / n), 100 *
				absolute / n / fullScale);
	}

	private static double mean(final double[] values) {
		double sum = 0;
		for (final double value : values)
			sum += value;
		return sum / values.length;
	}

	/** @return true if the mean absolute error is below {@link #TARGET_PERCENT} of the full scale */
	public boolean meetsTarget() {
		return maePercent < TARGET_PERCENT;
	}
}
