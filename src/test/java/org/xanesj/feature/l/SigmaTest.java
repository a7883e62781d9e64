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
