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

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.xanesj.task.InputException;

/**
 * Finds out which absorption edge a spectrum shows: from what its file says, else from its largest step.
 * <p>
 * The step is found on a scale of some eV, so that noise and single bad points do not count; then the tabulated edge that
 * lies nearest below it is taken. Compounds shift an edge upwards by up to 20 eV and calibrations by some eV, so a K edge is
 * preferred to the L edge of another element close by: La L3 and V K, 18 eV apart, are told apart by their position only.
 * An element that the sample does not contain but whose edge lies closer cannot be excluded; name the edge then.
 */
public final class EdgeGuess {

	private static final String[] SYMBOL_KEYS = { "element.symbol", "scan.element", "scanparameters.element", "element",
		"atom", "atsym", "absorber" };
	private static final String[] EDGE_KEYS = { "element.edge", "scan.edge", "scanparameters.edge", "edge", "absorption edge" };
	private static final String[] ENERGY_KEYS = { "scan.edge_energy", "athena.e0", "e0", "edge energy", "edge_energy" };

	/** Cost [eV] of a shell that is measured less often than K. */
	private static final double L3_COST = 4;
	private static final double SOFT_L3_COST = 1.5;
	private static final double L2_COST = 12;
	private static final double L1_COST = 18;

	/** Calculated spectra may begin this far above the tabulated edge [eV]. */
	private static final double BEFORE_START = 15;

	/** A step farther from every edge than this belongs to none. */
	private static final double LARGEST_COST = 60;

	private EdgeGuess() {
		// prevent instantiation of utility class
	}

	/**
	 * Guesses the edge of a spectrum.
	 *
	 * @param spectrum any spectrum; metadata are believed if they name an edge inside its range
	 * @return the edge
	 * @throws InputException if neither metadata nor energies tell
	 */
	public static AbsorptionEdge of(final Spectrum spectrum) {
		final double from = spectrum.energy(0);
		final double to = spectrum.energy(spectrum.size() - 1);
		return fromMetadata(spectrum.metadata(), from, to).or(() -> fromData(spectrum.energies(), spectrum.mu())).orElseThrow(
			() -> new InputException(spectrum.name() + ": from " + Math.round(from) + " to " + Math.round(to) +
				" eV there is no step at a known K or L edge; name the edge, e.g. 'Fe K'."));
	}

	/**
	 * Looks for the edge in the header of a file.
	 *
	 * @param metadata by the file's own keys, e.g. those of XDI
	 * @param from lowest energy of the spectrum [eV]
	 * @param to highest energy of the spectrum [eV]
	 * @return the edge, if it is named and lies within the spectrum
	 */
	public static Optional<AbsorptionEdge> fromMetadata(final Map<String, String> metadata, final double from,
		final double to)
	{
		final String symbol = symbol(value(metadata, SYMBOL_KEYS));
		final String shell = value(metadata, EDGE_KEYS);
		if (symbol != null && shell != null) {
			final Optional<AbsorptionEdge> named = edge(symbol, shell.strip(), from, to);
			if (named.isPresent()) return named;
		}
		if (symbol != null && shell == null) for (final String usual : new String[] { "K", "L3" }) {
			final Optional<AbsorptionEdge> inside = edge(symbol, usual, from, to);
			if (inside.isPresent()) return inside;
		}
		final double energy = number(value(metadata, ENERGY_KEYS));
		return inside(energy, from, to) ? nearest(energy, from, to, 30) : Optional.empty();
	}

	/**
	 * Finds the edge from the numbers alone.
	 *
	 * @param energies [eV], ascending
	 * @param mu absorption, NaN allowed
	 * @return the edge whose energy fits the largest step; empty if none fits
	 */
	public static Optional<AbsorptionEdge> fromData(final double[] energies, final double[] mu) {
		final double step = LargestStep.energy(energies, mu);
		if (Double.isNaN(step)) return Optional.empty();
		return nearest(step, energies[0], energies[energies.length - 1], LARGEST_COST);
	}

	private static Optional<AbsorptionEdge> nearest(final double energy, final double from, final double to,
		final double largestCost)
	{
		String symbol = null;
		String shell = null;
		double best = largestCost;
		for (final String candidate : EdgeTable.symbols()) {
			for (final Map.Entry<String, Double> entry : EdgeTable.shells(candidate).entrySet()) {
				final double edge = entry.getValue();
				if (!inside(edge, from, to)) continue;
				final double cost = cost(entry.getKey(), edge, energy);
				if (cost < best) {
					best = cost;
					symbol = candidate;
					shell = entry.getKey();
				}
			}
		}
		return symbol == null ? Optional.empty() : edge(symbol, shell, from, to);
	}

	/** How badly a step at an energy fits an edge [eV]: steps lie at the edge or some eV above. */
	private static double cost(final String shell, final double edge, final double energy) {
		final boolean soft = edge < AbsorptionEdge.PAIR_LIMIT;
		final double shift = energy - edge;
		// Tabulated K edges of light elements are those of free atoms, up to 15 eV above those of solids.
		final double below = soft && shell.equals("K") ? 16 : soft ? 5 : shell.equals("K") ? 6 : 3;
		final double above = soft ? 6 : shell.equals("K") ? 20 : 12;
		final double outside = Math.max(0, Math.max(-below - shift, shift - above));
		final double kind = switch (shell) {
			case "K" -> 0;
			case "L3" -> soft ? SOFT_L3_COST : L3_COST;
			case "L2" -> soft ? 1000 : L2_COST;
			case "L1" -> soft ? 1000 : L1_COST;
			default -> 1000;
		};
		// Of two edges that both fit, the nearer one.
		return kind + 4 * outside + 0.1 * Math.abs(shift - (soft ? 0 : 4));
	}

	private static Optional<AbsorptionEdge> edge(final String symbol, final String shell, final double from,
		final double to)
	{
		final String wanted = shell.toUpperCase(Locale.ROOT).replaceAll("[\\s,/]+", "").replace("L32", "L23");
		final Map<String, Double> shells = EdgeTable.shells(symbol);
		final Double l3 = shells.get("L3");
		if (wanted.startsWith("L") && !wanted.equals("L1") && l3 != null && l3 < AbsorptionEdge.PAIR_LIMIT) {
			if (shells.get("L2") == null || !inside(l3, from, to)) return Optional.empty();
			return Optional.of(new AbsorptionEdge(symbol, "L23"));
		}
		final Double energy = shells.get(wanted.equals("L") ? "L3" : wanted);
		if (energy == null || !inside(energy, from, to)) return Optional.empty();
		return Optional.of(new AbsorptionEdge(symbol, wanted.equals("L") ? "L3" : wanted));
	}

	private static boolean inside(final double edge, final double from, final double to) {
		return edge > from - BEFORE_START && edge < to;
	}

	private static String symbol(final String text) {
		if (text == null || text.isBlank()) return null;
		final String word = text.strip().split("[\\s,;(]+")[0];
		return EdgeTable.symbols().stream().filter(word::equalsIgnoreCase).findFirst().orElse(null);
	}

	private static String value(final Map<String, String> metadata, final String[] keys) {
		for (final String key : keys)
			for (final Map.Entry<String, String> entry : metadata.entrySet())
				if (entry.getKey().toLowerCase(Locale.ROOT).equals(key)) return entry.getValue();
		return null;
	}

	private static double number(final String text) {
		if (text == null) return Double.NaN;
		try {
			return Double.parseDouble(text.strip().split("[\\s,;]+")[0]);
		}
		catch (final NumberFormatException e) {
			// Not every program writes a number there; the spectrum itself is asked next.
			return Double.NaN;
		}
	}
}
