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
package org.xanesj.registration;

import java.util.Arrays;

import org.xanesj.task.InputException;

/**
 * What of an image is compared: its values or its edges.
 * <p>
 * Edges are gradients g = gx + i gy in the representation of the double angle, g<sup>2</sup>/|g|: as long as the gradient,
 * with twice its angle. A particle that turns from brighter to darker than its surroundings turns its gradients by 180
 * degrees and this number by 360 degrees: not at all. So images above and below an absorption edge agree even where some
 * particles invert and others do not (G. H. Granlund, Comput. Graph. Image Process. 8, 155 (1978),
 * doi:10.1016/0146-664X(78)90047-3; correlation of gradients as complex numbers: G. Tzimiropoulos et al., IEEE Trans.
 * Pattern Anal. Mach. Intell. 32, 1899 (2010), doi:10.1109/TPAMI.2010.107).
 */
public enum FieldFilter {

		/** The values themselves, less their mean. */
		NONE("none", 0) {

			@Override
			void apply(final float[] image, final int width, final int height, final float[] to) {
				for (int i = 0; i < image.length; i++) {
					to[2 * i] = image[i];
					to[2 * i + 1] = Float.isNaN(image[i]) ? Float.NaN : 0;
				}
			}
		},

		/** Gradients of the image smoothed with a binomial of standard deviation 1 pixel, in the double angle. */
		EDGES("edges", 3) {

			@Override
			void apply(final float[] image, final int width, final int height, final float[] to) {
				Gradients.doubleAngle(image, width, height, to);
			}
		};

	private final String key;
	private final int margin;

	FieldFilter(final String key, final int margin) {
		this.key = key;
		this.margin = margin;
	}

	/** @return the name as users write it: "none", "edges" */
	public String key() {
		return key;
	}

	/** @throws InputException if the text is not one of the names in any case */
	public static FieldFilter parse(final String text) {
		return Arrays.stream(values()).filter(filter -> filter.key.equalsIgnoreCase(text == null ? "" : text.strip()))
			.findFirst().orElseThrow(() -> new InputException("Filter '" + text + "' is not known; use none or edges."));
	}

	/** @return pixels that the filter needs around the region it is wanted in */
	int margin() {
		return margin;
	}

	/**
	 * @param image row-major, with the margin on all four sides; NaN = unknown
	 * @param width of the image with its margins
	 * @param height of the image with its margins
	 * @param to receives real and imaginary parts in turn, without the margins; NaN where one of the pixels needed is
	 *          unknown
	 */
	abstract void apply(float[] image, int width, int height, float[] to);
}
