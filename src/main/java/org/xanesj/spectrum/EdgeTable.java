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
package org.xanesj.spectrum;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.xanesj.task.InputException;

/**
 * Energies of all absorption edges between 50 eV and 100 keV.
 * <p>
 * Source: W. T. Elam, B. D. Ravel, J. R. Sieber, Radiation Physics and Chemistry 63, 121-128 (2002),
 * <a href="https://doi.org/10.1016/S0969-806X(01)00227-4">doi:10.1016/S0969-806X(01)00227-4</a>.
 */
public final class EdgeTable {

	private static final Map<String, Map<String, Double>> EDGES = read();

	private EdgeTable() {
		// prevent instantiation of utility class
	}

	/** @return chemical symbols of all elements that have an edge here, by atomic number */
	public static Set<String> symbols() {
		return EDGES.keySet();
	}

	/** @return shells of an element ("K", "L1", ...) with their energies [eV]; empty for an unknown element */
	public static Map<String, Double> shells(final String symbol) {
		return EDGES.getOrDefault(symbol, Map.of());
	}

	/**
	 * @return energy of an edge [eV]
	 * @throws InputException if the element or its edge is not in the table
	 */
	public static double energy(final String symbol, final String shell) {
		final Map<String, Double> shells = EDGES.get(symbol);
		if (shells == null) throw new InputException("'" + symbol +
			"' is no element with an absorption edge between 50 eV and 100 keV; use a chemical symbol such as 'Fe'.");
		final Double energy = shells.get(shell);
		if (energy == null) throw new InputException(symbol + " has no edge '" + shell +
			"' between 50 eV and 100 keV; it has " + String.join(", ", shells.keySet()) + ".");
		return energy;
	}

	private static Map<String, Map<String, Double>> read() {
		final Map<String, Map<String, Double>> edges = new LinkedHashMap<>();
		try (BufferedReader in = new BufferedReader(new InputStreamReader(EdgeTable.class.getResourceAsStream(
			"edges.csv"), StandardCharsets.US_ASCII)))
		{
			in.lines().filter(line -> !line.isEmpty() && Character.isDigit(line.charAt(0))).forEach(line -> {
				final String[] field = line.split(",");
				edges.computeIfAbsent(field[1], symbol -> new LinkedHashMap<>()).put(field[2], Double.valueOf(field[3]));
			});
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
		edges.replaceAll((symbol, shells) -> Collections.unmodifiableMap(shells));
		return Collections.unmodifiableMap(edges);
	}
}
