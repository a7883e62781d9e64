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
import java.util.SplittableRandom;

import org.xanesj.task.Progress;

/** A map without spatial structure: its weighted mean everywhere. */
final class FlatSolution implements FieldSolution {

	private final ObservedMap map;
	private final double noiseFactor;
	private final double weight;
	private final long seed;

	FlatSolution(final ObservedMap map, final double noiseFactor, final long seed) {
		this.seed = seed;
		this.map = map;
		this.noiseFactor = noiseFactor;
		double total = 0;
		for (final float p : map.precision)
			total += p;
		weight = total;
	}

	@Override
	public float[] value() {
		return filled(Dot.of(map.precision, map.value, 0, map.value.length) / weight);
	}

	@Override
	public float[] sigma(final int samples, final Progress progress) {
		return filled(Math.sqrt(noiseFactor / weight));
	}

	@Override
	public float[] draw(final Progress progress) {
		return filled(value()[0] + Math.sqrt(noiseFactor / weight) * new SplittableRandom(seed).nextGaussian());
	}

	private float[] filled(final double number) {
		final float[] all = new float[map.value.length];
		Arrays.fill(all, (float) number);
		return all;
	}
}
