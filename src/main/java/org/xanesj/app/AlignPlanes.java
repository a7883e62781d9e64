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
import java.util.List;
import java.util.Locale;

import org.xanesj.registration.FieldFilter;
import org.xanesj.registration.Kernel;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.StackMemory;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/**
 * Finds how the planes of a stack have drifted and moves them back.
 *
 * @param stack the stack; its selection is the region in which planes are compared
 * @param reference with what planes are compared: previous, first, last, middle, mean or an energy [eV]
 * @param filter what is compared
 * @param subpixel false: whole pixels only, so that nothing is interpolated
 * @param kernel how to interpolate
 * @param maxShift greatest displacement between a plane and what it is compared with [pixels]; 0 = a quarter of the
 *          shorter side of the region
 * @param shifts table of displacements to apply instead of finding them; null = find them
 * @param byEnergy whether the table is interpolated in energy; else slice by slice
 * @param save CSV file for the table of displacements; null = none
 * @param memory greatest size of the aligned stack that is held [bytes]; a larger one is computed when it is read
 */
public record AlignPlanes(EnergyStack stack, String reference, FieldFilter filter, boolean subpixel, Kernel kernel,
	double maxShift, Path shifts, boolean byEnergy, Path save, long memory)
{

	/** Choices of the key "match": slice by slice, or interpolated in energy. */
	public static final List<String> MATCHES = List.of("slice", "energy");

	/** Most planes that are named one by one when nothing was found in them. */
	private static final int MOST_NAMED = 5;

	/**
	 * The aligned stack.
	 *
	 * @param aligned 32 bit, of the same size; NaN where a plane has no value
	 * @param shifts what was found or given
	 * @param notes one sentence for each thing that was assumed or is to be looked at
	 */
	public record Result(EnergyStack aligned, PlaneShifts shifts, List<String> notes) {}

	/** With the default limit of memory, a quarter of what this Java may use, since the stack itself is held, too. */
	public AlignPlanes(final EnergyStack stack, final String reference, final FieldFilter filter, final boolean subpixel,
		final Kernel kernel, final double maxShift, final Path shifts, final boolean byEnergy, final Path save)
	{
		this(stack, reference, filter, subpixel, kernel, maxShift, shifts, byEnergy, save, StackMemory
			.availableBesideAnother());
	}

	/** @throws InputException if the text is not one of {@link #MATCHES} in any case */
	public static boolean isByEnergy(final String match) {
		final String wanted = match == null ? "" : match.strip().toLowerCase(Locale.ROOT);
		if (!MATCHES.contains(wanted)) throw new InputException("Match '" + match + "' is not known; use " + String.join(
			" or ", MATCHES) + ".");
		return wanted.equals("energy");
	}

	/**
	 * Finds or reads the displacements, saves them and applies them.
	 *
	 * @throws InputException if the region is too small, if no two planes have something in common, or if the table cannot
	 *           be used
	 * @throws org.xanesj.task.CancelledException if the user cancelled
	 */
	public Result run(final Progress progress) {
		final List<String> notes = new ArrayList<>(stack.notes());
		final PlaneShifts table;
		final String how;
		if (shifts != null) {
			table = GivenShifts.read(shifts, stack, byEnergy, notes);
			how = "shifts from " + shifts.getFileName() + (byEnergy ? " by energy" : " by slice");
		}
		else {
			final FoundShifts found = FoundShifts.of(stack, reference, filter, maxShift, progress.part(0, 0.7));
			table = found.table();
			notes.addAll(found.notes());
			how = found.how();
		}
		final PlaneShifts applied = subpixel ? table : table.rounded();
		if (save != null) applied.write(save);
		final ShiftedPlanes shifted = new ShiftedPlanes(stack, applied, kernel);
		notes.addAll(shifted.notes());
		final EnergyStack aligned = shifted.apply(memory, progress.part(shifts == null ? 0.7 : 0, 1));
		return new Result(aligned.withHistory("XANES Align Planes: " + how + ", " + (shifted.interpolated() ? kernel.key() +
			" interpolation" : "whole pixels") + ", " + applied.range()), applied, notes);
	}

	/** @return words for slices in sentences: "slice 14 at 7112.5 eV, slice 15 at 7113 eV and 3 more" */
	static String named(final List<PlaneShifts.Row> rows) {
		final StringBuilder words = new StringBuilder();
		for (int i = 0; i < Math.min(MOST_NAMED, rows.size()); i++)
			words.append(i == 0 ? "slice " : ", slice ").append(rows.get(i).slice()).append(" at ").append(rows.get(i).energy())
				.append(" eV");
		return rows.size() > MOST_NAMED ? words + " and " + (rows.size() - MOST_NAMED) + " more" : words.toString();
	}
}
