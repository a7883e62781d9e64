package org.xanesj.imagej;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.KeyEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import ij.IJ;

class ProgressBarTest {

	@AfterEach
	void forgetTheKey() {
		IJ.resetEscape();
	}

	@Test
	void theEscapeKeyCancelsForGood() {
		try (ProgressBar bar = new ProgressBar()) {
			bar.report(0.5, "Working");
			assertFalse(bar.isCancelled());
			IJ.setKeyDown(KeyEvent.VK_ESCAPE);
			assertTrue(bar.isCancelled());
			IJ.resetEscape();
			assertTrue(bar.isCancelled());
		}
	}

	@Test
	void anEarlierEscapeDoesNotCount() {
		IJ.setKeyDown(KeyEvent.VK_ESCAPE);
		try (ProgressBar bar = new ProgressBar()) {
			assertFalse(bar.isCancelled());
		}
	}
}
