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
package org.xanesj.imagej;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

import org.xanesj.app.TrainingReport;
import org.xanesj.io.StagedFolder;
import org.xanesj.model.TrainedModel;

/** Writes the report of a training with its pictures. */
public final class ReportFolder {

	private ReportFolder() {
		// prevent instantiation of utility class
	}

	/**
	 * Writes Markdown and PNG files, all or none.
	 *
	 * @param folder made if it does not exist
	 * @return one sentence that names all files that were overwritten; empty if none was
	 * @throws org.xanesj.task.InputException if the folder cannot be written
	 */
	public static List<String> write(final TrainedModel trained, final Path folder) {
		return StagedFolder.write(folder, staging -> {
			for (final Map.Entry<String, BufferedImage> picture : TrainingPictures.forReport(trained).entrySet())
				ImageIO.write(picture.getValue(), "png", staging.resolve(picture.getKey()).toFile());
			Files.writeString(staging.resolve(TrainingReport.FILE), TrainingReport.markdown(trained), StandardCharsets.UTF_8);
		});
	}
}
