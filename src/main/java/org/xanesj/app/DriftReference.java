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

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.xanesj.stack.EnergyStack;
import org.xanesj.task.InputException;

/**
 * What the planes of a stack are compared with.
 *
 * @param kind how the reference is chosen
 * @param plane number of the energy of the reference plane; -1 where the reference is no plane
 */
record DriftReference(Kind kind, int plane) {

	/** How the reference is chosen. */
	enum Kind {
			/** Each plane with the one before it. */
			PREVIOUS,
			/** With the plane of the lowest energy. */
			FIRST,
			/** With the plane of the highest energy. */
			LAST,
			/** With the plane in the middle of the stack. */
			MIDDLE,
			/** With the mean of all others, after a first alignment to the previous plane. */
			MEAN,
			/** With the plane at an energy. */
			ENERGY
	}

	/** Words for {@link #parse}; anything else must be a number. */
	static final List<String> WORDS = Arrays.stream(Kind.values()).filter(kind -> kind != Kind.ENERGY).map(
		DriftReference::word).toList();

	/**
	 * @param text one of {@link #WORDS} in any case, or an energy [eV] within the stack, of which the nearest is taken
	 * @throws InputException for anything else
	 */
	static DriftReference parse(final String text, final EnergyStack stack) {
		final String wanted = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
		for (final Kind kind : Kind.values())
			if (kind != Kind.ENERGY && wanted.equals(word(kind))) return new DriftReference(kind, switch (kind) {
				case FIRST -> 0;
				case LAST -> stack.size() - 1;
				case MIDDLE -> stack.size() / 2;
				default -> -1;
			});
		final double energy = energy(wanted, text);
		if (energy < stack.energy(0) || energy > stack.energy(stack.size() - 1)) throw new InputException(
			"The reference energy " + energy + " eV lies outside " + stack.name() + ", which runs from " + stack.energy(0) +
				" to " + stack.energy(stack.size() - 1) + " eV; give an energy within.");
		int nearest = 0;
		for (int i = 1; i < stack.size(); i++)
			if (Math.abs(stack.energy(i) - energy) < Math.abs(stack.energy(nearest) - energy)) nearest = i;
		return new DriftReference(Kind.ENERGY, nearest);
	}

	private static double energy(final String number, final String asWritten) {
		try {
			final double energy = Double.parseDouble(number.replaceFirst("\\s*ev$", ""));
			if (Double.isFinite(energy)) return energy;
		}
		catch (final NumberFormatException e) {
			// the sentence below says all
		}
		throw new InputException("Reference '" + asWritten + "' is not known; use " + String.join(", ", WORDS) +
			" or an energy in eV.");
	}

	private static String word(final Kind kind) {
		return kind.name().toLowerCase(Locale.ROOT);
	}

	/** @return words for the history, e.g. "mean" or "7112.5 eV" */
	String words(final EnergyStack stack) {
		return kind == Kind.ENERGY ? stack.energy(plane) + " eV" : word(kind);
	}
}
