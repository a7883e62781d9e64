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

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.xanesj.task.InputException;

import ij.ImagePlus;
import ij.WindowManager;

/** The open images by title, those of a macro in batch mode included. */
public final class OpenImages {

	private OpenImages() {
		// Prevent instantiation of utility class
	}

	private static List<ImagePlus> all() {
		final int[] ids = WindowManager.getIDList();
		if (ids == null) return List.of();
		return Arrays.stream(ids).mapToObj(WindowManager::getImage).filter(Objects::nonNull).toList();
	}

	/** @return each title once, in the order of opening */
	public static List<String> titles() {
		return all().stream().map(ImagePlus::getTitle).distinct().toList();
	}

	/** @return each title once, that of the active image last: a second image is rarely the one that is worked on */
	public static List<String> titlesOfOthersFirst() {
		final ImagePlus active = WindowManager.getCurrentImage();
		return titles().stream().sorted(Comparator.comparing(title -> active != null && title.equals(active.getTitle())))
			.toList();
	}

	/**
	 * Finds an image by its title.
	 *
	 * @param name how the sentence names the input, e.g. "The key 'second'"
	 * @param title to look for
	 * @return the one open image of that title
	 * @throws InputException if none or several have it
	 */
	public static ImagePlus find(final String name, final String title) {
		final List<ImagePlus> found = all().stream().filter(image -> title.equals(image.getTitle())).toList();
		if (found.size() == 1) return found.get(0);
		if (found.size() > 1) throw new InputException(name + " is the title '" + title + "', which " + found.size() +
			" open images have; rename one.");
		throw new InputException(name + " must be the title of an open image, not '" + title + "'; " + listed());
	}

	/** @return the end of a sentence: "open are 'a', 'b'." or "no image is open." */
	static String listed() {
		final List<String> titles = titles();
		return titles.isEmpty() ? "no image is open." : "open are " + titles.stream().map(open -> "'" + open + "'").collect(
			Collectors.joining(", ")) + ".";
	}

	/**
	 * Finds an image that may be left out.
	 *
	 * @param name how the sentence names the input, e.g. "The key 'second'"
	 * @param title to look for; null, empty or {@link InputKind#NONE} for no image
	 * @return the one open image of that title, or null for no image
	 * @throws InputException if none or several have the title
	 */
	public static ImagePlus findOptional(final String name, final String title) {
		return title == null || title.isEmpty() || title.equals(InputKind.NONE) ? null : find(name, title);
	}
}
