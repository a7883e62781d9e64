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
package org.xanesj.app;

import org.xanesj.block.SpectrumBlock;
import org.xanesj.decomposition.FitBasis;
import org.xanesj.decomposition.NonNegativeFit;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.FeaturePlan;
import org.xanesj.feature.FeatureStatus;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.TileWorker;

/** Fits the pixels of one tile after the other with reference spectra, in one thread. */
final class ReferenceFitWorker implements TileWorker {

	private final EnergyStack stack;
	private final FeatureInput input;
	private final ReferenceColumns columns;
	private final NonNegativeFit fit;
	private final ReferenceMaps maps;
	private final double[] curve;

	ReferenceFitWorker(final FeaturePlan plan, final double minimumStep, final EnergyStack stack,
		final ReferenceColumns columns, final FitBasis basis, final ReferenceMaps maps)
	{
		this.stack = stack;
		this.columns = columns;
		this.maps = maps;
		input = new FeatureInput(plan, minimumStep, StackPreparation.saturation(stack));
		fit = new NonNegativeFit(basis);
		curve = new double[columns.points()];
	}

	@Override
	public void work(final SpectrumBlock tile, final int offset) {
		input.load(tile);
		final float[] noise = input.noise();
		for (int j = 0; j < tile.width(); j++) {
			if (!stack.selected(offset + j)) continue;
			final byte code = input.pixelStatus()[j];
			maps.setStatus(offset + j, code);
			if (code == FeatureStatus.OK) fit(j, offset + j, noise[j]);
		}
	}

	private void fit(final int j, final int pixel, final double noise) {
		double squares = 0;
		for (int i = 0; i < curve.length; i++) {
			curve[i] = input.normalised()[columns.from() + i][j];
			squares += curve[i] * curve[i];
		}
		fit.fit(curve);
		maps.set(pixel, fit, noise, squares, curve.length);
	}
}
