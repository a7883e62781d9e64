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

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

class RunNotesTest {

	private final RunNotes notes = new RunNotes();

	@Test
	void whatIsSaidOfSeveralMapsIsSaidOnce() {
		List.of("a: no spatial structure.", "The edge was taken to be Fe K.", "b: 3 pixels were replaced.",
			"c: no spatial structure.", "a: no spatial structure.", "d: 4 pixels were replaced.").forEach(notes::add);
		assertEquals(List.of("a, c: no spatial structure.", "The edge was taken to be Fe K.", "b: 3 pixels were replaced.",
			"d: 4 pixels were replaced."), notes.take());
	}

	@Test
	void theSameSentenceIsSaidOncePerRun() {
		notes.add("C:\\a.csv was overwritten.");
		notes.add("C:\\a.csv was overwritten.");
		assertEquals(List.of("C:\\a.csv was overwritten."), notes.take());
		notes.add("C:\\a.csv was overwritten.");
		assertEquals(List.of("C:\\a.csv was overwritten."), notes.take());
	}

	/** Only the first colon parts a subject from what is said of it. */
	@Test
	void laterColonsBelongToTheSentence() {
		notes.add("K-stack.tif: mean spectrum: noisy.");
		notes.add("L-stack.tif: mean spectrum: noisy.");
		assertEquals(List.of("K-stack.tif, L-stack.tif: mean spectrum: noisy."), notes.take());
	}
}
