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
package org.xanesj.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The notes of one run of a command. Sentences of the form "subject: what is to be known" that say the same of several
 * subjects, such as the maps of an image, become one that names them all; the same sentence twice becomes one.
 */
final class RunNotes {

	private static final String COLON = ": ";

	/** Subjects by what is said of them; no subject where the sentence has none. */
	private final Map<String, Set<String>> subjects = new LinkedHashMap<>();

	/** @param sentence to be told */
	void add(final String sentence) {
		final int colon = sentence.indexOf(COLON);
		final Set<String> same = subjects.computeIfAbsent(colon < 0 ? sentence : sentence.substring(colon),
			said -> new LinkedHashSet<>());
		if (colon >= 0) same.add(sentence.substring(0, colon));
	}

	/** @return all that was added, in the order in which each was said first; nothing is left afterwards */
	List<String> take() {
		final List<String> sentences = new ArrayList<>();
		subjects.forEach((said, names) -> sentences.add(String.join(", ", names) + said));
		subjects.clear();
		return sentences;
	}
}
