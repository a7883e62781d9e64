package org.xanesj.command;

import java.io.File;

import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.xanesj.app.SetEnergies;
import org.xanesj.imagej.StackImages;
import org.xanesj.io.StackEnergies;
import org.xanesj.spectrum.EnergyUnit;
import org.xanesj.task.Progress;

import ij.ImagePlus;

/** Attaches energies to the active stack. */
@Plugin(type = Command.class, menuPath = Menus.ROOT + "XANES Set Energies...", headless = true,
	description = "Attaches energies to the active stack: as label of every slice and as properties.",
	attrs = @Attr(name = "no-legacy"))
public class SetEnergiesCommand extends XanesCommand {

	@Parameter(label = "Stack", persist = false, description = "A grey-value stack, one slice per energy.")
	private ImagePlus image;

	@Parameter(label = "Energies", required = false, persist = false,
		description = "Text file with one energy per slice; leave empty to take them from slice labels, properties or names.")
	private File energies;

	@Parameter(label = "Unit of energies", choices = { "auto", "eV", "keV" }, persist = false,
		description = "Unit of numbers that have none beside them; auto: keV if all are below 100.")
	private String unit = "auto";

	@Override
	protected void execute(final Progress progress) {
		final StackEnergies found = new SetEnergies(StackImages.slices(image), energies == null ? null : energies.toPath(),
			EnergyUnit.parse(unit)).run(progress);
		found.notes().forEach(this::note);
		StackImages.attach(image, found);
	}
}
