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

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.xanesj.spatial.MaskedField;
import org.xanesj.spatial.Moran;
import org.xanesj.spatial.Neighbourhood;
import org.xanesj.stack.NeighbourNoise;

/**
 * Whether neighbouring residuals are independent, as they are if prior and noise are as they were said to be: Moran's I of
 * all neighbours, and of those in a row and in a column, because the noise of a scan is often shared along its lines.
 *
 * @param rook of the four that share a side
 * @param rows of those in a row
 * @param columns of those in a column
 */
public record ResidualCorrelation(Direction rook, Direction rows, Direction columns) {

	/** Moran's I of fewer pixels is not defined. */
	private static final int FEWEST = 4;
	/** Smaller correlations of neighbouring residuals do no harm, however certain they are in a large map. */
	private static final double ALIKE = 0.1;
	private static final double SIGNIFICANT = 3;

	/**
	 * One kind of neighbours.
	 *
	 * @param moran Moran's I; about 0 of independent residuals, NaN where it is not defined
	 * @param score how many standard deviations that is above what is expected
	 */
	public record Direction(double moran, double score) {

		private static Direction of(final MaskedField field, final Neighbourhood neighbours) {
			final Moran moran = Moran.of(field, neighbours);
			return new Direction(moran.i(), moran.score());
		}

		/** @return true if it is both large and certain */
		boolean alike() {
			return Math.abs(moran) > ALIKE && Math.abs(score) > SIGNIFICANT;
		}

		@Override
		public String toString() {
			return String.format(Locale.ROOT, "%.3f (z %.1f)", moran, score);
		}
	}

	/** Measures a map of residuals; NaN where it has fewer than four values, or all are alike. */
	static ResidualCorrelation of(final int width, final int height, final float[] residual) {
		final MaskedField field = MaskedField.of(width, height, residual);
		if (field.count() < FEWEST || field.isConstant()) {
			final Direction undefined = new Direction(Double.NaN, Double.NaN);
			return new ResidualCorrelation(undefined, undefined, undefined);
		}
		return new ResidualCorrelation(Direction.of(field, Neighbourhood.ROOK), Direction.of(field, Neighbourhood.ROW),
			Direction.of(field, Neighbourhood.COLUMN));
	}

	/**
	 * @param map its name
	 * @param prior that was used
	 * @param rowNoise correlation of the noise along rows that the prior allowed for
	 * @param noise what the stack's neighbours share; null if that is not known
	 * @return one sentence if neighbours are not independent, else none
	 */
	List<String> remarks(final String map, final String prior, final double rowNoise, final NeighbourNoise noise) {
		final List<String> where = new ArrayList<>();
		if (rows.alike()) where.add("in rows " + rows);
		if (columns.alike()) where.add("in columns " + columns);
		if (where.isEmpty()) return List.of();
		final String found = map + ": neighbouring residuals are not independent, Moran's I " + String.join(", ", where);
		if (noise != null && explains(noise.rows() - rowNoise, rows) && explains(noise.columns(), columns)) return List.of(found +
			"; the noise of the stack is correlated at least as much, so it need not be the prior that does not fit.");
		return List.of(found + ", so that the prior " + prior + " does not fit all of this map; look at its residual.");
	}

	private static boolean explains(final double shared, final Direction direction) {
		return !direction.alike() || direction.moran() > 0 && direction.moran() <= shared;
	}
}
