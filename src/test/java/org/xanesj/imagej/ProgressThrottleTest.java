package org.xanesj.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xanesj.task.Progress;

class ProgressThrottleTest {

	private final List<Double> seen = new ArrayList<>();
	private final AtomicBoolean cancelled = new AtomicBoolean();

	private final Progress visible = new Progress() {

		@Override
		public void report(final double fraction, final String what) {
			seen.add(fraction);
		}

		@Override
		public boolean isCancelled() {
			return cancelled.get();
		}
	};

	/** The clock of a JVM may begin anywhere, and run over the end of its range. */
	@ParameterizedTest
	@ValueSource(longs = { 0, -5_000_000_000L, Long.MAX_VALUE - 500_000_000L })
	void passesTenReportsASecond(final long origin) {
		final AtomicLong clock = new AtomicLong(origin);
		final Progress throttle = new ProgressThrottle(visible, clock::get);
		for (int ms = 0; ms < 1000; ms++) {
			clock.set(origin + ms * 1_000_000L);
			throttle.report(ms / 1000.0, "work");
		}
		assertEquals(List.of(0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9), seen);
	}

	@Test
	void isCancelledWithWhatItReportsTo() {
		final Progress throttle = new ProgressThrottle(visible);
		assertFalse(throttle.isCancelled());
		cancelled.set(true);
		assertTrue(throttle.isCancelled());
	}
}
