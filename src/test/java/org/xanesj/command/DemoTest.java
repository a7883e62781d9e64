package org.xanesj.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xanesj.simulation.HalideSamples;

import ij.io.Opener;

/** The demo leaves what it promises, and says that it is simulated. */
@Timeout(120)
class DemoTest {

	@TempDir
	Path folder;

	@Test
	void leavesModelsReportsMapsPicturesAndASummary() throws IOException {
		final ByteArrayOutputStream lines = new ByteArrayOutputStream();
		final String summary = new Demo(folder, 32, new LineProgress(new PrintStream(lines, true, StandardCharsets.UTF_8)))
			.run();
		assertEquals(summary, Files.readString(folder.resolve("summary.md")));
		assertTrue(summary.contains("**" + HalideSamples.NOTICE + ".**"));
		assertFalse(summary.contains("NaN"), summary);
		assertFalse(summary.contains("%%"), summary);
		for (final String model : List.of("K", "K+L")) {
			for (final String file : List.of("model-%s.json", "report-%s/report.md"))
				assertTrue(Files.readString(folder.resolve(file.formatted(model))).contains("SIMULATED"), file);
			assertTrue(new Opener().openImage(folder.resolve("map-" + model + ".tif").toString()).getInfoProperty().contains(
				HalideSamples.NOTICE));
			for (final String map : List.of("value", "halfwidth", "status"))
				assertTrue(ImageIO.read(folder.resolve("map-" + model + "-" + map + ".png").toFile()).getWidth() > 300);
		}
		assertTrue(ImageIO.read(folder.resolve("demo-map.png").toFile()).getWidth() > 600);
		final String progress = lines.toString(StandardCharsets.UTF_8);
		assertTrue(progress.lines().allMatch(line -> line.startsWith("[")), progress);
		assertTrue(progress.contains("Training the model of K+L"), progress);
		try (Stream<Path> files = Files.walk(folder)) {
			assertFalse(files.anyMatch(file -> file.getFileName().toString().startsWith(".writing")));
		}
	}
}
