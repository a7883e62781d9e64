package org.xanesj.spectrum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xanesj.simulation.HalideSample;
import org.xanesj.simulation.HalideSamples;

/** Noise alone is no fault of a scan. */
class ScanCheckNoiseTest {

	/** In seed 11 the noise around one point of NiF2 and one of CuBr2 comes out far too small by chance. */
	@ParameterizedTest
	@ValueSource(longs = { 0, 1, 11 })
	void findsNothingInSimulatedSpectra(final long seed) {
		for (final HalideSample sample : HalideSamples.simulate(HalideSamples.DEFAULT_NOISE, seed)) {
			final AbsorptionEdge k = AbsorptionEdge.parse(sample.element() + " K");
			final AbsorptionEdge l = AbsorptionEdge.parse(sample.element() + " L23");
			assertEquals(List.of(), findings(sample.formula(), sample.kEnergies(), sample.k(), k.energy()));
			assertEquals(List.of(), findings(sample.formula(), sample.lEnergies(), sample.l(), l.energy()));
		}
	}

	private static List<String> findings(final String name, final double[] energies, final double[] mu,
		final double reference)
	{
		// gaps are true: the grids are coarse far from the edge
		return ScanCheck.of(new Spectrum(name, energies, mu), reference).findings().stream().filter(finding -> !finding
			.startsWith("There are no points")).toList();
	}
}
