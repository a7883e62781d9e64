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
import java.util.Optional;

import org.xanesj.feature.Recipe;
import org.xanesj.model.PropertyModel;
import org.xanesj.spectrum.AbsorptionEdge;
import org.xanesj.spectrum.EdgeGuess;
import org.xanesj.spectrum.EdgeTable;
import org.xanesj.spectrum.Spectrum;
import org.xanesj.task.InputException;

/** Which edge a spectrum is of. */
final class EdgeChoice {

	private EdgeChoice() {
		// prevent instantiation of utility class
	}

	/**
	 * @param text "Fe K" ..., or "auto" or empty: from the file's metadata, else from its energies
	 * @throws InputException if the edge is unknown, not in the range of the spectrum, or not recognised
	 */
	static AbsorptionEdge of(final String text, final Spectrum spectrum) {
		if (StackPreparation.isAuto(text)) return EdgeGuess.of(spectrum);
		final AbsorptionEdge edge = AbsorptionEdge.parse(text);
		return inside(edge, spectrum);
	}

	/**
	 * The edge of an element in a spectrum of a sample table.
	 *
	 * @param pair whether the spectrum is of the column L23
	 * @throws InputException if the element has no such edge in the range of the spectrum
	 */
	static AbsorptionEdge of(final String element, final boolean pair, final Spectrum spectrum) {
		if (pair) return inside(new AbsorptionEdge(element, "L23"), spectrum);
		final Optional<String> shell = EdgeTable.shells(element).entrySet().stream().filter(entry -> entry
			.getValue() > spectrum.energy(0) && entry.getValue() < spectrum.energy(spectrum.size() - 1)).map(
				entry -> entry.getKey()).findFirst();
		// K stands first in the table; of the other shells L3 is the one that people measure
		if (shell.isEmpty()) return inside(new AbsorptionEdge(element, "K"), spectrum);
		if (shell.get().equals("K")) return new AbsorptionEdge(element, "K");
		final AbsorptionEdge third = new AbsorptionEdge(element, "L3");
		return third.energy() > spectrum.energy(0) && third.energy() < spectrum.energy(spectrum.size() - 1) ? third
			: new AbsorptionEdge(element, shell.get());
	}

	/**
	 * The edge of a spectrum among those at which a model was trained.
	 *
	 * @throws InputException if the spectrum holds none of them
	 */
	static AbsorptionEdge ofModel(final PropertyModel model, final Spectrum spectrum) {
		final AbsorptionEdge guess = EdgeGuess.fromData(spectrum.energies(), spectrum.mu()).orElse(null);
		final List<AbsorptionEdge> trained = new ArrayList<>();
		for (final Recipe recipe : model.recipes().values())
			for (final String element : model.elements())
				trained.add(new AbsorptionEdge(element, recipe.edge().shell()));
		if (guess != null && trained.contains(guess)) return guess;
		return trained.stream().filter(edge -> edge.energy() > spectrum.energy(0) && edge.energy() < spectrum.energy(spectrum
			.size() - 1)).findFirst().orElseThrow(() -> new InputException(spectrum.name() + " holds " + range(spectrum) +
				" and none of the edges at which the model was trained: " + String.join(", ", trained.stream().map(
					AbsorptionEdge::toString).toList()) + "; use spectra of one of these edges."));
	}

	private static AbsorptionEdge inside(final AbsorptionEdge edge, final Spectrum spectrum) {
		if (edge.energy() <= spectrum.energy(0) || edge.energy() >= spectrum.energy(spectrum.size() - 1))
			throw new InputException(spectrum.name() + " holds " + range(spectrum) + " and not the edge " + edge + " at " +
				edge.energy() + " eV; check the edge and the unit of the energies.");
		return edge;
	}

	private static String range(final Spectrum spectrum) {
		return spectrum.energy(0) + " to " + spectrum.energy(spectrum.size() - 1) + " eV";
	}
}
