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
package org.xanesj.spatial;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.xanesj.task.Progress;

/**
 * How sure the correlation length of a map is: the map is cut into blocks, the correlation curve is put together again from
 * blocks drawn at random with replacement, and the standard deviation of the lengths of many such curves is the standard
 * error. Pairs of pixels in different blocks are not used, so blocks must be larger than the correlation length.
 * <p>
 * Source: P. Hall, Stochastic Processes and their Applications 20, 231 (1985),
 * <a href="https://doi.org/10.1016/0304-4149(85)90212-1">doi:10.1016/0304-4149(85)90212-1</a>.
 */
public final class BlockBootstrap {

	/** Number of maps that are put together. */
	public static final int DRAWS = 200;

	/** Fewer blocks do not tell how they vary. */
	private static final int FEWEST_BLOCKS = 6;

	/** Blocks along the longer side of the map, unless they become smaller than the correlation length allows. */
	private static final int BLOCKS = 6;

	/** Side of a block in correlation lengths, at least. */
	private static final double LENGTHS = 2.5;

	private BlockBootstrap() {
		// prevent instantiation of utility class
	}

	/** Sums of one block: of products and of pairs at each radius. */
	private record Sums(double[] products, double[] pairs) {}

	/**
	 * Standard error of the correlation length.
	 *
	 * @param field not constant
	 * @param length its correlation length [pixels]
	 * @param noise mean variance of the noise of its pixels, 0 = none
	 * @param seed of the draws
	 * @param progress may cancel
	 * @return [pixels]; NaN if the map is too small for {@value #FEWEST_BLOCKS} blocks, or its length is not known
	 */
	public static double standardError(final MaskedField field, final double length, final double noise, final long seed,
		final Progress progress)
	{
		if (!(length > 0)) return Double.NaN;
		final int longer = Math.max(field.width(), field.height());
		final int side = (int) Math.ceil(Math.max(longer / (double) BLOCKS, LENGTHS * length));
		final List<Sums> blocks = blocks(field, side, progress);
		if (blocks.size() < FEWEST_BLOCKS) return Double.NaN;
		final SplittableRandom random = new SplittableRandom(seed);
		final List<Double> lengths = new ArrayList<>();
		for (int draw = 0; draw < DRAWS; draw++) {
			final List<Sums> drawn = new ArrayList<>();
			for (int i = 0; i < blocks.size(); i++)
				drawn.add(blocks.get(random.nextInt(blocks.size())));
			final double found = length(drawn, noise);
			if (!Double.isNaN(found)) lengths.add(found);
		}
		if (lengths.size() < DRAWS / 2) return Double.NaN;
		final double mean = lengths.stream().mapToDouble(one -> one).average().getAsDouble();
		return Math.sqrt(lengths.stream().mapToDouble(one -> (one - mean) * (one - mean)).sum() / (lengths.size() - 1));
	}

	private static List<Sums> blocks(final MaskedField field, final int side, final Progress progress) {
		final List<Sums> blocks = new ArrayList<>();
		for (int top = 0; top < field.height(); top += side) {
			for (int left = 0; left < field.width(); left += side) {
				progress.checkCancelled();
				final int width = Math.min(side, field.width() - left);
				final int height = Math.min(side, field.height() - top);
				// a sliver at the border holds hardly a pair
				if (width * 2 < side && field.width() >= side || height * 2 < side && field.height() >= side) continue;
				final Sums sums = sums(field, left, top, width, height);
				if (sums.pairs[0] > 0) blocks.add(sums);
			}
		}
		return blocks;
	}

	private static Sums sums(final MaskedField field, final int left, final int top, final int width, final int height) {
		final PaddedTransform transform = new PaddedTransform(width, height, Math.max(width, height) / 2);
		final PaddedTransform.Values deviation = pixel -> field.deviation((top + pixel / width) * field.width() + left + pixel %
			width);
		final PaddedTransform.Values defined = pixel -> field.has((top + pixel / width) * field.width() + left + pixel % width)
			? 1 : 0;
		final double[][] sums = transform.autoSums(deviation, defined);
		final int across = 2 * transform.maxX() + 1;
		final double[] products = new double[Math.max(transform.maxX(), transform.maxY()) + 1];
		final double[] pairs = new double[products.length];
		for (int dy = -transform.maxY(); dy <= transform.maxY(); dy++)
			for (int dx = -transform.maxX(); dx <= transform.maxX(); dx++) {
				final int r = (int) Math.rint(Math.hypot(dx, dy));
				if (r >= products.length) continue;
				final int at = (dy + transform.maxY()) * across + dx + transform.maxX();
				products[r] += sums[0][at];
				pairs[r] += Math.rint(sums[1][at]);
			}
		return new Sums(products, pairs);
	}

	/** First distance at which the curve of all blocks together falls below 1/e. */
	private static double length(final List<Sums> blocks, final double noise) {
		final int size = blocks.stream().mapToInt(block -> block.pairs.length).max().getAsInt();
		final double[] products = new double[size];
		final double[] pairs = new double[size];
		for (final Sums block : blocks)
			for (int r = 0; r < block.pairs.length; r++) {
				products[r] += block.products[r];
				pairs[r] += block.pairs[r];
			}
		final double variance = products[0] / pairs[0] - noise;
		double before = 1;
		for (int r = 1; r < size && pairs[r] > 0 && variance > 0; r++) {
			final double here = products[r] / pairs[r] / variance;
			if (here < 1 / Math.E) return r - 1 + (before - 1 / Math.E) / (before - here);
			before = here;
		}
		return Double.NaN;
	}
}
