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

import org.junit.jupiter.api.Test;

class TwoStepBackgroundTest {

	@Test
	void risesByTwoThirdsAndOneThird() {
		// an arctangent 1e6 widths away has come within 1e-6 of its end
		assertEquals(0, TwoStepBackground.at(-1e6, 0, 13), 1e-6);
		assertEquals(1, TwoStepBackground.at(1e6, 0, 13), 1e-6);
		assertEquals(2.0 / 3, TwoStepBackground.at(5e5, 0, 1e6), 1e-5);
	}

	@Test
	void hasClosedFormValues() {
		// far L2: one width from L3 the arctangent is a quarter of pi
		assertEquals(2.0 / 3 * 0.5, TwoStepBackground.at(0, 0, 1e9), 1e-8);
		assertEquals(2.0 / 3 * 0.75, TwoStepBackground.at(0.6, 0, 1e9), 1e-8);
		assertEquals(2.0 / 3 + 0.25 / 3, TwoStepBackground.at(-1, -1e9, 0), 1e-8);
		assertArrayEquals(new double[] { TwoStepBackground.at(700, 706.8, 719.7), TwoStepBackground.at(715, 706.8, 719.7) },
			TwoStepBackground.at(new double[] { 700, 715 }, 706.8, 719.7), 0);
	}
}
