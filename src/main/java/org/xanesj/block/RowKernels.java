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
 * The loops over rows of pixels. Each is one small static method in which every array is read and written at the same
 * index, without branches: this is what the JIT compiler turns into vector instructions. Each pixel sees the same
 * operations in the same order whatever the width of the rows, so results do not depend on how an image is cut up.
 * <p>
 * All methods treat the pixels {@code from} to {@code to - 1}.
 */
public final class RowKernels {

	/** Makes the smallest difference of two floats of ordinary size larger than 1. */
	private static final float HUGE = 1e30f;

	private RowKernels() {
		// prevent instantiation of utility class
	}

	/**
	 * A length for rows of a tile: rows that follow each other in memory at a distance near a power of two would share
	 * the same few places of the processor's cache.
	 *
	 * @param width number of pixels
	 * @return a length not smaller than that
	 */
	public static int goodLength(final int width) {
		return width % 256 < 16 && width >= 256 ? width + 16 : width;
	}

	/** sum = w a */
	public static void set(final float[] sum, final float w, final float[] a, final int from, final int to) {
		for (int j = from; j < to; j++)
			sum[j] = w * a[j];
	}

	/**
	 * sum = wa a + wb b + wc c, the last two first. The zero is for the JIT compiler of Java 17, which leaves a loop alone
	 * if the last addition is of two sums (ten times slower), but not if that sum is added to something.
	 */
	public static void set(final float[] sum, final float wa, final float[] a, final float wb, final float[] b,
		final float wc, final float[] c, final int from, final int to)
	{
		for (int j = from; j < to; j++)
			sum[j] = 0f + wa * a[j] + (wb * b[j] + wc * c[j]);
	}

	/** sum = wa a + wb b + wc c + wd d, by pairs; the zero as above */
	public static void set(final float[] sum, final float wa, final float[] a, final float wb, final float[] b,
		final float wc, final float[] c, final float wd, final float[] d, final int from, final int to)
	{
		for (int j = from; j < to; j++)
			sum[j] = 0f + (wa * a[j] + wb * b[j] + (wc * c[j] + wd * d[j]));
	}

	/** sum = wa a + wb b + wc c + wd d by pairs, then sum += we e; the zero as above */
	public static void set(final float[] sum, final float wa, final float[] a, final float wb, final float[] b,
		final float wc, final float[] c, final float wd, final float[] d, final float we, final float[] e, final int from,
		final int to)
	{
		for (int j = from; j < to; j++)
			sum[j] = 0f + (wa * a[j] + wb * b[j] + (wc * c[j] + wd * d[j])) + we * e[j];
	}

	/** sum += w a */
	public static void add(final float[] sum, final float w, final float[] a, final int from, final int to) {
		for (int j = from; j < to; j++)
			sum[j] += w * a[j];
	}

	/** sum += wa a + wb b */
	public static void add(final float[] sum, final float wa, final float[] a, final float wb, final float[] b,
		final int from, final int to)
	{
		for (int j = from; j < to; j++)
			sum[j] += wa * a[j] + wb * b[j];
	}

	/** sum += wa a + wb b, then sum += wc c */
	public static void add(final float[] sum, final float wa, final float[] a, final float wb, final float[] b,
		final float wc, final float[] c, final int from, final int to)
	{
		for (int j = from; j < to; j++)
			sum[j] = sum[j] + (wa * a[j] + wb * b[j]) + wc * c[j];
	}

	/** sum += wa a + wb b + wc c + wd d */
	public static void add(final float[] sum, final float wa, final float[] a, final float wb, final float[] b,
		final float wc, final float[] c, final float wd, final float[] d, final int from, final int to)
	{
		for (int j = from; j < to; j++)
			sum[j] += wa * a[j] + wb * b[j] + (wc * c[j] + wd * d[j]);
	}

	/** sum += wa a + wb b + wc c + wd d, then sum += we e */
	public static void add(final float[] sum, final float wa, final float[] a, final float wb, final float[] b,
		final float wc, final float[] c, final float wd, final float[] d, final float we, final float[] e, final int from,
		final int to)
	{
		for (int j = from; j < to; j++)
			sum[j] = sum[j] + (wa * a[j] + wb * b[j] + (wc * c[j] + wd * d[j])) + we * e[j];
	}

	/** row = row scale - (f a + g b) */
	public static void scaleAndSubtract(final float[] row, final float[] scale, final float f, final float[] a,
		final float g, final float[] b, final int from, final int to)
	{
		for (int j = from; j < to; j++)
			row[j] = row[j] * scale[j] - (f * a[j] + g * b[j]);
	}

