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
package org.xanesj.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.xanesj.app.PlaneShifts.Row;
import org.xanesj.app.PlaneShifts.Status;
import org.xanesj.io.ShiftFile;
import org.xanesj.stack.EnergyStack;
import org.xanesj.task.InputException;

/** Displacements that are read from a table instead of found. */
final class GivenShifts {

	/** Energies that differ less are the same [eV]: rounding in tables. */
	private static final double SAME_ENERGY = 0.01;

	private GivenShifts() {
		// prevent instantiation of utility class
	}

	/**
	 * @param file the table
	 * @param stack whose planes are displaced
	 * @param byEnergy true: interpolated in energy; false: slice by slice
	 * @param notes receives a sentence if the energies differ
	 * @throws InputException if the table does not fit the stack
	 */
	static PlaneShifts read(final Path file, final EnergyStack stack, final boolean byEnergy, final List<String> notes) {
		final List<ShiftFile.Row> rows = ShiftFile.read(file);
		final PlaneShifts shifts = byEnergy ? byEnergy(file, rows, stack) : bySlice(file, rows, stack, notes);
		for (final Row row : shifts.rows())
			if (Math.abs(row.dx()) >= stack.width() || Math.abs(row.dy()) >= stack.height()) throw new InputException(file +
				": the shift of slice " + row.slice() + " at " + row.energy() + " eV, " + row.dx() + ", " + row.dy() +
				" pixels, is larger than the field of " + stack.width() + " x " + stack.height() + " pixels; correct it.");
		return shifts;
	}

	private static PlaneShifts bySlice(final Path file, final List<ShiftFile.Row> rows, final EnergyStack stack,
		final List<String> notes)
	{
		if (rows.size() != stack.size()) throw new InputException(file + " holds " + rows.size() + " shifts, but " + stack
			.name() + " has " + stack.size() + " slices; choose match=energy to interpolate between the energies of the table.");
		final Row[] shifts = new Row[stack.size()];
		double difference = 0;
		for (final ShiftFile.Row row : rows) {
			if (row.slice() > shifts.length) throw new InputException(file + ", line " + row.line() + ": there is no slice " + row
				.slice() + " in " + stack.name() + ", which has " + shifts.length + "; number them from 1.");
			final int i = row.slice() - 1;
			if (shifts[i] != null) throw new InputException(file + ", line " + row.line() + ": slice " + row.slice() +
				" is there twice; number the slices from 1 to " + shifts.length + ".");
			difference = Math.max(difference, Math.abs(row.energy() - stack.energy(i)));
			shifts[i] = new Row(row.slice(), stack.energy(i), row.dx(), row.dy(), Double.NaN, Status.GIVEN);
		}
		if (difference > SAME_ENERGY) notes.add("The energies of " + file.getFileName() + " differ from those of " + stack
			.name() + " by up to " + (float) difference + " eV; shifts were taken slice by slice.");
		return new PlaneShifts(List.of(shifts));
	}

	private static PlaneShifts byEnergy(final Path file, final List<ShiftFile.Row> rows, final EnergyStack stack) {
		final List<ShiftFile.Row> table = rows.stream().sorted(Comparator.comparingDouble(ShiftFile.Row::energy)).toList();
		for (int k = 1; k < table.size(); k++)
			if (table.get(k).energy() == table.get(k - 1).energy()) throw new InputException(file + ", line " + table.get(k)
				.line() + ": the energy " + table.get(k).energy() + " eV is there twice; remove one of the rows.");
		final double lowest = table.get(0).energy();
		final double highest = table.get(table.size() - 1).energy();
		final List<Row> shifts = new ArrayList<>();
		for (int i = 0, k = 1; i < stack.size(); i++) {
			final double energy = stack.energy(i);
			if (energy < lowest - SAME_ENERGY || energy > highest + SAME_ENERGY) throw new InputException(file + " runs from " +
				lowest + " to " + highest + " eV and says nothing of slice " + (i + 1) + " of " + stack.name() + " at " + energy +
				" eV; add rows for the energies that are missing.");
			while (k < table.size() - 1 && table.get(k).energy() < energy)
				k++;
			final ShiftFile.Row after = table.get(Math.min(k, table.size() - 1));
			final ShiftFile.Row before = table.get(Math.max(0, Math.min(k, table.size() - 1) - 1));
			final double part = after.energy() > before.energy() ? Math.max(0, Math.min(1, (energy - before.energy()) / (after
				.energy() - before.energy()))) : 0;
			shifts.add(new Row(i + 1, energy, before.dx() + part * (after.dx() - before.dx()), before.dy() + part * (after.dy() -
				before.dy()), Double.NaN, Status.GIVEN));
		}
		return new PlaneShifts(shifts);
	}
}
