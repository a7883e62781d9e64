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

import org.xanesj.discovery.Discovery;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/** All kinds of stacks on the class path, the more particular ones first. */
public final class StackFormats {

	private static final class Holder {

		private static final Discovery<StackFormat> FOUND = Discovery.of(StackFormat.class);
	}

	private StackFormats() {
		// prevent instantiation of utility class
	}

	/** @return all kinds, in the order in which they are asked */
	public static List<StackFormat> all() {
		return Holder.FOUND.plugins();
	}

	/** @return one sentence for each class that could not be used; empty in a sound installation */
	public static List<String> problems() {
		return Holder.FOUND.problems();
	}

	/** @return true if {@link #of} knows the kind of the file */
	public static boolean isKnown(final SourceFile file) {
		return all().stream().anyMatch(format -> format.recognises(file));
	}

	/**
	 * The kind of a file.
	 *
	 * @throws InputException if no kind recognises the content
	 */
	public static StackFormat of(final SourceFile file) {
		for (final StackFormat format : all())
			if (format.recognises(file)) return format;
		throw new InputException(file.path() + (file.isFolder()
			? " holds no images of a known format; give a stack, or a folder with one image per energy."
			: " is no stack of images of a known format; for a spectrum use XANES Extract Features... instead."));
	}

	/**
	 * Opens a stack.
	 *
	 * @param file or folder
	 * @param dataset name of one of its data sets; "" = the only one
	 * @param reading what may be held in memory
	 * @param progress told of each plane read
	 * @throws SeveralDatasetsException if there are several and none is named
	 * @throws InputException if the file or the data set cannot be used
	 */
	public static StackSlices read(final SourceFile file, final String dataset, final StackReading reading,
		final Progress progress)
	{
		final StackFormat format = of(file);
		return format.read(file, chosen(file, format.datasets(file), dataset), reading, progress);
	}

	private static StackDataset chosen(final SourceFile file, final List<StackDataset> datasets, final String name) {
		if (name.isEmpty() && datasets.size() == 1) return datasets.get(0);
		if (name.isEmpty()) throw new SeveralDatasetsException(file.path(), datasets);
		return datasets.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow(() -> new InputException(file
			.path() + " holds no data set '" + name + "'" + (datasets.size() == 1 && datasets.get(0).name().isEmpty()
				? "; leave 'dataset' empty." : "; it holds " + SeveralDatasetsException.list(datasets) + ".")));
	}
}
