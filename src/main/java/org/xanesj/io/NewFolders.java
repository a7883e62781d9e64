package org.xanesj.io;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** Folders that were made for an output, to be removed again if the output fails. */
final class NewFolders {

	private final Deque<Path> made = new ArrayDeque<>();

	/**
	 * Makes a folder and those above it.
	 *
	 * @return what was made
	 * @throws IOException if that is not possible
	 */
	static NewFolders make(final Path folder) throws IOException {
		final NewFolders folders = new NewFolders();
		for (Path each = folder.toAbsolutePath(); each != null && !Files.exists(each); each = each.getParent())
			folders.made.addLast(each);
		try {
			Files.createDirectories(folder);
			return folders;
		}
		catch (final IOException e) {
			folders.remove();
			throw e;
		}
	}

	/** Removes what was made, unless somebody else has put something there. */
	void remove() throws IOException {
		try {
			for (final Path each : made)
				Files.deleteIfExists(each);
		}
		catch (final DirectoryNotEmptyException e) {
			// somebody else uses it now, and with it those above
		}
	}
}
