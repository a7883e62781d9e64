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

import org.xanesj.task.Progress;

/** A whole map of one noise, exactly. */
final class CosineSolution implements FieldSolution {

	private final CosineField field;
	private final ObservedMap map;
	private final double noiseFactor;
	private final long seed;
	private final double noise;
	private final double structure;
	private final float[] value;

	/** @param alpha finite [1/unit^2] */
	CosineSolution(final ObservedMap map, final double noiseFactor, final double alpha, final long seed) {
		this.map = map;
		this.noiseFactor = noiseFactor;
		this.seed = seed;
		field = new CosineField(map, 0);
		noise = noiseFactor / map.precision[0];
		structure = 1 / alpha;
		value = field.map(noise, structure);
	}

	@Override
	public float[] value() {
		return value;
	}

	@Override
	public float[] sigma(final int samples, final Progress progress) {
		return field.sigma(noise, structure);
	}

	/** By conjugate gradients, as for maps of uneven noise: drawing in the transform would need another array of doubles. */
	@Override
	public float[] draw(final Progress progress) {
		return new PosteriorSamples(map, FieldGraph.of(map.lattice(), map.nodes), noiseFactor, 1 / structure).draw(value, seed,
			progress);
	}
}
