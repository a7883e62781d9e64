package org.xanesj.io;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Column files written by Athena and Demeter (.nor, .xmu), old and new. A file of one group has columns with fixed names; in
 * a file of many groups every column after the energy is one group's spectrum under its name.
 */
final class AthenaFormat implements SpectrumFormat {

	/** Names of the columns in files of one group. */
	private static final Set<String> ONE_GROUP = Set.of("norm", "nbkg", "flat", "fbkg", "nder", "nsec", "xmu", "bkg",
		"preline", "postline", "preedge", "postedge", "der", "sec", "der2", "i0", "chie", "fun", "resid", "mu", "signal");

	@Override
	public String name() {
		return "Athena";
	}

	@Override
	public boolean recognises(final TextFile file) {
		final String first = file.line(1);
		return NumberBlock.isComment(first) && (first.contains("Athena") || first.contains("Demeter"));
	}

	@Override
	public ColumnTable read(final TextFile file) {
		final NumberBlock block = NumberBlock.find(file);
		final List<String> labels = ColumnLabels.find(file, block);
		final boolean energyFirst = EnergyColumn.isEnergyLabel(ColumnTable.plain(labels.get(0)));
		final boolean oneGroup = labels.stream().skip(1).anyMatch(label -> ONE_GROUP.contains(label.toLowerCase(
			Locale.ROOT)));
		return ColumnTextFormat.table(file, block, energyFirst && !oneGroup);
	}
}
