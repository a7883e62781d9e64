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

import java.util.List;

/**
 * The list of features called {@code published}: the pool of the study of Fe to Cu halides that XanesJ reproduces. Energies
 * of the pre-edge, undefined for filled d shells, and the spectrum's own edge step are not in it.
 * <p>
 * Source: Moriguchi, Ono, Sugiyama, Murase, property prediction from soft X-ray absorption spectra, Aichi Synchrotron
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
