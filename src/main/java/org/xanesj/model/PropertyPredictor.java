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
package org.xanesj.model;

import java.util.Arrays;

import org.xanesj.feature.FeatureStatus;
import org.xanesj.regression.JackknifePlus;

/**
 * Predicts a property for blocks of pixels from rows of features. A single spectrum is a block of one pixel; every pixel
 * goes through the same arithmetic whatever the width of the block. Not thread-safe: one per thread.
 */
public final class PropertyPredictor {

	/** Of the interval that is called 90 %: it covers at least 1 - 2 alpha, typically 1 - alpha. */
	public static final double ALPHA = 0.1;

	/** The training sample with the greatest leverage must not be flagged because its features are single precision. */
	private static final float ROUNDING = 1e-4f;
	/** Pixels that are treated at a time, so that the predictions of all folds stay in the cache. */
	private static final int CHUNK = 128;

	private final PropertyModel model;
	private final int features;
	private final int selected;
	/** Slopes [feature] and value at all features at their origin: of the central fit, then of each fold. */
	private final double[] slope;
	private final double offset;
	private final double[] foldOffset;
	/** Mean of each feature relative to its origin. */
	private final double[] centre;
	private final double[] low;
	private final double[] high;
	private final int rank;

	private final double[][] x;
	private final double[][] z;
	private final double[] sum;
	private final double[][] fold;
	private final double[] smallest;
	private final double[] greatest;

	/**
	 * @param model what to predict with
	 * @param origins for each of {@link PropertyModel#neededFeatures()} the number that was subtracted from its rows
	 *          ({@code SpectralFeature.origin} of the recipe in use), in its unit
	 */
	public PropertyPredictor(final PropertyModel model, final double[] origins) {
		this.model = model;
		features = model.neededFeatures().size();
		if (origins.length != features) throw new IllegalArgumentException(origins.length + " origins for " + features +
			" features");
		final CentralFit fit = model.fit();
		selected = fit.size();
		slope = new double[selected];
		centre = new double[selected];
		low = new double[selected];
		high = new double[selected];
		double value = fit.intercept();
		for (int k = 0; k < selected; k++) {
			slope[k] = fit.slope(k);
			centre[k] = fit.standardisation().mean(k) - origins[k];
			low[k] = model.domain().lowEnd(k) - origins[k];
			high[k] = model.domain().highEnd(k) - origins[k];
			value -= slope[k] * centre[k];
		}
		offset = value;
		final int folds = model.folds().functions().size();
		foldOffset = new double[folds];
		for (int f = 0; f < folds; f++) {
			final LinearFunction function = model.folds().functions().get(f);
			foldOffset[f] = function.intercept();
			for (int k = 0; k < function.size(); k++)
				foldOffset[f] += function.slope(k) * origins[function.feature(k)];
		}
		rank = JackknifePlus.rank(model.folds().samples(), ALPHA);
		x = new double[features][CHUNK];
		z = new double[selected][CHUNK];
		sum = new double[CHUNK];
		fold = new double[folds][CHUNK];
		smallest = new double[rank];
		greatest = new double[rank];
	}

	/**
	 * Predicts. Sets all rows of {@code out}; the distance of the spectra is added to the status by
	 * {@link SpectrumDistance}.
	 *
	 * @param rows one row per needed feature, relative to its origin; pixels 0 to {@code width}
	 * @param sigmas standard errors of the features of the central fit in the same order (longer is allowed); null if they
	 *          are not known, then {@code noise} is NaN
	 * @param pixelStatus {@link FeatureStatus} of each pixel as a whole, the worse one if there are two stacks; null if all
	 *          are good
	 * @param width number of pixels
	 * @param out receives the result
	 */
	public void predict(final float[][] rows, final float[][] sigmas, final byte[] pixelStatus, final int width,
		final PredictionRows out)
	{
		for (int start = 0; start < width; start += CHUNK) {
			final int n = Math.min(CHUNK, width - start);
			for (int k = 0; k < features; k++)
				for (int j = 0; j < n; j++)
					x[k][j] = rows[k][start + j];
			value(start, n, out);
			noise(sigmas, start, n, out);
			leverage(start, n, out);
			interval(start, n, out);
			status(pixelStatus, start, n, out);
		}
	}

	private void value(final int start, final int n, final PredictionRows out) {
		Arrays.fill(sum, 0, n, offset);
		for (int k = 0; k < selected; k++)
			addScaled(slope[k], x[k], sum, n);
		for (int j = 0; j < n; j++)
			out.value[start + j] = (float) sum[j];
	}

	private static void addScaled(final double factor, final double[] row, final double[] sum, final int n) {
		for (int j = 0; j < n; j++)
			sum[j] += factor * row[j];
	}

	private void noise(final float[][] sigmas, final int start, final int n, final PredictionRows out) {
		if (sigmas == null) {
			Arrays.fill(out.noise, start, start + n, Float.NaN);
			return;
		}
		Arrays.fill(sum, 0, n, 0);
		for (int k = 0; k < selected; k++)
			for (int j = 0; j < n; j++) {
				final double part = slope[k] * sigmas[k][start + j];
				sum[j] += part * part;
			}
		for (int j = 0; j < n; j++)
			// an undefined value has no noise either
			out.noise[start + j] = (float) Math.sqrt(sum[j]) + 0 * out.value[start + j];
	}

