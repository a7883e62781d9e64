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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SpectrumInterpolationTest {

	/**
	 * scipy.interpolate.Akima1DInterpolator(x, y)(at), SciPy 1.17.1; not in the two intervals at either end, where SciPy
	 * continues the slopes in another way.
	 */
	@Test
	void agreesWithScipy() {
		final double[] x = { 0, 1, 2, 3.5, 4, 5, 7, 8, 9, 10.5, 11 };
		final double[] y = { 0, 0.1, 0.4, 1.2, 1.0, 0.9, 1.1, 0.7, 0.75, 0.8, 0.9 };
		final double[] at = { 2.75, 3.6, 4.5, 5.5, 6.9, 7.5 };
		final double[] akima = { 0.840533088235294, 1.18964705882353, 0.934007352941177, 0.929266826923077, 1.10329086538462, 0.888833746898263 };
		assertArrayEquals(akima, SpectrumInterpolation.at(new Spectrum("s", x, y), at), 1e-12);
	}

	@Test
	void measuredValuesStayAndOutsideIsNothing() {
		final double[] x = { 1, 2, 3, 4, 5, 6 };
		final double[] y = { 1, 5, Double.NaN, 2, 7, 7 };
		final double[] values = SpectrumInterpolation.at(new Spectrum("s", x, y), new double[] { 0.99, 1, 2, 4, 6, 6.01 });
		assertArrayEquals(new double[] { Double.NaN, 1, 5, 2, 7, Double.NaN }, values, 1e-12);
		final double between = SpectrumInterpolation.at(new Spectrum("s", x, y), new double[] { 3 })[0];
		assertTrue(between > 2 && between < 5, "between " + between);
		assertEquals(5, SpectrumInterpolation.finiteValues(new Spectrum("s", x, y)));
	}
}
