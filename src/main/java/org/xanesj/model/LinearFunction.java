package org.xanesj.model;

/**
 * A linear function of few of the features of a model: intercept + sum of slope times feature. Immutable.
 */
public final class LinearFunction {

	private final int[] features;
	private final double[] slopes;
	private final double intercept;

	/**
	 * @param features indices into {@link PropertyModel#neededFeatures()}
	 * @param slopes of these features, in units of the target per unit of the feature
	 * @param intercept in units of the target, for all features 0 on their absolute scale
	 */
	public LinearFunction(final int[] features, final double[] slopes, final double intercept) {
		if (features.length != slopes.length) throw new IllegalArgumentException(features.length + " features, " +
			slopes.length + " slopes");
		this.features = features.clone();
		this.slopes = slopes.clone();
		this.intercept = intercept;
	}

	/** @return number of features */
	public int size() {
		return features.length;
	}

	/** @return index of feature number {@code k} */
	public int feature(final int k) {
		return features[k];
	}

	/** @return slope of feature number {@code k} */
	public double slope(final int k) {
		return slopes[k];
	}

	/** @return the value for all features 0 */
	public double intercept() {
		return intercept;
	}
}
