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

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xanesj.spectrum.EnergyUnit;

/**
 * Energies in slice labels and file names: with unit as in {@code 7100.1234567 eV}, {@code scan_07112.00_eV.tif},
 * {@code img_7112eV_3}, or without as in {@code fe_7112.5.tif} where the other numbers of the names can be told apart.
 */
public final class EnergiesInNames {

	private static final Pattern WITH_UNIT = Pattern.compile(
		"(?<![\\d.])(\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?)[\\s_]*(k?eV)(?![A-Za-z])", Pattern.CASE_INSENSITIVE);
	private static final Pattern BARE = Pattern.compile("\\d+(?:\\.\\d+)?");
	/** Energies without unit below this [eV] are more likely a count of files. */
	private static final double LOWEST = 50;

	private EnergiesInNames() {
		// prevent instantiation of utility class
	}

	/** An energy as read from a name: [eV], and how far it may be off by rounding [eV]. */
	record Energy(double value, double rounding) {}

	/** @return the energy that stands in a text with its unit, or null; of several the last one */
	static Energy withUnit(final String text) {
		if (text == null) return null;
		final Matcher matcher = WITH_UNIT.matcher(text);
		Energy energy = null;
		while (matcher.find()) {
			final boolean kilo = matcher.group(2).length() == 3;
			final double factor = kilo ? 1000 : 1;
			energy = new Energy(scaled(Double.parseDouble(matcher.group(1)), factor), factor * rounding(matcher.group(1)));
		}
		return energy;
	}

	/** @return half of the last digit of a decimal number */
	static double rounding(final String number) {
		return new BigDecimal(number).ulp().doubleValue() / 2;
	}

	/** @return value x factor, rounded to the decimal number that a human would write for it (7.1123 keV = 7112.3 eV) */
	public static double scaled(final double value, final double factor) {
		return factor == 1 ? value : new BigDecimal(Double.toString(value)).multiply(
			BigDecimal.valueOf(factor)).doubleValue();
	}

	/**
	 * The energies in names without units: the one number that changes from each name to every other and can be an energy.
	 * A number with decimals is preferred to one without; counts (0, 1, 2, ... in steps of one from a number below 50 eV) are
	 * no energies.
	 *
	 * @param names one per slice, as different as the files are; endings such as .tif removed
	 * @param unit of the numbers
	 * @return [eV] one per name, or null if there is no such number, or more than one
	 */
	static double[] bare(final List<String> names, final EnergyUnit unit) {
		final List<List<String>> numbers = names.stream().map(EnergiesInNames::numbers).toList();
		final int columns = numbers.get(0).size();
		if (!numbers.stream().allMatch(row -> row.size() == columns)) return null;
		final List<double[]> whole = new ArrayList<>();
		final List<double[]> decimal = new ArrayList<>();
		for (int column = 0; column < columns; column++) {
			final int c = column;
			final double[] values = numbers.stream().mapToDouble(row -> Double.parseDouble(row.get(c))).toArray();
			final boolean decimals = numbers.stream().anyMatch(row -> row.get(c).contains("."));
			if (Arrays.stream(values).distinct().count() < values.length) continue;
			final double factor = decimals ? unit.factor(values) : unit == EnergyUnit.KEV ? 1000 : 1;
			final double[] energies = Arrays.stream(values).map(v -> scaled(v, factor)).toArray();
			if (Arrays.stream(energies).min().getAsDouble() >= LOWEST) (decimals ? decimal : whole).add(energies);
		}
		if (decimal.size() == 1) return decimal.get(0);
		return decimal.isEmpty() && whole.size() == 1 ? whole.get(0) : null;
	}

	private static List<String> numbers(final String name) {
		return BARE.matcher(name).results().map(MatchResult::group).toList();
	}

	/** @return true if the names are the same but for their numbers, as those of the files of one series are */
	public static boolean alike(final String one, final String other) {
		return BARE.matcher(one).replaceAll("0").equals(BARE.matcher(other).replaceAll("0"));
	}
}
