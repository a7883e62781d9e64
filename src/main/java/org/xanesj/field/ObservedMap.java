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

import java.util.Arrays;

/**
 * One map as it was measured: a value and a precision for each pixel. Values are kept relative to their weighted mean, so
 * that single precision is enough for energies of thousands of eV. Pixels without a finite value are no nodes of the
 * field. Not changed once made.
 */
public final class ObservedMap {

	/** Makes the median of the absolute deviations of normal numbers their standard deviation. */
	static final double MEDIAN_TO_SD = 1.4826;

	final boolean[] nodes;
	/** Relative to {@link #centre}; 0 outside the nodes. */
	final float[] value;
	/** 1/s^2; 0 outside the nodes and in pixels that are held out. */
	final float[] precision;
	private final Lattice lattice;
	private final double centre;
	private final int count;
	private final int measured;
	private final int replaced;
	private final boolean noiseKnown;
	private final double medianPrecision;

	private ObservedMap(final Lattice lattice, final boolean[] nodes, final float[] value, final float[] precision,
		final double centre, final int replaced, final boolean noiseKnown, final double medianPrecision)
	{
		this.lattice = lattice;
		this.nodes = nodes;
		this.value = value;
		this.precision = precision;
		this.centre = centre;
		this.replaced = replaced;
		this.noiseKnown = noiseKnown;
		this.medianPrecision = medianPrecision;
		int nodesWithValue = 0;
		int withPrecision = 0;
		for (int i = 0; i < nodes.length; i++) {
			if (nodes[i]) nodesWithValue++;
			if (precision[i] > 0) withPrecision++;
		}
		count = nodesWithValue;
		measured = withPrecision;
	}

	private static double median(final float[] precision) {
		final float[] measured = new float[precision.length];
		int n = 0;
		for (final float p : precision)
			if (p > 0) measured[n++] = p;
		return Median.of(measured, n);
	}

	/**
	 * A map with its noise.
	 *
	 * @param lattice the pixels
	 * @param values one per pixel, NaN where undefined
	 * @param sigmas standard error of each value, in its unit; where it is not a positive number, the median of the others
	 *          takes its place. null or all unusable: one noise for all pixels, guessed from differences of neighbours; the
	 *          noise factor of {@link GaussianEstimation} corrects the guess
	 * @throws IllegalArgumentException if a length does not fit, or no value is finite
	 */
	public static ObservedMap of(final Lattice lattice, final float[] values, final float[] sigmas) {
		final int pixels = lattice.pixels();
		if (values.length != pixels || sigmas != null && sigmas.length != pixels) throw new IllegalArgumentException(
			values.length + " values for " + pixels + " pixels");
		final boolean[] nodes = new boolean[pixels];
		for (int i = 0; i < pixels; i++)
			nodes[i] = Float.isFinite(values[i]);
		final float usual = usualNoise(nodes, sigmas);
		final boolean known = usual > 0;
		final float instead = known ? usual : (float) guessedNoise(lattice, nodes, values);
		final float[] precision = new float[pixels];
		int replaced = 0;
		for (int i = 0; i < pixels; i++) {
			if (!nodes[i]) continue;
			final boolean usable = known && usable(sigmas[i]);
			if (known && !usable) replaced++;
			final double noise = usable ? sigmas[i] : instead;
			precision[i] = (float) (1 / (noise * noise));
		}
		final double centre = mean(lattice, nodes, values, precision);
		final float[] value = new float[pixels];
		for (int i = 0; i < pixels; i++)
			if (nodes[i]) value[i] = (float) (values[i] - centre);
		return new ObservedMap(lattice, nodes, value, precision, centre, replaced, known, median(precision));
	}

	private static boolean usable(final float sigma) {
		// its square must be a float, too
		return sigma > 1e-15f && sigma < 1e15f;
	}

	/** @return median of the usable noises; NaN if there is none */
	private static float usualNoise(final boolean[] nodes, final float[] sigmas) {
		if (sigmas == null) return Float.NaN;
		final float[] usable = new float[sigmas.length];
		int n = 0;
		for (int i = 0; i < sigmas.length; i++)
			if (nodes[i] && usable(sigmas[i])) usable[n++] = sigmas[i];
		return Median.of(usable, n);
	}

	/** Median of the differences of neighbours, as if they were noise only. */
	private static double guessedNoise(final Lattice lattice, final boolean[] nodes, final float[] values) {
		final float[] differences = new float[2 * lattice.pixels()];
		int n = 0;
		double greatest = 0;
		for (int i = 0; i < values.length; i++) {
			if (!nodes[i]) continue;
			greatest = Math.max(greatest, Math.abs(values[i]));
			if (lattice.joinsRight(i % lattice.width()) && nodes[i + 1]) differences[n++] = Math.abs(values[i] - values[i + 1]);
			if (lattice.joinsDown(i / lattice.width()) && nodes[i + lattice.width()]) differences[n++] = Math.abs(values[i] -
				values[i + lattice.width()]);
		}
		final double noise = MEDIAN_TO_SD * Median.of(differences, n) / Math.sqrt(2);
		// constant maps: the rounding of single precision is all there can be
		return noise > 0 ? noise : Math.max(1e-7 * greatest, 1e-12);
	}

