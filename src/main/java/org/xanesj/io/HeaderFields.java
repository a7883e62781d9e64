package org.xanesj.io;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what headers of many programs have in common: lines "key: value" or "key = value". */
final class HeaderFields {

	private static final Pattern FIELD = Pattern.compile(
		"^[\\s#%*;!/-]*([A-Za-z][\\w .()/-]{0,39}?)\\s*[:=]\\s*(\\S.{0,199}).*$");

	/** Longer lines are no fields. */
	private static final int LONGEST = 2000;

	/** More lines than this are no header worth keeping. */
	private static final int MOST = 500;

	private HeaderFields() {
		// prevent instantiation of utility class
	}

	/** @return the fields in their order; of a repeated key the first value */
	static Map<String, String> read(final List<String> header) {
		final Map<String, String> fields = new LinkedHashMap<>();
		for (final String line : header) {
			final Matcher matcher = FIELD.matcher(line.length() > LONGEST ? "" : line);
			if (matcher.matches()) fields.putIfAbsent(matcher.group(1).strip(), matcher.group(2).strip());
			if (fields.size() >= MOST) break;
		}
		return fields;
	}
}
