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
package org.xanesj.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * One particle of a field: where it is, how thick, and of which two compounds in which proportion at each place. All
 * lengths in units of the field's side, so that a larger field shows the same particles in more pixels.
 */
final class Particle {

	/** Compounds of mixed particles: same halogen, other oxidation state, or same oxidation state, neighbouring halogens. */
	private static final String[][] PAIRS = { { "FeF2", "FeF3" }, { "FeCl2", "FeCl3" }, { "FeBr2", "FeBr3" }, { "FeF2",
		"FeCl2" }, { "FeCl2", "FeBr2" }, { "FeBr2", "FeI2" }, { "FeF3", "FeCl3" }, { "FeCl3", "FeBr3" } };
	private static final int PURE_OF_EACH = 4;
	private static final int MIXED_OF_EACH = 2;
	private static final int TRIES = 300;
	/** Particles differ more than the samples, each of which stands for a powder of many particles. */
	private static final double SPREAD = 1.5;

	/** The compound, with deviations of its own, and the one mixed into it; the same in a pure particle. */
	final HalideSpectrum first;
	final HalideSpectrum second;
	private final double x;
	private final double y;
	private final double radius;
	private final double[] wobble;
	private final double thickness;
	private final double gradientX;
	private final double gradientY;
	private final double share;
	private final double shareGradient;
	private final double shareDirection;

	private Particle(final Halide[] compounds, final double x, final double y, final double radius, final Random random) {
		first = new HalideSpectrum(compounds[0], HalideParameters.draw(compounds[0], random, SPREAD));
		second = compounds.length == 1 ? first : new HalideSpectrum(compounds[1], HalideParameters.draw(compounds[1],
			random, SPREAD));
		this.x = x;
		this.y = y;
		this.radius = radius;
		wobble = new double[] { random.nextDouble() * 2 * Math.PI, random.nextDouble() * 2 * Math.PI };
		thickness = 0.7 + 0.5 * random.nextDouble();
		final double direction = random.nextDouble() * 2 * Math.PI;
		gradientX = 0.25 * Math.cos(direction);
		gradientY = 0.25 * Math.sin(direction);
		share = 0.3 + 0.4 * random.nextDouble();
		shareGradient = 0.3;
		shareDirection = random.nextDouble() * 2 * Math.PI;
	}

	/** Scatters particles that do not touch: each iron compound pure, each pair of compounds mixed. */
	static List<Particle> scatter(final Random random) {
		final List<Halide[]> compositions = new ArrayList<>();
		for (final Halide halide : Halide.ALL)
			if (halide.metal() == Metal.FE) compositions.addAll(Collections.nCopies(PURE_OF_EACH, new Halide[] { halide }));
		for (final String[] pair : PAIRS)
			compositions.addAll(Collections.nCopies(MIXED_OF_EACH, new Halide[] { named(pair[0]), named(pair[1]) }));
		// Late particles find less room and are smaller; no compound is to be small for that.
		Collections.shuffle(compositions, random);
		final List<Particle> particles = new ArrayList<>();
		for (final Halide[] composition : compositions)
			particles.add(beside(particles, composition, random));
		return particles;
	}

	private static Particle beside(final List<Particle> others, final Halide[] composition, final Random random) {
		for (double radius = 0.055 + 0.03 * random.nextDouble();; radius *= 0.9) {
			for (int i = 0; i < TRIES; i++) {
				final double x = radius + (1 - 2 * radius) * random.nextDouble();
				final double y = radius + (1 - 2 * radius) * random.nextDouble();
				final double reach = radius;
				if (others.stream().allMatch(other -> Math.hypot(x - other.x, y - other.y) > reach + other.radius))
					return new Particle(composition, x, y, radius, random);
			}
		}
	}

	private static Halide named(final String formula) {
		return Halide.ALL.stream().filter(halide -> halide.formula().equals(formula)).findFirst().orElseThrow();
	}

	/**
	 * @return thickness at a place, 0 outside the particle; about 0.3 at a thin rim to 1.5 in a thick middle, where 1 is
	 *         the thickness of the single spectra
	 */
	double thickness(final double atX, final double atY) {
		final double dx = (atX - x) / radius;
		final double dy = (atY - y) / radius;
		final double angle = Math.atan2(dy, dx);
		final double outline = (1 + 0.15 * Math.cos(2 * angle + wobble[0]) + 0.08 * Math.cos(3 * angle + wobble[1])) / 1.23;
		final double distance = Math.hypot(dx, dy) / outline;
		if (distance >= 1) return 0;
		return thickness * (1 + gradientX * dx + gradientY * dy) * (0.55 + 0.45 * Math.sqrt(1 - distance * distance));
	}

	/** @return share of the second compound in the absorption at a place inside the particle, 0 to 1 */
	double share(final double atX, final double atY) {
		if (first == second) return 0;
		final double along = ((atX - x) * Math.cos(shareDirection) + (atY - y) * Math.sin(shareDirection)) / radius;
		return Math.max(0, Math.min(1, share + shareGradient * along));
	}
}