	private static double mean(final Lattice lattice, final boolean[] nodes, final float[] values,
		final float[] precision)
	{
		final int width = lattice.width();
		final double weight = lattice.sum((from, to) -> {
			double sum = 0;
			for (int i = from * width; i < to * width; i++)
				sum += precision[i];
			return sum;
		});
		if (!(weight > 0)) throw new IllegalArgumentException("no pixel with a value");
		return lattice.sum((from, to) -> {
			double sum = 0;
			for (int i = from * width; i < to * width; i++)
				if (nodes[i]) sum += (double) precision[i] * values[i];
			return sum;
		}) / weight;
	}

	/** The same map with nothing measured in some of its pixels; pixels that no measurement reaches are no nodes any more. */
	ObservedMap without(final boolean[] heldOut) {
		final float[] left = precision.clone();
		for (int i = 0; i < left.length; i++)
			if (heldOut[i]) left[i] = 0;
		return new ObservedMap(lattice, new GraphPieces(FieldGraph.of(lattice, nodes)).reached(nodes, left), value, left, centre,
			replaced, noiseKnown, median(left));
	}

	/** The same map in other pixels: number {@code i} of the new lattice is number {@code from[i]} of this one. */
	ObservedMap sample(final Lattice sampled, final int[] from) {
		final boolean[] sampledNodes = new boolean[from.length];
		final float[] values = new float[from.length];
		final float[] precisions = new float[from.length];
		for (int i = 0; i < from.length; i++) {
			sampledNodes[i] = nodes[from[i]];
			values[i] = value[from[i]];
			precisions[i] = precision[from[i]];
		}
		return new ObservedMap(sampled, sampledNodes, values, precisions, centre, replaced, noiseKnown, median(precisions));
	}

	/** Rows {@code from} to {@code to} - 1 of the same map; what is said of it as a whole stays the same. */
	ObservedMap rows(final int from, final int to) {
		final int first = from * lattice.width();
		final int end = to * lattice.width();
		return new ObservedMap(Lattice.of(lattice.width(), to - from, lattice.workers()), Arrays.copyOfRange(nodes, first, end),
			Arrays.copyOfRange(value, first, end), Arrays.copyOfRange(precision, first, end), centre, replaced, noiseKnown,
			medianPrecision);
	}

	/** @return the values in double precision, relative to {@link #centre()} */
	double[] values() {
		final double[] values = new double[value.length];
		for (int i = 0; i < values.length; i++)
			values[i] = value[i];
		return values;
	}

	/** @return the pixels */
	public Lattice lattice() {
		return lattice;
	}

	/** @return what was subtracted from the values: their mean, weighted with their precisions */
	public double centre() {
		return centre;
	}

	/** @return number of pixels with a value */
	public int count() {
		return count;
	}

	/** @return number of pixels whose noise was no positive number */
	public int replacedNoises() {
		return replaced;
	}

	/** @return false if the noise had to be guessed from the map itself */
	public boolean noiseKnown() {
		return noiseKnown;
	}

	/** @return median precision of the pixels that were measured [1/unit^2] */
	public double medianPrecision() {
		return medianPrecision;
	}

	/** @return true if every pixel of a rectangle was measured with the same noise */
	boolean uniform() {
		if (!lattice.whole() || lattice.width() < 2 || lattice.height() < 2) return false;
		for (final float p : precision)
			if (p != precision[0] || p == 0) return false;
		return true;
	}

	/** @return number of pixels that were measured */
	int measured() {
		return measured;
	}

	/** @return (measured - x)/s of a pixel that is a node, for x relative to {@link #centre()} */
	public double standardised(final int pixel, final double x) {
		return (value[pixel] - x) * Math.sqrt(precision[pixel]);
	}

	/** @return standard error of a pixel that is a node, as given or guessed [unit] */
	public double noise(final int pixel) {
		return 1 / Math.sqrt(precision[pixel]);
	}

	/** @return sum of p (y - x)^2, x relative to {@link #centre()} */
	double misfit(final float[] x) {
		final int width = lattice.width();
		return lattice.sum((from, to) -> {
			double sum = 0;
			for (int i = from * width; i < to * width; i++) {
				final double d = (double) value[i] - x[i];
				sum += precision[i] * d * d;
			}
			return sum;
		});
	}
}
