package org.xanesj.task;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** What went wrong with a file, in words for a sentence to the user. */
public final class FileTrouble {

	private FileTrouble() {
		// prevent instantiation of utility class
	}

	/**
	 * @param trouble what Java saw; its message is often a bare path
	 * @return the same in words, without a full stop, e.g. "permission denied for /data/out.csv"
	 */
	public static String words(final IOException trouble) {
		final String file = trouble instanceof FileSystemException known ? known.getFile() : null;
		if (trouble instanceof AccessDeniedException) return "permission denied for " + file;
		if (trouble instanceof FileAlreadyExistsException) return file + " is a file, not a folder";
		if (trouble instanceof NotDirectoryException) return file + " is not a folder";
		if (trouble instanceof NoSuchFileException) return "there is no " + file;
		if (trouble instanceof DirectoryNotEmptyException) return file + " is a folder that is not empty";
		if (trouble instanceof FileSystemException known && known.getReason() != null) return known.getReason();
		return trouble.getMessage() == null ? trouble.getClass().getSimpleName() : trouble.getMessage();
	}
}
