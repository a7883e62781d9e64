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

import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

import org.xanesj.task.InputException;

/**
 * One field of particles of the simulated iron halides, as a K stack and an L2,3 stack would show it, with the truth.
 * Particles are pure or mixed from two compounds (shares vary inside), of varying thickness; between them there is
 * nothing but background and noise. In a mixed particle the normalised spectra and the enthalpies are averaged with the
 * same weights. <b>Simulated, not measured.</b>
 * <p>
 * Rules and raw scale are those of {@link HalideSamples}, so that a model trained on the samples applies. Each particle
 * has random deviations of its own, 1.5 times those between samples: a particle is a new piece of the compound, not the
 * training sample once more, so that intervals of a model can be judged on the field.
 * Planes are made when they are asked for; the same arguments give the same planes, in any order. Immutable.
 */
public final class ParticleField {

	/** Pixels on a side unless told otherwise. */
	public static final int DEFAULT_SIZE = 128;
	private static final int MIN_SIZE = 16;
	private static final int MAX_SIZE = 4096;
	/** Seeds of the layout and of the noise of the first plane of each stack. */
	private static final long LAYOUT = 20000;
	private static final long K_NOISE = 30000;
	private static final long L_NOISE = 40000;

	private final int size;
	private final double noise;
	private final long seed;
	private final List<Particle> particles;
	/** Which particle a pixel belongs to; meaningless where the thickness is 0. */
	private final byte[] particle;
	private final float[] share;
	private final float[] thickness;

	private ParticleField(final int size, final double noise, final long seed) {
		this.size = size;
		this.noise = noise;
		this.seed = seed;
		particle = new byte[size * size];
		share = new float[size * size];
		thickness = new float[size * size];
		particles = Particle.scatter(HalideSamples.random(LAYOUT, seed));
		for (int number = 0; number < particles.size(); number++)
			paint(number);
	}

	/**
	 * Lays out a field.
	 *
	 * @param size pixels on a side, 16 to 4096, default {@link #DEFAULT_SIZE}
	 * @param noise standard deviation of the noise of every pixel, in each stack in units of the edge step of thickness 1
	 *          (so relative to the step it is more where a particle is thinner), 0 to 1; default
	 *          {@link HalideSamples#DEFAULT_NOISE}
	 * @param seed realisation of deviations, layout and noise; default {@link HalideSamples#DEFAULT_SEED}
	 * @return the field
	 * @throws InputException if size or noise is out of range
	 */
	public static ParticleField of(final int size, final double noise, final long seed) {
		if (size < MIN_SIZE || size > MAX_SIZE) throw new InputException("The size of the simulated field is " + size +
			"; give a number of pixels from " + MIN_SIZE + " to " + MAX_SIZE + ".");
		HalideSamples.checkNoise(noise);
		return new ParticleField(size, noise, seed);
	}

	private void paint(final int number) {
		final Particle painted = particles.get(number);
		for (int row = 0; row < size; row++) {
			for (int column = 0; column < size; column++) {
				final double x = (column + 0.5) / size;
				final double y = (row + 0.5) / size;
				final double thick = painted.thickness(x, y);
				if (thick == 0) continue;
				final int pixel = row * size + column;
				thickness[pixel] = (float) thick;
				particle[pixel] = (byte) number;
				share[pixel] = (float) painted.share(x, y);
			}
		}
	}

	/** @return pixels on a side */
	public int size() {
		return size;
	}

	/** @return energies of the K stack [eV], ascending, finer near the edge */
	public double[] kEnergies() {
		return Grid.K_STACK.energies(Metal.FE.k);
	}

	/** @return energies of the L2,3 stack [eV], ascending, finer near the lines */
	public double[] lEnergies() {
		return Grid.L_STACK.energies(Metal.FE.l3);
	}

	/** @return plane number {@code i} of the K stack, row by row; a new array; edge step = thickness */
	public float[] kPlane(final int i) {
		final double energy = kEnergies()[i];
		return plane(spectrum -> spectrum.k(energy), RawScale.K, Grid.K_STACK.offset(i), K_NOISE + i);
	}

	/** @return plane number {@code i} of the L2,3 stack, row by row; a new array; edge step = 0.2 thickness */
	public float[] lPlane(final int i) {
		final double energy = lEnergies()[i];
		return plane(spectrum -> spectrum.l(energy), RawScale.L, Grid.L_STACK.offset(i), L_NOISE + i);
	}

	private float[] plane(final ToDoubleFunction<HalideSpectrum> normalised, final RawScale scale, final double offset,
		final long noiseSeed)
	{
		final double[] first = particles.stream().mapToDouble(p -> normalised.applyAsDouble(p.first)).toArray();
		final double[] second = particles.stream().mapToDouble(p -> normalised.applyAsDouble(p.second)).toArray();
		final Random random = HalideSamples.random(noiseSeed, seed);
		final double empty = scale.empty(offset);
		final float[] plane = new float[thickness.length];
		for (int pixel = 0; pixel < plane.length; pixel++) {
			final int number = particle[pixel];
			final double mixed = (1 - share[pixel]) * first[number] + share[pixel] * second[number];
			plane[pixel] = (float) (empty + scale.step() * (thickness[pixel] * mixed + noise * random.nextGaussian()));
		}
		return plane;
	}

	/** @return enthalpy of formation of each pixel [kJ/mol], row by row; NaN between particles; a new array */
	public float[] enthalpy() {
		final float[] truth = new float[thickness.length];
		for (int pixel = 0; pixel < truth.length; pixel++)
			truth[pixel] = thickness[pixel] == 0 ? Float.NaN : (float) ((1 - share[pixel]) * particles.get(particle[pixel]).first
				.enthalpy() + share[pixel] * particles.get(particle[pixel]).second.enthalpy());
		return truth;
	}

	/** @return thickness of each pixel, row by row; 1 = that of the single spectra, 0 between particles; a copy */
	public float[] thickness() {
		return thickness.clone();
	}

	/** @return share of the second compound in each pixel, row by row; 0 in pure particles and between them; a copy */
	public float[] mixture() {
		return share.clone();
	}
}
