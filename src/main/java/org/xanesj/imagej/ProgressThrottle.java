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
