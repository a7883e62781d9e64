package org.xanesj.imagej;

import org.xanesj.task.Progress;

import ij.IJ;

/** ImageJ's own progress bar and status line; the Escape key cancels. Does nothing where ImageJ has no window. */
public final class ProgressBar implements Progress, AutoCloseable {

	private volatile boolean cancelled;

	/** Begins: an Escape key that was pressed earlier does not count. */
	public ProgressBar() {
		IJ.resetEscape();
	}

	@Override
	public void report(final double fraction, final String what) {
		IJ.showStatus(what);
		IJ.showProgress(fraction);
	}

	/** Once seen, the Escape key is remembered: ImageJ itself forgets it when the next command starts. */
	@Override
	public boolean isCancelled() {
		if (!cancelled && IJ.escapePressed()) cancelled = true;
		return cancelled;
	}

	/** Clears bar and status line. */
	@Override
	public void close() {
		IJ.showProgress(1.0);
		IJ.showStatus("");
	}
}
