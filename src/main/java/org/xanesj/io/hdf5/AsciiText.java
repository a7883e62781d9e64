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
package org.xanesj.io.hdf5;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts as jhdf can write them: in ASCII and one line, every other character as a backslash, u and its four hexadecimal digits. */
final class AsciiText {

	private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-f]{4})");
	private static final int FIRST = 0x20;
	private static final int LAST = 0x7e;

	private AsciiText() {
		// prevent instantiation of utility class
	}

	static String escape(final String text) {
		final StringBuilder ascii = new StringBuilder();
		for (final char c : text.toCharArray())
			ascii.append(c >= FIRST && c <= LAST ? String.valueOf(c) : String.format("\\u%04x", (int) c));
		return ascii.toString();
	}

	static String unescape(final String ascii) {
		return ESCAPED.matcher(ascii).replaceAll(found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found
			.group(1), 16))));
	}
}
