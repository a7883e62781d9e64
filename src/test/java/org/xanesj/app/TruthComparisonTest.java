package org.xanesj.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.xanesj.stack.MapPlane;
import org.xanesj.stack.MapSet;
import org.xanesj.stack.PixelSize;

/** Counted by hand. */
class TruthComparisonTest {

	private static final float NONE = Float.NaN;

	private static MapSet maps() {
		final float[] value = { 10, 10, 10, 10, 10, NONE, 10, 10 };
		final float[] halfwidth = { 2, 2, 2, 2, 2, NONE, NONE, 2 };
		final float[] status = { 0, 0, 1, 2, 0, 8, 4, 0 };
		return new MapSet("m", 4, 2, new PixelSize(1, 1, "um"), List.of(new MapPlane("value", "", "", value), new MapPlane(
			"halfwidth", "", "", halfwidth), new MapPlane("status", "", "", status)), Map.of(), "");
	}

	@Test
	void countsInsideOutsideAndFlagged() {
		final TruthComparison found = TruthComparison.of(maps(), new float[] { 11, 13, 12, 10, NONE, 10, 10, 5 });
		assertEquals(7, found.pixels());
		assertEquals(3, found.flagged()); // status 2, 8 and 4
		assertEquals(1, found.extrapolated());
		assertEquals((1 + 3 + 2 + 5) / 4.0, found.meanAbsoluteError());
		assertEquals(2 / 4.0, found.inside()); // the end of the interval belongs to it
		assertEquals(1 / 3.0, found.insideWithinDomain());
		assertEquals(2, found.medianHalfwidth());
		assertEquals(3 / 7.0, found.flaggedShare());
	}

	@Test
	void aTruthOfAnotherSizeIsRefused() {
		final MapSet maps = maps();
		assertThrows(IllegalArgumentException.class, () -> TruthComparison.of(maps, new float[7]));
	}
}
