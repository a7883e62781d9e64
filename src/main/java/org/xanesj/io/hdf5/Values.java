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
package org.xanesj.io.hdf5;

import java.lang.reflect.Array;
import java.util.function.IntToDoubleFunction;

/** Numbers out of the nested arrays of jhdf, whatever their type. */
final class Values {

	private Values() {
		// prevent instantiation of utility class
	}

	/**
	 * @param value a number, or nested arrays of numbers
	 * @param size how many there are
	 * @return all of them in a row, the last axis fastest
	 * @throws IllegalStateException if there are fewer or more
	 */
	static double[] flat(final Object value, final int size) {
		final double[] numbers = new double[size];
		if (flatten(value, numbers, 0) != size) throw new IllegalStateException("fewer numbers than announced");
		return numbers;
	}

	private static int flatten(final Object value, final double[] to, final int from) {
		int at = from;
		if (value instanceof Number number) to[at++] = number.doubleValue();
		else if (value.getClass().getComponentType().isArray()) {
			for (final Object inner : (Object[]) value)
				at = flatten(inner, to, at);
		}
		else {
			final IntToDoubleFunction leaf = leaf(value);
			final int length = Array.getLength(value);
			for (int i = 0; i < length; i++)
				to[at++] = leaf.applyAsDouble(i);
		}
		return at;
	}

	/**
	 * @param array of a primitive type
	 * @return its elements; those of types without sign come from jhdf in the next larger type
	 */
	static IntToDoubleFunction leaf(final Object array) {
		if (array instanceof float[] values) return i -> values[i];
		if (array instanceof double[] values) return i -> values[i];
		if (array instanceof int[] values) return i -> values[i];
		if (array instanceof short[] values) return i -> values[i];
		if (array instanceof byte[] values) return i -> values[i];
		if (array instanceof long[] values) return i -> values[i];
		final Object[] values = (Object[]) array;
		return i -> ((Number) values[i]).doubleValue();
	}
}
