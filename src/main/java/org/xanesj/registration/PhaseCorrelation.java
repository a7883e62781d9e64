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
package org.xanesj.registration;

/**
 * Displacement of one image relative to another from their spectra A and B: the maximum over d of
 * <p>
 * &nbsp;&nbsp; Re &Sigma;<sub>f</sub> W(f) B A* |B A*|<sup>-1/2</sup> exp(2 &pi; i f d).
 * <p>
 * With the power -1 of the magnitude this is phase correlation (C. D. Kuglin and D. C. Hines, Proc. IEEE Conf. Cybernetics
 * and Society, 163 (1975)), with 0 it is cross-correlation: generalised correlation (C. H. Knapp and G. C. Carter, IEEE
 * Trans. Acoust. Speech Signal Process. 24, 320 (1976), doi:10.1109/TASSP.1976.1162830). The power -1 hears the many high
 * frequencies that hold nothing but noise as loud as all others, 0 hears almost only the lowest, in which particles that
 * change their absorption look like a shift; docs/registration.md has the numbers. W is a cosine squared that ends at
 * {@value #BAND} cycles per pixel.
 * <p>
 * The peak is found on whole pixels, then Newton's method climbs to the maximum of the trigonometric sum itself. That is
 * where the refinement by ever finer upsampled transforms (M. Guizar-Sicairos, S. T. Thurman and J. R. Fienup, Opt. Lett.
 * 33, 156 (2008), doi:10.1364/OL.33.000156) ends, without its grid. Holds buffers; one per thread.
 */
final class PhaseCorrelation {

	/** Greatest frequency that is used [cycles per pixel]. */
	static final double BAND = 0.35;

	private static final int MOST_STEPS = 30;
	private static final double LONGEST_STEP = 0.5;
	private static final double PRECISION = 1e-5;

	private final Fourier fourier;
	private final boolean mayInvert;
	private final double[] fx;
	private final double[] fy;
	private final float[] weights;
	private final float[] cross;
	private final float[] surface;
	private final float[] cos;
	private final float[] sin;
	private double amplitude;
	private double power;

	/** Where the correlation is highest, in whole pixels, and how high, 1 for a displaced copy. */
	record Peak(int x, int y, boolean inverted, double quality) {}

	/**
	 * @param fourier the transform of the spectra
	 * @param mayInvert true: the images may have opposite contrast, so negative peaks count, too
	 */
	PhaseCorrelation(final Fourier fourier, final boolean mayInvert) {
		this.fourier = fourier;
		this.mayInvert = mayInvert;
		fx = frequencies(fourier.width);
		fy = frequencies(fourier.height);
		weights = weights();
		cross = new float[2 * fourier.width * fourier.height];
		surface = new float[cross.length];
		cos = new float[fourier.width];
		sin = new float[fourier.width];
	}

	private static double[] frequencies(final int size) {
		final double[] frequencies = new double[size];
		for (int i = 0; i < size; i++)
			frequencies[i] = Fourier.frequency(i, size);
		return frequencies;
	}

	/** @return W(f); none at f = 0, which tells nothing of a displacement */
	private float[] weights() {
		final float[] all = new float[fx.length * fy.length];
		for (int i = 1; i < all.length; i++) {
			final double f = Math.hypot(fx[i % fx.length], fy[i / fx.length]);
			final double root = f < BAND ? Math.cos(Math.PI / 2 * f / BAND) : 0;
			all[i] = (float) (root * root);
		}
		return all;
	}

	/**
	 * @param reference spectrum of the reference
	 * @param displaced spectrum of the displaced image
	 * @param limit greatest displacement [pixels]
	 * @return the highest peak within the limit; null if the correlation only rises towards the limit, or is 0
	 */
	Peak peak(final float[] reference, final float[] displaced, final double limit) {
		cross(reference, displaced);
		System.arraycopy(cross, 0, surface, 0, cross.length);
		fourier.inverse(surface);
		final int down = (int) Math.min(limit, (fourier.height - 1) / 2);
		final int right = (int) Math.min(limit, (fourier.width - 1) / 2);
		Peak best = null;
		double highest = 0;
		for (int y = -down; y <= down; y++)
			for (int x = -right; x <= right; x++) {
				final double value = at(x, y);
				final double height = mayInvert ? Math.abs(value) : value;
				if (height <= highest || x * x + y * y > limit * limit) continue;
				highest = height;
				best = new Peak(x, y, value < 0, height * fourier.width * fourier.height / amplitude);
			}
		return best != null && isTop(best) ? best : null;
	}

	private double at(final int x, final int y) {
		final int column = Math.floorMod(x, fourier.width);
		return surface[2 * (Math.floorMod(y, fourier.height) * fourier.width + column)];
	}

