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

import java.util.List;

import org.xanesj.preparation.GaussianSmoother;
import org.xanesj.preparation.MedianSmoother;
import org.xanesj.preparation.PlaneSmoother;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.NoiseCorrelation;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/**
 * Smooths every plane of a stack. What that does to the noise stands in the info, see {@link NoiseCorrelation}: pixels
 * then share noise with their neighbours, and standard errors of means over many pixels that do not know it are too small.
 *
 * @param stack saturated pixels become NaN; pixels without a value keep none
 * @param median true: median of a window; false: Gaussian
 * @param sigma standard deviation of the Gaussian [pixels], from 0.3 to a quarter of the smaller side of the image
 * @param window side of the window of the median [pixels]: 3, 5 or 7
 */
public record SmoothPlanes(EnergyStack stack, boolean median, double sigma, int window) {

	/** A narrower Gaussian changes a pixel by less than a percent of its neighbours. */
	public static final double LEAST_SIGMA = 0.3;

	/**
	 * Computes it.
	 *
	 * @throws InputException if sigma or window are out of range
	 * @throws org.xanesj.task.CancelledException if the user cancelled
	 */
	public EnergyStack run(final Progress progress) {
		final PlaneSmoother smoother = smoother();
		final String step = median ? "median of " + window + " x " + window + " pixels" : "Gaussian of " + sigma + " pixels";
		final PlaneWork work = PlaneWork.like(stack, (energy, to, losses) -> {
			final float[] plane = new float[to.length];
			PlaneWork.read(stack, energy, plane, losses);
			smoother.smooth(plane, stack.width(), to);
		}, progress);
		final String area = NoiseCorrelation.line(smoother.noiseArea(), step);
		return work.result(stack, "smoothed", "XANES Smooth Planes: " + step, List.of(
			"Neighbouring pixels now share noise over an area of " + (float) smoother.noiseArea() + " pixels.")).withHistory(
				area);
	}

	private PlaneSmoother smoother() {
		final int side = Math.min(stack.width(), stack.height());
		if (median) {
			if (window > side) throw new InputException("A window of " + window + " pixels does not fit into " + stack.width() +
				" x " + stack.height() + " pixels; use a smaller one.");
			return new MedianSmoother(window);
		}
		if (!(sigma >= LEAST_SIGMA && sigma <= side / 4.0)) throw new InputException("A Gaussian of " + sigma +
			" pixels is not possible for " + stack.width() + " x " + stack.height() + " pixels; give sigma from " + LEAST_SIGMA +
			" to " + side / 4.0 + ".");
		return new GaussianSmoother(sigma);
	}
}
