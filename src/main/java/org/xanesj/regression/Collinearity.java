package org.xanesj.regression;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * How far the features of a fit depend on each other.
 * <p>
 * Variance inflation factor of feature k: 1/(1 - R_k^2), R_k^2 being that of the regression of feature k on the others
 * (D. W. Marquardt, Technometrics 12, 591 (1970), doi:10.1080/00401706.1970.10488699). Above {@link #VIF_LIMIT} the
 * coefficients are not to be interpreted one by one.
 */
public final class Collinearity {

	/** Usual limit of the variance inflation factor. */
	public static final double VIF_LIMIT = 10;

	private Collinearity() {
		// prevent instantiation of utility class
	}

	/** @return variance inflation factor of each feature of a fit, at least 1 */
	public static double[] varianceInflation(final LinearFit fit) {
		final double[][] inverse = fit.leverageMatrix();
		final int samples = fit.fitted().length;
		final double[] factors = new double[inverse.length - 1];
		for (int k = 0; k < factors.length; k++)
			factors[k] = samples * inverse[k + 1][k + 1];
		return factors;
	}

	/** @return greatest by smallest singular value of the standardised features of a fit; 1 without features */
	public static double conditionNumber(final RegressionData data, final LinearFit fit) {
		final int[] columns = fit.columns();
		if (columns.length == 0) return 1;
		final double[][] z = fit.standardisation().apply(data.table(), data.allRows(), columns);
		return new SingularValueDecomposition(new Array2DRowRealMatrix(z, false)).getConditionNumber();
	}
}
