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
package org.xanesj.spectrum;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.apache.commons.math3.analysis.interpolation.AkimaSplineInterpolator;
import org.apache.commons.math3.analysis.polynomials.PolynomialSplineFunction;

/**
 * A spectrum at other energies: piecewise cubic, without the overshoot of ordinary splines beside an edge or a gap, and
 * the measured value itself at a measured energy.
 * <p>
 * Source: H. Akima, Journal of the ACM 17, 589-602 (1970),
 * <a href="https://doi.org/10.1145/321607.321609">doi:10.1145/321607.321609</a>.
 */
public final class SpectrumInterpolation {

	/** Fewer points do not tell the slopes. */
	public static final int FEWEST = 5;

	private SpectrumInterpolation() {
		// prevent instantiation of utility class
	}

	/**
	 * Interpolates; values that are not finite are left out before.
	 *
	 * @param spectrum with at least {@link #FEWEST} finite values
	 * @param energies where it is wanted [eV]
	 * @return one value per energy; NaN outside the range of the spectrum
	 * @throws IllegalArgumentException if there are too few values
	 */
	public static double[] at(final Spectrum spectrum, final double[] energies) {
		final int[] finite = finite(spectrum);
		if (finite.length < FEWEST) throw new IllegalArgumentException(finite.length + " finite values");
		final double[] x = Arrays.stream(finite).mapToDouble(spectrum::energy).toArray();
		final double[] y = Arrays.stream(finite).mapToDouble(spectrum::mu).toArray();
		final PolynomialSplineFunction curve = new AkimaSplineInterpolator().interpolate(x, y);
		return Arrays.stream(energies).map(energy -> energy < x[0] || energy > x[x.length - 1] ? Double.NaN : curve.value(
			energy)).toArray();
	}

	/** @return number of finite values of a spectrum */
	public static int finiteValues(final Spectrum spectrum) {
		return finite(spectrum).length;
	}

	private static int[] finite(final Spectrum spectrum) {
		return IntStream.range(0, spectrum.size()).filter(i -> Double.isFinite(spectrum.mu(i))).toArray();
	}
}
