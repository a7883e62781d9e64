package org.xanesj.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A page of the documentation and the examples in it. */
final class Page {

	private static final Path FOLDER = Path.of("docs");

	private final Path path;
	private final String text;

	private Page(final Path path, final String text) {
		this.path = path;
		this.text = text;
	}

	static Page read(final String name) throws IOException {
		final Path path = FOLDER.resolve(name);
		return new Page(path, Files.readString(path));
	}

	/** @return the blocks of code of a language, in order, without what indents them */
	List<String> examples(final String language) {
		final Pattern block = Pattern.compile("^( *)```" + language + "\\n(.*?)^ *```$", Pattern.DOTALL | Pattern.MULTILINE);
		return block.matcher(text).results().map(found -> found.group(2).replaceAll("(?m)^" + found.group(1), "")).toList();
	}

	/** @return the targets of all links to files, relative to the page, without anchors */
	List<Path> linkedFiles() {
		return Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)").matcher(text).results().map(found -> path.resolveSibling(found
			.group(1))).toList();
	}

	String text() {
		return text;
	}
}
