package org.xanesj.task;

/** The user cancelled the work; nothing was written and nothing is shown. */
public class CancelledException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public CancelledException() {
		super("Cancelled.");
	}
}
