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
package org.xanesj.command;

import org.scijava.util.VersionUtils;

import ij.IJ;

/** The text of "XANES About...", complete enough to be pasted into a report of a problem. */
final class AboutText {

	private static final String PROJECT = "https://github.com/xanesj/xanesj";
	private static final String FIJI_BRIDGE = "net.imagej.legacy.LegacyService";

	private AboutText() {
		// Prevent instantiation of utility class
	}

	static String text() {
		final String version = version();
		return String.join("\n",
			"XanesJ " + version,
			"Maps of material properties from X-ray absorption spectra and micro-XAFS stacks.",
			"",
			"How to cite",
			"  XanesJ developers (2026), XanesJ " + version + ", " + PROJECT,
			"  Cite also ImageJ or Fiji, and the sources named in the report of your model.",
			"",
			"Links",
			"  Documentation and source: " + PROJECT,
			"  Problems and wishes: " + PROJECT + "/issues",
			"  Questions: https://forum.image.sc/tag/xanesj",
			"  Licence: BSD 2-clause",
			"",
			"Found",
			"  ImageJ " + IJ.getVersion().strip(),
			"  " + fiji(),
			"  Java " + System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")",
			"  " + System.getProperty("os.name") + " " + System.getProperty("os.version") + ", " + System.getProperty(
				"os.arch"),
			"  " + Runtime.getRuntime().availableProcessors() + " processors, at most " + Runtime.getRuntime().maxMemory() /
				(1 << 20) + " MB of memory");
	}

	/** @return from the jar's manifest or pom; a build that is not packed has its pom beside it */
	private static String version() {
		final String version = VersionUtils.getVersion(AboutText.class, "org.xanesj", "XANES_");
		return version == null ? "(version unknown)" : version;
	}

	private static String fiji() {
		try {
			final Class<?> bridge = Class.forName(FIJI_BRIDGE, false, IJ.getClassLoader());
			final String version = VersionUtils.getVersion(bridge, "net.imagej", "imagej-legacy");
			return "Fiji: found (imagej-legacy " + (version == null ? "of unknown version" : version) + ")";
		}
		catch (final ClassNotFoundException plainImageJ) {
			return "Fiji: not found, this is plain ImageJ";
		}
	}
}
