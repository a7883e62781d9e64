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
package net.imagej.legacy.plugin;

import java.io.IOException;

import org.scijava.io.IOPlugin;

/**
 * Stands in for the class of imagej-legacy 2.0.3, which cannot be had for building: it asks the eager I/O plugins, hands
 * back what they open without showing it, and null where ImageJ 1.x shall go on.
 */
public final class DefaultLegacyOpener {

	private final IOPlugin<?> eager;

	public DefaultLegacyOpener(final IOPlugin<?> eager) {
		this.eager = eager;
	}

	/** What a dropped file, File &gt; Open and {@code IJ.open} lead to. */
	public Object interceptDragAndDropFile(final String path) throws IOException {
		return open(path);
	}

	/** What {@code IJ.openImage} leads to. */
	public Object interceptOpenImage(final String path) throws IOException {
		return open(path);
	}

	private Object open(final String path) throws IOException {
		return eager.supportsOpen(path) ? eager.open(path) : null;
	}
}
