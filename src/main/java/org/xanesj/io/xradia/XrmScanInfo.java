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
package org.xanesj.io.xradia;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.xanesj.io.SourceFile;
import org.xanesj.task.InputException;

/**
 * The list that the microscope of SSRL and PF writes for a scan (ScanInfo_*.txt): lines "KEY value", the line FILES, then the
 * names of all images, one per line.
 *
 * @param files of the list that are there, beside it
 * @param missing number of files of the list that are not
 */
record XrmScanInfo(List<Path> files, int missing) {

	private static final String FILES = "FILES";

	/** @return true if the text is such a list */
	static boolean recognises(final SourceFile source) {
		if (source.isFolder() || !source.startsWith("VERSION") || !source.isText()) return false;
		final int at = source.text().lines().indexOf(FILES);
		return at >= 0 && source.text().lines().stream().skip(at).anyMatch(XrmScanInfo::isImage);
	}

	private static boolean isImage(final String line) {
		return line.strip().toLowerCase(Locale.ROOT).endsWith(".xrm");
	}

	/** @throws InputException if none of its files is there */
	static XrmScanInfo read(final SourceFile source) {
		final List<String> lines = source.text().lines();
		final List<Path> files = new ArrayList<>();
		int missing = 0;
		for (final String line : lines.subList(lines.indexOf(FILES), lines.size())) {
			if (!isImage(line)) continue;
			// a list may have been written on another system, and nothing outside its folder is meant
			final String name = line.strip().replaceFirst(".*[/\\\\]", "").replace('\0', '?');
			final Path file = source.path().resolveSibling(name);
			if (Files.isRegularFile(file)) files.add(file);
			else missing++;
		}
		if (files.isEmpty()) throw new InputException(source.path() + " lists " + missing +
			" images, but none of them is beside it; put the list and its .xrm files into one folder.");
		return new XrmScanInfo(files.stream().distinct().toList(), missing);
	}
}
