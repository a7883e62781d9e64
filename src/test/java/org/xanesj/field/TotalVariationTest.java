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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xanesj.task.Progress;

import com.google.gson.JsonObject;

/** The least energy, against a solution of high accuracy in double precision. */
class TotalVariationTest {

	@ParameterizedTest
	@ValueSource(ints = { 1, 3 })
	void leastEnergy(final int lambda) throws IOException {
		final JsonObject expected = FieldReference.expected("expected.json").getAsJsonObject("tiny_tv_lambda=" + lambda);
		final ObservedMap map = FieldReference.uneven();
		final TotalVariation variation = new TotalVariation(new PixelNoise(map, 1, 0), FieldGraph.of(map.lattice(), map.nodes));
		final float[] x = variation.solve(lambda, 0, 20000, Progress.NONE);
		assertEquals(expected.get("objective").getAsDouble(), variation.energy(x, lambda), 1e-4);
		// an energy that is 1e-5 above the least one allows such deviations where the noise is 0.4
		assertArrayEquals(FieldReference.numbers(expected.get("x")), FieldReference.absolute(map, x), 2e-3);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 3 })
	void itStopsCloseToIt(final int lambda) throws IOException {
		final ObservedMap map = FieldReference.uneven();
		final TotalVariation variation = new TotalVariation(new PixelNoise(map, 1, 0), FieldGraph.of(map.lattice(), map.nodes));
		final double reached = variation.energy(variation.solve(lambda, 5e-4, 800, Progress.NONE), lambda);
		final double least = FieldReference.expected("expected.json").getAsJsonObject("tiny_tv_lambda=" + lambda).get(
			"objective").getAsDouble();
		assertEquals(least, reached, 1e-3 * least);
	}
}
