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

import java.nio.file.Path;

import org.xanesj.app.OpenStack;
import org.xanesj.imagej.DatasetChoice;
import org.xanesj.imagej.ProgressBar;
import org.xanesj.imagej.ProgressThrottle;
import org.xanesj.imagej.StackImages;
import org.xanesj.io.SourceFile;
import org.xanesj.io.StackFormats;
import org.xanesj.spectrum.EnergyUnit;
import org.xanesj.stack.EnergyStack;
import org.xanesj.task.CancelledException;
import org.xanesj.task.InputException;

import ij.IJ;
import ij.ImagePlus;
import ij.io.Opener;

/**
 * A file or folder that was dropped on ImageJ's window, or opened by its File &gt; Open, its Open Recent or a macro's
 * {@code open()}. What ImageJ opens itself, TIFF files and texts among it, is left to ImageJ.
 */
public final class DroppedFile {

	private static final String TITLE = "XANES Open Stack";

	private DroppedFile() {
		// prevent instantiation of utility class
	}

	/**
	 * Whether it is opened as a stack with energies.
	 *
	 * @param path of any file or folder, also of none
	 * @return true if ImageJ has no reader of its own for it and its content is that of a known stack
	 */
	public static boolean isStack(final Path path) {
		final int type = new Opener().getFileType(path.toString());
		if (type != Opener.UNKNOWN && type != Opener.TEXT) return false;
		try {
			final SourceFile file = SourceFile.of(path);
			return StackFormats.of(file).opensWhenDropped(file);
		}
		catch (final InputException noStack) {
			return false;
		}
	}

	/**
	 * Opens a stack; asks if the file holds several; tells the user in a message what is wrong with it.
	 *
	 * @param path of which {@link #isStack} is true
	 * @return the image, not yet shown; null if it cannot be opened or the user cancelled
	 */
	public static ImagePlus open(final Path path) {
		try {
			return read(path);
		}
		catch (final InputException refused) {
			IJ.error(TITLE, IJ.getInstance() == null ? refused.getMessage() : Wrapping.wrap(refused.getMessage()));
		}
		catch (final CancelledException byUser) {
			IJ.showStatus("");
		}
		return null;
	}

	/**
	 * Opens a stack; asks if the file holds several.
	 *
	 * @param path of which {@link #isStack} is true
	 * @return the image, not yet shown
	 * @throws InputException if it cannot be opened
	 * @throws CancelledException if the user cancelled
	 */
	static ImagePlus read(final Path path) {
		try (ProgressBar bar = new ProgressBar()) {
			final EnergyStack stack = DatasetChoice.open(new OpenStack(path, null, EnergyUnit.AUTO, false), new ProgressThrottle(
				bar));
			stack.notes().forEach(note -> IJ.log(TITLE + ": " + note));
			return StackImages.image(stack);
		}
	}
}
