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
package org.xanesj.model;

import java.util.List;

/**
 * The fits without each sample, or without each group of samples, and how far each missed the samples it had not seen:
 * all that the jackknife+ or CV+ interval needs. Immutable.
 */
public final class FoldFits {

	private final boolean grouped;
	private final List<LinearFunction> functions;
	private final int[] functionOf;
	private final double[] residuals;

	/**
	 * @param grouped whether groups were left out (CV+) or single samples (jackknife+)
	 * @param functions one per fold
	 * @param functionOf for each sample the index of the function that was fitted without it
	 * @param residuals for each sample |target - prediction of that function|, in units of the target
	 * @throws IllegalArgumentException if the sizes do not fit or an index is out of range
	 */
	public FoldFits(final boolean grouped, final List<LinearFunction> functions, final int[] functionOf,
		final double[] residuals)
	{
		if (functionOf.length != residuals.length) throw new IllegalArgumentException(
			"one residual is needed for each sample");
		for (final int f : functionOf)
			if (f < 0 || f >= functions.size()) throw new IllegalArgumentException("there is no fold " + f);
		for (final double residual : residuals)
			if (!(residual >= 0)) throw new IllegalArgumentException("residuals must not be negative");
		this.grouped = grouped;
		this.functions = List.copyOf(functions);
		this.functionOf = functionOf.clone();
		this.residuals = residuals.clone();
	}

	/** @return true if groups were left out */
	public boolean grouped() {
		return grouped;
	}

	/** @return one function per fold */
	public List<LinearFunction> functions() {
		return functions;
	}

	/** @return number of training samples */
	public int samples() {
		return residuals.length;
	}

	/** @return index of the function that was fitted without a sample */
	public int functionOf(final int sample) {
		return functionOf[sample];
	}

	/** @return |target - prediction| of a sample by the function without it */
	public double residual(final int sample) {
		return residuals[sample];
	}
}
