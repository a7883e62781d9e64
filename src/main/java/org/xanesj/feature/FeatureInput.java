package org.xanesj.feature;

import org.xanesj.block.SpectrumBlock;

/**
 * One block of pixels as features see it: the normalised spectra and everything that features share, each computed at
 * most once per block. One per thread; reused from block to block.
 */
public final class FeatureInput {

	private final FeaturePlan plan;
	private SpectrumBlock block;

	/** @param plan what depends on recipe and grid */
	public FeatureInput(final FeaturePlan plan) {
		this.plan = plan;
	}

	/** Takes the next block and forgets all results of the last. */
	public void load(final SpectrumBlock next) {
		this.block = next;
	}

	public FeaturePlan plan() {
		return plan;
	}

	/** @return number of pixels; all arrays below are valid from 0 to here */
	public int width() {
		return block.width();
	}

	/**
	 * @return the normalised spectra, [energy][pixel], for every energy of the plan: single edges flattened, L2,3 pairs
	 *         with the pre-edge line removed and divided by the step
	 */
	public float[][] normalised() {
		throw new UnsupportedOperationException();
	}

	/** @return smoothed normalised spectra or their derivative [per eV^derivative], [energy][pixel]; null outside */
	public float[][] smoothed(final Smoothing smoothing) {
		throw new UnsupportedOperationException();
	}

	/** @return for each energy, noise of {@link #smoothed} divided by the noise of the spectrum; NaN outside */
	public double[] noiseGain(final Smoothing smoothing) {
		throw new UnsupportedOperationException();
	}

	/** @return the edge step of each pixel in units of the signal, with its sign */
	public float[] step() {
		throw new UnsupportedOperationException();
	}

	/** @return noise of each normalised spectrum: standard deviation per point, from 3-point residuals */
	public float[] noise() {
		throw new UnsupportedOperationException();
	}

	/** @return {@link FeatureStatus} of each pixel as a whole: OK, or 5 to 9 */
	public byte[] pixelStatus() {
		throw new UnsupportedOperationException();
	}

	/** @return a result that several features need, computed by the first that asks */
	public <T> T get(final SharedResult<T> result) {
		throw new UnsupportedOperationException();
	}
}
