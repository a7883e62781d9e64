package org.xanesj.regression;

/**
 * A feature that was not offered to the lasso, and why.
 *
 * @param column index of the feature
 * @param reason why
 * @param partner for {@link Reason#COLLINEAR} the feature that was kept instead, else -1
 * @param correlation signed Pearson correlation with the partner, else NaN
 */
public record DroppedFeature(int column, Reason reason, int partner, double correlation) {

	/** Why a feature is dropped. */
	public enum Reason {
			/** Undefined for at least one sample. */
			NOT_A_NUMBER,
			/** The same for all samples. */
			CONSTANT,
			/** Too strongly correlated with a kept feature. */
			COLLINEAR
	}
}
