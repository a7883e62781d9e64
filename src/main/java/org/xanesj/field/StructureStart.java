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
package org.xanesj.field;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.apache.commons.math3.ml.clustering.CentroidCluster;
import org.apache.commons.math3.ml.clustering.DoublePoint;
import org.apache.commons.math3.ml.clustering.KMeansPlusPlusClusterer;
import org.apache.commons.math3.ml.distance.EuclideanDistance;
import org.apache.commons.math3.random.Well19937c;

/**
 * Where the search for structures begins: k-means of the maps after smoothing with a Gaussian of two pixels, each map in
 * units of its standard deviation.
 */
final class StructureStart {

	private static final double WIDTH = 2;
	private static final int REACH = 6;
	private static final int MOST_POINTS = 4000;
	private static final int MOST_ROUNDS = 100;

	private final ObservedMaps maps;
	private final boolean[] nodes;
	private final float[][] smooth;
	private final double[] scale;

	StructureStart(final ObservedMaps maps) {
		this.maps = maps;
		nodes = maps.nodes();
		smooth = new float[maps.size()][];
		scale = new double[maps.size()];
		for (int f = 0; f < smooth.length; f++) {
			smooth[f] = smooth(maps.map(f));
			final double deviation = Math.sqrt(Dot.of(smooth[f], smooth[f], 0, smooth[f].length) / Math.max(1, maps.map(f)
				.count()));
			scale[f] = deviation > 0 ? deviation : 1;
		}
	}

	/** Mean of what was measured nearby; precise pixels count more, up to twice as much as those of median precision. */
	private static float[] smooth(final ObservedMap map) {
		final float[] sum = new float[map.value.length];
		final float[] weight = new float[map.value.length];
		final double median = map.medianPrecision();
		for (int i = 0; i < sum.length; i++) {
			weight[i] = (float) (map.precision[i] / (map.precision[i] + median));
			sum[i] = weight[i] * map.value[i];
		}
		blur(map.lattice(), sum);
		blur(map.lattice(), weight);
		for (int i = 0; i < sum.length; i++)
			sum[i] = map.nodes[i] && weight[i] > 0 ? sum[i] / weight[i] : 0;
		return sum;
	}

	private static void blur(final Lattice lattice, final float[] numbers) {
		final int width = lattice.width();
		final float[] kernel = kernel();
		final float[] rows = new float[numbers.length];
		lattice.rows((from, to) -> {
			for (int y = from; y < to; y++)
				for (int x = 0; x < width; x++)
					for (int d = Math.max(-REACH, -x); d <= Math.min(REACH, width - 1 - x); d++)
						rows[y * width + x] += kernel[Math.abs(d)] * numbers[y * width + x + d];
		});
		lattice.rows((from, to) -> {
			for (int y = from; y < to; y++) {
				Arrays.fill(numbers, y * width, (y + 1) * width, 0);
				for (int d = Math.max(-REACH, -y); d <= Math.min(REACH, lattice.height() - 1 - y); d++)
					for (int x = 0; x < width; x++)
						numbers[y * width + x] += kernel[Math.abs(d)] * rows[(y + d) * width + x];
			}
		});
	}

	private static float[] kernel() {
		final float[] kernel = new float[REACH + 1];
		for (int d = 0; d <= REACH; d++)
			kernel[d] = (float) Math.exp(-d * d / (2 * WIDTH * WIDTH));
		return kernel;
	}

	/** @return means of the structures [structure][map]; fewer than asked for if there are not so many different pixels */
	double[][] means(final int structures, final long seed) {
		final List<DoublePoint> points = points();
		final int k = (int) Math.min(structures, points.stream().distinct().count());
		final List<CentroidCluster<DoublePoint>> clusters = new KMeansPlusPlusClusterer<DoublePoint>(k, MOST_ROUNDS,
			new EuclideanDistance(), new Well19937c(seed)).cluster(points);
		final List<double[]> means = new ArrayList<>();
		for (final CentroidCluster<DoublePoint> cluster : clusters) {
			final double[] mean = cluster.getCenter().getPoint().clone();
			for (int f = 0; f < mean.length; f++)
				mean[f] *= scale[f];
			means.add(mean);
		}
		// structures count upwards in the first map
		means.sort((one, other) -> Arrays.compare(one, other));
		return means.toArray(double[][]::new);
	}

	/** Evenly spread over the nodes. */
	private List<DoublePoint> points() {
		int count = 0;
		for (final boolean node : nodes)
			if (node) count++;
		final double every = Math.max(1, (double) count / MOST_POINTS);
		final List<DoublePoint> points = new ArrayList<>();
		int seen = 0;
		for (int i = 0; i < nodes.length; i++)
			if (nodes[i] && seen++ >= points.size() * every) points.add(new DoublePoint(scaled(i)));
		return points;
	}

	private double[] scaled(final int pixel) {
		final double[] point = new double[smooth.length];
		for (int f = 0; f < point.length; f++)
			point[f] = smooth[f][pixel] / scale[f];
		return point;
	}

	/** @return the nearest of the means for each pixel */
	byte[] labels(final double[][] means) {
		final byte[] labels = new byte[nodes.length];
		maps.lattice().rows((from, to) -> {
			for (int i = from * maps.lattice().width(); i < to * maps.lattice().width(); i++) {
				double nearest = Double.POSITIVE_INFINITY;
				for (byte k = 0; k < means.length; k++) {
					double square = 0;
					for (int f = 0; f < smooth.length; f++)
						square += Math.pow((smooth[f][i] - means[k][f]) / scale[f], 2);
					if (square < nearest) {
						nearest = square;
						labels[i] = k;
					}
				}
			}
		});
		return labels;
	}
}
