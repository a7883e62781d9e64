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

/** One regularised map. What it says outside the nodes of the map means nothing. */
public interface FieldSolution {

	/**
	 * @return the most probable value of each pixel (for Potts the mean), relative to {@link ObservedMap#centre()}; not copied,
	 *         so to be changed only when nothing else is asked of this solution any more
	 */
	float[] value();

	/**
	 * Standard deviation of the posterior. Where the posterior is not Gaussian (TV), of the Gaussian that touches it at its
	 * top.
	 *
	 * @param samples to draw where it has no closed form, at least 1
	 * @param progress told of the progress; may cancel
	 * @return one per pixel [unit of the map]
	 */
	float[] sigma(int samples, Progress progress);

	/**
	 * One sample of the posterior, of the same approximation as {@link #sigma}: a map that might as well be the true one. If
	 * the model is right, what was measured minus this is noise as stated, which is not so for the most probable map.
	 *
	 * @return one value per pixel, relative to {@link ObservedMap#centre()}; the same in each call
	 * @throws org.xanesj.task.CancelledException if the user cancelled
	 */
	float[] draw(Progress progress);
}
