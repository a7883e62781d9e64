package org.xanesj.feature;

import java.util.List;

/**
 * The list of features called {@code published}: the pool of the study of Fe to Cu halides that XanesJ reproduces. Energies
 * of the pre-edge, undefined for filled d shells, and the spectrum's own edge step are not in it.
 * <p>
 * Source: S. Moriguchi, Ono, Sugiyama, Murase, property prediction from soft X-ray absorption spectra, Aichi Synchrotron
 * Radiation Center report (2021), which names kinds of features; the exact pool is ours.
 */
public final class PublishedFeatures {

	/** What a recipe file writes instead of a list. */
	public static final String NAME = "published";

	private static final List<String> SINGLE = List.of("k.edge.slope", "k.edge.e0", "k.whiteline.energy",
		"k.whiteline.intensity", "k.edge.half", "k.whiteline.area", "k.shoulder.energy", "k.shoulder.intensity",
		"k.shoulder.curvature", "k.preedge.area", "k.preedge.intensity", "k.edge.e0.shift", "k.edge.half.shift",
		"k.whiteline.shift", "k.shoulder.shift", "k.gap.whiteline.e0", "k.gap.whiteline.shoulder", "k.gap.whiteline.half",
		"k.gap.shoulder.half", "k.ratio.preedge.whiteline", "k.ratio.shoulder.whiteline");
	private static final List<String> PAIR = List.of("l.l3.energy", "l.l2.energy", "l.l3.intensity", "l.l2.intensity",
		"l.l3.area", "l.l2.area", "l.splitting", "l.ratio.intensity", "l.ratio.area", "l.branching", "l.area", "l.l3.width",
		"l.l3.centroid", "l.satellite.area", "l.ratio.satellite", "l.l3.shift", "l.l2.shift", "l.gap.centroid.l3",
		"l.ratio.areaintensity");

	private PublishedFeatures() {
		// prevent instantiation of utility class
	}

	/** @return the ids for L2,3 pairs, or for single edges, in the order of the study's table */
	public static List<String> ids(final boolean forPair) {
		return forPair ? PAIR : SINGLE;
	}
}
