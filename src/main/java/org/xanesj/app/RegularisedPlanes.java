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
package org.xanesj.app;

import java.util.Arrays;
import java.util.List;

import org.xanesj.field.FieldSolution;
import org.xanesj.field.Lattice;
import org.xanesj.field.ObservedMap;
import org.xanesj.field.PixelNoise;
import org.xanesj.stack.MapPlane;
import org.xanesj.task.Progress;

/**
 * The maps that come from one: value, posterior standard deviation, residual, and as measured with its noise. Pixels without a
 * value stay so.
 */
final class RegularisedPlanes {

	/** More pixels make Moran's I no surer, but take memory. */
	private static final int MOST_ON_A_SIDE = 1024;

	private final MapPlane value;
	private final MapPlane sigma;
	private final MapPlane residual;
	private final MapPlane raw;
	private final MapPlane rawSigma;
	private final double noise;
	private final double rowNoise;
	private final double rootMeanSquareResidual;
	private final ResidualCorrelation correlation;

	/**
	 * @param plane as measured
	 * @param pixelNoise of the same
	 * @param samples for the posterior
	 */
	RegularisedPlanes(final MapPlane plane, final PixelNoise pixelNoise,
		final FieldSolution solution, final int samples, final Progress progress)
	{
		final ObservedMap observed = pixelNoise.map();
		final float[] x = solution.value();
		final float[] spread = solution.sigma(samples, progress.part(0, 0.9));
		final float[] draw = solution.draw(progress.part(0.9, 1));
		// what the solution is made of becomes the planes: a large map has no room for both
		value = named(plane, "", plane.unit(), "Regularised: " + plane.description(), x);
		sigma = named(plane, FeatureMaps.SIGMA, plane.unit(), "Posterior standard deviation of " + plane.name(), spread);
		residual = named(plane, NoisyMaps.RESIDUAL, "",
			"Measured minus one sample of the posterior, in units of the noise of the pixel" + (pixelNoise.correlation() > 0
				? ", less what the left neighbour shares of it" : "") + ": white and of size 1 if the model is right",
			draw);
		raw = named(plane, NoisyMaps.MEASURED, plane.unit(), "As measured: " + plane.description(), plane.values()
			.clone());
		rawSigma = named(plane, NoisyMaps.MEASURED + FeatureMaps.SIGMA, plane.unit(), "Standard error of " + plane.name() +
			" as measured, with the estimated noise factor", new float[x.length]);
		pixelNoise.toResidual(draw);
		final double root = Math.sqrt(pixelNoise.factor());
		double square = 0;
		int count = 0;
		for (int i = 0; i < x.length; i++) {
			final boolean has = Float.isFinite(plane.values()[i]);
			x[i] = has ? (float) (observed.centre() + x[i]) : Float.NaN;
			if (!has) spread[i] = Float.NaN;
			rawSigma.values()[i] = has ? (float) (observed.noise(i) * root) : Float.NaN;
			if (!has) continue;
			square += (double) draw[i] * draw[i];
			count++;
		}
		rowNoise = pixelNoise.correlation();
		noise = Math.sqrt(pixelNoise.factor() / observed.medianPrecision());
		rootMeanSquareResidual = Math.sqrt(square / count);
		correlation = correlation(observed.lattice(), residual.values());
	}

	/** @return of at most 1024 x 1024 pixels in the middle */
	private static ResidualCorrelation correlation(final Lattice lattice, final float[] residual) {
		final int width = Math.min(lattice.width(), MOST_ON_A_SIDE);
		final int height = Math.min(lattice.height(), MOST_ON_A_SIDE);
		final float[] middle = new float[width * height];
		for (int y = 0; y < height; y++)
			System.arraycopy(residual, (y + (lattice.height() - height) / 2) * lattice.width() + (lattice.width() - width) / 2,
				middle, y * width, width);
		return ResidualCorrelation.of(width, height, middle);
	}

	private static MapPlane named(final MapPlane plane, final String suffix, final String unit,
		final String description, final float[] values)
	{
		return new MapPlane(plane.name() + suffix, unit, description, values);
	}

	private static float[] empty(final MapPlane plane) {
		final float[] values = new float[plane.values().length];
		Arrays.fill(values, Float.NaN);
		return values;
	}

	/**
	 * The maps of one that is returned as it is.
	 *
	 * @param sigma its standard errors, null if not known
	 */
	static List<MapPlane> unchanged(final MapPlane plane, final MapPlane sigma) {
		final MapPlane errors = named(plane, FeatureMaps.SIGMA, plane.unit(), "Standard error of " + plane.name() +
			" as measured", empty(plane));
		if (sigma != null) for (int i = 0; i < errors.values().length; i++)
			if (Float.isFinite(plane.values()[i])) errors.values()[i] = sigma.values()[i];
		return List.of(named(plane, "", plane.unit(), plane.description(), plane.values().clone()), errors, named(plane, NoisyMaps.RESIDUAL, "", "None: the map was not regularised", empty(plane)),
			named(plane, NoisyMaps.MEASURED, plane.unit(), plane.description(), plane.values().clone()), named(plane,
				NoisyMaps.MEASURED + FeatureMaps.SIGMA, plane.unit(), errors.description(), errors.values().clone()));
	}

	List<MapPlane> planes() {
		return List.of(value, sigma, residual, raw, rawSigma);
	}

	/** @return median standard error of a pixel [unit] */
	double noise() {
		return noise;
	}

	/** @return correlation of the noise of neighbours in a row */
	double rowNoise() {
		return rowNoise;
	}

	double rootMeanSquareResidual() {
		return rootMeanSquareResidual;
	}

	/** @return whether neighbouring residuals are independent */
	ResidualCorrelation correlation() {
		return correlation;
	}
}
