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

import java.util.Random;

/**
 * What the two spectra of one simulated halide are made of: positions, heights and widths from simple rules of
 * chemistry, each with a random deviation that stands for the structure the rules leave out. Energies, widths and areas
 * in eV, heights in edge steps. The enthalpy is not used.
 *
 * @param edge K edge energy
 * @param whiteEnergy K white line: energy; 1/d^2 above the edge after C. R. Natoli, in EXAFS and Near Edge Structure III,
 *          Springer Proc. Phys. 2, 38 (1984)
 * @param whiteHeight its height
 * @param whiteWidth its full width at half maximum
 * @param shoulderDistance how far the shoulder lies below the white line
 * @param shoulderHeight its height
 * @param preEnergy pre-edge peak: energy
 * @param preArea its area
 * @param disorder mean square displacement of the neighbours [Angstrom^2]
 * @param l3 energy of the L3 line
 * @param l2 energy of the L2 line
 * @param area area of both lines together, satellites included
 * @param branching share of L3 in {@code area}
 * @param satelliteDistance how far the charge-transfer satellite lies above its line
 * @param satelliteShare share of the satellite in the area of its line
 */
record HalideParameters(double edge, double whiteEnergy, double whiteHeight, double whiteWidth, double shoulderDistance,
	double shoulderHeight, double preEnergy, double preArea, double disorder, double l3, double l2, double area,
	double branching, double satelliteDistance, double satelliteShare)
{

	/** Seed of the deviations of the compound number 0 in the stored realisation. */
	private static final long FIRST = 1000;
	private static final double STATISTICAL = 2.0 / 3.0;
	/** Branching of d5 to d10 as in fluorides. */
	private static final double[] BRANCHING = { 0.755, 0.775, 0.770, 0.725, 0.685, 0.667 };

	/**
	 * Draws the deviations of one of the samples.
	 *
	 * @param index place in {@link Halide#ALL}
	 * @param seed realisation, 0 = the stored one
	 */
	static HalideParameters draw(final int index, final long seed) {
		return draw(Halide.ALL.get(index), HalideSamples.random(FIRST + index, seed), 1);
	}

	/**
	 * Draws the deviations of one piece of a compound.
	 *
	 * @param halide the compound
	 * @param random where the deviations come from
	 * @param spread standard deviation of all deviations relative to that of the samples
	 */
	static HalideParameters draw(final Halide halide, final Random random, final double spread) {
		final Metal metal = halide.metal();
		final double ionicity = halide.ionicity();
		final double covalency = 1 - ionicity;
		final double charge = halide.charge();
		final double distortion = halide.distortion();
		final int holes = 10 - halide.dElectrons();

		// The order of the draws is part of the definition: another order is another realisation.
		final double edge = metal.k + 0.4 + 1.2 * halide.oxidation() + 2.6 * charge + deviation(random, spread * 0.20);
		final double white = edge + 1.5 + 22 / (halide.distance() * halide.distance()) + deviation(random, spread * 0.20);
		final double whiteHeight = Math.max(0.05, (0.05 + 0.45 * (charge - 0.35)) * halide.coordination() / 6 * (1 -
			0.25 * distortion)) * (1 + deviation(random, spread * 0.05));
		final double shoulder = 3.6 + 1.1 * (3.98 - halide.halogen()) + 2 * distortion + deviation(random, spread * 0.15);
		final double shoulderHeight = (0.09 + 0.14 * covalency + 0.12 * distortion) * (1 + deviation(random, spread * 0.06));
		final double pre = metal.k + 0.3 + 0.6 * charge + (halide.oxidation() == 3 ? 0.5 : 0) + deviation(random, spread * 0.08);
		final double preArea = holes / 4.0 * (halide.coordination() == 4 ? 0.10 : 0.030) * (1 + 0.6 * covalency) * (1 +
			deviation(random, spread * 0.06));
		final double l3 = metal.l3 + (halide.fullShell() ? 0.6 : metal.l3Shift) + 0.45 * charge + deviation(random, spread * 0.08);
		final double l2 = l3 + metal.splitting + 0.10 * (ionicity - 0.4) + deviation(random, spread * 0.05);
		final double area = (halide.fullShell() ? 1.5 + 0.5 * covalency : 6 * holes * (1 - 0.45 * covalency)) * (1 +
			deviation(random, spread * 0.04));
		final double branching = STATISTICAL + (BRANCHING[halide.dElectrons() - 5] - STATISTICAL) * (0.5 + 0.5 *
			ionicity / 0.68) + deviation(random, spread * 0.006);
		final double transfer = Math.max(1.5, 7.5 - 4 * (3.98 - halide.halogen()));
		final double satellite = Math.sqrt((transfer - 1.5) * (transfer - 1.5) + 4 * 1.3 * 1.3) + deviation(random, spread * 0.15);
		final double satelliteShare = halide.fullShell() ? 0 : (0.02 + 0.10 * covalency) * (1 + deviation(random, spread * 0.08));
		return new HalideParameters(edge, white, whiteHeight, 4.2 + 1.5 * covalency, shoulder, shoulderHeight, pre, preArea,
			0.006 + 0.006 * covalency, l3, l2, area, branching, satellite, satelliteShare);
	}

	private static double deviation(final Random random, final double standardDeviation) {
		return standardDeviation * random.nextGaussian();
	}
}
