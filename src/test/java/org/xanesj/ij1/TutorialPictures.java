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

import java.awt.Choice;
import java.awt.Color;
import java.awt.Dialog;
import java.awt.Graphics;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.TextField;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.ImageIO;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;

/**
 * Not a test: takes the pictures of dialogs in docs, and of the windows with maps in both tutorials. Run it with a display
 * and the tests' class path; the arguments are the folder for the pictures and one for the simulated data.
 */
public final class TutorialPictures {

	private static final String SHOWN = "/home/user/xanes-demo/";
	private static final int GAP = 8;
	/** Where a dialog does not cover a plot at the upper left. */
	private static final Point ASIDE = new Point(660, 500);

	private final Path pictures;
	private final String data;

	private TutorialPictures(final Path pictures, final Path data) {
		this.pictures = pictures;
		this.data = Macros.path(data) + "/";
	}

	public static void main(final String[] arguments) throws Exception {
		Macros.start();
		final TutorialPictures all = new TutorialPictures(Files.createDirectories(Path.of(arguments[0])), Path.of(arguments[1]));
		try (Dialogs dialogs = new Dialogs()) {
			all.first(dialogs);
			Macros.closeAll();
			all.second();
		}
		System.exit(0); // ImageJ's event thread would stay
	}

	private void first(final Dialogs dialogs) throws Exception {
		run("run('XANES Simulate Samples...', 'folder=[DIR]');" +
			"run('XANES Train Property Model...', 'table=[DIRtable.csv] target=enthalpy model=[DIRmodel.json] report=[DIRreport]');");
		write(tiled(List.of(image("Measured and predicted"), image("Scores"))), "tutorial-report");
		Macros.closeAll();
		run("run('XANES Predict Spectra...', 'model=[DIRmodel.json] spectra=[DIRtable.csv]');");
		final Window results = WindowManager.getWindow("Results");
		new Robot().waitForIdle();
		results.setSize(900, 300);
		write(capture(results), "tutorial-results");
		run("close('Results');");
		dialog(dialogs, "TrainPropertyModel", "tutorial-train", 0, SHOWN + "table.csv", 1, "enthalpy", 8, SHOWN + "model.json", 9,
			SHOWN + "report");
		run("run('XANES Open Stack...', 'path=[DIRL-stack.tif]'); run('XANES Open Stack...', 'path=[DIRK-stack.tif]');");
		dialog(dialogs, "PredictPropertyMap", "tutorial-predict", 0, SHOWN + "model.json");
		dialog(dialogs, "AlignPlanes", "registration-align");
		dialog(dialogs, "FitReferences", "fit-references-dialog");
		dialog(dialogs, "InspectNormalisation", "tutorial-inspect", 4, "100", 5, "200", 6, SHOWN + "iron.json");
		run("run('XANES Predict Property Map...', 'model=[DIRmodel.json] second=L-stack.tif');");
		final List<BufferedImage> maps = new ArrayList<>();
		for (final int slice : new int[] { 1, 2, 4, 5 })
			maps.add(window(slice));
		write(tiled(maps), "tutorial-map");
	}

	private void second() throws Exception {
		final String page = Files.readString(Path.of("docs", "tutorial-microscope.md"));
		final String[] parts = page.split("```ijm\n");
		for (int i = 1; i < parts.length; i++) {
			run(parts[i].substring(0, parts[i].indexOf("```")).replace("getDirectory(\"home\") + \"xanes-microscope\" + File.separator",
				"\"" + data + "\""));
			if (parts[i].contains("Cluster Spectra")) {
				final List<BufferedImage> maps = new ArrayList<>();
				for (final String title : new String[] { "fractions.tif", "aligned clusters" }) {
					IJ.selectWindow(title);
					maps.add(window(1));
				}
				write(tiled(maps), "tutorial-microscope");
			}
		}
	}

	private void run(final String macro) throws IOException {
		final Macros.Outcome outcome = Macros.run(macro.replace('\'', '"').replace("DIR", data));
		if (outcome.error() != null) throw new IOException(outcome.error());
	}

	/** @param texts number of a text field and what it holds, in turn */
	private void dialog(final Dialogs dialogs, final String command, final String name, final Object... texts) throws Exception {
		final Thread user = new Thread(() -> new CommandEntry().run("org.xanesj.command." + command + "Command"));
		user.start();
		final Dialog dialog = dialogs.next();
		final List<TextField> fields = Dialogs.all(dialog, TextField.class);
		for (int i = 0; i < texts.length; i += 2)
			fields.get((Integer) texts[i]).setText((String) texts[i + 1]);
		if (command.startsWith("Predict")) Dialogs.all(dialog, Choice.class).get(0).select("L-stack.tif");
		dialog.setLocation(ASIDE.x, ASIDE.y);
		final BufferedImage picture = capture(dialog);
		write(command.startsWith("Inspect") ? tiled(List.of(picture, image("normalisation"))) : picture, name);
		Dialogs.press(dialog, "Cancel");
		user.join();
	}

	/** @return the window of the first image whose title holds a word */
	private static BufferedImage image(final String word) throws Exception {
		for (final String title : WindowManager.getImageTitles())
			if (title.contains(word)) {
				final Window window = WindowManager.getImage(title).getWindow();
				window.setLocation(0, 0);
				window.toFront();
				return capture(window);
			}
		throw new IllegalStateException(word + " is not among " + String.join(", ", WindowManager.getImageTitles()));
	}

	private static BufferedImage window(final int slice) throws Exception {
		final ImagePlus image = WindowManager.getCurrentImage();
		image.setSlice(slice);
		image.getWindow().setLocation(10, 10);
		image.getWindow().toFront();
		return capture(image.getWindow());
	}

	private static BufferedImage capture(final Window window) throws Exception {
		final Robot robot = new Robot();
		robot.waitForIdle();
		robot.delay(700); // the server paints when it likes
		return robot.createScreenCapture(window.getBounds().intersection(new Rectangle(Toolkit.getDefaultToolkit()
			.getScreenSize())));
	}

	/** Two pictures a row. */
	private static BufferedImage tiled(final List<BufferedImage> tiles) {
		final int width = tiles.stream().mapToInt(BufferedImage::getWidth).max().orElseThrow();
		final int height = tiles.stream().mapToInt(BufferedImage::getHeight).max().orElseThrow();
		final BufferedImage all = new BufferedImage(2 * width + GAP, (tiles.size() / 2) * (height + GAP) - GAP,
			BufferedImage.TYPE_INT_RGB);
		final Graphics g = all.createGraphics();
		g.setColor(Color.WHITE);
		g.fillRect(0, 0, all.getWidth(), all.getHeight());
		for (int i = 0; i < tiles.size(); i++)
			g.drawImage(tiles.get(i), i % 2 * (width + GAP), i / 2 * (height + GAP), null);
		g.dispose();
		return all;
	}

	private void write(final BufferedImage picture, final String name) throws IOException {
		ImageIO.write(picture, "png", pictures.resolve(name + ".png").toFile());
	}
}
