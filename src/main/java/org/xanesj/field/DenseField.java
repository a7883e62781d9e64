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

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The Gaussian random field of {@link PrecisionMatrix} for a map of few pixels, by its whole matrix in double precision: nothing
 * is drawn and nothing stops early.
 */
final class DenseField {

	/** Of a map; more pixels take longer than samples do. */
	static final int MOST_PIXELS = 400;

	private final FieldGraph graph;
	private final double[] value;
	private final double[] precision;
	/** Number of each pixel among the nodes, -1 of others. */
	private final int[] node;
	private final RealMatrix matrix;
	private final double[] weighted;
	private final CholeskyDecomposition decomposition;

	/**
	 * Sets up the matrix.
	 *
	 * @param graph links of the nodes only
	 * @param nodes pixels with a value, all linked with a measured one
	 * @param value of each pixel
	 * @param precision of each pixel, 1/(c s^2); 0 where nothing was measured
	 * @param correlation rho, see {@link PixelNoise}
	 * @param alpha precision of the difference of two neighbours, positive
	 */
	DenseField(final FieldGraph graph, final boolean[] nodes, final double[] value, final double[] precision,
		final double correlation, final double alpha)
	{
		this.graph = graph;
		this.value = value;
		this.precision = precision;
		node = new int[value.length];
		int count = 0;
		for (int i = 0; i < node.length; i++)
			node[i] = nodes[i] ? count++ : -1;
		matrix = new Array2DRowRealMatrix(count, count);
		weighted = new double[count];
		addNoise(correlation);
		addLinks(alpha);
		decomposition = new CholeskyDecomposition(matrix, 1e-9, 0);
	}

	/** The same of the noise of a map. */
	static DenseField of(final PixelNoise noise, final FieldGraph graph, final double alpha) {
		final ObservedMap map = noise.map();
		final double[] precision = new double[map.value.length];
		for (int i = 0; i < precision.length; i++)
			precision[i] = map.precision[i] / noise.factor();
		return new DenseField(graph, map.nodes, map.values(), precision, noise.correlation(), alpha);
	}

	/** N^-1 and N^-1 y; see {@link PixelNoise} for its elements. */
	private void addNoise(final double correlation) {
		final double across = correlation / (1 - correlation * correlation);
		for (int i = 0; i < value.length; i++)
			if (precision[i] > 0) addNoise(i, i, precision[i]);
		for (int i = 0; i + 1 < value.length; i++) {
			if (!graph.lattice().joinsRight(i % graph.lattice().width()) || !(precision[i] > 0 && precision[i + 1] > 0)) continue;
			addNoise(i, i, correlation * across * precision[i]);
			addNoise(i + 1, i + 1, correlation * across * precision[i + 1]);
			final double beside = -across * Math.sqrt(precision[i] * precision[i + 1]);
			addNoise(i, i + 1, beside);
			addNoise(i + 1, i, beside);
		}
	}

	private void addNoise(final int i, final int j, final double element) {
		matrix.addToEntry(node[i], node[j], element);
		weighted[node[i]] += element * value[j];
	}

	private void addLinks(final double alpha) {
		for (int k = 0; k < graph.neighbours().links(); k++) {
			final float[] weights = graph.weights(k);
			for (int i = 0; i < weights.length; i++)
				if (weights[i] > 0) addLink(node[i], node[i + graph.step(k)], alpha * weights[i]);
		}
	}

	private void addLink(final int a, final int b, final double weight) {
		matrix.addToEntry(a, a, weight);
		matrix.addToEntry(b, b, weight);
		matrix.addToEntry(a, b, -weight);
		matrix.addToEntry(b, a, -weight);
	}

	/** @return A, of the nodes in their order */
	RealMatrix matrix() {
		return matrix;
	}

	/** @return the most probable value of each pixel, 0 outside the nodes */
	double[] mode() {
		return spread(decomposition.getSolver().solve(new ArrayRealVector(weighted, false)).toArray());
	}

	/** @return the variance of each pixel, 0 outside the nodes */
	double[] variance() {
		final RealMatrix covariance = decomposition.getSolver().getInverse();
		final double[] diagonal = new double[weighted.length];
		for (int k = 0; k < diagonal.length; k++)
			diagonal[k] = covariance.getEntry(k, k);
		return spread(diagonal);
	}

	private double[] spread(final double[] ofNodes) {
		final double[] pixels = new double[value.length];
		for (int i = 0; i < pixels.length; i++)
			if (node[i] >= 0) pixels[i] = ofNodes[node[i]];
		return pixels;
	}
}
