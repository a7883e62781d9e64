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
package org.xanesj.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

import org.xanesj.block.RowKernels;
import org.xanesj.block.SpectrumBlock;

/**
 * One block of pixels as features see it: the normalised spectra and everything that features share, each computed at
 * most once per block. One per thread; reused from block to block, and after the first blocks without allocating.
 */
public final class FeatureInput {

	/** Standard deviation of what rounding to whole numbers takes away, 1/sqrt(12). */
	private static final float ROUNDING = 0.288675f;

	private final FeaturePlan plan;
	private final BlockNormaliser normaliser;
	private final PixelCheck check;
	private final NoiseRows noiseRows;
	private final NoiseRows profiledRows;

	private int width;
	private int capacity;
	private final float[][] normalised;
	private final StepFit fit = new StepFit();
	private byte[] status = new byte[0];
	/** OK for every pixel. */
	private byte[] fine = new byte[0];
	private float[] scale = new float[0];
	private float[] noise;
	private float[] profiled;
	private boolean hasResiduals;

	private final Map<Smoothing, SmoothedRows> smoothed = new HashMap<>();
	private final Map<SharedResult<?>, Object> shared = new IdentityHashMap<>();
	private final Lender<float[]> rows = new Lender<>(size -> new float[size]);
	private final Lender<int[]> indices = new Lender<>(size -> new int[size]);
	private final Lender<byte[]> statuses = new Lender<>(size -> new byte[size]);

	/** Lends arrays for the time of one block. */
	private static final class Lender<A> {

		private final IntFunction<A> allocate;
		private final List<A> arrays = new ArrayList<>();
		private int inUse;

		Lender(final IntFunction<A> allocate) {
			this.allocate = allocate;
		}

		A lend(final int size) {
			if (inUse == arrays.size()) arrays.add(allocate.apply(size));
			return arrays.get(inUse++);
		}
	}

	/**
	 * For spectra: every edge step that is not rounding error is good enough, saturation shows by constant values only.
	 *
	 * @param plan what depends on recipe and grid
	 */
	public FeatureInput(final FeaturePlan plan) {
		this(plan, 0, Double.POSITIVE_INFINITY);
	}

	/**
	 * @param plan what depends on recipe and grid
	 * @param minimumStep pixels with a smaller edge step get {@link FeatureStatus#STEP_TOO_SMALL}; in units of the
	 *          signal, at least 0; has no meaning for normalisation {@code NONE}
	 * @param saturation pixels with a value at or above it get {@link FeatureStatus#SATURATED}; infinite = unknown
	 */
	public FeatureInput(final FeaturePlan plan, final double minimumStep, final double saturation) {
		if (!(minimumStep >= 0)) throw new IllegalArgumentException("minimum step " + minimumStep);
		this.plan = plan;
		normaliser = plan.newNormaliser();
		check = new PixelCheck(plan, minimumStep, saturation);
		noiseRows = new NoiseRows(plan.noise(), NoiseProfile.flat(plan.size()));
		profiledRows = plan.profile().isFlat() ? null : new NoiseRows(plan.noise(), plan.profile());
		normalised = new float[plan.size()][0];
	}

	/**
	 * Takes the next block and forgets all results of the last. The block is copied.
	 *
	 * @throws IllegalArgumentException if it has not one row per energy of the plan
	 */
	public void load(final SpectrumBlock block) {
		if (block.energies() != plan.size()) throw new IllegalArgumentException("a block of " + block.energies() +
			" energies for a plan of " + plan.size());
		width = block.width();
		ensureCapacity();
		block.copyTo(normalised);
		normaliser.fit(normalised, width, fit);
		check.check(normalised, width, fit, status);
		for (int j = 0; j < width; j++)
			scale[j] = status[j] == FeatureStatus.OK ? 1 / Math.abs(fit.step[j]) : 0;
		normaliser.apply(normalised, width, scale);
		forget();
	}

	private void ensureCapacity() {
		if (capacity >= width) return;
		capacity = RowKernels.goodLength(width);
		for (int i = 0; i < normalised.length; i++)
			normalised[i] = new float[capacity];
		fit.ensure(capacity);
		status = new byte[capacity];
		fine = new byte[capacity];
		scale = new float[capacity];
		rows.arrays.clear();
		indices.arrays.clear();
		statuses.arrays.clear();
	}

	private void forget() {
		noise = null;
		profiled = null;
		hasResiduals = false;
		for (final SmoothedRows rowsOfOne : smoothed.values())
			rowsOfOne.clear();
		shared.clear();
		rows.inUse = 0;
		indices.inUse = 0;
		statuses.inUse = 0;
	}

	/** @return what depends on recipe and grid */
	public FeaturePlan plan() {
		return plan;
	}

	/** @return number of pixels; all arrays below are valid from 0 to here */
	public int width() {
		return width;
	}

	/**
	 * @return the normalised spectra, [energy][pixel], for every energy of the plan: single edges flattened, L2,3 pairs
	 *         with the pre-edge line removed and divided by the step; meaningless where {@link #pixelStatus} is not OK
	 */
	public float[][] normalised() {
		return normalised;
	}

