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

import org.xanesj.block.SpectrumBlock;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.FeatureStatus;

/** The spectra of one tile after the other, as measured or normalised, and which of them can be used. One per thread. */
abstract class TileSpectra {

	/** Takes the next tile. */
	abstract void load(SpectrumBlock tile);

	/** @return the values, [energy][pixel + {@link #start()}], valid until the next tile */
	abstract float[][] rows();

	/** @return index of the first pixel in every row */
	abstract int start();

	/** @return {@link FeatureStatus} of a pixel of the tile as a whole */
	abstract int status(int pixel);

	/** @return true if the spectrum of a pixel of the tile can be used */
	final boolean usable(final int pixel) {
		return status(pixel) == FeatureStatus.OK;
	}

	/** Spectra as they are; a pixel with a value that is not finite cannot be used. */
	static TileSpectra measured() {
		return new TileSpectra() {

			private float[][] rows;
			private int start;

			@Override
			void load(final SpectrumBlock tile) {
				rows = new float[tile.energies()][];
				for (int i = 0; i < rows.length; i++)
					rows[i] = tile.row(i);
				start = tile.start();
			}

			@Override
			float[][] rows() {
				return rows;
			}

			@Override
			int start() {
				return start;
			}

			@Override
			int status(final int pixel) {
				for (final float[] row : rows)
					if (!Float.isFinite(row[start + pixel])) return FeatureStatus.NOT_FINITE;
				return FeatureStatus.OK;
			}
		};
	}

	/** Spectra as a recipe normalises them; a pixel that it sets aside cannot be used. */
	static TileSpectra normalised(final FeatureInput input) {
		return new TileSpectra() {

			@Override
			void load(final SpectrumBlock tile) {
				input.load(tile);
			}

			@Override
			float[][] rows() {
				return input.normalised();
			}

			@Override
			int start() {
				return 0;
			}

			@Override
			int status(final int pixel) {
				return input.pixelStatus()[pixel];
			}
		};
	}
}
