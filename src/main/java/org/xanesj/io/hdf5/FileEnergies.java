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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.xanesj.io.StackEnergies;
import org.xanesj.io.EnergiesInNames;
import org.xanesj.spectrum.EnergyUnit;
import org.xanesj.task.InputException;

/**
 * The energies that a file gives for the images of a stack.
 *
 * @param values in the order of the file; in eV if the unit is known
 * @param listed as many as the file lists; more than values if the last were never set because the scan was stopped
 * @param known true if the unit is known
 * @param notes one sentence for each thing that was doubted
 */
record FileEnergies(double[] values, int listed, boolean known, List<String> notes) {

	/** No energies at all. */
	static final FileEnergies NONE = new FileEnergies(new double[0], 0, false, List.of());

	/**
	 * Reads a list of energies.
	 *
	 * @param list of numbers
	 * @param standard unit that the layout prescribes, where none is written beside the numbers; {@link EnergyUnit#AUTO} if it
	 *          prescribes none
	 * @throws InputException if a number is no energy
	 */
	static FileEnergies of(final Hdf5Data list, final EnergyUnit standard) {
		final double[] numbers = list.numbers();
		if (numbers == null) throw new InputException(list.file().path() + ": the energies in '" + list.path() +
			"' are no list of numbers; set 'energies' to a text file, or open it in the program that wrote it.");
		int set = numbers.length;
		while (set > 1 && (numbers[set - 1] == 0 || Double.isNaN(numbers[set - 1])))
			set--;
		for (int i = 0; i < set; i++)
			if (!(numbers[i] > 0) || Double.isInfinite(numbers[i])) throw new InputException(list.file().path() + ": energy " +
				(i + 1) + " of " + numbers.length + " in '" + list.path() + "' is " + numbers[i] +
				", not a positive number; correct the file.");
		return scaled(numbers, set, unit(list.attribute("units").isEmpty() ? list.attribute("unit") : list.attribute("units")),
			standard);
	}

	private static FileEnergies scaled(final double[] all, final int set, final EnergyUnit written,
		final EnergyUnit standard)
	{
		final double[] numbers = Arrays.copyOf(all, set);
		final boolean small = Arrays.stream(numbers).allMatch(number -> number < EnergyUnit.KEV_LIMIT);
		final List<String> notes = new ArrayList<>();
		if (set < all.length) notes.add("The last " + (all.length - set) + " of " + all.length +
			" energies were never set; the scan may have been stopped.");
		EnergyUnit unit = written;
		if (unit == EnergyUnit.AUTO && standard == EnergyUnit.KEV) {
			unit = small ? EnergyUnit.KEV : EnergyUnit.EV;
			if (!small) notes.add("The energies should be in keV but are too large for that; they were taken as eV.");
		}
		if (unit == EnergyUnit.AUTO && standard == EnergyUnit.EV && !small) unit = EnergyUnit.EV;
		final double factor = unit == EnergyUnit.KEV ? 1000 : 1;
		return new FileEnergies(Arrays.stream(decimal(numbers)).map(number -> EnergiesInNames.scaled(number, factor)).toArray(),
			all.length, unit != EnergyUnit.AUTO, notes);
	}

	/** Numbers that were stored in single precision, as somebody wrote them: 843.907 and not 843.906982421875. */
	private static double[] decimal(final double[] numbers) {
		if (Arrays.stream(numbers).anyMatch(number -> (float) number != number)) return numbers;
		return Arrays.stream(numbers).map(number -> Double.parseDouble(Float.toString((float) number))).toArray();
	}

	/** @return the unit that a text names; {@link EnergyUnit#AUTO} if it names none */
	static EnergyUnit unit(final String text) {
		final String lower = text.toLowerCase(Locale.ROOT).strip();
		if (lower.equals("ev") || lower.startsWith("electron")) return EnergyUnit.EV;
		return lower.equals("kev") || lower.startsWith("kilo") ? EnergyUnit.KEV : EnergyUnit.AUTO;
	}

	/** Energies that are known by other means than a list. */
	static FileEnergies inElectronVolts(final double[] values, final List<String> notes) {
		return new FileEnergies(values, values.length, true, notes);
	}

	/** A part of the list as a list of its own. */
	FileEnergies part(final int from, final int count) {
		final int to = Math.min(values.length, from + count);
		return new FileEnergies(Arrays.copyOfRange(values, Math.min(from, to), to), count, known, notes);
	}

	/** @return number of energies that are set */
	int size() {
		return values.length;
	}

	/**
	 * Labels of slices.
	 *
	 * @param slices number of slices
	 * @return the energies with unit, or as bare numbers if it is not known; null for slices without an energy
	 */
	List<String> labels(final int slices) {
		return Arrays.asList(IntStream.range(0, slices).mapToObj(i -> {
			if (i >= values.length) return null;
			final String label = StackEnergies.label(values[i]);
			return known ? label : label.replace(" eV", "");
		}).toArray(String[]::new));
	}
}
