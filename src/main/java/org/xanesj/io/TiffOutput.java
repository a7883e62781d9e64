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

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import ij.ImagePlus;
import ij.VirtualStack;
import ij.io.FileInfo;
import ij.io.FileSaver;
import ij.io.TiffEncoder;

import org.xanesj.task.Progress;

/** Saves an image as ImageJ's own TIFF with everything it carries; ImageJ's way of saving reports trouble in windows. */
final class TiffOutput {

	private TiffOutput() {
		// prevent instantiation of utility class
	}

	/**
	 * Writes or overwrites a file.
	 *
	 * @param image what to save
	 * @param target where
	 * @param progress cancels; then the target stays as it was
	 * @throws org.xanesj.task.InputException if it cannot be written there
	 */
	static void write(final ImagePlus image, final Path target, final Progress progress) {
		AtomicFile.write(target, file -> {
			final FileInfo info = image.getFileInfo();
			final boolean stack = image.getStackSize() > 1;
			info.nImages = image.getStackSize();
			info.info = image.getInfoProperty();
			info.description = new FileSaver(image).getDescriptionString();
			info.sliceLabels = image.getStack().getSliceLabels();
			info.properties = image.getPropertiesAsArray();
			if (stack && image.getStack() instanceof VirtualStack virtual) info.virtualStack = virtual;
			if (!stack) {
				info.pixels = image.getProcessor().getPixels();
				info.sliceLabels = new String[] { image.getStack().getSliceLabel(1) };
			}
			try (DataOutputStream out = new DataOutputStream(cancellable(new BufferedOutputStream(Files.newOutputStream(
				file), 1 << 16), progress)))
			{
				new TiffEncoder(info).write(out);
			}
		});
	}

	private static OutputStream cancellable(final OutputStream out, final Progress progress) {
		return new FilterOutputStream(out) {

			@Override
			public void write(final byte[] bytes, final int from, final int count) throws IOException {
				progress.checkCancelled();
				out.write(bytes, from, count);
			}
		};
	}
}
