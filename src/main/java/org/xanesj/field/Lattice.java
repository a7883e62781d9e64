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
package org.xanesj.field;

/**
 * The pixels of a map, row by row, and who does the loops over them. A lattice may be cut into square tiles that are no
 * neighbours of each other, which is how a sample of a large map is handled like a map.
 * <p>
 * Loops run over bands of whole rows whose heights depend on the lattice only; sums are added up band after band in
 * double precision. So serial and parallel give the same bits.
 */
public final class Lattice {

	/** Least number of pixels of a band: enough to be worth a thread, few enough to stay in its cache. */
	private static final int BAND_PIXELS = 1 << 14;
	/** Bands of a large lattice: as many as keep all threads busy, so that what is set up for each does not count. */
	private static final int BANDS = 64;

	private final int width;
	private final int height;
	private final int tile;
	private final Workers workers;
	private final int bandRows;
	/** Whether a column joins the next one, a row the next one; asked so often that a division each time is too slow. */
	private final boolean[] columnJoins;
	private final boolean[] rowJoins;

	/** Work on whole rows. */
	@FunctionalInterface
	interface RowWork {

		/** @param from first row, @param to row behind the last one */
		void rows(int from, int to);
	}

	/** Work on whole rows that adds up something. */
	@FunctionalInterface
	interface RowSum {

		/** @return the sum over rows {@code from} to {@code to} - 1 */
		double rows(int from, int to);
	}

	/** Work on whole rows that adds up several things. */
	@FunctionalInterface
	interface RowSums {

		/** Adds the rows {@code from} to {@code to} - 1 to the sums. */
		void rows(int from, int to, double[] sums);
	}

	private Lattice(final int width, final int height, final int tile, final Workers workers) {
		if (width < 1 || height < 1) throw new IllegalArgumentException("lattice of " + width + " x " + height);
		this.width = width;
		this.height = height;
		this.tile = tile;
		this.workers = workers;
		bandRows = Math.max(1, Math.max(BAND_PIXELS, width * height / BANDS) / width);
		columnJoins = joins(width, tile);
		rowJoins = joins(height, tile);
	}

	private static boolean[] joins(final int length, final int tile) {
		final boolean[] joins = new boolean[length];
		for (int i = 0; i + 1 < length; i++)
			joins[i] = (i + 1) % tile != 0;
		return joins;
	}

	/** A lattice in one piece. */
	public static Lattice of(final int width, final int height, final Workers workers) {
		return new Lattice(width, height, Integer.MAX_VALUE, workers);
	}

	/**
	 * A lattice of tiles that do not touch.
	 *
	 * @param tile pixels on a side of each tile
	 */
	static Lattice tiled(final int width, final int height, final int tile, final Workers workers) {
		return new Lattice(width, height, tile, workers);
	}

	/** @return pixels in a row */
	public int width() {
		return width;
	}

	/** @return number of rows */
	public int height() {
		return height;
	}

	/** @return number of pixels */
	public int pixels() {
		return width * height;
	}

	/** @return true if it is one rectangle */
	boolean whole() {
		return tile == Integer.MAX_VALUE;
	}

	/** @return who does the loops */
	Workers workers() {
		return workers;
	}

	/** @return true if the pixels of columns {@code x} and {@code x} + 1 are neighbours */
	boolean joinsRight(final int x) {
		return columnJoins[x];
	}

	/** @return true if the pixels of rows {@code y} and {@code y} + 1 are neighbours */
	boolean joinsDown(final int y) {
		return rowJoins[y];
	}

	/** @return true if the column {@code dx} further (negative: to the left) exists and belongs to the same tile */
	boolean joinsRight(final int x, final int dx) {
		return joins(columnJoins, Math.min(x, x + dx), Math.max(x, x + dx));
	}

	/** @return true if the row {@code dy} further exists and belongs to the same tile */
	boolean joinsDown(final int y, final int dy) {
		return joins(rowJoins, y, y + dy);
	}

	private static boolean joins(final boolean[] joins, final int from, final int to) {
		if (from < 0 || to >= joins.length) return false;
		for (int i = from; i < to; i++)
			if (!joins[i]) return false;
		return true;
	}

	/** Runs over all rows. */
	void rows(final RowWork work) {
		workers.forEach(bands(), band -> work.rows(band * bandRows, Math.min(height, (band + 1) * bandRows)));
	}

	/** Adds up over all rows. */
	double sum(final RowSum work) {
		return sums(1, (from, to, sums) -> sums[0] = work.rows(from, to))[0];
	}

	/** Adds up several things over all rows. */
	double[] sums(final int count, final RowSums work) {
		final double[][] parts = new double[bands()][count];
		workers.forEach(parts.length, band -> work.rows(band * bandRows, Math.min(height, (band + 1) * bandRows),
			parts[band]));
		final double[] total = new double[count];
		for (final double[] part : parts)
			for (int k = 0; k < count; k++)
				total[k] += part[k];
		return total;
	}

	private int bands() {
		return (height + bandRows - 1) / bandRows;
	}
}
