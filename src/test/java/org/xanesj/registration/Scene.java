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

import java.util.Random;

/**
 * Particles with soft edges whose image is known at every place, so that displaced, turned and scaled images need no
 * interpolation: the sum over particles of contrast / (1 + exp(4 (distance - radius) / softness)).
 */
public final class Scene {

	private static final double SOFTNESS = 2.5;

	private final double[] x;
	private final double[] y;
	private final double[] radius;

	/**
	 * @param particles how many; none overlap
	 * @param size they lie within -size / 2 to size / 2 in both directions [pixels]
	 * @param seed of the random numbers
	 */
	public Scene(final int particles, final double size, final long seed) {
		final Random random = new Random(seed);
		x = new double[particles];
		y = new double[particles];
		radius = new double[particles];
		int count = 0;
		for (int attempt = 0; count < particles && attempt < 1000 * particles; attempt++) {
			x[count] = size * (random.nextDouble() - 0.5);
			y[count] = size * (random.nextDouble() - 0.5);
			radius[count] = 2 + 7 * random.nextDouble();
			if (isFree(count)) count++;
		}
		if (count < particles) throw new IllegalArgumentException("there is room for " + count + " particles only");
	}

	/** Particles that overlap would move each other's edges when one of them inverts. */
	private boolean isFree(final int particle) {
		for (int i = 0; i < particle; i++)
			if (Math.hypot(x[i] - x[particle], y[i] - y[particle]) < radius[i] + radius[particle] + 2 * SOFTNESS) return false;
		return true;
	}

	/** How bright particle number {@code i} is. */
	@FunctionalInterface
	public interface Contrast {

		double of(int i);
	}

	/**
	 * @param contrast of the particles
	 * @param width of the image [pixels]
	 * @param height of the image [pixels]
	 * @param similarity how the image lies relative to the scene, whose origin is the middle
	 * @return the image, row-major
	 */
	public float[] image(final Contrast contrast, final int width, final int height, final Similarity similarity) {
		final double cos = Math.cos(Math.toRadians(similarity.rotation()));
		final double sin = Math.sin(Math.toRadians(similarity.rotation()));
		final float[] image = new float[width * height];
		for (int i = 0; i < image.length; i++) {
			final double right = i % width + 0.5 - width / 2.0 - similarity.dx();
			final double down = i / width + 0.5 - height / 2.0 - similarity.dy();
			// details are larger by the scale, so places in the scene lie closer; turned back
			image[i] = (float) value(contrast, (cos * right + sin * down) / similarity.scale(), (cos * down - sin * right) /
				similarity.scale());
		}
		return image;
	}

	private double value(final Contrast contrast, final double atX, final double atY) {
		double value = 0;
		for (int i = 0; i < x.length; i++) {
			final double distance = Math.hypot(atX - x[i], atY - y[i]) - radius[i];
			if (distance < 5 * SOFTNESS) value += contrast.of(i) / (1 + Math.exp(4 * distance / SOFTNESS));
		}
		return value;
	}

	/** Adds white noise. */
	public static float[] noisy(final float[] image, final double sigma, final Random random) {
		final float[] noisy = image.clone();
		for (int i = 0; i < noisy.length; i++)
			noisy[i] += sigma * random.nextGaussian();
		return noisy;
	}
}
