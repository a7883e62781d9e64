package org.xanesj.model;

import java.util.List;

/**
 * The fits without each sample, or without each group of samples, and how far each missed the samples it had not seen:
 * all that the jackknife+ or CV+ interval needs. Immutable.
 */
public final class FoldFits {

	private final boolean grouped;
	private final List<LinearFunction> functions;
	private final int[] functionOf;
	private final double[] residuals;

	/**
	 * @param grouped whether groups were left out (CV+) or single samples (jackknife+)
	 * @param functions one per fold
	 * @param functionOf for each sample the index of the function that was fitted without it
	 * @param residuals for each sample |target - prediction of that function|, in units of the target
	 * @throws IllegalArgumentException if the sizes do not fit or an index is out of range
	 */
	public FoldFits(final boolean grouped, final List<LinearFunction> functions, final int[] functionOf,
		final double[] residuals)
	{
		if (functionOf.length != residuals.length) throw new IllegalArgumentException(
			"one residual is needed for each sample");
		for (final int f : functionOf)
			if (f < 0 || f >= functions.size()) throw new IllegalArgumentException("there is no fold " + f);
		for (final double residual : residuals)
			if (!(residual >= 0)) throw new IllegalArgumentException("residuals must not be negative");
		this.grouped = grouped;
		this.functions = List.copyOf(functions);
		this.functionOf = functionOf.clone();
		this.residuals = residuals.clone();
	}

	/** @return true if groups were left out */
	public boolean grouped() {
		return grouped;
	}

	/** @return one function per fold */
	public List<LinearFunction> functions() {
		return functions;
	}

	/** @return number of training samples */
	public int samples() {
		return residuals.length;
	}

	/** @return index of the function that was fitted without a sample */
	public int functionOf(final int sample) {
		return functionOf[sample];
	}

	/** @return |target - prediction| of a sample by the function without it */
	public double residual(final int sample) {
		return residuals[sample];
	}
}