	/** row = row scale - (f a + g b) - h c */
	public static void scaleAndSubtract(final float[] row, final float[] scale, final float f, final float[] a,
		final float g, final float[] b, final float h, final float[] c, final int from, final int to)
	{
		for (int j = from; j < to; j++)
			row[j] = row[j] * scale[j] - (f * a[j] + g * b[j]) - h * c[j];
	}

	/** row = a b */
	public static void multiply(final float[] row, final float[] a, final float[] b, final int from, final int to) {
		for (int j = from; j < to; j++)
			row[j] = a[j] * b[j];
	}

	/** row = |row - a| */
	public static void absoluteDifference(final float[] row, final float[] a, final int from, final int to) {
		absoluteDifference(row, row, a, from, to);
	}

	/** row = |a - b| */
	public static void absoluteDifference(final float[] row, final float[] a, final float[] b, final int from,
		final int to)
	{
		for (int j = from; j < to; j++)
			row[j] = Math.abs(a[j] - b[j]);
	}

	/** count += 1 where |wa a + wb b + wc c| is larger than a limit */
	public static void countLarger(final float[] count, final float[] limit, final float wa, final float[] a,
		final float wb, final float[] b, final float wc, final float[] c, final int from, final int to)
	{
		for (int j = from; j < to; j++)
			count[j] += Math.min(1f, WindowKernels.excess(Math.abs(wa * a[j] + (wb * b[j] + wc * c[j])) - limit[j]) * HUGE);
	}

	/** sum += |wa a + wb b + wc c|, then sum += |va b + vb c + vc d| */
	public static void addAbsolute(final float[] sum, final float wa, final float[] a, final float wb, final float[] b,
		final float wc, final float[] c, final float va, final float vb, final float vc, final float[] d, final int from,
		final int to)
	{
		for (int j = from; j < to; j++)
			sum[j] = sum[j] + Math.abs(wa * a[j] + (wb * b[j] + wc * c[j])) + Math.abs(va * b[j] + (vb * c[j] + vc * d[j]));
	}

	/** lowest = min(lowest, a) */
	public static void min(final float[] lowest, final float[] a, final int from, final int to) {
		for (int j = from; j < to; j++)
			lowest[j] = Math.min(lowest[j], a[j]);
	}

	/** a gets the smaller, b the larger of two values */
	public static void exchange(final float[] a, final float[] b, final int from, final int to) {
		for (int j = from; j < to; j++) {
			final float x = a[j];
			final float y = b[j];
			a[j] = Math.min(x, y);
			b[j] = Math.max(x, y);
		}
	}

	/** row += constant */
	public static void addConstant(final float[] row, final float constant, final int from, final int to) {
		for (int j = from; j < to; j++)
			row[j] += constant;
	}

	/** quotient = a / b + c; where b is 0 the result is infinite or NaN */
	public static void divide(final float[] quotient, final float[] a, final float[] b, final float c, final int from,
		final int to)
	{
		for (int j = from; j < to; j++)
			quotient[j] = a[j] / b[j] + c;
	}

	/** sum += 0 (a + b + c + d): stays 0 as long as every value is finite, and is NaN for ever after another one */
	public static void addZeroTimes(final float[] sum, final float[] a, final float[] b, final float[] c,
		final float[] d, final int from, final int to)
	{
		for (int j = from; j < to; j++)
			sum[j] += 0f * a[j] + 0f * b[j] + (0f * c[j] + 0f * d[j]);
	}

	/** highest = max(highest, a) */
	public static void max(final float[] highest, final float[] a, final int from, final int to) {
		for (int j = from; j < to; j++)
			highest[j] = Math.max(highest[j], a[j]);
	}

	/** lowest = min(lowest, |a - b|) */
	public static void minDistance(final float[] lowest, final float[] a, final float[] b, final int from, final int to) {
		for (int j = from; j < to; j++)
			lowest[j] = Math.min(lowest[j], Math.abs(a[j] - b[j]));
	}

	/**
	 * Counts how often a value repeats in consecutive rows: run = a equals b ? run + 1 : 0.
	 *
	 * @param run number of repetitions that end at a; becomes the number of repetitions that end at b
	 * @param a row before
	 * @param b row after
	 */
	public static void countRepetitions(final float[] run, final float[] a, final float[] b, final int from,
		final int to)
	{
		for (int j = from; j < to; j++)
			run[j] = (run[j] + 1f) * (1f - Math.min(1f, Math.abs(a[j] - b[j]) * HUGE));
	}
}
