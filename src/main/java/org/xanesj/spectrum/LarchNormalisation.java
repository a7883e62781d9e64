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
package org.xanesj.spectrum;

import org.xanesj.task.InputException;

/**
 * One spectrum normalised by the recipe {@code larch} or {@code athena}, under the names that Larch uses. Immutable.
 */
public final class LarchNormalisation {

	private final double e0;
	private final double signedStep;
	private final LarchWindows windows;
	private final double[] preEdge;
	private final double[] postEdge;
	private final double[] norm;
	private final double[] flat;
	private final double[] dmude;

	LarchNormalisation(final double e0, final double signedStep, final LarchWindows windows, final double[] preEdge,
		final double[] postEdge, final double[] norm, final double[] flat, final double[] dmude)
	{
		this.e0 = e0;
		this.signedStep = signedStep;
		this.windows = windows;
		this.preEdge = preEdge;
		this.postEdge = postEdge;
		this.norm = norm;
		this.flat = flat;
		this.dmude = dmude;
	}

	/**
	 * Normalises a spectrum on its own; for many spectra on one grid use one {@link LarchNormaliser}.
	 *
	 * @param spectrum at least 7 points
	 * @param normalisation method {@code LARCH} or {@code ATHENA}
	 * @return everything that Larch reports
	 * @throws InputException if it has too few points, a value is not a number, nothing rises, or the step is zero
	 */
	public static LarchNormalisation of(final Spectrum spectrum, final Normalisation normalisation) {
		return new LarchNormaliser(spectrum.energies(), normalisation).normalise(spectrum.mu());
	}

	/** @return E0 [eV]; a point of the grid, unless it was given */
	public double e0() {
		return e0;
	}

	/** @return index of E0 in the grid */
	public int edgeIndex() {
		return windows.edgeIndex();
	}

	/** @return the edge step, always positive, in units of mu; Larch's definition */
	public double step() {
		return Math.abs(signedStep);
	}

	/** @return the edge step with its sign; negative where mu falls at the edge, which makes the spectrum meaningless */
	public double signedStep() {
		return signedStep;
	}

	/** @return the windows and the degree that were used */
	public LarchWindows windows() {
		return windows;
	}

	/** @return a copy of the pre-edge curve at every energy */
	public double[] preEdge() {
		return preEdge.clone();
	}

	/** @return a copy of the post-edge curve at every energy, pre-edge curve included */
	public double[] postEdge() {
		return postEdge.clone();
	}

	/** @return a copy of (mu - pre-edge curve) / step */
	public double[] norm() {
		return norm.clone();
	}

	/** @return a copy of the normalised spectrum without the bend of the post-edge curve from E0 on */
	public double[] flat() {
		return flat.clone();
	}

	/** @return a copy of the derivative of mu [1/eV], from differences over two points */
	public double[] dmude() {
		return dmude.clone();
	}
}
