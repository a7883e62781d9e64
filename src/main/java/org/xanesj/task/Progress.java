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
