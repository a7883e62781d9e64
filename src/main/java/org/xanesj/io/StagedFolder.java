package org.xanesj.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.xanesj.task.FileTrouble;
import org.xanesj.task.InputException;

/**
 * Writes several files that belong together: into a temporary folder first, then all at once to their place. Whatever
 * happens before, nothing of them is seen and nothing that was there is lost.
 */
public final class StagedFolder {

	private StagedFolder() {
		// prevent instantiation of utility class
	}

	/** What writes the files. */
	@FunctionalInterface
	public interface Content {

		/**
		 * @param folder an existing empty folder to be filled
		 * @throws IOException if it cannot be written
		 */
		void writeTo(Path folder) throws IOException;
	}

	/**
	 * Writes files into a folder; other files in it stay.
	 *
	 * @param folder made if it does not exist
	 * @param content fills the temporary folder; it may throw, e.g. because the user cancelled
	 * @return one sentence for each file that was overwritten
	 * @throws InputException if the folder cannot be written
	 */
	public static List<String> write(final Path folder, final Content content) {
		if (Files.exists(folder) && !Files.isDirectory(folder)) throw new InputException(folder +
			" is a file; give the name of a folder to write into.");
		final List<String> overwritten = new ArrayList<>();
		boolean whole = false;
		try {
			final NewFolders made = NewFolders.make(folder);
			Path staging = null;
			try {
				staging = Files.createTempDirectory(folder, ".writing-");
				content.writeTo(staging);
				for (final Path file : files(staging)) {
					final Path target = folder.resolve(staging.relativize(file).toString());
					if (Files.exists(target)) overwritten.add(target + " was overwritten.");
					Files.createDirectories(target.getParent());
					Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
				}
				whole = true;
			}
			finally {
				if (staging != null) delete(staging);
				if (!whole) made.remove();
			}
		}
		catch (final IOException e) {
			throw new InputException(folder + " cannot be written (" + FileTrouble.words(e) +
				"); check that it may be written to and has space left.", e);
		}
		return overwritten;
	}

	private static List<Path> files(final Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).sorted().toList();
		}
	}

	private static void delete(final Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			for (final Path file : files.sorted(Comparator.reverseOrder()).toList())
				Files.delete(file);
		}
	}
}
