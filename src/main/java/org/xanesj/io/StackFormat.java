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
package org.xanesj.io;

import java.util.List;

import org.scijava.plugin.SciJavaPlugin;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/**
 * One kind of file, or folder of files, that holds a stack of images at several energies. A new kind is one public class
 * with {@code @Plugin(type = StackFormat.class)} and nothing else; the kind with the highest {@code priority} that recognises
 * a file reads it.
 */
public interface StackFormat extends SciJavaPlugin {

	/** Priority of kinds that show themselves by more than the container they use, e.g. NXstxm among HDF5 files. */
	double PARTICULAR = 100;
	/** Priority of the kind that takes every file of a container, e.g. any HDF5 file. */
	double ANY_OF_CONTAINER = -100;

	/** @return what users call it, e.g. "NXstxm" */
	String name();

	/** @return true if the content, not the name alone, says that it is this kind; must not throw on any content */
	boolean recognises(SourceFile file);

	/**
	 * What happens to a file that is dropped on ImageJ's window or opened by its File &gt; Open.
	 *
	 * @param file that this kind recognises
	 * @return true if it is to be opened as a stack with energies; false if it is left to ImageJ and its other plugins, because
	 *         not all such files are stacks with energies
	 */
	default boolean opensWhenDropped(final SourceFile file) {
		return true;
	}

	/**
	 * The data sets of the file that can be opened as a stack; where there are several, the user chooses. Most kinds hold one.
	 *
	 * @param file that this kind recognises
	 * @return at least one, the likeliest first
	 * @throws InputException if there is none, with the reason, or if the file is damaged: one sentence that begins with the
	 *           path
	 */
	default List<StackDataset> datasets(final SourceFile file) {
		return List.of(StackDataset.ONLY);
	}

	/**
	 * Opens one data set. Energies that the format knows become slice labels, see {@link StackEnergies#label}; metadata such
	 * as dwell, date and sample become lines of the info.
	 *
	 * @param file that this kind recognises
	 * @param dataset one of {@link #datasets}
	 * @param reading what may be held in memory; see {@link StackReading#planes}
	 * @param progress told of each plane read
	 * @return the planes in the order of the file
	 * @throws InputException if the file is damaged or truncated: one sentence that begins with the path
	 */
	StackSlices read(SourceFile file, StackDataset dataset, StackReading reading, Progress progress);

	/**
	 * Reads the images of a file that belong to those of a stack, such as a flat field or a dark image; there may be a single
	 * one, and its energy need not be known.
	 *
	 * @param file that this kind recognises
	 * @param reading what may be held in memory
	 * @param progress told of each plane read
	 * @throws SeveralDatasetsException if it is not clear which images are meant
	 * @throws InputException if the file is damaged or truncated
	 */
	default StackSlices images(final SourceFile file, final StackReading reading, final Progress progress) {
		final List<StackDataset> datasets = datasets(file);
		if (datasets.size() > 1) throw new SeveralDatasetsException(file.path(), datasets);
		return read(file, datasets.get(0), reading, progress);
	}
}
