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
import java.nio.file.Path;

import ij.ImagePlus;
import ij.plugin.PlugIn;

import org.xanesj.ij1.DroppedFile;

/**
 * ImageJ 1.x looks for a class of this name, without a package, when a file is dropped on its window or opened that it cannot
 * read itself. Fiji has its own; therefore this one is not part of the plugin's jar: {@code scripts/imagej} adds it to plain
 * ImageJ in a jar of its own, and in Fiji {@link org.xanesj.ij1.StackIOPlugin} does the same work.
 */
public class HandleExtraFileTypes extends ImagePlus implements PlugIn {

	/** Tells ImageJ that the user knows already, so that it does not complain. */
	private static final int DONE = -1;

	@Override
	public void run(final String file) {
		final Path path = Path.of(file);
		if (!DroppedFile.isStack(path)) return; // an image without pixels: ImageJ goes on alone
		final ImagePlus image = DroppedFile.open(path);
		if (image == null) {
			width = DONE;
			return;
		}
		setStack(image.getTitle(), image.getStack());
		setCalibration(image.getCalibration());
		setProperties(image.getPropertiesAsArray());
		setProperty("Info", image.getProperty("Info"));
		setDisplayRange(image.getDisplayRangeMin(), image.getDisplayRangeMax());
		setSlice(image.getCurrentSlice());
	}
}
