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
package org.xanesj.io.hdf5;

import java.util.ArrayList;
import java.util.List;

import org.xanesj.io.SourceFile;
import org.xanesj.io.StackDataset;
import org.xanesj.io.StackFormat;
import org.xanesj.io.StackReading;
import org.xanesj.io.StackSlices;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/** A layout of HDF5 files that hold stacks: a subclass finds the stacks, this class reads them. */
public abstract class Hdf5StackFormat implements StackFormat {

	/** What was found in a file. */
	static final class Found {

		private final List<Hdf5Stack> stacks = new ArrayList<>();
		private final List<String> reasons = new ArrayList<>();

		/** @param stack that can be opened; the likeliest comes first */
		void add(final Hdf5Stack stack) {
			if (stack.usable() > 1) stacks.add(stack);
			else refuse("'" + stack.name() + "' is an image at one energy" + (stack.energies().known() && stack.energies()
				.size() == 1 ? " (" + stack.energies().labels(1).get(0) + ")" : ""));
		}

		/** @param reason why something else cannot be opened, in a few words, e.g. "'map' is an image at one energy" */
		void refuse(final String reason) {
			reasons.add(reason);
		}
	}

	private static final int SHOWN_REASONS = 3;

	Hdf5StackFormat() {
		// the layouts of this package only
	}

	/** @return true if the file has this layout */
	abstract boolean matches(Hdf5Group root);

	/**
	 * Looks for stacks.
	 *
	 * @param root of a file that {@link #matches}
	 * @param found takes them, and what cannot be opened
	 */
	abstract void find(Hdf5Group root, Found found);

	@Override
	public boolean recognises(final SourceFile file) {
		return Hdf5File.matches(file, this::matches);
	}

	/** The same for a format whose stacks consist of several files. */
	void find(final SourceFile file, final Found found) {
		final Hdf5File hdf5 = Hdf5File.of(file);
		hdf5.guarded(() -> {
			find(hdf5.root(), found);
			return null;
		});
	}

	private List<Hdf5Stack> stacks(final SourceFile file) {
		final Found found = new Found();
		find(file, found);
		if (!found.stacks.isEmpty()) return found.stacks;
		final List<String> reasons = found.reasons.size() > SHOWN_REASONS ? found.reasons.subList(0, SHOWN_REASONS)
			: found.reasons;
		throw new InputException(file.path() + " holds no stack of images at several energies (" + name() + ")" + (reasons
			.isEmpty() ? "" : ": " + String.join("; ", reasons)) + (found.reasons.size() > SHOWN_REASONS ? "; ..." : "") + ".");
	}

	@Override
	public List<StackDataset> datasets(final SourceFile file) {
		return stacks(file).stream().map(Hdf5Stack::dataset).toList();
	}

	@Override
	public StackSlices read(final SourceFile file, final StackDataset dataset, final StackReading reading,
		final Progress progress)
	{
		final List<Hdf5Stack> stacks = stacks(file);
		final Hdf5Stack stack = stacks.stream().filter(one -> one.name().equals(dataset.name())).findFirst().orElseThrow(
			() -> new InputException(file.path() + " holds no data set '" + dataset.name() + "'."));
		return stack.read(file, stacks.size() == 1, reading, progress);
	}
}
