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

import org.xanesj.spatial.BlockBootstrap;
import org.xanesj.spatial.CorrelationFit;
import org.xanesj.spatial.LagCorrelation;
import org.xanesj.spatial.LocalMoran;
import org.xanesj.spatial.MaskedField;
import org.xanesj.spatial.Moran;
import org.xanesj.spatial.Neighbourhood;
import org.xanesj.spatial.RadialCurve;
import org.xanesj.stack.MapPlane;
import org.xanesj.task.Progress;

/**
 * How the values of one map are arranged.
 *
 * @param name of the map
 * @param unit of its values
 * @param pixels number of pixels with a value
 * @param mean of the values
 * @param deviation standard deviation of the values
 * @param noise mean variance of their noise, divided by their variance; NaN if not known
 * @param moran Moran's I and Geary's C with the eight neighbours
 * @param map correlation by lag
 * @param raw its mean over all directions
 * @param corrected the same without noise; null if the noise is not known
 * @param lengthError standard error of the correlation length of the corrected curve, of the raw one if there is none
 *          [pixels]; NaN if the map is too small for its structures
 * @param local local Moran statistics with the eight neighbours
 */
public record MapArrangement(String name, String unit, int pixels, double mean, double deviation, double noise,
	Moran moran, LagCorrelation map, RadialCurve raw, RadialCurve corrected, double lengthError, LocalMoran local)
{

	/**
	 * @param noiseVariance mean variance of the noise of the pixels; NaN = not known or not to be used
	 * @param seed of bootstrap and local statistics
	 */
	static MapArrangement of(final MapPlane plane, final MaskedField field, final int maxLag, final double noiseVariance,
		final long seed, final Progress progress)
	{
		progress.checkCancelled();
		progress.report(0, "Correlating " + plane.name());
		final LagCorrelation map = LagCorrelation.auto(field, maxLag);
		final RadialCurve raw = RadialCurve.of(map);
		final boolean known = !Double.isNaN(noiseVariance);
		final RadialCurve corrected = known ? raw.withoutNoise(field.variance(), noiseVariance) : null;
		final double length = (known ? corrected : raw).correlationLength();
		final double error = BlockBootstrap.standardError(field, length, known ? noiseVariance : 0, seed, progress);
		progress.report(0.5, "Looking for clusters in " + plane.name());
		return new MapArrangement(plane.name(), plane.unit(), field.count(), field.mean(), Math.sqrt(field.variance()),
			noiseVariance / field.variance(), Moran.of(field, Neighbourhood.QUEEN), map, raw, corrected, error, LocalMoran.of(
				field, Neighbourhood.QUEEN, seed));
	}

	/** @return the curve without noise if the noise is known, else the raw one */
	public RadialCurve best() {
		return corrected == null ? raw : corrected;
	}

	/** @return a model laid through {@link #best()} as far as lags go in all directions */
	public CorrelationFit fit(final CorrelationFit.Shape shape) {
		return CorrelationFit.of(best(), Math.max(map.maxX(), map.maxY()), shape);
	}

	/** @return the model that fits better */
	public CorrelationFit betterFit() {
		final CorrelationFit exponential = fit(CorrelationFit.Shape.EXPONENTIAL);
		final CorrelationFit gaussian = fit(CorrelationFit.Shape.GAUSSIAN);
		return gaussian.deviation() < exponential.deviation() ? gaussian : exponential;
	}
}
