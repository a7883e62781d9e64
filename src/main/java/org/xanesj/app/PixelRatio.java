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

import java.util.Map;

import org.xanesj.registration.ImagePair;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.PixelSize;

/** The sizes of two stacks and of their pixels. */
final class PixelRatio {

	/** Length of units [um]. */
	private static final Map<String, Double> UNITS = Map.of("nm", 1e-3, "um", 1.0, "\u00b5m", 1.0, "\u03bcm", 1.0, "micron",
		1.0, "microns", 1.0, "mm", 1e3);

	private PixelRatio() {
		// prevent instantiation of utility class
	}

	/** @return true if both sizes are known and can be compared */
	static boolean known(final PixelSize one, final PixelSize other) {
		return one.known() && other.known() && (one.unit().equals(other.unit()) || UNITS.containsKey(one.unit()) && UNITS
			.containsKey(other.unit()));
	}

	/** @return the two fields; pixels count as equal where their sizes are not known */
	static ImagePair pair(final EnergyStack fixed, final EnergyStack moving) {
		final PixelSize one = fixed.pixelSize();
		final PixelSize other = moving.pixelSize();
		double aspect = 1, across = 1, down = 1;
		if (known(one, other)) {
			final double unit = one.unit().equals(other.unit()) ? 1 : UNITS.get(one.unit()) / UNITS.get(other.unit());
			aspect = one.height() / one.width();
			across = unit * one.width() / other.width();
			down = unit * one.width() / other.height();
		}
		return new ImagePair(fixed.width(), fixed.height(), moving.width(), moving.height(), aspect, across, down);
	}
}
