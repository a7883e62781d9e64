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
package org.xanesj.imagej;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

import org.xanesj.app.CountImages;
import org.xanesj.app.CountSource;
import org.xanesj.io.SourceFile;
import org.xanesj.io.StackFormats;
import org.xanesj.io.StackReading;
import org.xanesj.stack.StackMemory;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/**
 * Counts that a user names with one word: a number, the title of an open image or stack, or a file of images of any known
 * format.
 */
public final class CountSources {

	/** What is counted, and how else a user can give it. */
	public enum Role {
			/** Transmitted counts without the sample. */
			FLAT("give the counts of each energy in a text file with the key 'spectrum', or select an empty place and use 'region'"),
			/** Counts without light. */
			DARK("give an image that was taken without light, or its mean as a number; 0 if it was subtracted already"),
			/** Counts of the monitor before the sample. */
			INCIDENT("give the counts of the monitor at each energy in a text file with the key 'spectrum'");

		private final String advice;

		Role(final String advice) {
			this.advice = advice;
		}

		/** @return the name of the input in commands */
		private String key() {
			return name().toLowerCase(Locale.ROOT);
		}
	}

	private CountSources() {
		// prevent instantiation of utility class
	}

	/**
	 * Finds them; a title goes before a number, a number before a file.
	 *
	 * @param role of the counts, for sentences
	 * @param text what the user wrote, not empty
	 * @throws InputException if it is none of the three, a text file of counts among it
	 */
	public static CountSource find(final Role role, final String text, final Progress progress) {
		final String key = role.key();
		if (OpenImages.titles().contains(text)) return new CountImages(StackImages.slices(OpenImages.find("The key '" + key +
			"'", text)));
		try {
			final double number = Double.parseDouble(text);
			if (Double.isFinite(number) && number >= 0) return CountSource.number(number);
			throw new InputException("The key '" + key + "' is " + text + "; counts are a number of at least 0.");
		}
		catch (final NumberFormatException noNumber) {
			final SourceFile file = SourceFile.of(file(key, text));
			if (!StackFormats.isKnown(file)) throw new InputException("The key '" + key + "' must be images or a number, but " +
				file.path().getFileName() + " holds no images of a known format; " + role.advice + ".");
			return new CountImages(StackFormats.of(file).images(file, new StackReading(false, StackMemory
				.availableBesideAnother()), progress));
		}
	}

	private static Path file(final String key, final String text) {
		try {
			final Path path = Path.of(text);
			if (Files.exists(path)) return path;
		}
		catch (final InvalidPathException noPath) {
			// said below
		}
		throw new InputException("The key '" + key + "' must be the title of an open image, a file of images or a number, not '" +
			text + "'; " + OpenImages.listed());
	}
}
