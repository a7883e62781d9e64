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

import org.xanesj.decomposition.OtsuThreshold;
import org.xanesj.spatial.CrossMoran;
import org.xanesj.spatial.FieldCorrelation;
import org.xanesj.spatial.LagCorrelation;
import org.xanesj.spatial.MaskedField;
import org.xanesj.spatial.Neighbourhood;
import org.xanesj.spatial.Overlap;
import org.xanesj.spatial.PhaseRandomisation;
import org.xanesj.spatial.ToroidalShifts;
import org.xanesj.task.Progress;

/**
 * How the values of two maps are arranged to each other, in the pixels in which both have values.
 *
 * @param first name of the one map
 * @param second name of the other
 * @param pearson linear correlation, with the number of independent pixels
 * @param spearman correlation of ranks, likewise
 * @param shifted p-value of the linear correlation by shifts of one map against the other
 * @param randomised p-value of the linear correlation by random maps with the autocorrelation of the first
 * @param bivariate bivariate Moran's I with the eight neighbours
 * @param lee Lee's L with the eight neighbours and the pixel itself
 * @param overlap of the values above the threshold of each map by Otsu's rule
 * @param map correlation by lag
 */
public record PairArrangement(String first, String second, FieldCorrelation pearson, FieldCorrelation spearman,
	double shifted, double randomised, double bivariate, double lee, Overlap overlap, LagCorrelation map)
{

	static PairArrangement of(final String first, final MaskedField x, final String second, final MaskedField y,
		final int maxLag, final long seed, final Progress progress)
	{
		return new PairArrangement(first, second, FieldCorrelation.pearson(x, y), FieldCorrelation.spearman(x, y), ToroidalShifts
			.p(x, y, seed, progress), PhaseRandomisation.p(x, y, seed, progress), CrossMoran.bivariate(x, y,
				Neighbourhood.QUEEN), CrossMoran.lee(x, y, Neighbourhood.QUEEN), Overlap.of(x, threshold(x), y, threshold(y)), LagCorrelation.cross(x, y, maxLag));
	}

	private static double threshold(final MaskedField field) {
		final float[] values = new float[field.width() * field.height()];
		for (int i = 0; i < values.length; i++)
			values[i] = (float) field.value(i);
		return OtsuThreshold.of(values);
	}
}
