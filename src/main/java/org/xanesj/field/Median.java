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
package org.xanesj.field;

/** The median of many numbers without sorting them: C. A. R. Hoare, Commun. ACM 4, 321 (1961), doi:10.1145/366622.366647. */
final class Median {

	private Median() {
		// prevent instantiation of utility class
	}

	/** @return median of the first {@code n} numbers, which are put in another order by this; NaN if there is none */
	static float of(final float[] numbers, final int n) {
		if (n == 0) return Float.NaN;
		final float upper = select(numbers, n, n / 2);
		if (n % 2 == 1) return upper;
		float lower = numbers[0];
		for (int i = 1; i < n / 2; i++)
			lower = Math.max(lower, numbers[i]);
		return (lower + upper) / 2;
	}

	/** Puts number {@code k} of the sorted ones in its place, none greater before it and none less behind it. */
	private static float select(final float[] numbers, final int n, final int k) {
		int from = 0;
		int to = n - 1;
		while (from < to) {
			final float pivot = middle(numbers[from], numbers[(from + to) >>> 1], numbers[to]);
			int i = from;
			int j = to;
			while (i <= j) {
				while (numbers[i] < pivot)
					i++;
				while (numbers[j] > pivot)
					j--;
				if (i <= j) swap(numbers, i++, j--);
			}
			if (k <= j) to = j;
			else if (k >= i) from = i;
			else break;
		}
		return numbers[k];
	}

	private static float middle(final float a, final float b, final float c) {
		return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
	}

	private static void swap(final float[] numbers, final int i, final int j) {
		final float number = numbers[i];
		numbers[i] = numbers[j];
		numbers[j] = number;
	}
}
