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
