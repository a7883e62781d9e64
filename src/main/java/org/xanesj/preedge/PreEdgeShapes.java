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
package org.xanesj.preedge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Chooses the reference shapes for {@link FixedShapeFit} from many spectra: groups them by how they look around the
 * edge, fits the pre-edge of each group, and keeps what was found and is different.
 */
public final class PreEdgeShapes {

	/** Greatest number of shapes. */
	public static final int MOST = 3;
	/** Number of groups if the user does not say: as many as allowed, because groups that look alike give one shape. */
	public static final int DEFAULT_CLUSTERS = 3;
	/** Lower end of what is compared between spectra [eV, relative to the reference energy]. */
	public static final double COMPARED_FROM = -10;
	/** Upper end of what is compared between spectra [eV, relative to the reference energy]. */
	public static final double COMPARED_TO = 20;

	/**
	 * Two shapes are one if what the first leaves of the second is below this part of it: about a shift by 0.15 eV.
	 * Columns that are more alike than that cannot be told apart at the noise of a pixel.
	 */
	private static final double SAME_SHAPE = 0.1;
	private static final double GRID = 0.05;
	private static final double TAILS = 5;

	private PreEdgeShapes() {
		// prevent instantiation of utility class
	}

	/**
	 * Shapes from groups of spectra.
	 *
	 * @param energies relative to the reference energy, ascending, one per value of a spectrum
	 * @param normalised one row per spectrum: normalised and flattened, finite between {@link #COMPARED_FROM} and
	 *          {@link #COMPARED_TO}
	 * @param grouping groups rows of values that look alike: numbers of the rows of each group, the largest group first,
	 *          at most {@link #MOST} groups
	 * @param fit looks for the pre-edge of a group, given the numbers of its spectra (rows), the one nearest to their
	 *          mean first
	 * @return the shapes, that of the largest group first; empty if no group has a pre-edge
	 * @throws IllegalArgumentException if there are more groups, or no energy lies in the compared range
	 */
	public static List<PreEdgeShape> find(final double[] energies, final double[][] normalised,
		final Function<double[][], List<int[]>> grouping, final Function<int[], PreEdge> fit)
	{
		final int[] compared = IntStream.range(0, energies.length).filter(i -> energies[i] >= COMPARED_FROM &&
			energies[i] <= COMPARED_TO).toArray();
		if (compared.length == 0) throw new IllegalArgumentException("no energy around the edge");
		final List<int[]> groups = grouping.apply(Arrays.stream(normalised).map(spectrum -> Arrays.stream(compared)
			.mapToDouble(i -> spectrum[i]).toArray()).toArray(double[][]::new));
		if (groups.size() > MOST) throw new IllegalArgumentException(groups.size() + " groups");
		final List<PreEdgeShape> shapes = new ArrayList<>();
		for (final int[] group : groups) {
			final PreEdge found = fit.apply(group);
			if (!found.isFound()) continue;
			final PreEdgeShape shape = found.shape();
			if (shapes.stream().noneMatch(kept -> alike(kept, shape))) shapes.add(shape);
		}
		return shapes;
	}

	/** Whether the second is, up to its height, the first. */
	private static boolean alike(final PreEdgeShape a, final PreEdgeShape b) {
		final double from = Math.min(Collections.min(a.centres()), Collections.min(b.centres())) - TAILS;
		final double to = Math.max(Collections.max(a.centres()), Collections.max(b.centres())) + TAILS;
		double aa = 0;
		double ab = 0;
		double bb = 0;
		for (double e = from; e <= to; e += GRID) {
			final double heightOfA = FixedShapeFit.height(a, e);
			final double heightOfB = FixedShapeFit.height(b, e);
			aa += heightOfA * heightOfA;
			ab += heightOfA * heightOfB;
			bb += heightOfB * heightOfB;
		}
		return 1 - ab * ab / (aa * bb) < SAME_SHAPE * SAME_SHAPE;
	}
}
