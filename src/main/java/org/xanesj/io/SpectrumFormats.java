package org.xanesj.io;

import java.util.List;

/** All kinds of spectrum files, the more particular ones first. */
final class SpectrumFormats {

	private static final List<SpectrumFormat> ALL = List.of(new ForeignText(), new AthenaFormat(), new XdiFormat(),
		new ColumnTextFormat());

	private SpectrumFormats() {
		// prevent instantiation of utility class
	}

	/** @return the first kind that recognises the content; the last one takes every text */
	static SpectrumFormat of(final TextFile file) {
		return ALL.stream().filter(format -> format.recognises(file)).findFirst().orElseThrow();
	}
}
