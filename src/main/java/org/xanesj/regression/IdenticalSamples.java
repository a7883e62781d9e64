package org.xanesj.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds samples that agree in every feature and in the target. Kept, they make leave-one-out too optimistic, because a
 * sample's twin remains when it is left out.
 */
public final class IdenticalSamples {

	private IdenticalSamples() {
		// prevent instantiation of utility class
	}

	/** @return pairs (earlier, later) of samples; each later sample once, with the first that it equals */
	public static List<int[]> find(final RegressionData data) {
		final List<int[]> pairs = new ArrayList<>();
		for (int b = 1; b < data.samples(); b++)
			for (int a = 0; a < b; a++)
				if (data.target(a) == data.target(b) && Arrays.equals(data.row(a), data.row(b))) {
					pairs.add(new int[] { a, b });
					break;
				}
		return pairs;
	}
}
