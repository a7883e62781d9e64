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
package org.xanesj.feature.l;

import org.xanesj.feature.FeatureStatus;

/**
 * A number for each pixel of a block, with its status and its dependence on the spectrum. Differences and ratios of
 * measurements are measurements; their errors follow by the chain rule, correlations included.
 */
interface Measurement {

	/** @return the value for a pixel whose status is OK */
	double value(int pixel);

	/** @return {@link FeatureStatus} */
	byte status(int pixel);

	/** Adds {@code factor} times the change of this number with the spectrum, for a pixel whose status is OK. */
	void accumulate(double factor, int pixel, NoiseWeights into);

	/** @return why the status is not OK, in words; null = the words of the status say it all */
	default String why(final int pixel) {
		return null;
	}

	/** @return this minus other minus a constant */
	default Measurement minus(final Measurement other, final double constant) {
		return combined(other, 1, -1, -constant);
	}

	/** @return this plus other */
	default Measurement plus(final Measurement other) {
		return combined(other, 1, 1, 0);
	}

	/** @return this minus a constant */
	default Measurement minus(final double constant) {
		return combined(this, 1, 0, -constant);
	}

	private Measurement combined(final Measurement other, final double own, final double others, final double constant) {
		final Measurement first = this;
		return new Measurement() {

			@Override
			public double value(final int pixel) {
				return own * first.value(pixel) + others * other.value(pixel) + constant;
			}

			@Override
			public byte status(final int pixel) {
				return (byte) Math.max(first.status(pixel), other.status(pixel));
			}

			@Override
			public String why(final int pixel) {
				return first.why(pixel) != null ? first.why(pixel) : other.why(pixel);
			}

			@Override
			public void accumulate(final double factor, final int pixel, final NoiseWeights into) {
				if (own != 0) first.accumulate(factor * own, pixel, into);
				if (others != 0) other.accumulate(factor * others, pixel, into);
			}
		};
	}

	/** @return this divided by other; too noisy where other is not positive */
	default Measurement over(final Measurement other) {
		final Measurement first = this;
		return new Measurement() {

			@Override
			public double value(final int pixel) {
				return first.value(pixel) / other.value(pixel);
			}

			@Override
			public byte status(final int pixel) {
				final byte worse = (byte) Math.max(first.status(pixel), other.status(pixel));
				return worse == FeatureStatus.OK && !(other.value(pixel) > 0) ? FeatureStatus.TOO_NOISY : worse;
			}

			@Override
			public String why(final int pixel) {
				return first.why(pixel) != null ? first.why(pixel) : other.why(pixel);
			}

			@Override
			public void accumulate(final double factor, final int pixel, final NoiseWeights into) {
				final double divisor = other.value(pixel);
				first.accumulate(factor / divisor, pixel, into);
				other.accumulate(-factor * first.value(pixel) / (divisor * divisor), pixel, into);
			}
		};
	}
}
