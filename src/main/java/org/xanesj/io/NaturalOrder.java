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
package org.xanesj.io;

/**
 * The order in which people list names: runs of digits by their value, so that "scan2" comes before "scan10", everything
 * else by letter, without regard to case unless all else is equal; the files of a folder stay together.
 */
public final class NaturalOrder {

	private NaturalOrder() {
		// prevent instantiation of utility class
	}

	/**
	 * Compares two names, or two paths with '/' between folders.
	 *
	 * @return negative if the first name comes first, positive if the second does, 0 only for the same name
	 */
	public static int compare(final String a, final String b) {
		int i = 0;
		int j = 0;
		while (i < a.length() && j < b.length()) {
			if (isDigit(a.charAt(i)) && isDigit(b.charAt(j))) {
				final int endA = digits(a, i);
				final int endB = digits(b, j);
				final String numberA = a.substring(i, endA).replaceFirst("^0+(?=.)", "");
				final String numberB = b.substring(j, endB).replaceFirst("^0+(?=.)", "");
				final int order = numberA.length() != numberB.length() ? numberA.length() - numberB.length() : numberA.compareTo(
					numberB);
				if (order != 0) return order;
				i = endA;
				j = endB;
			}
			else {
				// '/' first, so that the files of a folder stay together
				final int order = rank(a.charAt(i++)) - rank(b.charAt(j++));
				if (order != 0) return order;
			}
		}
		final int order = (a.length() - i) - (b.length() - j);
		if (order != 0) return order;
		return a.length() != b.length() ? a.length() - b.length() : a.compareTo(b);
	}

	private static int rank(final char c) {
		return c == '/' ? -1 : Character.toLowerCase(c);
	}

	private static boolean isDigit(final char c) {
		return c >= '0' && c <= '9';
	}

	private static int digits(final String text, final int from) {
		int end = from;
		while (end < text.length() && isDigit(text.charAt(end)))
			end++;
		return end;
	}
}
