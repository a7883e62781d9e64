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
package org.xanesj.app;

import java.util.Arrays;
import java.util.Optional;

import org.xanesj.model.TrainingSpectra;
import org.xanesj.spectrum.AbsorptionEdge;

/**
 * The normalised spectra of all samples on one grid around the edge, from which a model learns what its spectra look
 * like.
 */
final class CommonGrid {

	/** Range and step about a single edge [eV]. */
	private static final double[] SINGLE = { -15, 60, 0.5 };
	/** Range about L3, beyond L2 for the upper end, and step [eV]. */
	private static final double[] PAIR = { -4, 8, 0.2 };
	private static final int FEWEST = 20;

	private CommonGrid() {
		// prevent instantiation of utility class
	}

	/**
	 * @param analysed all spectra of a role
	 * @param edges of them; they tell single edges from pairs
	 * @return the spectra between the energies that all of them cover; empty if that is next to nothing
	 */
	static Optional<TrainingSpectra> of(final AnalysedSpectrum[] analysed, final AbsorptionEdge[] edges) {
		final boolean pair = edges[0].isPair();
		final double[] range = pair ? PAIR : SINGLE;
		double from = range[0];
		double to = range[1] + (pair ? Arrays.stream(edges).mapToDouble(AbsorptionEdge::splitting).max().orElseThrow() : 0);
		for (final AnalysedSpectrum spectrum : analysed) {
			final double reference = spectrum.input().plan().recipe().referenceEnergy();
			from = Math.max(from, spectrum.spectrum().energy(0) - reference);
			to = Math.min(to, spectrum.spectrum().energy(spectrum.spectrum().size() - 1) - reference);
		}
		final int first = (int) Math.ceil(from / range[2]);
		final int size = (int) Math.floor(to / range[2]) - first + 1;
		if (size < FEWEST) return Optional.empty();
		final double[] grid = new double[size];
		for (int i = 0; i < size; i++)
			grid[i] = (first + i) * range[2];
		final double[][] spectra = new double[analysed.length][];
		for (int i = 0; i < spectra.length; i++)
			spectra[i] = interpolate(analysed[i], grid);
		return Optional.of(new TrainingSpectra(grid, spectra));
	}

	private static double[] interpolate(final AnalysedSpectrum analysed, final double[] grid) {
		final double[] normalised = analysed.normalised();
		final double reference = analysed.input().plan().recipe().referenceEnergy();
		final double[] values = new double[grid.length];
		int i = 1;
		for (int g = 0; g < grid.length; g++) {
			final double energy = grid[g] + reference;
			while (i < normalised.length - 1 && analysed.spectrum().energy(i) < energy)
				i++;
			final double share = (energy - analysed.spectrum().energy(i - 1)) / (analysed.spectrum().energy(i) - analysed
				.spectrum().energy(i - 1));
			values[g] = normalised[i - 1] + share * (normalised[i] - normalised[i - 1]);
		}
		return values;
	}
}
