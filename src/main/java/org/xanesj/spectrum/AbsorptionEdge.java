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

import org.xanesj.task.InputException;

/**
 * An absorption edge as users name it: "Fe K", "Pb L3", or the pair "Ni L23" of the soft X-ray range.
 *
 * @param symbol chemical symbol, e.g. "Fe"
 * @param shell "K", "L1", "L2", "L3", "M1" ... or "L23" for the pair of L3 and L2
 */
public record AbsorptionEdge(String symbol, String shell) {

	/** Edge pairs L2,3 below this energy [eV] are read as a pair, single edges above it as one edge. */
	public static final double PAIR_LIMIT = 2000;

	/** @throws InputException if the element has no such edge between 50 eV and 100 keV */
	public AbsorptionEdge {
		EdgeTable.energy(symbol, shell.equals("L23") ? "L3" : shell);
		if (shell.equals("L23")) EdgeTable.energy(symbol, "L2");
	}

	/**
	 * Reads "Fe K", "fe k", "Fe-K", "Ni L23", "Ni L2,3", "Ni L3,2".
	 *
	 * @param text what the user wrote
	 * @return the edge
	 * @throws InputException if the element or edge is unknown
	 */
	public static AbsorptionEdge parse(final String text) {
		final String[] part = text.trim().split("[\\s_-]+", 2);
		if (part.length != 2 || part[0].isEmpty()) throw new InputException("Edge '" + text +
			"' is not understood; write element and shell, such as 'Fe K' or 'Ni L23'.");
		final String symbol = part[0].substring(0, 1).toUpperCase(Locale.ROOT) + part[0].substring(1).toLowerCase(
			Locale.ROOT);
		String shell = part[1].trim().toUpperCase(Locale.ROOT).replaceAll("[\\s,/]+", "").replace("L32", "L23");
		if (shell.endsWith("EDGE")) shell = shell.substring(0, shell.length() - 4);
		return new AbsorptionEdge(symbol, shell);
	}

	/** @return the tabulated energy [eV]; of a pair that of L3 (W. T. Elam et al., see {@link EdgeTable}) */
	public double energy() {
		return EdgeTable.energy(symbol, isPair() ? "L3" : shell);
	}

	/** @return true for "L23": both edges in one spectrum, features {@code l.*} */
	public boolean isPair() {
		return shell.equals("L23");
	}

	/**
	 * @return spin-orbit splitting of the L2 and L3 edges [eV]: for Fe, Co, Ni and Cu 12.9, 15.1, 17.4 and 19.9 (the
	 *         values that the published features use), else the difference of the tabulated edge energies
	 */
	public double splitting() {
		return switch (symbol) {
			case "Fe" -> 12.9;
			case "Co" -> 15.1;
			case "Ni" -> 17.4;
			case "Cu" -> 19.9;
			default -> EdgeTable.energy(symbol, "L2") - EdgeTable.energy(symbol, "L3");
		};
	}

	@Override
	public String toString() {
		return symbol + " " + shell;
	}
}
