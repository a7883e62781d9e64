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
import java.util.Set;
import java.util.regex.Pattern;

import org.xanesj.spectrum.EnergyUnit;
import org.xanesj.spectrum.EdgeTable;
import org.xanesj.task.InputException;

/**
 * The energies of a table: which column they are, in which unit, and in which order its rows belong.
 *
 * @param column index of the column
 * @param energies [eV], strictly ascending
 * @param rows for each energy the row of the table it came from
 * @param notes one sentence for each thing that was changed
 */
record EnergyColumn(int column, double[] energies, int[] rows, List<String> notes) {

	/** No edge of the table lies below; a scan that starts below has relative energies. */
	static final double LOWEST = 20;
	static final double HIGHEST = 200_000;

	/** A readback that is not calibrated may differ from the axis by this [eV]. */
	private static final double LARGEST_READBACK = 20;

	/** Encoders of continuous scans jitter; more steps back than this part of all are several scans or a curve. */
	private static final double MOST_STEPS_BACK = 0.2;

	private static final Set<String> EXACT = Set.of("energy", "energies", "e", "ee", "ev", "kev", "omega", "mono", "hv",
		"photon energy", "mono energy", "energies_ev", "energies_kev", "energy_ev", "energy_kev", "energy ev", "energy kev",
		"shifted energy");
	private static final Pattern OTHER = Pattern.compile(
		"k(?:\\W.*)?|r|chi.*|angle.*|.*theta.*|bragg|.*\\bdeg(?:rees?)?\\b.*|time.*|q|wavelength.*|position.*|sample.*|x|y|z|voltage.*|pathindex");

	/** @return true if a label, in lower case and without unit, names an energy */
	static boolean isEnergyLabel(final String plain) {
		return EXACT.contains(plain) || plain.contains("energy") && !plain.contains("loss") && !plain.contains("request") &&
			!plain.contains("ring");
	}

	/**
	 * Finds and checks the energies.
	 *
	 * @param table what was read
	 * @param unit unit asked for by the user
	 * @return the energies in eV, ascending
	 * @throws InputException if no column can be the energy of one scan, with the reason
	 */
	static EnergyColumn of(final ColumnTable table, final EnergyUnit unit) {
		final List<String> notes = new ArrayList<>();
		final int column = choose(table, notes);
		final double[] raw = table.columns()[column];
		for (int i = 0; i < raw.length; i++)
			if (Double.isNaN(raw[i])) throw new InputException(table.file().at(table.lineNumbers()[i]) + "the energy in column " +
				(column + 1) + " is not a finite number; correct it or remove the line.");
		final double factor = factor(table, column, unit, notes);
		final double[] scaled = Arrays.stream(raw).map(energy -> scaled(energy, factor)).toArray();
		checkRange(table, column, scaled);
		return ordered(table, column, scaled, notes);
	}

	private static int choose(final ColumnTable table, final List<String> notes) {
		if (table.plainLabel(0).equals("k") && table.labels().stream().anyMatch(label -> label.startsWith("chi"))) throw noEnergy(
			table);
		int second = -1;
		for (int i = 0; i < table.size(); i++) {
			final String label = table.plainLabel(i);
			if (EXACT.contains(label)) return i;
			if (second < 0 && isEnergyLabel(label) || label.contains("energy") && label.contains("achieved")) second = i;
		}
		if (second > 0 && follows(table.columns()[0], table.columns()[second])) {
			notes.add("Column 1 was read as the energy, not column " + (second + 1) + " ('" + table.labels().get(second) +
				"'), which follows it.");
			return 0;
		}
		if (second >= 0) return second;
		final String label = table.plainLabel(0);
		if (OTHER.matcher(label).matches()) throw noEnergy(table);
		if (Arrays.stream(table.columns()[0]).allMatch(Double::isNaN)) throw new InputException(table.file().path() +
			" is no scan over the energy: column 1 holds text and no column is labelled as energy.");
		final String first = table.units().get(0);
		if (!first.isEmpty() && !first.equalsIgnoreCase("ev") && !first.equalsIgnoreCase("kev")) throw new InputException(
			table.file().path() + " is no scan over the energy: column 1 is '" + table.name(0) + "' in " + first +
				"; convert it to energies in eV.");
		return 0;
	}

