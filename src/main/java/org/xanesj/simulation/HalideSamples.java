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
import java.util.List;
import java.util.Random;

import org.xanesj.task.InputException;

/**
 * The 21 simulated halides of iron, cobalt, nickel and copper. The spectra follow from a few rules of chemistry and
 * random deviations; they are <b>simulated, not measured</b>, and whoever shows or writes them says so.
 */
public final class HalideSamples {

	/** What stands on every file, plot and dialog that shows simulated data. */
	public static final String NOTICE = "SIMULATED - not measured";
	/** Standard deviation of the noise in units of the K edge step, as in the stored spectra. */
	public static final double DEFAULT_NOISE = 0.002;
	/** Realisation of deviations and noise that is stored as reference. */
	public static final long DEFAULT_SEED = 0;

	private static final long FIRST_NOISE = 5000;
	/** Odd constant that spreads realisations over the seeds, so that no two share a compound's deviations. */
	private static final long SPREAD = 0x9E3779B97F4A7C15L;

	private HalideSamples() {
		// prevent instantiation of utility class
	}

	/**
	 * Simulates one K and one L2,3 spectrum for each compound.
	 *
	 * @param noise standard deviation of the noise at every energy in units of the K edge step (1); the L2,3 spectra, whose
	 *          step is 0.2, get the same absolute noise; 0 to 1, default {@link #DEFAULT_NOISE}
	 * @param seed which realisation of deviations and noise; any number, default {@link #DEFAULT_SEED}
	 * @return the samples, iron first, in a fixed order
	 * @throws InputException if the noise is not from 0 to 1
	 */
	public static List<HalideSample> simulate(final double noise, final long seed) {
		checkNoise(noise);
		final List<HalideSample> samples = new ArrayList<>();
		for (int index = 0; index < Halide.ALL.size(); index++) {
			final Halide halide = Halide.ALL.get(index);
			final HalideSpectrum spectrum = new HalideSpectrum(halide, HalideParameters.draw(index, seed));
			// K first, then L from the same generator: the order is part of the definition.
			final Random random = random(FIRST_NOISE + index, seed);
			final double[] kEnergies = Grid.K.energies(halide.metal().k);
			final double[] k = new double[kEnergies.length];
			for (int i = 0; i < k.length; i++)
				k[i] = RawScale.K.raw(Grid.K.offset(i), spectrum.k(kEnergies[i])) + noise * random.nextGaussian();
			final double[] lEnergies = Grid.L.energies(halide.metal().l3);
			final double[] l = new double[lEnergies.length];
			for (int i = 0; i < l.length; i++)
				l[i] = RawScale.L.raw(Grid.L.offset(i), spectrum.l(lEnergies[i])) + noise * random.nextGaussian();
			samples.add(new HalideSample(halide, kEnergies, k, lEnergies, l));
		}
		return List.copyOf(samples);
	}

	/** @return generator number {@code first} of a realisation; of realisation 0 the one seeded with {@code first} */
	static Random random(final long first, final long seed) {
		return new Random(first + seed * SPREAD);
	}

	static void checkNoise(final double noise) {
		if (!(noise >= 0 && noise <= 1)) throw new InputException("The noise is " + noise +
			"; give its standard deviation in units of the edge step, from 0 to 1, such as 0.002.");
	}
}
