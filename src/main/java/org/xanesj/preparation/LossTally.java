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
package org.xanesj.preparation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** Counts pixels that have no value, by reason. Not thread-safe: one for each plane, added up afterwards. */
public final class LossTally {

	private final Map<Loss, Long> counts = new EnumMap<>(Loss.class);
	private long values;

	/** @param pixels further pixels that were looked at, lost or not */
	public void seen(final long pixels) {
		values += pixels;
	}

	/** Counts further pixels of one reason. */
	public void add(final Loss loss, final long pixels) {
		if (pixels > 0) counts.merge(loss, pixels, Long::sum);
	}

	/** @return number of pixels lost for a reason */
	public long count(final Loss loss) {
		return counts.getOrDefault(loss, 0L);
	}

	/** @return number of pixels lost */
	public long lost() {
		return counts.values().stream().mapToLong(Long::longValue).sum();
	}

	/** @return number of pixels looked at */
	public long values() {
		return values;
	}

	/** @return true if no pixel has a value */
	public boolean nothingLeft() {
		return lost() == values;
	}

	/** @return the sum over planes */
	public static LossTally sum(final LossTally... planes) {
		final LossTally sum = new LossTally();
		Arrays.stream(planes).forEach(plane -> {
			sum.values += plane.values;
			plane.counts.forEach(sum::add);
		});
		return sum;
	}

	private String percent() {
		final double percent = 100.0 * lost() / values;
		return String.format(Locale.ROOT, percent < 10 ? "%.2g" : "%.0f", percent);
	}

	/** @return e.g. "12 of 1000 values (1.2 %) are NaN: 2 without a value, 10 saturated" */
	@Override
	public String toString() {
		if (lost() == 0) return "all " + values + " values are numbers";
		final StringJoiner reasons = new StringJoiner(", ");
		counts.forEach((loss, count) -> reasons.add(count + " " + loss.words()));
		return lost() + " of " + values + " values (" + percent() + " %) are NaN: " + reasons;
	}
}
