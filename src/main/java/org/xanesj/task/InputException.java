package org.xanesj.task;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The input cannot be used. The message is one sentence for the user: which file, line, column or pixel, what is wrong
 * with it, and what to do. Everything else that goes wrong is a bug and keeps its own exception.
 */
public class InputException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/** Words that are capital at the start of a sentence only. */
	private static final Pattern ARTICLE = Pattern.compile("^(The|There|Training|No|None|All|Without|Edge|Recipe|Signal)\\b");

	/** @param sentence for the user, e.g. "fe.dat, line 7: 'abc' is not a number; remove the line or ..." */
	public InputException(final String sentence) {
		super(sentence);
	}

	/**
	 * The same sentence with the place before it.
	 *
	 * @param place e.g. "table.csv, line 3"
	 * @return "place: sentence"; this very exception if its sentence names the place already
	 */
	public InputException at(final String place) {
		final String sentence = getMessage();
		if (sentence.startsWith(place)) return this;
		return new InputException(place + ": " + ARTICLE.matcher(sentence).replaceFirst(first -> first.group().toLowerCase(
			Locale.ROOT)), this);
	}

	/**
	 * @param sentence for the user
	 * @param cause what the program saw
	 */
	public InputException(final String sentence, final Throwable cause) {
		super(sentence, cause);
	}
}