	private static InputException noEnergy(final ColumnTable table) {
		return new InputException(table.file().path() + " is no scan over the energy: column 1 is '" + table.labels().get(0) +
			"' and no column is labelled as energy; convert it to energies, or label the energy column.");
	}

	/** The axis of a scan stands first; a readback of it comes later. */
	private static boolean follows(final double[] axis, final double[] readback) {
		for (int i = 0; i < axis.length; i++)
			if (!(axis[i] > LOWEST && Math.abs(axis[i] - readback[i]) < LARGEST_READBACK)) return false;
		return true;
	}

	private static double factor(final ColumnTable table, final int column, final EnergyUnit unit,
		final List<String> notes)
	{
		if (unit != EnergyUnit.AUTO) return unit.factor(table.columns()[column]);
		final double[] sorted = Arrays.stream(table.columns()[column]).sorted().toArray();
		final double lowest = sorted[0];
		final double highest = sorted[sorted.length - 1];
		final String said = table.units().get(column);
		if (highest >= 100) return 1;
		if (said.equalsIgnoreCase("eV")) return 1;
		final boolean fine = highest - lowest < 0.05 * (sorted.length - 1) && lowest > 0;
		if (said.equalsIgnoreCase("keV") || fine && highest - lowest < highest / 2 && holdsEdge(1000 * lowest, 1000 *
			highest))
		{
			notes.add("Energies were given in keV.");
			return 1000;
		}
		return 1;
	}

	/** In decimal, so that 11.4168 keV becomes 11416.8 eV and not 11416.800000000001 eV. */
	private static double scaled(final double energy, final double factor) {
		return factor == 1 ? energy : BigDecimal.valueOf(energy).multiply(BigDecimal.valueOf(factor)).doubleValue();
	}

	private static boolean holdsEdge(final double from, final double to) {
		return EdgeTable.symbols().stream().flatMap(symbol -> EdgeTable.shells(symbol).values().stream()).anyMatch(
			edge -> edge > from && edge < to);
	}

	private static void checkRange(final ColumnTable table, final int column, final double[] energies) {
		final double lowest = Arrays.stream(energies).min().orElseThrow();
		final double highest = Arrays.stream(energies).max().orElseThrow();
		if (lowest == highest) throw new InputException(table.file().path() + " holds one energy only (" + Numbers
			.shortest(lowest) + " eV in column " + (column + 1) + "); a spectrum has many.");
		if (lowest < LOWEST || highest > HIGHEST) throw new InputException(table.file().path() +
			" is no scan over the photon energy: column " + (column + 1) + (table.labels().get(column).isEmpty() ? ""
				: " ('" + table.labels().get(column) + "')") + " runs from " + Numbers.shortest(lowest) + " to " + Numbers.shortest(
					highest) + ", which is no range in eV or keV; energies relative to an edge need the edge energy added.");
	}

	private static EnergyColumn ordered(final ColumnTable table, final int column, final double[] energies,
		final List<String> notes)
	{
		final int n = energies.length;
		final EnergyOrder order = EnergyOrder.of(energies);
		final boolean labelled = isEnergyLabel(table.plainLabel(column));
		if (order.back() > (labelled ? MOST_STEPS_BACK * n : 0.05 * n) && order.back() > 1 || n < 10 && order.back() > 0)
			throw new InputException(table.file().at(table.lineNumbers()[order.firstBack()]) + "column " + (column + 1) +
				" steps back here and " + (order.back() - 1) +
				" more times, so it is not one scan over the energy; save each scan in a file of its own, or name the energy column '# energy'.");
		order.note("line", table.lineNumbers(), notes);
		return new EnergyColumn(column, order.apply(energies), order.rows(), notes);
	}
}
