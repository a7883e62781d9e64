package org.xanesj.ij1;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.xanesj.command.Menus;
import org.xanesj.command.XanesCommand;
import org.xanesj.task.Progress;

import ij.ImagePlus;

/** A command that makes one image of the active one. */
@Plugin(type = Command.class, menuPath = Menus.ROOT + "Test>XANES Test Stack...", headless = true,
	description = "Multiplies the active image.", attrs = @Attr(name = "no-legacy"))
public class StackCommand extends XanesCommand {

	@Parameter(label = "Image", description = "The image to multiply.")
	private ImagePlus image;

	@Parameter(label = "Factor", description = "Without unit.", persist = false)
	private double factor = 2;

	@Parameter(type = ItemIO.OUTPUT, label = "Product")
	private ImagePlus product;

	@Override
	protected void execute(final Progress progress) {
		product = image.duplicate();
		product.setTitle("Product");
		product.getProcessor().multiply(factor);
	}
}
