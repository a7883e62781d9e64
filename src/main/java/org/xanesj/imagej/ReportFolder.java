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
	 * @return one sentence for each file that was overwritten
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
