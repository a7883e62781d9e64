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

/** A whole map of one noise, exactly. Of the transform nothing is held but the map. */
final class CosineSolution implements FieldSolution {

	private final CosinePosterior posterior;
	private final Lattice lattice;
	private final long seed;
	private final float[] value;

	/** @param alpha finite [1/unit^2] */
	CosineSolution(final ObservedMap map, final double noiseFactor, final double alpha, final long seed) {
		this.seed = seed;
		lattice = map.lattice();
		final double noise = noiseFactor / map.precision[0];
		posterior = new CosinePosterior(lattice, noise, 1 / alpha);
		value = posterior.mode(map);
	}

	@Override
	public float[] value() {
		return value;
	}

	@Override
	public float[] sigma(final int samples, final Progress progress) {
		progress.checkCancelled();
		return posterior.sigma();
	}

	@Override
	public float[] draw(final Progress progress) {
		progress.checkCancelled();
		final float[] sample = posterior.draw(seed);
		lattice.rows((from, to) -> {
			for (int i = from * lattice.width(); i < to * lattice.width(); i++)
				sample[i] += value[i];
		});
		return sample;
	}
}
