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
package org.xanesj.io.hdf5;

import java.util.function.DoubleUnaryOperator;
import java.util.function.IntFunction;

/** Images that are computed from those of a file, one by one. */
final class PlaneFunctions {

	private PlaneFunctions() {
		// prevent instantiation of utility class
	}

	/** Computes one image. */
	@FunctionalInterface
	interface Computation {

		/** @return the image, which may be the given array, changed */
		float[] apply(int plane, float[] values);
	}

	/** Images of another size are not made: one for each of the given ones. */
	private record Computed(Planes from, Computation computation) implements Planes {

		@Override
		public int width() {
			return from.width();
		}

		@Override
		public int height() {
			return from.height();
		}

		@Override
		public int size() {
			return from.size();
		}

		@Override
		public float[] plane(final int plane) {
			return computation.apply(plane, from.plane(plane));
		}
	}

	/** A function of a value that knows the image it is in. */
	@FunctionalInterface
	interface OfValue {

		double at(int plane, double value);
	}

	/** @return images of a function of each value; what is no number becomes NaN */
	static Planes ofEach(final Planes from, final OfValue function) {
		return new Computed(from, (plane, values) -> {
			for (int i = 0; i < values.length; i++)
				values[i] = finite(function.at(plane, values[i]));
			return values;
		});
	}

	/** The same for a function that is the same in all images. */
	static Planes each(final Planes from, final DoubleUnaryOperator function) {
		return ofEach(from, (plane, value) -> function.applyAsDouble(value));
	}

	/**
	 * Absorbance of a transmission image, -ln((image - dark) / (white - dark)), Beer and Lambert's law; NaN where that is not
	 * defined, since there is less than no light.
	 *
	 * @param images counts with the sample
	 * @param white counts without it: one image, or one for each of the images
	 * @param dark counts without light: one image, one for each, or null for zero
	 */
	static Planes absorbance(final Planes images, final Planes white, final Planes dark) {
		final IntFunction<float[]> whites = fitting(white, images.size());
		final IntFunction<float[]> darks = dark == null ? plane -> new float[images.width() * images.height()] : fitting(dark,
			images.size());
		return new Computed(images, (plane, values) -> {
			final float[] open = whites.apply(plane);
			final float[] closed = darks.apply(plane);
			for (int i = 0; i < values.length; i++)
				values[i] = finite(-Math.log((values[i] - (double) closed[i]) / (open[i] - (double) closed[i])));
			return values;
		});
	}

	/** @return modulus (true) or phase of complex numbers */
	static Planes complex(final PlaneReader reader, final boolean modulus) {
		return new Computed(reader, (plane, real) -> {
			final float[] imaginary = reader.plane(plane, 1);
			for (int i = 0; i < real.length; i++)
				real[i] = (float) (modulus ? Math.hypot(real[i], imaginary[i]) : Math.atan2(imaginary[i], real[i]));
			return real;
		});
	}

	/** As many references as images are one for each; any other number is a series to be averaged. */
	private static IntFunction<float[]> fitting(final Planes references, final int images) {
		if (references.size() == images) return references::plane;
		final Mean mean = new Mean(references);
		return plane -> mean.get();
	}

	/** The mean of all images, computed when it is first needed. */
	private static final class Mean {

		private final Planes all;
		private float[] mean;

		Mean(final Planes all) {
			this.all = all;
		}

		synchronized float[] get() {
			if (mean == null) mean = mean();
			return mean;
		}

		private float[] mean() {
			final double[] sum = new double[all.width() * all.height()];
			for (int i = 0; i < all.size(); i++) {
				final float[] values = all.plane(i);
				for (int j = 0; j < sum.length; j++)
					sum[j] += values[j];
			}
			final float[] result = new float[sum.length];
			for (int j = 0; j < sum.length; j++)
				result[j] = (float) (sum[j] / all.size());
			return result;
		}
	}

	private static float finite(final double value) {
		return Double.isFinite(value) ? (float) value : Float.NaN;
	}
}
