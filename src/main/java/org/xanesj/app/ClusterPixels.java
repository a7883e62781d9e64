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

import java.util.ArrayList;
import java.util.List;

import org.xanesj.decomposition.PrincipalComponents;
import org.xanesj.decomposition.SpectrumClusters;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.FeatureStatus;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.MapPlane;
import org.xanesj.stack.OrderedTiles;
import org.xanesj.stack.TileLoop;
import org.xanesj.task.Progress;

/** The pixels of a stack by their scores: a sample that fits into memory, and the way of every pixel to its group. */
final class ClusterPixels {

	/** Number of pixels about which groups are found: k-means of so many takes seconds. */
	private static final int SAMPLE = 50_000;

	private final EnergyStack stack;
	private final StackComponents found;
	private final PrincipalComponents scores;
	private final long seed;

	ClusterPixels(final EnergyStack stack, final StackComponents found, final PrincipalComponents scores,
		final long seed)
	{
		this.stack = stack;
		this.found = found;
		this.scores = scores;
		this.seed = seed;
	}

	/** @return scores of usable pixels in their order: of all, or of some drawn at random if they are many */
	double[][] sample(final Progress progress) {
		final double part = (double) SAMPLE / found.pixels();
		final List<double[]> sample = new ArrayList<>();
		final OrderedTiles<List<double[]>> ordered = new OrderedTiles<>(stack, sample::addAll);
		TileLoop.run(stack, () -> {
			final FeatureInput input = found.input();
			return (tile, offset) -> {
				input.load(tile);
				final List<double[]> drawn = new ArrayList<>();
				for (int j = 0; j < tile.width(); j++)
					if (stack.selected(offset + j) && input.pixelStatus()[j] == FeatureStatus.OK && (part >= 1 || number(offset +
						j) < part)) drawn.add(scores(input, j));
				ordered.accept(offset, drawn);
			};
		}, progress);
		return sample.toArray(double[][]::new);
	}

	/**
	 * A random number from 0 to 1 that belongs to a pixel, whichever thread asks: the mixing step of SplitMix64, G. L. Steele,
	 * D. Lea, C. H. Flood, ACM SIGPLAN Notices 49(10), 453-472 (2014),
	 * <a href="https://doi.org/10.1145/2714064.2660195">doi:10.1145/2714064.2660195</a>.
	 */
	private double number(final int pixel) {
		long bits = seed + (pixel + 1) * 0x9e3779b97f4a7c15L;
		bits = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
		bits = (bits ^ bits >>> 27) * 0x94d049bb133111ebL;
		bits ^= bits >>> 31;
		return (bits >>> 11) * 0x1p-53;
	}

	private double[] scores(final FeatureInput input, final int j) {
		final double[] curve = new double[stack.size()];
		for (int i = 0; i < curve.length; i++)
			curve[i] = input.normalised()[i][j];
		final double[] result = new double[scores.size()];
		for (int k = 0; k < result.length; k++)
			result[k] = scores.score(curve, k);
		return result;
	}

	/**
	 * Gives every usable pixel to the nearest group.
	 *
	 * @param planes of cluster, distance and status
	 */
	void assign(final SpectrumClusters groups, final List<MapPlane> planes, final Progress progress) {
		final double[][] centres = new double[groups.count()][];
		for (int k = 0; k < centres.length; k++)
			centres[k] = groups.mean(k);
		TileLoop.run(stack, () -> {
			final FeatureInput input = found.input();
			return (tile, offset) -> {
				input.load(tile);
				for (int j = 0; j < tile.width(); j++) {
					if (!stack.selected(offset + j)) continue;
					planes.get(2).values()[offset + j] = input.pixelStatus()[j];
					if (input.pixelStatus()[j] == FeatureStatus.OK) assign(scores(input, j), centres, offset + j, planes);
				}
			};
		}, progress);
	}

	private void assign(final double[] point, final double[][] centres, final int pixel, final List<MapPlane> planes) {
		int nearest = 0;
		double least = Double.POSITIVE_INFINITY;
		for (int k = 0; k < centres.length; k++) {
			double distance = 0;
			for (int i = 0; i < point.length; i++)
				distance += (point[i] - centres[k][i]) * (point[i] - centres[k][i]);
			if (distance < least) {
				least = distance;
				nearest = k;
			}
		}
		planes.get(0).values()[pixel] = nearest + 1;
		planes.get(1).values()[pixel] = (float) Math.sqrt(least / stack.size());
	}
}
