package org.xanesj.scripts;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A small part of the study of docs/simulated-study.md: two of its seeds, on a small field. */
@Timeout(120)
class SimulatedStudyTest {

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(longs = { 0, 1 })
	void twoEdgesAreBetterThanOneAndMapsKeepTheirIntervals(final long seed) {
		final List<SimulatedStudy.Outcome> outcomes = new SimulatedStudy(folder, 64, seed).run();
		final SimulatedStudy.Outcome k = outcomes.get(0);
		final SimulatedStudy.Outcome both = outcomes.get(1);
		assertTrue(both.validation().nested().r2() > k.validation().nested().r2());
		// the aim of the method that is followed: mean absolute error below 10 % of full scale with both edges
		assertTrue(both.validation().nested().meetsTarget());
		for (final SimulatedStudy.Outcome outcome : outcomes) {
			final double inside = outcome.map().inside();
			assertTrue(inside > 0.8 && inside < 0.97, "share of the pixels inside the 90 % interval: " + inside);
			assertTrue(outcome.map().flaggedShare() < 0.3);
		}
	}
}
