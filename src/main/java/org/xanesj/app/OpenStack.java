package org.xanesj.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.xanesj.io.StackEnergies;
import org.xanesj.io.StackSlices;
import org.xanesj.io.TiffStackReader;
import org.xanesj.stack.EnergyStack;
import org.xanesj.spectrum.EnergyUnit;
import org.xanesj.task.Progress;

/**
 * Opens a stack with its energies.
 *
 * @param path TIFF stack, or a folder or one file of a series of TIFF files
 * @param energies text file with one energy per slice; null = from slice labels, image properties, file names or a text
 *          file beside the stack
 * @param unit of energies that have none written beside them
 * @param virtual true: leave the pixels on disk
 * @param memory a stack with more pixels than this [bytes] stays on disk, too
 */
public record OpenStack(Path path, Path energies, EnergyUnit unit, boolean virtual, long memory) {

	/** With the default limit of memory, half of what this Java may use. */
	public OpenStack(final Path path, final Path energies, final EnergyUnit unit, final boolean virtual) {
		this(path, energies, unit, virtual, TiffStackReader.defaultMemory());
	}

	/**
	 * Opens it.
	 *
	 * @param progress told of each image read
	 * @return the stack, ascending in energy; its notes say what was changed or doubted
	 * @throws org.xanesj.task.InputException if the file or its energies cannot be used
	 */
	public EnergyStack run(final Progress progress) {
		final StackSlices slices = TiffStackReader.read(path, virtual, memory, progress);
		final StackEnergies found = StackEnergies.find(slices, energies, unit);
		final EnergyStack stack = slices.with(found);
		final List<String> history = new ArrayList<>();
		if (!stack.info().isBlank()) history.add(stack.info().strip());
		history.add("XANES Open Stack: " + slices.name() + ", " + stack.size() + " energies from " + found.source() + ", " +
			stack.energy(0) + " to " + stack.energy(stack.size() - 1) + " eV");
		history.addAll(stack.notes());
		final List<String> notes = new ArrayList<>();
		if (stack.source().sequential() && !virtual) notes.add(slices.name() +
			" is larger than half of the memory and stays on disk; give ImageJ more memory to work faster.");
		return stack.withInfo(String.join("\n", history)).withNotes(notes);
	}
}
