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
