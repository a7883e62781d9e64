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
package org.xanesj.block;

/**
 * Loops over rows that compare instead of adding, in a form that the JIT compiler vectorises: a condition becomes a
 * penalty that is zero where it holds and huge where it does not. Penalties are added up rather than compared, because a
 * maximum of floats, which has to care for NaN and the sign of zero, takes as long as six additions. Pixels 0 to width -
 * 1.
 */
final class WindowKernels {

	/** Makes the smallest difference of two floats of ordinary size huge. */
	private static final float HUGE = 1e30f;

	private WindowKernels() {
		// prevent instantiation of utility class
	}

	/** @return 0 for an x that is not positive, else 2 x */
	static float excess(final float x) {
		return x + Math.abs(x);
	}

	/** highest = max(highest, value) where a and b are equal */
	static void maxWhereEqual(final float[] highest, final float value, final float[] a, final float[] b,
		final int width)
	{
		for (int j = 0; j < width; j++)
			highest[j] = Math.max(highest[j], value - Math.abs(a[j] - b[j]) * HUGE);
	}

	/** highest = max(highest, value) where a is not above its limit and b is not below its own */
	static void maxWhereRising(final float[] highest, final float value, final float[] a, final float aLimit,
		final float[] b, final float bLimit, final int width)
	{
		for (int j = 0; j < width; j++)
			highest[j] = Math.max(highest[j], value - (excess(a[j] - aLimit) + excess(bLimit - b[j])) * HUGE);
	}

	/** lowest = min(lowest, value) where a is not below its limit and the value not below its own */
	static void minWhereReached(final float[] lowest, final float value, final float[] a, final float[] aLimit,
		final float[] limit, final int width)
	{
		for (int j = 0; j < width; j++)
			lowest[j] = Math.min(lowest[j], value + (excess(aLimit[j] - a[j]) + excess(limit[j] - value)) * HUGE);
	}

	/** highest = max(highest, a) where x lies between the limits */
	static void maxWithin(final float[] highest, final float[] a, final float x, final float[] lower,
		final float[] upper, final int width)
	{
		for (int j = 0; j < width; j++)
			highest[j] = Math.max(highest[j], a[j] - (excess(lower[j] - x) + excess(x - upper[j])) * HUGE);
	}

	/** highest = max(highest, value) where a and b are equal and x lies between the limits */
	static void maxWhereEqualWithin(final float[] highest, final float value, final float[] a, final float[] b,
		final float x, final float[] lower, final float[] upper, final int width)
	{
		for (int j = 0; j < width; j++)
			highest[j] = Math.max(highest[j], value - (Math.abs(a[j] - b[j]) + (excess(lower[j] - x) + excess(x -
				upper[j]))) * HUGE);
	}

	/**
	 * top = greatest value since the last ascent: a where a lies above its neighbour before, else the greater of a and the
	 * neighbour's top.
	 */
	static void top(final float[] top, final float[] topBefore, final float[] a, final float[] before,
		final int width)
	{
		for (int j = 0; j < width; j++)
			top[j] = Math.max(a[j], topBefore[j] - excess(a[j] - before[j]) * HUGE);
	}

	/** The same for a neighbour at x, which does not count where x lies below the limit. */
	static void topAbove(final float[] top, final float[] topBefore, final float[] a, final float[] before,
		final float x, final float[] limit, final int width)
	{
		for (int j = 0; j < width; j++)
			top[j] = Math.max(a[j], topBefore[j] - (excess(a[j] - before[j]) + excess(limit[j] - x)) * HUGE);
	}

	/** The same for a neighbour at x, which does not count where x lies above the limit. */
	static void topBelow(final float[] top, final float[] topBefore, final float[] a, final float[] before,
		final float x, final float[] limit, final int width)
	{
		for (int j = 0; j < width; j++)
			top[j] = Math.max(a[j], topBefore[j] - (excess(a[j] - before[j]) + excess(x - limit[j])) * HUGE);
	}

	/** depth = factor times how far a lies below the lower of two tops where a is negative, else hugely negative */
	static void depth(final float[] depth, final float factor, final float[] a, final float[] left,
		final float[] right, final int width)
	{
		for (int j = 0; j < width; j++)
			depth[j] = factor * (Math.min(left[j], right[j]) - a[j]) - excess(a[j]) * HUGE;
	}
}
