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

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import org.xanesj.feature.FeatureRegistry;
import org.xanesj.feature.Recipe;
import org.xanesj.model.RecipeJson;
import org.xanesj.spectrum.AbsorptionEdge;
import org.xanesj.spectrum.Normalisation;
import org.xanesj.spectrum.Normalisation.Method;
import org.xanesj.spectrum.Spectrum;
import org.xanesj.task.InputException;

/** The recipe that a user names, by a word or by the path of a recipe file. */
public final class RecipeChoice {

	/** The default for stacks and models. */
	public static final String DEFAULT = Method.FIXED.key();

	private RecipeChoice() {
		// prevent instantiation of utility class
	}

	/**
	 * Finds the recipe for an edge.
	 *
	 * @param text {@code larch}, {@code athena}, {@code fixed}, {@code none} or the path of a recipe file; empty = fixed
	 * @param edge the edge of the data
	 * @return the recipe, for that edge
	 * @throws InputException if the word is unknown, the file is missing or not a recipe, or it is for another kind of edge
	 */
	public static Recipe of(final String text, final AbsorptionEdge edge) {
		final String wanted = text == null || text.isBlank() ? DEFAULT : text.trim();
		for (final Method method : Method.values())
			if (method.key().equals(wanted.toLowerCase(Locale.ROOT))) return Recipe.of(method, edge);
		final Recipe recipe = read(file(wanted), edge);
		if (recipe.edge().isPair() != edge.isPair()) throw new InputException("Recipe '" + recipe.name() + "' is for " +
			recipe.edge() + " but the data are " + edge + "; use a recipe for the same kind of edge.");
		return recipe.forEdge(edge);
	}

	/**
	 * What a recipe makes of one spectrum: {@code athena} as it stands takes E0, windows, degree and step that the file of
	 * the spectrum carries, as Athena itself does. Models do not: they must treat a spectrum like every other and like a
	 * pixel.
	 *
	 * @param recipe for the edge of the spectrum
	 * @param spectrum any
	 * @return the recipe for this spectrum; the same if the file carries nothing or the recipe has windows of its own
	 */
	static Recipe withOwnWindows(final Recipe recipe, final Spectrum spectrum) {
		final Normalisation normalisation = recipe.normalisation();
		if (spectrum.own() == null || normalisation.method() != Method.ATHENA || !normalisation.isDefault()) return recipe;
		return recipe.withNormalisation(spectrum.own());
	}

	private static Recipe read(final Path file, final AbsorptionEdge edge) {
		final Recipe recipe = RecipeJson.read(file, edge);
		try {
			FeatureRegistry.resolve(recipe);
			return recipe;
		}
		catch (final InputException e) {
			throw e.at(file.toString());
		}
	}

	/** @return true if the text names a recipe file and its recipe is for the other kind of edge */
	static boolean isForOtherKind(final String text, final AbsorptionEdge edge) {
		return text != null && Files.isRegularFile(Path.of(text)) && RecipeJson.read(Path.of(text), edge).edge().isPair() != edge
			.isPair();
	}

	private static Path file(final String text) {
		try {
			final Path path = Path.of(text);
			if (Files.isRegularFile(path)) return path;
		}
		catch (final InvalidPathException e) {
			// no path at all: the sentence below covers it
		}
		throw new InputException("Recipe '" + text + "' is neither a file nor one of " + Arrays.stream(Method.values()).map(
			Method::key).collect(Collectors.joining(", ")) + "; correct the word or the path.");
	}
}
