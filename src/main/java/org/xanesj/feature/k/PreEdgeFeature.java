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
package org.xanesj.feature.k;

import org.xanesj.feature.FeatureColumn;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.FeatureStatus;
import org.xanesj.preedge.PreEdge;
import org.xanesj.preedge.PreEdgeRule;

/** One number of the fitted pre-edge. */
abstract class PreEdgeFeature extends SingleEdgeFeature {

	/** How the pre-edge is found; part of every definition. */
	static final String MODEL = " The pre-edge is the sum of one to three pseudo-Voigt peaks (mixing 0.5, one common " +
		"width) on a constant and an exponential edge foot, fitted to the unsmoothed spectrum from 8 eV below the " +
		"reference energy to where the edge reaches 0.30; the number of peaks follows from the Bayesian information " +
		"criterion, unless the recipe fixes it.";

	PreEdgeFeature(final String id, final String title, final Quantity quantity, final String definition) {
		super(id, title, quantity, definition);
	}

	@Override
	public boolean suitsMaps() {
		return false;
	}

	@Override
	public void compute(final FeatureInput in, final FeatureColumn out) {
		final PreEdge[] found = in.get(PreEdges.FITS);
		final PreEdgeRule rule = PreEdges.rule(in.plan());
		for (int j = 0; j < found.length; j++) {
			if (found[j] == null) continue;
			describe(found[j], rule, j, out);
			if (out.status[j] >= FeatureStatus.OUTSIDE_DATA) continue;
			write(in, found[j], j, out);
		}
	}

	/** Sets status and words of a pixel, and no value. */
	static void describe(final PreEdge found, final PreEdgeRule rule, final int pixel, final FeatureColumn out) {
		out.undefined(pixel, PreEdges.code(found.status()));
		if (!found.isFound()) out.explain(pixel, found.status().words());
		else if (!rule.tabulated()) out.explain(pixel,
			"no pre-edge window is known for this edge, that of Fe K was used");
	}

	/** Writes value and sigma of a pixel whose pre-edge was found, is below detection or merges with the edge. */
	abstract void write(FeatureInput in, PreEdge found, int pixel, FeatureColumn out);

	/** Writes a value and its standard error. */
	static void set(final FeatureColumn out, final int pixel, final double value, final double sigma) {
		out.value[pixel] = (float) value;
		if (out.wantsSigma()) out.sigma[pixel] = (float) sigma;
	}
}
