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
package org.xanesj.feature.l;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xanesj.feature.FeatureExtractor;
import org.xanesj.feature.FeatureStatus;
import org.xanesj.feature.SpectralFeature;
import org.xanesj.simulation.HalideSample;
import org.xanesj.simulation.HalideSamples;

/** Standard errors against the scatter over noisy copies of one spectrum. */
class SigmaTest {

	private static final int COPIES = 400;

	@ParameterizedTest
	@CsvSource({ "FeCl2, 0.002", "FeCl2, 0.006", "FeF3, 0.002", "CoF2, 0.002", "NiI2, 0.002", "CuCl2, 0.002" })
	void sigmaIsTheScatterWithinFortyPercent(final String formula, final double noise) {
		final HalideSample sample = HalideSamples.simulate(0, 0).stream().filter(s -> s.formula().equals(formula))
			.findFirst().orElseThrow();
		final FeatureExtractor extractor = HalideLines.extractor(HalideLines.fixed(sample.element()), sample.lEnergies());
		extractor.extract(HalideLines.noisy(sample.l(), COPIES, noise, new Random(20240607)));
		final List<SpectralFeature> features = extractor.features();
		assertEquals(20, features.size());
		for (int k = 0; k < features.size(); k++) {
			double sum = 0;
			double squares = 0;
			double sigma = 0;
			for (int j = 0; j < COPIES; j++) {
				final double value = extractor.column(k).value[j];
				assertEquals(FeatureStatus.OK, extractor.column(k).status[j], features.get(k).id());
				sum += value;
				squares += value * value;
				sigma += extractor.column(k).sigma[j];
			}
			final double scatter = Math.sqrt((squares - sum * sum / COPIES) / (COPIES - 1));
			final double ratio = scatter / (sigma / COPIES);
			// 400 copies give the scatter within 4 %; errors are taken to first order. Got 0.78 to 1.07.
			assertTrue(ratio > 0.7 && ratio < 1.4, formula + " " + features.get(k).id() + ": scatter over sigma is " + ratio);
		}
	}
}
