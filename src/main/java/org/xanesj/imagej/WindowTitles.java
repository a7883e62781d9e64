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

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ij.ImagePlus;
import ij.WindowManager;

/**
 * Titles of new images: no two open ones have the same, so that a macro can name each. Numbered as ImageJ does, whose
 * {@link WindowManager#getUniqueName(String)} does not see the images of batch mode.
 */
public final class WindowTitles {

	/** Name, number and ending as of a file. */
	private static final Pattern PARTS = Pattern.compile("(.+?)(?:-[1-9]\\d?)?(\\.[^.\\s]{1,4})?");

	private WindowTitles() {
		// Prevent instantiation of utility class
	}

	/**
	 * Gives a new title, "name-1", "name-2.tif", to each image that is not yet shown and has the title of an open one or of
	 * one before it.
	 *
	 * @param values images, collections of images; other values are left alone
	 */
	public static void makeUnique(final Collection<?> values) {
		makeUnique(values, new HashSet<>(OpenImages.titles()));
	}

	private static void makeUnique(final Collection<?> values, final Set<String> taken) {
		for (final Object value : values) {
			if (value instanceof Collection<?> several) makeUnique(several, taken);
			else if (value instanceof ImagePlus image && WindowManager.getImage(image.getID()) == null) makeUnique(image, taken);
		}
	}

	private static void makeUnique(final ImagePlus image, final Set<String> taken) {
		if (taken.add(image.getTitle())) return;
		final Matcher parts = PARTS.matcher(image.getTitle());
		if (!parts.matches()) return; // no title, no name for macros either
		final String ending = parts.group(2) == null ? "" : parts.group(2);
		int number = 1;
		while (!taken.add(parts.group(1) + "-" + number + ending))
			number++;
		image.setTitle(parts.group(1) + "-" + number + ending);
	}
}
