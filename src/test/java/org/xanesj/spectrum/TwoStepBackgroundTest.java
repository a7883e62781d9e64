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
