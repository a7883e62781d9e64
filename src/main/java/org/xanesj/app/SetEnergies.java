package org.xanesj.app;

import java.nio.file.Path;

import org.xanesj.io.StackEnergies;
import org.xanesj.io.StackSlices;
import org.xanesj.stack.EnergyStack;
import org.xanesj.spectrum.EnergyUnit;
import org.xanesj.task.Progress;

/**
 * Finds the energies that are to be attached to an open stack.
 *
 * @param slices the stack
 * @param energies text file with one energy per slice; null = from slice labels, image properties or file names
 * @param unit of energies that have none written beside them
 */
public record SetEnergies(StackSlices slices, Path energies, EnergyUnit unit) {

	/**
	 * Finds and checks them.
	 *
	 * @param progress may have been cancelled; the work itself is too short to report
	 * @return one energy per slice [eV], in the order of the slices, which may descend
	 * @throws org.xanesj.task.InputException if there are none, or they do not fit the stack
	 */
	public StackEnergies run(final Progress progress) {
		progress.checkCancelled();
		final StackEnergies found = StackEnergies.find(slices, energies, unit);
		final EnergyStack checked = slices.with(found);
		return new StackEnergies(found.values(), found.source(), checked.notes());
	}
}
