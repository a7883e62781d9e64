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
import java.util.Locale;
import java.util.Set;

import org.scijava.plugin.Plugin;

/**
 * Column files written by Athena and Demeter (.nor, .xmu), old and new. A file of one group has columns with fixed names; in
 * a file of many groups every column after the energy is one group's spectrum under its name.
 */
@Plugin(type = SpectrumFormat.class, priority = SpectrumFormat.SIGNED)
public final class AthenaFormat extends TableFormat {

	/** Names of the columns in files of one group. */
	private static final Set<String> ONE_GROUP = Set.of("norm", "nbkg", "flat", "fbkg", "nder", "nsec", "xmu", "bkg",
		"preline", "postline", "preedge", "postedge", "der", "sec", "der2", "i0", "chie", "fun", "resid", "mu", "signal");

	@Override
	public String name() {
		return "Athena";
	}

	@Override
	protected boolean recognises(final TextFile file) {
		final String first = file.line(1);
		return NumberBlock.isComment(first) && (first.contains("Athena") || first.contains("Demeter"));
	}

	@Override
	protected ColumnTable table(final TextFile file) {
		final NumberBlock block = NumberBlock.find(file);
		final List<String> labels = ColumnLabels.find(file, block);
		final boolean energyFirst = EnergyColumn.isEnergyLabel(ColumnTable.plain(labels.get(0)));
		final boolean oneGroup = labels.stream().skip(1).anyMatch(label -> ONE_GROUP.contains(label.toLowerCase(
			Locale.ROOT)));
		return ColumnTextFormat.table(file, block, energyFirst && !oneGroup);
	}
}
