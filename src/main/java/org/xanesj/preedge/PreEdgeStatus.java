package org.xanesj.preedge;

/** What came of looking for a pre-edge, with the words for the user. */
public enum PreEdgeStatus {

		/** A pre-edge was found; all numbers are valid. */
		OK("pre-edge found"),
		/** The edge rises smoothly: no pre-edge above the noise. */
		NONE("no pre-edge above the noise"),
		/** The pre-edge, if there is one, cannot be told from the edge (metals, alloys, carbides). */
		MERGED("the pre-edge cannot be told from the edge"),
		/** Fewer than 14 points, or a gap above 2 eV, where the pre-edge is fitted. */
		TOO_FEW_POINTS("too few points, or a gap, in the pre-edge window"),
		/** The scan check found a defect that cannot be cut off. */
		BROKEN("the scan is broken near the edge"),
		/** The spectrum has no usable edge, or does not reach from 9 eV below to 25 eV above it. */
		NO_EDGE("no edge found, or the spectrum does not reach far enough around it"),
		/** The model leaves more than 0.02 of the edge step as residual. */
		POOR_FIT("the pre-edge model does not describe the data (residual above 0.02 of the edge step)");

	private final String words;

	PreEdgeStatus(final String words) {
		this.words = words;
	}

	/** @return the status in words */
	public String words() {
		return words;
	}
}
