package org.xanesj.feature;

import java.util.Arrays;

/**
 * Values of one feature for the pixels of one block. Reused from block to block; one per thread.
 */
public final class FeatureColumn {

	/** Value relative to {@link SpectralFeature#origin}, NaN where undefined. */
	public final float[] value;
	/** Standard error of the value from the spectrum's noise, NaN where undefined; null if nobody wants it. */
	public final float[] sigma;
	/** {@link FeatureStatus} of each pixel. */
	public final byte[] status;
	private final String[] words;

	/**
	 * @param capacity greatest number of pixels in a block
	 * @param wantsSigma whether {@link #sigma} is computed
	 * @param wantsWords whether {@link #explain} is kept (single spectra)
	 */
	public FeatureColumn(final int capacity, final boolean wantsSigma, final boolean wantsWords) {
		value = new float[capacity];
		sigma = wantsSigma ? new float[capacity] : null;
		status = new byte[capacity];
		words = wantsWords ? new String[capacity] : null;
	}

	/** @return true if {@link #sigma} must be filled */
	public boolean wantsSigma() {
		return sigma != null;
	}

	/** @return true if {@link #explain} is kept */
	public boolean wantsWords() {
		return words != null;
	}

	/** Sets value NaN, sigma NaN and a status for one pixel. */
	public void undefined(final int pixel, final byte why) {
		value[pixel] = Float.NaN;
		if (sigma != null) sigma[pixel] = Float.NaN;
		status[pixel] = why;
	}

	/** Says in words why a pixel has its status, where the caller keeps words. */
	public void explain(final int pixel, final String why) {
		if (words != null) words[pixel] = why;
	}

	/** @return the words for a pixel, or null */
	public String words(final int pixel) {
		return words == null ? null : words[pixel];
	}

	/** Forgets the last block. */
	public void clear() {
		Arrays.fill(status, FeatureStatus.OK);
		if (words != null) Arrays.fill(words, null);
	}
}
