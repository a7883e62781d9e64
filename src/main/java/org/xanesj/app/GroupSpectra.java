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
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

import org.xanesj.block.SpectrumBlock;
import org.xanesj.decomposition.MeanAndVariance;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.NoiseCorrelation;
import org.xanesj.stack.OrderedTiles;
import org.xanesj.stack.TileLoop;
import org.xanesj.task.Progress;

/** Mean spectra of groups of pixels with their standard errors, in one run over a stack. */
final class GroupSpectra {

	private GroupSpectra() {
		// prevent instantiation of utility class
	}

	/**
	 * The mean of a group.
	 *
	 * @param name of the group
	 * @param mean one value per energy; NaN if no pixel counts
	 * @param error standard error of each value; NaN for fewer than two pixels
	 * @param pixels number of pixels that count
	 * @param leftOut number of pixels of the group that do not, because a value is missing or the spectrum is unusable
	 */
	record Group(String name, double[] mean, double[] error, long pixels, long leftOut) {}

	/**
	 * Averages.
	 *
	 * @param stack its selection is not asked, the groups say which pixels are meant
	 * @param groups may overlap
	 * @param spectra makes what turns a tile into spectra, once for each thread
	 * @param progress may cancel
	 */
	static List<Group> of(final EnergyStack stack, final List<PixelRegion> groups, final Supplier<TileSpectra> spectra,
		final Progress progress)
	{
		final MeanAndVariance[] all = empty(groups.size(), stack.size());
		final EnergyStack selected = stack.withMask(union(groups));
		final OrderedTiles<MeanAndVariance[]> ordered = new OrderedTiles<>(selected, found -> {
			for (int k = 0; k < all.length; k++)
				all[k].add(found[k]);
		});
		TileLoop.run(selected, () -> {
			final TileSpectra tiles = spectra.get();
			return (tile, offset) -> ordered.accept(offset, ofTile(tiles, tile, offset, groups));
		}, progress);
		final double area = NoiseCorrelation.area(stack.info());
		final List<Group> found = new ArrayList<>();
		for (int k = 0; k < all.length; k++)
			found.add(new Group(groups.get(k).name(), all[k].mean(), all[k].standardError(area), all[k].count(), groups.get(k)
				.pixels() - all[k].count()));
		return found;
	}

	private static MeanAndVariance[] ofTile(final TileSpectra spectra, final SpectrumBlock tile, final int offset,
		final List<PixelRegion> groups)
	{
		spectra.load(tile);
		final MeanAndVariance[] found = empty(groups.size(), tile.energies());
		final int[] pixels = new int[tile.width()];
		for (int k = 0; k < found.length; k++) {
			int count = 0;
			for (int j = 0; j < tile.width(); j++)
				if (groups.get(k).inside()[offset + j] && spectra.usable(j)) pixels[count++] = j;
			found[k].add(spectra.rows(), spectra.start(), pixels, count);
		}
		return found;
	}

	private static MeanAndVariance[] empty(final int groups, final int energies) {
		final MeanAndVariance[] empty = new MeanAndVariance[groups];
		Arrays.setAll(empty, k -> new MeanAndVariance(energies));
		return empty;
	}

	private static boolean[] union(final List<PixelRegion> groups) {
		final boolean[] union = new boolean[groups.get(0).inside().length];
		for (final PixelRegion group : groups)
			for (int i = 0; i < union.length; i++)
				union[i] |= group.inside()[i];
		return union;
	}
}
