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

/**
 * Spectra of one simulated halide at any energies: normalised, as the parameters say, without noise.
 */
final class HalideSpectrum {

	/** Square of the photoelectron's wave number per energy [1/(Angstrom^2 eV)]: 2 m / hbar^2. */
	private static final double WAVE_NUMBER = 0.2624684236075176;
	/** Offset [eV] and weight of the multiplet lines of d5 to d10. */
	private static final double[][][] MULTIPLETS = { { { -1.5, 0.45 }, { 0, 1 }, { 1.4, 0.2 } }, { { 0, 1 }, { 1.6,
		0.45 }, { 3.2, 0.15 } }, { { -0.9, 0.35 }, { 0, 1 }, { 1.5, 0.45 } }, { { 0, 1 }, { 1.9, 0.35 } }, { { 0, 1 } }, { {
			0, 1 }, { 3.4, 0.5 } } };

	private final Halide halide;
	private final HalideParameters parameters;

	/**
	 * @param halide the compound
	 * @param parameters its positions, heights and widths
	 */
	HalideSpectrum(final Halide halide, final HalideParameters parameters) {
		this.halide = halide;
		this.parameters = parameters;
	}

	/** @return standard enthalpy of formation of the compound [kJ/mol] */
	double enthalpy() {
		return halide.enthalpy();
	}

	/**
	 * The K edge: arctangent step with the fine structure of one shell of neighbours, white line, shoulder, pre-edge peak.
	 *
	 * @param energy [eV]
	 * @return absorption in edge steps
	 */
	double k(final double energy) {
		final double white = energy - parameters.whiteEnergy();
		return LineShape.step(energy - parameters.edge(), halide.metal().kWidth + 1.2) * (1 + fineStructure(energy)) //
			+ parameters.whiteHeight() * LineShape.ofHeight(white, parameters.whiteWidth(), 0.4) //
			+ parameters.shoulderHeight() * LineShape.ofHeight(white + parameters.shoulderDistance(), 2.2, 0.4) //
			+ parameters.preArea() * LineShape.ofArea(energy - parameters.preEnergy(), 1.7, 0.5);
	}

	private double fineStructure(final double energy) {
		if (energy <= parameters.edge()) return 0;
		final double k = Math.sqrt(WAVE_NUMBER * (energy - parameters.edge()));
		final double distance = halide.distance();
		final double amplitude = halide.coordination() * 0.45 / (1 + (k - 5) * (k - 5) / 16) / (k * distance * distance);
		final double damping = Math.exp(-2 * parameters.disorder() * k * k - 2 * distance / 7);
		final double k6 = Math.pow(k, 6);
		return amplitude * damping * Math.sin(2 * k * distance - 0.4 * k + 1) * k6 / (k6 + Math.pow(2.2, 6));
	}

	/**
	 * The L2,3 pair: for each of the two lines its multiplet, a charge-transfer satellite and an arctangent step, the steps
	 * in the statistical ratio 2 : 1.
	 *
	 * @param energy [eV]
	 * @return absorption in units of both edge steps together
	 */
	double l(final double energy) {
		final double branching = parameters.branching();
		return line(energy - parameters.l3(), halide.metal().l3Width, branching, 2.0 / 3.0) //
			+ line(energy - parameters.l2(), halide.metal().l2Width, 1 - branching, 1.0 / 3.0);
	}

	private double line(final double offset, final double coreHole, final double share, final double step) {
		final double[][] multiplet = MULTIPLETS[halide.dElectrons() - 5];
		final double width = Math.sqrt(coreHole * coreHole + 0.35 * 0.35) + 0.5;
		double lines = 0;
		double weights = 0;
		for (final double[] member : multiplet) {
			lines += member[1] * LineShape.ofArea(offset - member[0], width, 0.6);
			weights += member[1];
		}
		final double satellite = LineShape.ofArea(offset - parameters.satelliteDistance(), width + 1.5, 0.3);
		final double satelliteShare = parameters.satelliteShare();
		return parameters.area() * share * ((1 - satelliteShare) * lines / weights + satelliteShare * satellite) //
			+ step * LineShape.step(offset, width);
	}
}