	/** h = a'(A'A)^-1 a with a = [1, z-scores]. */
	private void leverage(final int start, final int n, final PredictionRows out) {
		final CentralFit fit = model.fit();
		Arrays.fill(sum, 0, n, fit.leverage(0, 0));
		for (int k = 0; k < selected; k++) {
			final double scale = fit.standardisation().scale(k);
			for (int j = 0; j < n; j++)
				z[k][j] = (x[k][j] - centre[k]) / scale;
			addScaled(2 * fit.leverage(0, k + 1), z[k], sum, n);
			for (int l = 0; l <= k; l++)
				addProduct(fit.leverage(k + 1, l + 1) * (l == k ? 1 : 2), z[k], z[l], sum, n);
		}
		final double unit = model.domain().maxLeverage();
		for (int j = 0; j < n; j++)
			out.leverage[start + j] = (float) (sum[j] / unit);
	}

	private static void addProduct(final double factor, final double[] a, final double[] b, final double[] sum,
		final int n)
	{
		for (int j = 0; j < n; j++)
			sum[j] += factor * a[j] * b[j];
	}

	private void interval(final int start, final int n, final PredictionRows out) {
		if (rank < 1) {
			Arrays.fill(out.halfwidth, start, start + n, Float.NaN);
			return;
		}
		for (int f = 0; f < fold.length; f++) {
			final LinearFunction function = model.folds().functions().get(f);
			Arrays.fill(fold[f], 0, n, foldOffset[f]);
			for (int k = 0; k < function.size(); k++)
				addScaled(function.slope(k), x[function.feature(k)], fold[f], n);
		}
		for (int j = 0; j < n; j++)
			out.halfwidth[start + j] = Float.isNaN(out.value[start + j]) ? Float.NaN : halfwidth(j);
	}

	/**
	 * Half the length between the rank-th smallest prediction minus residual and the rank-th greatest prediction plus
	 * residual. A fold whose features are missing counts as if it predicted anything, so that the interval still covers.
	 */
	private float halfwidth(final int j) {
		final FoldFits folds = model.folds();
		Arrays.fill(smallest, Double.POSITIVE_INFINITY);
		Arrays.fill(greatest, Double.NEGATIVE_INFINITY);
		for (int i = 0; i < folds.samples(); i++) {
			final double prediction = fold[folds.functionOf(i)][j];
			final boolean missing = Double.isNaN(prediction);
			insertSmall(missing ? Double.NEGATIVE_INFINITY : prediction - folds.residual(i));
			insertGreat(missing ? Double.POSITIVE_INFINITY : prediction + folds.residual(i));
		}
		final double length = greatest[rank - 1] - smallest[rank - 1];
		return Double.isInfinite(length) ? Float.NaN : (float) (length / 2);
	}

	/** Keeps the smallest values so far, ascending. */
	private void insertSmall(final double value) {
		if (value >= smallest[rank - 1]) return;
		int place = rank - 1;
		for (; place > 0 && smallest[place - 1] > value; place--)
			smallest[place] = smallest[place - 1];
		smallest[place] = value;
	}

	/** Keeps the greatest values so far, descending. */
	private void insertGreat(final double value) {
		if (value <= greatest[rank - 1]) return;
		int place = rank - 1;
		for (; place > 0 && greatest[place - 1] < value; place--)
			greatest[place] = greatest[place - 1];
		greatest[place] = value;
	}

	private void status(final byte[] pixelStatus, final int start, final int n, final PredictionRows out) {
		for (int j = 0; j < n; j++) {
			final int pixel = start + j;
			final byte whole = pixelStatus == null ? FeatureStatus.OK : pixelStatus[pixel];
			if (FeatureStatus.concernsPixel(whole)) {
				final boolean low = whole == FeatureStatus.STEP_TOO_SMALL || whole == FeatureStatus.NEGATIVE_STEP;
				undefined(pixel, low ? PredictionStatus.LOW_SIGNAL : PredictionStatus.INVALID, out);
			}
			else out.status[pixel] = (byte) (missing(j) | domain(j, out.leverage[pixel]));
		}
	}

	private static void undefined(final int pixel, final int why, final PredictionRows out) {
		out.value[pixel] = Float.NaN;
		out.halfwidth[pixel] = Float.NaN;
		out.noise[pixel] = Float.NaN;
		out.leverage[pixel] = Float.NaN;
		out.status[pixel] = (byte) why;
	}

	private int missing(final int j) {
		for (int k = 0; k < features; k++)
			if (Double.isNaN(x[k][j])) return PredictionStatus.MISSING;
		return PredictionStatus.OK;
	}

	private int domain(final int j, final float ratio) {
		int status = PredictionStatus.OK;
		if (ratio > 1 + ROUNDING) status |= PredictionStatus.EXTRAPOLATION;
		if (ratio > 2 + ROUNDING) status |= PredictionStatus.FAR;
		for (int k = 0; k < selected; k++)
			if (x[k][j] < low[k] || x[k][j] > high[k]) status |= PredictionStatus.EXTRAPOLATION;
		return status;
	}
}
