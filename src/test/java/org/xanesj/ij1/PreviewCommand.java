package org.xanesj.ij1;

import java.util.ArrayList;
import java.util.List;

import org.scijava.command.Command;
import org.scijava.command.Previewable;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.xanesj.command.Menus;
import org.xanesj.command.XanesCommand;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

import ij.IJ;
import ij.ImagePlus;

/** A command that shows its result while its dialog is open; it keeps a diary. */
@Plugin(type = Command.class, menuPath = Menus.ROOT + "Test>XANES Test Preview...", headless = true,
	description = "Writes down what it shows.", attrs = @Attr(name = "no-legacy"))
public class PreviewCommand extends XanesCommand implements Previewable {

	static final List<String> DIARY = new ArrayList<>();

	@Parameter(label = "Image", description = "The image that the window is shown for.")
	private ImagePlus image;

	@Parameter(label = "Start of the window (eV)", description = "Relative to the edge.", persist = false, min = "-200")
	private double start = -50;

	@Override
	public void preview() {
		if (start > 0) throw new InputException("The window holds no data.");
		DIARY.add("preview " + image.getTitle() + " " + start);
		IJ.createImage("plot", "8-bit", 4, 4, 1).show();
	}

	@Override
	public void cancel() {
		DIARY.add("cancel");
	}

	@Override
	protected void execute(final Progress progress) {
		DIARY.add("run " + image.getTitle() + " " + start);
	}
}
