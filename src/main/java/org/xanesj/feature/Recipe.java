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
package org.xanesj.feature;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.xanesj.preedge.PreEdgeShape;
import org.xanesj.spectrum.AbsorptionEdge;
import org.xanesj.spectrum.Normalisation;
import org.xanesj.task.InputException;

/**
 * Everything that decides which numbers come out of a spectrum: edge, normalisation, features, parameters. Immutable
 * data; stored inside every model file and in the Info of every map.
 *
 * @param name what the user calls it, e.g. "fixed"
 * @param edge element and shell
 * @param referenceEnergy energy to which all windows are relative [eV]: the tabulated edge, or that of a measured foil
 * @param normalisation how spectra are normalised
 * @param features ids of the features, in order; empty = all registered features of the edge's kind
 * @param parameters deviations from the defaults of {@link RecipeParameter}, by key
 * @param preEdgeShapes shapes for the features {@code k.preedgefixed.*}; empty if they are not used
 */
public record Recipe(String name, AbsorptionEdge edge, double referenceEnergy, Normalisation normalisation,
	List<String> features, Map<String, Double> parameters, List<PreEdgeShape> preEdgeShapes)
{

	/** @throws InputException if a parameter is unknown or out of range */
	public Recipe {
		features = List.copyOf(features);
		preEdgeShapes = List.copyOf(preEdgeShapes);
		parameters = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
		for (final Map.Entry<String, Double> entry : parameters.entrySet()) {
			final RecipeParameter parameter = RecipeParameter.byKey(entry.getKey()).orElseThrow(() -> new InputException(
				"Recipe '" + name + "' sets the unknown parameter '" + entry.getKey() + "'; remove it."));
			final double value = entry.getValue();
			if (parameter == RecipeParameter.PREEDGE_PEAKS && value != Math.rint(value)) throw new InputException("Recipe '" +
				name + "': parameter '" + entry.getKey() + "' is " + value + "; it must be a whole number.");
			if (!(value >= parameter.min() && value <= parameter.max())) throw new InputException("Recipe '" + name +
				"': parameter '" + entry.getKey() + "' is " + value + "; it must lie from " + parameter.min() + " to " +
				parameter.max() + ".");
		}
	}

	/** The named method with its defaults for an edge and no restriction of the features. */
	public static Recipe of(final Normalisation.Method method, final AbsorptionEdge edge) {
		return new Recipe(method.key(), edge, edge.energy(), Normalisation.of(method), List.of(), Map.of(), List.of());
	}

	/** @return value of a parameter: what the recipe says, else the default for its kind of edge */
	public double parameter(final RecipeParameter parameter) {
		return parameters.getOrDefault(parameter.key(), parameter.defaultValue(edge.isPair()));
	}

	/** @return spin-orbit splitting of L2 and L3 [eV] */
	public double splitting() {
		final double own = parameter(RecipeParameter.SPLITTING);
		return own > 0 ? own : edge.splitting();
	}

	/** @return the same recipe for another edge of the same kind, at that edge's tabulated energy */
	public Recipe forEdge(final AbsorptionEdge other) {
		if (other.equals(edge)) return this;
		return new Recipe(name, other, other.energy(), normalisation, features, parameters, preEdgeShapes);
	}

	/** @return the same recipe with other features */
	public Recipe withFeatures(final List<String> ids) {
		return new Recipe(name, edge, referenceEnergy, normalisation, ids, parameters, preEdgeShapes);
	}

	/** @return the same recipe with another normalisation */
	public Recipe withNormalisation(final Normalisation other) {
		return new Recipe(name, edge, referenceEnergy, other, features, parameters, preEdgeShapes);
	}

	/** @return the same recipe with other pre-edge shapes */
	public Recipe withPreEdgeShapes(final List<PreEdgeShape> shapes) {
		return new Recipe(name, edge, referenceEnergy, normalisation, features, parameters, shapes);
	}
}
