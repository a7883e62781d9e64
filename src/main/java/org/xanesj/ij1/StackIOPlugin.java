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
package org.xanesj.ij1;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

import org.scijava.io.AbstractIOPlugin;
import org.scijava.io.IOPlugin;
import org.scijava.io.location.FileLocation;
import org.scijava.io.location.Location;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Plugin;
import org.xanesj.imagej.WindowTitles;
import org.xanesj.task.CancelledException;
import org.xanesj.task.InputException;

import ij.ImagePlus;
import ij.plugin.frame.Recorder;

/**
 * Opens stacks for Fiji: files and folders dropped on its window, File &gt; Open, Open Recent, {@code open()} of macros,
 * {@code IJ.openImage} and SciJava's {@code IOService}.
 * <p>
 * "Eager" plugins are asked by Fiji's {@code DefaultLegacyOpener} before ImageJ 1.x. It shows data sets of ImageJ2, but hands
 * an {@link ImagePlus} back as if it were on the screen; only {@code IJ.openImage} wants it unseen. The interface says
 * neither who asks nor whether the image is to be shown, so the callers are looked at. What is returned must not be null
 * after a refusal, for then ImageJ would try to open the file, and complain again.
 */
@Plugin(type = IOPlugin.class, attrs = @Attr(name = "eager"))
public class StackIOPlugin extends AbstractIOPlugin<Object> {

	private static final String FIJI_OPENER = "net.imagej.legacy.plugin.DefaultLegacyOpener";
	private static final String OPEN_UNSEEN = "interceptOpenImage";

	@Override
	public Class<Object> getDataType() {
		return Object.class;
	}

	@Override
	public boolean supportsOpen(final String source) {
		try {
			return DroppedFile.isStack(Path.of(source));
		}
		catch (final InvalidPathException notOfThisSystem) {
			return false;
		}
	}

	@Override
	public boolean supportsOpen(final Location source) {
		return source instanceof FileLocation file && DroppedFile.isStack(file.getFile().toPath());
	}

	@Override
	public Object open(final String source) throws IOException {
		return open(Path.of(source));
	}

	@Override
	public Object open(final Location source) throws IOException {
		return open(((FileLocation) source).getFile().toPath());
	}

	private static Object open(final Path path) throws IOException {
		if (!isCaller(FIJI_OPENER, "")) return read(path);
		final boolean unseen = isCaller("", OPEN_UNSEEN);
		final boolean recorded = Recorder.record && !unseen;
		if (recorded) Recorder.setCommand("XANES Open Stack...");
		if (recorded) Recorder.recordOption("path", path.toString());
		final ImagePlus image = DroppedFile.open(path);
		if (image == null) return Boolean.TRUE; // "the open was cancelled"
		if (recorded) Recorder.saveCommand();
		if (unseen) return image;
		WindowTitles.makeUnique(List.of(image));
		image.show();
		return image;
	}

	private static Object read(final Path path) throws IOException {
		try {
			return DroppedFile.read(path);
		}
		catch (final InputException refused) {
			throw new IOException(refused.getMessage(), refused);
		}
		catch (final CancelledException byUser) {
			return null;
		}
	}

	/** @return true if a method on the stack has this class, or this name; "" = any */
	private static boolean isCaller(final String className, final String method) {
		return StackWalker.getInstance().walk(frames -> frames.anyMatch(frame -> (className.isEmpty() || frame.getClassName()
			.equals(className)) && (method.isEmpty() || frame.getMethodName().equals(method))));
	}
}
