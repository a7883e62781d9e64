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
package org.xanesj.task;

/**
 * How a running piece of work talks to whoever started it. Implementations must be callable from any thread and cheap;
 * they decide themselves how often a report becomes visible.
 */
public interface Progress {

	/** Ignores all reports and never cancels. */
	Progress NONE = new Progress() {

		@Override
		public void report(final double fraction, final String what) {
			// nobody is watching
		}

		@Override
		public boolean isCancelled() {
			return false;
		}
	};

	/**
	 * Says how far the work is.
	 *
	 * @param fraction done so far, 0 to 1
	 * @param what what is being done now, a few words, e.g. "Reading spectra"
	 */
	void report(double fraction, String what);

	/** @return true once the user wants the work to stop; never false again after that */
	boolean isCancelled();

	/**
	 * Ends the work if the user cancelled it.
	 *
	 * @throws CancelledException if {@link #isCancelled()}
	 */
	default void checkCancelled() {
		if (isCancelled()) throw new CancelledException();
	}

	/**
	 * A part of this progress: reports of 0 to 1 to the result arrive here as {@code from} to {@code to}.
	 *
	 * @param from fraction of the whole at which the part begins
	 * @param to fraction of the whole at which the part ends
	 * @return the part; it is cancelled when the whole is
	 */
	default Progress part(final double from, final double to) {
		final Progress whole = this;
		return new Progress() {

			@Override
			public void report(final double fraction, final String what) {
				whole.report(from + (to - from) * fraction, what);
			}

			@Override
			public boolean isCancelled() {
				return whole.isCancelled();
			}
		};
	}
}
