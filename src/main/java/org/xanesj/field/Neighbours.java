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

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * Which pixels the links of a field join, and how much a link counts by its length. Named by one half of them: each link
 * once, from its left or upper pixel.
 */
public enum Neighbours {

		/** The four that share a side, all alike. */
		FOUR("4", 1, square -> 1),
		/** The eight that share a side or a corner; the diagonal ones count 1/sqrt 2. */
		EIGHT("8", 2, square -> 1 / Math.sqrt(square)),
		/** Those within two pixels; they count exp(-d^2/8) at distance d. */
		RADIUS_2("radius2", 4, square -> Math.exp(-square / 8.0)),
		/** Those within three pixels; they count exp(-d^2/18) at distance d. */
		RADIUS_3("radius3", 9, square -> Math.exp(-square / 18.0));

	/** Numbers of the links that all of them have. */
	static final int RIGHT = 0, DOWN = 1;
	private static final int REACH = 3;

	private final String id;
	private final int[][] steps;
	private final double[] factors;

	Neighbours(final String id, final int most, final IntToDoubleFunction factor) {
		this.id = id;
		int[][] found = { { 1, 0 }, { 0, 1 } };
		for (int dy = 0; dy <= REACH; dy++)
			for (int dx = -REACH; dx <= REACH; dx++) {
				final int square = dx * dx + dy * dy;
				if (square < 2 || square > most || dy == 0 && dx < 0) continue;
				found = Arrays.copyOf(found, found.length + 1);
				found[found.length - 1] = new int[] { dx, dy };
			}
		steps = found;
		factors = Arrays.stream(steps).mapToDouble(step -> factor.applyAsDouble(step[0] * step[0] + step[1] * step[1]))
			.toArray();
	}

	/**
	 * @param id one of {@link #id()}
	 * @throws IllegalArgumentException if there is none of that name
	 */
	public static Neighbours of(final String id) {
		return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst().orElseThrow(
			() -> new IllegalArgumentException("no neighbours '" + id + "'"));
	}

	/** @return stable name, as users type it */
	public String id() {
		return id;
	}

	/** @return number of links that begin in a pixel */
	int links() {
		return steps.length;
	}

	/** @return columns that link number {@code k} goes to the right, negative: to the left */
	int dx(final int k) {
		return steps[k][0];
	}

	/** @return rows that link number {@code k} goes down */
	int dy(final int k) {
		return steps[k][1];
	}

	/** @return how much link number {@code k} counts */
	double factor(final int k) {
		return factors[k];
	}

	/** @return the greatest number of rows that a link goes down */
	int reach() {
		return Arrays.stream(steps).mapToInt(step -> step[1]).max().getAsInt();
	}

	/** @return how much more a slope costs than with {@link #FOUR}: half of the sum of the squared lengths, as they count */
	double stiffness() {
		double sum = 0;
		for (int k = 0; k < steps.length; k++)
			sum += factors[k] * (steps[k][0] * steps[k][0] + steps[k][1] * steps[k][1]);
		return sum / 2;
	}
}
