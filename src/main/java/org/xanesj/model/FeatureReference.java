package org.xanesj.model;

import org.xanesj.spectrum.AbsorptionEdge;

/**
 * A feature as a model uses it: of which spectrum of the sample, which feature, and which version of its definition.
 *
 * @param role {@link #SINGLE} or {@link #PAIR}: the column of the sample table in which the spectrum stands
 * @param id of the feature, e.g. "k.whiteline.energy"
 * @param version of the feature's definition, from 1
 */
public record FeatureReference(String role, String id, int version) {

	/** Role of spectra of single edges (K, and L3 above 2 keV). */
	public static final String SINGLE = "K";
	/** Role of spectra of L2,3 pairs. */
	public static final String PAIR = "L23";

	/** @throws IllegalArgumentException if the role is none of the two */
	public FeatureReference {
		if (!role.equals(SINGLE) && !role.equals(PAIR)) throw new IllegalArgumentException("role must be '" + SINGLE +
			"' or '" + PAIR + "', not '" + role + "'");
	}

	/** @return the role that spectra of an edge play */
	public static String roleOf(final AbsorptionEdge edge) {
		return edge.isPair() ? PAIR : SINGLE;
	}

	@Override
	public String toString() {
		return id;
	}
}
