package org.xanesj.command;

import java.io.PrintStream;

import org.xanesj.task.Progress;

/** Progress for a terminal: one line whenever something new begins; it cannot be cancelled but by ending the program. */
final class LineProgress implements Progress {

	private final PrintStream out;
	private final long start = System.nanoTime();
	private String last = "";

	/** @param out where the lines go */
	LineProgress(final PrintStream out) {
		this.out = out;
	}

	/** Says what begins now. */
	synchronized void step(final String what) {
		last = "";
		line(what);
	}

	@Override
	public synchronized void report(final double fraction, final String what) {
		if (what.equals(last)) return;
		last = what;
		line("  " + what);
	}

	private void line(final String text) {
		out.printf("[%3d s] %s%n", (System.nanoTime() - start) / 1_000_000_000L, text);
	}

	@Override
	public boolean isCancelled() {
		return false;
	}
}
