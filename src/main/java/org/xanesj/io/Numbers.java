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

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as text for files: the fewest digits that read back to the same number. */
public final class Numbers {

	private static final double SMALLEST_PLAIN = 1e-3;
	private static final double LARGEST_PLAIN = 1e7;

	private Numbers() {
		// prevent instantiation of utility class
	}

	/**
	 * Writes a number in its shortest form, without exponent from 0.001 to 10 000 000, e.g. "7112", "0.25", "1.5E-7".
	 *
	 * @param value finite, or NaN for a missing number
	 * @return the text; empty for NaN
	 * @throws IllegalArgumentException if the number is infinite
	 */
	public static String shortest(final double value) {
		if (Double.isNaN(value)) return "";
		if (Double.isInfinite(value)) throw new IllegalArgumentException("an infinite number cannot be written");
		if (value == 0) return "0";
		final BigDecimal decimal = fewestDigits(value);
		final double size = Math.abs(value);
		if (size >= SMALLEST_PLAIN && size < LARGEST_PLAIN) return decimal.toPlainString();
		final String digits = decimal.unscaledValue().abs().toString();
		final int exponent = digits.length() - 1 - decimal.scale();
		return (value < 0 ? "-" : "") + digits.charAt(0) + (digits.length() > 1 ? "." + digits.substring(1) : "") + "E" +
			exponent;
	}

	/** Double.toString of Java 17 gives one digit too many now and then. */
	private static BigDecimal fewestDigits(final double value) {
		final BigDecimal exact = new BigDecimal(value);
		BigDecimal shortest = new BigDecimal(Double.toString(value)).stripTrailingZeros();
		for (int digits = shortest.precision() - 1; digits > 0; digits--) {
			final BigDecimal fewer = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN)).stripTrailingZeros();
			if (fewer.doubleValue() != value) break;
			shortest = fewer;
		}
		return shortest;
	}
}
