package org.xanesj.io;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.PixelSize;
import org.xanesj.stack.PlaneSource;

/**
 * A stack as it was found, before its energies are settled: the planes and everything that may tell of energies.
 *
 * @param name what the user knows it by
 * @param planes the pixels, in the order of the slices
 * @param labels slice labels, one per slice, null where there is none
 * @param fileNames name of the file of each slice; empty if the slices are not files of their own
 * @param properties properties of the image that may tell energies, by key; see {@link StackEnergies#PROPERTY} and
 *          {@link StackEnergies#FOREIGN_PROPERTY}
 * @param energyFiles text files beside the image that may hold its energies, in the order in which to try them
 * @param pixelSize size of a pixel
 * @param info text of origin and history; "" if none
 */
public record StackSlices(String name, PlaneSource planes, List<String> labels, List<String> fileNames,
	Map<String, String> properties, List<Path> energyFiles, PixelSize pixelSize, String info)
{

	/** @return number of slices */
	public int size() {
		return planes.planes();
	}

	/**
	 * The stack with energies.
	 *
	 * @param energies of the slices, in their order
	 * @return the stack, ascending; its notes say what was changed or doubted
	 * @throws org.xanesj.task.InputException if they do not make a stack, see {@link EnergyStack#of}
	 */
	public EnergyStack with(final StackEnergies energies) {
		return EnergyStack.of(name, energies.values(), planes).withPixelSize(pixelSize).withInfo(info).withNotes(energies
			.notes());
	}
}
