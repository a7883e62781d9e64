package org.xanesj.io;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Columns of numbers with any header: comments that begin with # % * ; or !, lines without a sign, or none; fields divided
 * by blanks, tabs, commas or semicolons; decimal point or comma.
 */
final class ColumnTextFormat implements SpectrumFormat {

	private static final Pattern UNIT = Pattern.compile("[(\\[]\\s*(eV|keV)\\s*[)\\]]|_(eV|keV)$|^(eV|keV)$",
		Pattern.CASE_INSENSITIVE);

	@Override
	public String name() {
		return "column text";
	}

	@Override
	public boolean recognises(final TextFile file) {
		return true;
	}

	@Override
	public ColumnTable read(final TextFile file) {
		return table(file, NumberBlock.find(file), false);
	}

	/** Adds labels and header to a table of numbers. */
	static ColumnTable table(final TextFile file, final NumberBlock block, final boolean onePerColumn) {
		final List<String> labels = ColumnLabels.find(file, block);
		final List<String> notes = new ArrayList<>();
		if (block.dialect().decimalComma()) notes.add("Decimal commas were read as decimal points.");
		return new ColumnTable(file, labels, labels.stream().map(ColumnTextFormat::unit).toList(), block.values(), block
			.lineNumbers(), HeaderFields.read(file.lines().subList(0, block.firstLine() - 1)), notes, onePerColumn);
	}

	private static String unit(final String label) {
		final Matcher matcher = UNIT.matcher(label);
		return matcher.find() ? matcher.group().replaceAll("[^A-Za-z]", "") : "";
	}
}
