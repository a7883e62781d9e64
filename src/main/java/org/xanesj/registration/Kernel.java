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
import java.util.List;
import java.util.Locale;

import org.xanesj.task.InputException;

/** How values between pixels are interpolated. */
public enum Kernel {

		/** Straight lines between neighbours; blurs, and reduces noise by different amounts at different fractions of a pixel. */
		LINEAR("linear", 1) {

			@Override
			double weight(final double distance) {
				return Math.max(0, 1 - Math.abs(distance));
			}
		},

		/**
		 * Cubic convolution with a = -1/2, also known as Catmull-Rom spline: passes through the pixels, exact for quadratic
		 * functions (R. G. Keys, IEEE Trans. Acoust. Speech Signal Process. 29, 1153 (1981),
		 * doi:10.1109/TASSP.1981.1163711).
		 */
		CUBIC("cubic", 2) {

			@Override
			double weight(final double distance) {
				final double t = Math.abs(distance);
				if (t >= 2) return 0;
				return t <= 1 ? (1.5 * t - 2.5) * t * t + 1 : ((-0.5 * t + 2.5) * t - 4) * t + 2;
			}
		};

	private final String key;
	private final int radius;

	Kernel(final String key, final int radius) {
		this.key = key;
		this.radius = radius;
	}

	/** @return weight of a pixel at a distance [pixels] */
	abstract double weight(double distance);

	/** @return distance from which on pixels have no weight [pixels] */
	int radius() {
		return radius;
	}

	/** @return the name as users write it: "linear", "cubic" */
	public String key() {
		return key;
	}

	/** @return all names, for choices in dialogs */
	public static List<String> keys() {
		return Arrays.stream(values()).map(Kernel::key).toList();
	}

	/** @throws InputException if the text is not one of {@link #keys()} in any case */
	public static Kernel parse(final String text) {
		final String wanted = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
		return Arrays.stream(values()).filter(kernel -> kernel.key.equals(wanted)).findFirst().orElseThrow(
			() -> new InputException("Interpolation '" + text + "' is not known; use " + String.join(" or ", keys()) + "."));
	}
}
