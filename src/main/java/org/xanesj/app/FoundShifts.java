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

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.xanesj.app.PlaneShifts.Row;
import org.xanesj.app.PlaneShifts.Status;
import org.xanesj.registration.Displacement;
import org.xanesj.registration.FieldFilter;
import org.xanesj.registration.Gaps;
import org.xanesj.registration.PixelRectangle;
import org.xanesj.stack.EnergyStack;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/**
 * Displacements that were found in a stack, with what there is to say about them.
 *
 * @param table one row per plane
 * @param how words for the history
 * @param notes one sentence for each thing to look at
 */
record FoundShifts(PlaneShifts table, String how, List<String> notes) {

	/**
	 * @param maxShift see {@link AlignPlanes#maxShift()}
	 * @throws InputException if nothing can be found
	 */
	static FoundShifts of(final EnergyStack stack, final String reference, final FieldFilter filter, final double maxShift,
		final Progress progress)
	{
		final PixelRectangle region = PixelRectangle.around(stack.mask(), stack.width(), stack.height()).checked(stack.name());
		final DriftReference chosen = DriftReference.parse(reference, stack);
		final double limit = limit(maxShift, region, stack.name());
		final Displacement[] found = new DriftSearch(stack, region, filter, chosen, limit).run(progress);
		final PlaneShifts table = table(stack, found, chosen);
		final String how = "reference " + chosen.words(stack) + ", filter " + filter.key() + ", region " + region +
			", largest shift " + (float) limit + " pixels";
		return new FoundShifts(table, how, notes(table, limit));
	}

	private static double limit(final double maxShift, final PixelRectangle region, final String name) {
		final double half = region.shorterSide() / 2.0;
		if (!(maxShift >= 0 && maxShift <= half)) throw new InputException(name + ": the largest shift is " + maxShift +
			" pixels; give a number from 0 (a quarter of the region) to " + half +
			", half of the shorter side of the region to compare.");
		return maxShift == 0 ? half / 2 : maxShift;
	}

	private static PlaneShifts table(final EnergyStack stack, final Displacement[] found, final DriftReference reference) {
		final Displacement[] filled = Gaps.fill(stack.energies(), found);
		final List<Row> rows = new ArrayList<>();
		for (int i = 0; i < filled.length; i++) {
			final Status status = !found[i].reliable() ? Status.INTERPOLATED : found[i].isReference() ? Status.REFERENCE
				: Status.FOUND;
			rows.add(new Row(i + 1, stack.energy(i), filled[i].dx(), filled[i].dy(), filled[i].quality(), status));
		}
		return new PlaneShifts(rows);
	}

	private static List<String> notes(final PlaneShifts table, final double limit) {
		final List<String> notes = new ArrayList<>();
		final List<Row> missing = table.rows().stream().filter(row -> row.status() == Status.INTERPOLATED).toList();
		if (!missing.isEmpty()) notes.add("No structure in common was found within " + (float) limit + " pixels in " +
			AlignPlanes.named(missing) + "; " + (missing.size() == 1 ? "its shift is" : "their shifts are") +
			" interpolated between the neighbours.");
		double largest = 0;
		int at = 1;
		for (int i = 1; i < table.rows().size(); i++) {
			final double step = Math.hypot(table.rows().get(i).dx() - table.rows().get(i - 1).dx(), table.rows().get(i).dy() -
				table.rows().get(i - 1).dy());
			if (!(step > largest)) continue;
			largest = step;
			at = i;
		}
		notes.add(String.format(Locale.ROOT, "Shifts: %s; the largest step is %.2f pixels, to %s.", table.range(), largest,
			AlignPlanes.named(table.rows().subList(at, at + 1))));
		return notes;
	}
}
