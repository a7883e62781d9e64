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
package org.xanesj.io;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what headers of many programs have in common: lines "key: value" or "key = value". */
final class HeaderFields {

	private static final Pattern FIELD = Pattern.compile(
		"^[\\s#%*;!/-]*([A-Za-z][\\w .()/-]{0,39}?)\\s*[:=]\\s*(\\S.{0,199}).*$");

	/** Longer lines are no fields. */
	private static final int LONGEST = 2000;

	/** More lines than this are no header worth keeping. */
	private static final int MOST = 500;

	private HeaderFields() {
		// prevent instantiation of utility class
	}

	/** @return the fields in their order; of a repeated key the first value */
	static Map<String, String> read(final List<String> header) {
		final Map<String, String> fields = new LinkedHashMap<>();
		for (final String line : header) {
			final Matcher matcher = FIELD.matcher(line.length() > LONGEST ? "" : line);
			if (matcher.matches()) fields.putIfAbsent(matcher.group(1).strip(), matcher.group(2).strip());
			if (fields.size() >= MOST) break;
		}
		return fields;
	}
}
