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
package org.xanesj.imagej;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Round numbers for the ticks of colour bars and the length of scale bars. */
final class MapTicks {

	private MapTicks() {
		// prevent instantiation of utility class
	}

	/**
	 * A tick.
	 *
	 * @param value where it stands
	 * @param text how it reads; all ticks of one bar have the same number of decimals, and a true minus sign
	 */
	record Tick(double value, String text) {}

	/** @return ticks at multiples of 1, 2 or 5 times a power of ten inside the range; about as many as wanted, at least two */
	static List<Tick> of(final MapRange range, final int wanted) {
		final double span = range.max() - range.min();
		BigDecimal step = roundAbove(span / Math.max(1, wanted));
		List<Tick> ticks = at(range, step);
		for (int tries = 0; ticks.size() < 2 && tries < 4; tries++) {
			step = roundBelow(step.doubleValue() * 0.99);
			ticks = at(range, step);
		}
		return ticks;
	}

	private static List<Tick> at(final MapRange range, final BigDecimal step) {
		final List<Tick> ticks = new ArrayList<>();
		final double unit = step.doubleValue();
		final double slack = 1e-6 * unit;
		for (long i = (long) Math.ceil((range.min() - slack) / unit); i * unit <= range.max() + slack; i++) {
			final BigDecimal value = step.multiply(BigDecimal.valueOf(i));
			ticks.add(new Tick(value.doubleValue(), value.setScale(Math.max(0, step.stripTrailingZeros().scale()))
				.toPlainString().replace('-', '\u2212')));
		}
		return ticks;
	}

	/** @return the smallest of 1, 2, 5, 10, 20, ... that is not below the number */
	static BigDecimal roundAbove(final double number) {
		final int power = (int) Math.floor(Math.log10(number));
		for (final int factor : new int[] { 1, 2, 5 })
			if (BigDecimal.valueOf(factor, -power).doubleValue() >= number * (1 - 1e-9)) return BigDecimal.valueOf(factor,
				-power);
		return BigDecimal.valueOf(1, -power - 1);
	}

	/** @return the largest of 1, 2, 5, 10, 20, ... that is not above the number */
	static BigDecimal roundBelow(final double number) {
		final int power = (int) Math.floor(Math.log10(number));
		for (final int factor : new int[] { 5, 2, 1 })
			if (BigDecimal.valueOf(factor, -power).doubleValue() <= number * (1 + 1e-9)) return BigDecimal.valueOf(factor,
				-power);
		return BigDecimal.valueOf(5, 1 - power);
	}
}
