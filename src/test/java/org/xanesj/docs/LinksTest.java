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
package org.xanesj.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Every file, picture and heading that a page of the documentation links to is there, and no picture is left over. */
class LinksTest {

	private static final Pattern LINK = Pattern.compile("\\]\\((?![a-z]+:)([^)#\\s]*)(?:#([^)\\s]+))?\\)");
	private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
	private static final Pattern CODE = Pattern.compile("(?s)```.*?```");

	private record Link(Path page, Path file, String heading) {}

	private static List<Path> files(final String folder, final int depth, final String ending) throws IOException {
		try (Stream<Path> files = Files.walk(Path.of(folder), depth)) {
			return files.filter(file -> file.toString().endsWith(ending)).map(Path::normalize).sorted().toList();
		}
	}

	private static List<Link> links() throws IOException {
		final List<Path> pages = new ArrayList<>(files("", 1, ".md"));
		pages.addAll(files("docs", Integer.MAX_VALUE, ".md"));
		assertTrue(pages.contains(Path.of("README.md")) && pages.contains(Path.of("docs", "architecture.md")), "" + pages);
		final List<Link> links = new ArrayList<>();
		for (final Path page : pages) {
			final Matcher link = LINK.matcher(CODE.matcher(Files.readString(page)).replaceAll(""));
			while (link.find()) links.add(new Link(page, link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1))
				.normalize(), link.group(2)));
		}
		assertFalse(links.isEmpty());
		return links;
	}

	/** As GitHub makes it from the words of the heading. */
	private static String anchor(final String heading) {
		return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\w\\- ]", "").replace(' ', '-');
	}

	private static boolean isDead(final Link link) throws IOException {
		if (!Files.exists(link.file())) return true;
		return link.heading() != null && HEADING.matcher(Files.readString(link.file())).results().noneMatch(heading -> anchor(
			heading.group(1)).equals(link.heading()));
	}

	@Test
	void noLinkIsDead() throws IOException {
		final List<Link> dead = new ArrayList<>();
		for (final Link link : links())
			if (isDead(link)) dead.add(link);
		assertEquals(List.of(), dead);
	}

	@Test
	void everyPageAndPictureIsLinkedTo() throws IOException {
		final List<Path> unlinked = new ArrayList<>(files("docs", 1, ".md"));
		unlinked.addAll(files("docs/images", 1, ".png"));
		unlinked.removeAll(links().stream().filter(link -> !link.page().equals(link.file())).map(Link::file).toList());
		assertEquals(List.of(), unlinked);
	}
}
