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
package org.xanesj.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/**
 * The spectrum files below a folder. A file counts unless its name says that it is something else (pictures, documents,
 * projects, archives, programs); whether it holds a spectrum shows when it is read.
 */
public final class SpectrumFolder {

	private static final Set<String> OTHER_ENDINGS = Set.of("tif", "tiff", "png", "jpg", "jpeg", "gif", "bmp", "svg", "pdf",
		"ps", "eps", "doc", "docx", "odt", "xls", "xlsx", "ods", "ppt", "pptx", "zip", "tgz", "bz2", "7z", "rar", "json",
		"xml", "yml", "yaml", "toml", "ini", "md", "rst", "html", "htm", "tex", "bib", "nc", "xrm", "txrm", "txm", "spj",
		"pspj", "py", "ipynb", "m", "java", "class", "jar", "ijm", "groovy", "js", "sh", "bat", "log", "hspy", "mat",
		"npy", "npz", "pkl", "hdr", "xim", "msk", "cif", "xyz", "inp",
		"out", "opju", "opj", "exe", "dll");
	private static final Set<String> OTHER_NAMES = Set.of("license", "licence", "copying", "readme", "changelog", "authors",
		"makefile", "thumbs");

	/**
	 * One file.
	 *
	 * @param path where it is
	 * @param name its path relative to the folder, with '/' between folders on every system
	 */
	public record Entry(Path path, String name) {}

	private SpectrumFolder() {
		// prevent instantiation of utility class
	}

	/**
	 * Lists the files.
	 *
	 * @param folder the folder; folders in it are searched, too, hidden files and links to folders are not
	 * @param progress may cancel
	 * @return the files in natural order ("scan2" before "scan10"), at least one
	 * @throws InputException if there is no such folder or no such file in it
	 */
	public static List<Entry> list(final Path folder, final Progress progress) {
		if (!Files.isDirectory(folder)) throw new InputException("There is no folder " + folder + "; check the name.");
		final List<Entry> entries = new ArrayList<>();
		try (Stream<Path> files = Files.walk(folder)) {
			for (final Path file : (Iterable<Path>) files::iterator) {
				progress.checkCancelled();
				final Path relative = folder.relativize(file);
				if (Files.isRegularFile(file) && !isHidden(relative) && !isOther(file.getFileName().toString())) entries.add(
					new Entry(file, slashes(relative)));
			}
		}
		catch (final IOException | UncheckedIOException e) {
			throw new InputException("Folder " + folder + " cannot be read (" + e.getMessage() +
				"); check that you may read it.", e);
		}
		if (entries.isEmpty()) throw new InputException("Folder " + folder + " holds no spectrum files (XDI, .nor, column text).");
		entries.sort(Comparator.comparing(Entry::name, NaturalOrder::compare));
		return entries;
	}

	private static boolean isHidden(final Path relative) {
		for (final Path part : relative)
			if (part.toString().startsWith(".")) return true;
		return false;
	}

	private static boolean isOther(final String name) {
		final String lower = name.toLowerCase(Locale.ROOT);
		final int dot = lower.lastIndexOf('.');
		return OTHER_ENDINGS.contains(lower.substring(dot + 1)) && dot >= 0 || OTHER_NAMES.contains(dot < 0 ? lower : lower
			.substring(0, dot));
	}

	private static String slashes(final Path relative) {
		final List<String> parts = new ArrayList<>();
		relative.forEach(part -> parts.add(part.toString()));
		return String.join("/", parts);
	}
}
