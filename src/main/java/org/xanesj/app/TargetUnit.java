package org.xanesj.app;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The unit of a target: from its column name, such as "enthalpy (kJ/mol)" or "d [nm]"; enthalpies are in kJ/mol. */
final class TargetUnit {

	private static final Pattern BRACKETS = Pattern.compile(".*[\\[(]([^\\])]+)[\\])]\\s*");

	private TargetUnit() {
		// prevent instantiation of utility class
	}

	/** @return the unit; empty if the name does not say it */
	static String of(final String target) {
		final Matcher matcher = BRACKETS.matcher(target);
		if (matcher.matches()) return matcher.group(1).trim();
		return target.toLowerCase(Locale.ROOT).contains("enthalpy") ? "kJ/mol" : "";
	}
}
