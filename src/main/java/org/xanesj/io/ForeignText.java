package org.xanesj.io;

import org.xanesj.task.InputException;

/** Texts that look like tables or belong to the same programs but are no spectra; each is refused with what to do. */
final class ForeignText implements SpectrumFormat {

	@Override
	public String name() {
		return "other text";
	}

	@Override
	public boolean recognises(final TextFile file) {
		return reason(file) != null;
	}

	@Override
	public ColumnTable read(final TextFile file) {
		throw new InputException(file.path() + " " + reason(file));
	}

	private static String reason(final TextFile file) {
		final String first = file.lines().stream().filter(line -> !line.isBlank()).findFirst().orElse("").strip();
		if (first.contains("Athena project file --") || first.contains("Demeter fit serialization") || first.startsWith(
			"[\"_____header")) return "is an Athena project; save its groups from Athena as normalised data (.nor).";
		if (first.startsWith("9809")) return "is a scan over the monochromator angle (9809 format); convert the angles to energies first.";
		if (first.startsWith("{") || first.startsWith("[{") || first.startsWith("<?xml") || first.startsWith("<!DOCTYPE") ||
			first.startsWith("<html")) return "is no table of numbers (it begins with '" + first.substring(0, Math.min(12,
				first.length())) + "'); give a text file with columns.";
		return null;
	}
}