	private boolean isTop(final Peak peak) {
		final int sign = peak.inverted ? -1 : 1;
		for (int y = -1; y <= 1; y++)
			for (int x = -1; x <= 1; x++)
				if (sign * at(peak.x + x, peak.y + y) > sign * at(peak.x, peak.y)) return false;
		return true;
	}

	/**
	 * Climbs from no displacement to the next maximum.
	 *
	 * @param inverted true: to the next minimum
	 * @return the displacement; {@link Displacement#NONE} if there is no maximum within a pixel or two
	 */
	Displacement refine(final float[] reference, final float[] displaced, final boolean inverted) {
		cross(reference, displaced);
		final int sign = inverted ? -1 : 1;
		double dx = 0, dy = 0;
		for (int i = 0; i < MOST_STEPS; i++) {
			final double[] s = sums(dx, dy);
			final double determinant = s[3] * s[5] - s[4] * s[4];
			if (!(determinant > 0) || sign * s[3] >= 0) return Displacement.NONE;
			final double stepX = -(s[5] * s[1] - s[4] * s[2]) / determinant;
			final double stepY = -(s[3] * s[2] - s[4] * s[1]) / determinant;
			dx += Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, stepX));
			dy += Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, stepY));
			if (Math.abs(dx) > 2 || Math.abs(dy) > 2) return Displacement.NONE;
			if (Math.abs(stepX) + Math.abs(stepY) < PRECISION) {
				final double height = sign * s[0];
				// half of the power is in the imaginary part, in which nobody looks for peaks
				return new Displacement(dx, dy, height / amplitude, height / Math.sqrt(power / 2), inverted);
			}
		}
		return Displacement.NONE;
	}

	private void cross(final float[] reference, final float[] displaced) {
		amplitude = 0;
		power = 0;
		for (int y = 0, i = 0; y < fourier.height; y++)
			for (int x = 0; x < fourier.width; x++, i += 2) {
				final float wanted = weights[i / 2];
				if (wanted == 0) {
					cross[i] = 0;
					cross[i + 1] = 0;
					continue;
				}
				final float real = displaced[i] * reference[i] + displaced[i + 1] * reference[i + 1];
				final float imaginary = displaced[i + 1] * reference[i] - displaced[i] * reference[i + 1];
				final double root = Math.sqrt(Math.sqrt((double) real * real + (double) imaginary * imaginary));
				final float weight = root == 0 ? 0 : (float) (wanted / root);
				cross[i] = weight * real;
				cross[i + 1] = weight * imaginary;
				final double magnitude = weight * root * root;
				amplitude += magnitude;
				power += magnitude * magnitude;
			}
	}

	/** @return value, both first derivatives, and the second xx, xy, yy of the sum at a displacement */
	private double[] sums(final double dx, final double dy) {
		for (int x = 0; x < fourier.width; x++) {
			cos[x] = (float) Math.cos(2 * Math.PI * fx[x] * dx);
			sin[x] = (float) Math.sin(2 * Math.PI * fx[x] * dx);
		}
		final double[] sums = new double[6];
		for (int y = 0; y < fourier.height; y++) {
			if (Math.abs(fy[y]) >= BAND) continue;
			final double c = Math.cos(2 * Math.PI * fy[y] * dy);
			final double s = Math.sin(2 * Math.PI * fy[y] * dy);
			double real0 = 0, imaginary0 = 0, real1 = 0, imaginary1 = 0, real2 = 0;
			double imaginary2 = 0;
			for (int x = 0, i = 2 * fourier.width * y; x < fourier.width; x++, i += 2) {
				final double f = fx[x];
				if (Math.abs(f) >= BAND) continue;
				final double real = cross[i] * cos[x] - cross[i + 1] * sin[x];
				final double imaginary = cross[i] * sin[x] + cross[i + 1] * cos[x];
				real0 += real;
				imaginary0 += imaginary;
				real1 += f * real;
				imaginary1 += f * imaginary;
				real2 += f * f * real;
				imaginary2 += f * f * imaginary;
			}
			final double a = real0 * c - imaginary0 * s;
			sums[0] += a;
			sums[1] -= real1 * s + imaginary1 * c;
			sums[2] -= fy[y] * (real0 * s + imaginary0 * c);
			sums[3] -= real2 * c - imaginary2 * s;
			sums[4] -= fy[y] * (real1 * c - imaginary1 * s);
			sums[5] -= fy[y] * fy[y] * a;
		}
		final double turn = 2 * Math.PI;
		sums[1] *= turn;
		sums[2] *= turn;
		for (int i = 3; i < 6; i++)
			sums[i] *= turn * turn;
		return sums;
	}
}
