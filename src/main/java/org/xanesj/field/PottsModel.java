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

/**
 * Meso-structures of a field: in a pixel of structure k the true value of map f is normal with mean mu and variance
 * Sigma of k and f; neighbours (eight, the diagonal ones with weight 1/sqrt 2) prefer to be of one structure:
 * exp(beta times weighted number of equal pairs), the model of R. B. Potts, Math. Proc. Camb. Philos. Soc. 48, 106 (1952),
 * doi:10.1017/S0305004100027419.
 *
 * @param mean [structure][map], relative to the centre of the map
 * @param variance [structure][map], of the true values
 * @param beta at least 0
 */
record PottsModel(double[][] mean, double[][] variance, double beta) {

	/** @return number of structures */
	int structures() {
		return mean.length;
	}

	/** @return number of maps */
	int maps() {
		return mean[0].length;
	}

	/** @return the greatest change of a mean in standard deviations of its structure, a logarithm of a variance, or beta */
	double change(final PottsModel last) {
		double change = Math.abs(beta - last.beta);
		for (int k = 0; k < mean.length; k++)
			for (int f = 0; f < mean[k].length; f++)
				change = Math.max(change, Math.max(Math.abs(mean[k][f] - last.mean[k][f]) / Math.sqrt(variance[k][f]), Math.abs(Math
					.log(variance[k][f] / last.variance[k][f]))));
		return change;
	}

	/** @return the same structures with another beta */
	PottsModel withBeta(final double other) {
		return new PottsModel(mean, variance, other);
	}
}