	/**
	 * @param smoothing which smoothed spectrum or derivative; features that ask for equal ones share the rows
	 * @return smoothed normalised spectra or their derivative [per eV^derivative], [energy][pixel]; null outside the
	 *         window
	 */
	public float[][] smoothed(final Smoothing smoothing) {
		return rows(smoothing).rows(0, plan.size());
	}

	/** @return the same as {@link #smoothed}, but only those rows are computed that are asked for */
	public SmoothedRows rows(final Smoothing smoothing) {
		SmoothedRows result = smoothed.get(smoothing);
		if (result == null) {
			result = new SmoothedRows(this, plan.weights(smoothing));
			smoothed.put(smoothing, result);
		}
		return result;
	}

	/** @return for each energy, noise of {@link #smoothed} divided by the noise of the spectrum; NaN outside */
	public double[] noiseGain(final Smoothing smoothing) {
		return plan.weights(smoothing).gains();
	}

	/** @return the edge step of each pixel in units of the signal, with its sign; 1 for normalisation {@code NONE} */
	public float[] step() {
		return fit.step;
	}

	/**
	 * @return noise of the edge step in units of the step for noise 1 of the normalised spectrum, for each pixel: times
	 *         {@link #errorNoise()} it is the relative standard error of the step, and of everything divided by it
	 */
	public float[] stepGain() {
		return fit.gain;
	}

	/**
	 * @return energy at which the edge step was taken, for each pixel, relative to the reference energy [eV]: E0 of
	 *         normalisations {@code LARCH} and {@code ATHENA}, the anchor of {@code FIXED}, NaN for {@code NONE}
	 */
	public float[] stepEnergy() {
		return fit.anchor;
	}

	/** @return noise of each normalised spectrum: standard deviation per point, from 3-point residuals; of whole numbers at
	 *         least what rounding takes away */
	public float[] noise() {
		if (noise == null) {
			noise = newRow();
			residuals().compute(noise);
			addRounding(noise);
		}
		return noise;
	}

	private void addRounding(final float[] sigma) {
		for (int j = 0; j < width; j++)
			if (check.isRounded(j)) sigma[j] = Math.max(sigma[j], ROUNDING * scale[j]);
	}

	/**
	 * @return noise of each normalised spectrum where the {@link NoiseProfile} of the plan is 1: standard errors are made
	 *         of it. Without a profile the same as {@link #noise}, on which all decisions rest, so that they do not depend
	 *         on the other pixels
	 */
	public float[] errorNoise() {
		if (profiledRows == null) return noise();
		if (profiled == null) {
			profiled = newRow();
			profiledRows.load(normalised, width);
			profiledRows.compute(profiled);
			addRounding(profiled);
		}
		return profiled;
	}

	/**
	 * @return for one pixel 1.4826 times the median magnitude of the 3-point residuals, not centred: the noise as far as
	 *         decisions are concerned, so that they do not depend on how they are computed
	 */
	public float noiseMagnitude(final int pixel) {
		return residuals().magnitude(pixel);
	}

	/** @return a number for each pixel that neither {@link #noise} nor {@link #noiseMagnitude} exceeds; little work */
	public float[] noiseBound() {
		return residuals().bound();
	}

	/**
	 * Says for all pixels whether the {@link #noiseMagnitude} is at most a limit; little work.
	 *
	 * @param limit for each pixel
	 * @return for each pixel 1 if its noise is not larger, else 0; lent like {@link #newStatus}
	 */
	public byte[] noiseAtMost(final float[] limit) {
		final byte[] result = statuses.lend(capacity);
		residuals().atMost(limit, result);
		return result;
	}

	private NoiseRows residuals() {
		if (!hasResiduals) noiseRows.load(normalised, width);
		hasResiduals = true;
		return noiseRows;
	}

	/** @return {@link FeatureStatus} of each pixel as a whole: OK, or 5 to 8 */
	public byte[] pixelStatus() {
		return status;
	}

	/** @return true if a {@link FeatureStatus} of each pixel is OK for all of them */
	public boolean allOk(final byte[] statuses) {
		return Arrays.mismatch(statuses, 0, width, fine, 0, width) < 0;
	}

	/** @return a result that several features need, computed by the first that asks */
	@SuppressWarnings("unchecked")
	public <T> T get(final SharedResult<T> result) {
		Object value = shared.get(result);
		if (value == null) {
			value = result.compute(this);
			shared.put(result, value);
		}
		return (T) value;
	}

	/**
	 * Lends an array for one value per pixel; it is taken back when the next block is loaded.
	 *
	 * @return at least {@link #width()} floats of undefined content
	 */
	public float[] newRow() {
		return rows.lend(capacity);
	}

	/** @return the same as {@link #newRow} for indices */
	public int[] newIndices() {
		return indices.lend(capacity);
	}

	/** @return the same as {@link #newRow} for statuses; a copy of {@link #pixelStatus} */
	public byte[] newStatus() {
		final byte[] result = statuses.lend(capacity);
		System.arraycopy(status, 0, result, 0, width);
		return result;
	}
}
