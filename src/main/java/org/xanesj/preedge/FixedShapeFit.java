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
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * The pre-edge of a pixel as a mixture of given shapes: constant, one exponential foot and one sum of peaks per shape,
 * all linear, so that area and centroid come from two dot products with weights that depend on the grid only. Accurate
 * for mixtures of the shapes' materials; blind to a material that is in none of them, which the residual shows.
 * Immutable.
 * <p>
 * With a single shape there is a further column, the derivative of its peaks, so that the centroid can move (first
 * order). Definition: XanesJ.
 */
public final class FixedShapeFit {

	/** Two decay constants are one if they differ by less than this part of the larger. */
	private static final double SAME_DECAY = 0.05;
	/** Singular values below this part of the largest are left out. */
	private static final double SINGULAR = 1e-9;
	/** Fewest points that must remain for the residual. */
	private static final int FREEDOM = 3;

	private final int first;
	private final int points;
	private final int columns;
	private final double origin;
	private final double[] area;
	private final double[] moment;
	private final double[][] basis;

	private FixedShapeFit(final int first, final int points, final int columns, final double origin,
		final double[] area, final double[] moment, final double[][] basis)
	{
		this.first = first;
		this.points = points;
		this.columns = columns;
		this.origin = origin;
		this.area = area;
		this.moment = moment;
		this.basis = basis;
	}

	/**
	 * Computes the weights for a grid.
	 *
	 * @param shapes at least one
	 * @param energies relative to the reference energy, ascending
	 * @return the weights; {@link #usable()} tells whether the grid has enough points for them
	 * @throws IllegalArgumentException if there is no shape
	 */
	public static FixedShapeFit of(final List<PreEdgeShape> shapes, final double[] energies) {
		if (shapes.isEmpty()) throw new IllegalArgumentException("no shape");
		final double high = shapes.stream().mapToDouble(PreEdgeShape::windowHigh).min().orElseThrow();
		final int from = count(energies, e -> e < PreEdgeRule.LOW - PreEdgeFitter.ENERGY_TOLERANCE);
		final int to = Math.max(from, count(energies, e -> e <= high + PreEdgeFitter.ENERGY_TOLERANCE));
		final double[] window = Arrays.copyOfRange(energies, from, to);
		final double origin = shapes.stream().mapToDouble(FixedShapeFit::centroid).average().orElseThrow();

		final List<double[]> design = new ArrayList<>();
		design.add(column(window, e -> 1));
		final List<Double> decays = new ArrayList<>();
		for (final PreEdgeShape shape : shapes) {
			final double b = shape.decay();
			if (decays.stream().anyMatch(kept -> Math.abs(kept - b) < SAME_DECAY * Math.max(kept, b))) continue;
			decays.add(b);
			design.add(column(window, e -> Math.exp(b * (e - high))));
		}
		final int peaks = design.size();
		for (final PreEdgeShape shape : shapes)
			design.add(column(window, e -> height(shape, e)));
		if (shapes.size() == 1) design.add(column(window, e -> slope(shapes.get(0), e)));
		final int p = design.size();
		if (window.length < p + FREEDOM) return new FixedShapeFit(from, window.length, p, origin, null, null, null);

		final double[] areaOf = new double[p];
		final double[] momentOf = new double[p];
		for (int m = 0; m < shapes.size(); m++) {
			areaOf[peaks + m] = area(shapes.get(m));
			momentOf[peaks + m] = areaOf[peaks + m] * (centroid(shapes.get(m)) - origin);
		}
		if (shapes.size() == 1) momentOf[p - 1] = -areaOf[peaks];
		return solve(design, from, origin, areaOf, momentOf);
	}

	private static FixedShapeFit solve(final List<double[]> design, final int from, final double origin,
		final double[] areaOf, final double[] momentOf)
	{
		final int n = design.get(0).length;
		final int p = design.size();
		final SingularValueDecomposition svd = new SingularValueDecomposition(new Array2DRowRealMatrix(design.toArray(
			double[][]::new), false).transpose());
		final double[] singular = svd.getSingularValues();
		final double[] area = new double[n];
		final double[] moment = new double[n];
		final List<double[]> basis = new ArrayList<>();
		for (int s = 0; s < p; s++) {
			if (!(singular[s] > SINGULAR * singular[0])) continue;
			final double[] left = svd.getU().getColumn(s);
			final double[] right = svd.getV().getColumn(s);
			basis.add(left);
			for (int i = 0; i < n; i++)
				for (int j = 0; j < p; j++) {
					area[i] += areaOf[j] * right[j] / singular[s] * left[i];
					moment[i] += momentOf[j] * right[j] / singular[s] * left[i];
				}
		}
		return new FixedShapeFit(from, n, p, origin, area, moment, basis.toArray(double[][]::new));
	}

	/** @return false if the grid has too few points in the window for the number of columns */
	public boolean usable() {
		return area != null;
	}

	/** @return index of the first energy of the window */
	public int first() {
		return first;
	}

	/** @return number of energies in the window */
	public int points() {
		return points;
	}

	/** @return number of columns of the model: what is fitted to each pixel */
	public int columns() {
		return columns;
	}

	/** @return energy [eV] from which the moment is taken, relative to the reference energy */
	public double origin() {
		return origin;
	}

	/** @return a copy of the weights whose dot product with the window of a normalised spectrum is the area [eV] */
	public double[] areaWeights() {
		return area.clone();
	}

	/** @return a copy of the weights for the area times (centroid - {@link #origin}) [eV^2] */
	public double[] momentWeights() {
		return moment.clone();
	}

	/** @return a copy of an orthonormal basis of the model, one row per vector: what it cannot describe is the residual */
	public double[][] basis() {
		return Arrays.stream(basis).map(double[]::clone).toArray(double[][]::new);
	}

	/** @return variance of the area for noise of variance 1 per point */
	public double areaVariance() {
		return LinearAmplitudes.dot(area, area, points);
	}

	/** @return covariance of area and moment for noise of variance 1 per point */
	public double covariance() {
		return LinearAmplitudes.dot(area, moment, points);
	}

	/** @return variance of the moment for noise of variance 1 per point */
	public double momentVariance() {
		return LinearAmplitudes.dot(moment, moment, points);
	}

	/** Shape of the peaks at an energy, as fitted to the reference spectrum. */
	static double height(final PreEdgeShape shape, final double energy) {
		double sum = 0;
		for (int k = 0; k < shape.centres().size(); k++)
			sum += shape.areas().get(k) * PseudoVoigt.value(energy, shape.centres().get(k), shape.width());
		return sum;
	}

	private static double slope(final PreEdgeShape shape, final double energy) {
		double sum = 0;
		for (int k = 0; k < shape.centres().size(); k++)
			sum -= shape.areas().get(k) * PseudoVoigt.byCentre(energy, shape.centres().get(k), shape.width());
		return sum;
	}

	static double area(final PreEdgeShape shape) {
		return shape.areas().stream().mapToDouble(Double::doubleValue).sum();
	}

	static double centroid(final PreEdgeShape shape) {
		double moment = 0;
		for (int k = 0; k < shape.centres().size(); k++)
			moment += shape.areas().get(k) * shape.centres().get(k);
		return moment / area(shape);
	}

	private static int count(final double[] energies, final DoublePredicate condition) {
		return (int) Arrays.stream(energies).filter(condition).count();
	}

	private static double[] column(final double[] energies, final DoubleUnaryOperator function) {
		return Arrays.stream(energies).map(function).toArray();
	}
}
