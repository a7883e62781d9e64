package org.xanesj.app;

import java.util.List;
import java.util.Random;

import org.xanesj.feature.FeatureRegistry;
import org.xanesj.feature.Recipe;
import org.xanesj.feature.SpectralFeature;
import org.xanesj.spectrum.NoiseEstimate;
import org.xanesj.spectrum.Spectrum;

/**
 * Whether the shoulder of a spectrum stays where it is when the noise of the spectrum is added once more. Two shoulders
 * of equal strength swap, and a model must not learn from that.
 */
final class ShoulderStability {

	/** Noise copies of each spectrum. */
	private static final int COPIES = 30;
	/** Greatest standard deviation of a stable shoulder [eV]. */
	private static final double LIMIT = 0.3;
	private static final String SHOULDER = "k.shoulder.energy";

	private ShoulderStability() {
		// prevent instantiation of utility class
	}

	/**
	 * @param spectrum as used, after the scan check
	 * @param recipe for its edge
	 * @param seed of the noise
	 * @return true if the shoulder was found in every copy and its standard deviation is below 0.3 eV
	 */
	static boolean isStable(final Spectrum spectrum, final Recipe recipe, final long seed) {
		final List<SpectralFeature> shoulder = List.of(FeatureRegistry.byId(SHOULDER).orElseThrow());
		final double noise = NoiseEstimate.of(spectrum.energies()).sigma(spectrum.mu());
		final Random random = new Random(seed);
		double sum = 0;
		double squares = 0;
		double first = Double.NaN;
		for (int copy = 0; copy < COPIES; copy++) {
			final double[] mu = spectrum.mu();
			for (int i = 0; i < mu.length; i++)
				mu[i] += noise * random.nextGaussian();
			final double energy = AnalysedSpectrum.of(new Spectrum(spectrum.name(), spectrum.energies(), mu), recipe,
				shoulder).value(0);
			if (!Double.isFinite(energy)) return false;
			if (copy == 0) first = energy;
			sum += energy - first;
			squares += (energy - first) * (energy - first);
		}
		final double variance = (squares - sum * sum / COPIES) / (COPIES - 1);
		return variance < LIMIT * LIMIT;
	}
}
