package org.xanesj.command;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.xanesj.task.Progress;

/** Says which XanesJ this is, how to cite it, where to read more, and what it runs in. */
@Plugin(type = Command.class, menuPath = Menus.ROOT + "XANES About...", headless = true,
	description = "Version, how to cite, links, and what was found of ImageJ, Fiji and Java.",
	attrs = @Attr(name = "no-legacy"))
public class AboutCommand extends XanesCommand {

	@Parameter(type = ItemIO.OUTPUT, label = "XANES About", description = "Version, how to cite, links, environment.")
	private String about;

	@Override
	protected void execute(final Progress progress) {
		about = AboutText.text();
	}
}
