package org.xanesj.task;

/**
 * The input cannot be used. The message is one sentence for the user: which file, line, column or pixel, what is wrong
 * with it, and what to do. Everything else that goes wrong is a bug and keeps its own exception.
 */
public class InputException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/** @param sentence for the user, e.g. "fe.dat, line 7: 'abc' is not a number; remove the line or ..." */
	public InputException(final String sentence) {
		super(sentence);
	}

	/**
	 * @param sentence for the user
	 * @param cause what the program saw
	 */
	public InputException(final String sentence, final Throwable cause) {
		super(sentence, cause);
	}
}
