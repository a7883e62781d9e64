package org.xanesj.imagej;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

import org.xanesj.task.Progress;

/** Passes on at most ten reports a second, so that many small tiles cost no time in the user interface. Thread-safe. */
public final class ProgressThrottle implements Progress {

	private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);

	private final Progress visible;
	private final LongSupplier nanoseconds;
	private final AtomicLong next;

	/** @param visible where the reports that pass go to */
	public ProgressThrottle(final Progress visible) {
		this(visible, System::nanoTime);
	}

	/**
	 * @param visible where the reports that pass go to
	 * @param nanoseconds the clock, ns from any origin
	 */
	ProgressThrottle(final Progress visible, final LongSupplier nanoseconds) {
		this.visible = visible;
		this.nanoseconds = nanoseconds;
		next = new AtomicLong(nanoseconds.getAsLong());
	}

	@Override
	public void report(final double fraction, final String what) {
		final long now = nanoseconds.getAsLong();
		final long due = next.get();
		// differences, because the clock may wrap around
		if (now - due >= 0 && next.compareAndSet(due, now + PAUSE)) visible.report(fraction, what);
	}

	@Override
	public boolean isCancelled() {
		return visible.isCancelled();
	}
}
