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
package org.xanesj.io;

import org.xanesj.io.ColumnTable.Channel;

/**
 * Finds the absorption in a table without labels by what it is: programs that store the logarithm of the ratio of two
 * chambers store the chambers, too. No other quantity of a beamline is such a logarithm.
 */
final class LogarithmColumn {

	/** Dark counts that were subtracted before change the logarithm by less than this part of its range. */
	private static final double TOLERANCE = 2e-3;

	private LogarithmColumn() {
		// prevent instantiation of utility class
	}

	/**
	 * @param table any; column 1 is not considered
	 * @return the first column that is ln(a/b) of two others, with a note that says so; null if there is none
	 */
	static Channel find(final ColumnTable table) {
		final double[][] logarithms = logarithms(table);
		for (int c = 1; c < table.size(); c++) {
			final double tolerance = TOLERANCE * range(table.columns()[c]);
			if (!(tolerance > 0)) continue;
			for (int a = 1; a < table.size(); a++)
				for (int b = 1; b < table.size(); b++)
					if (a != b && a != c && b != c && agrees(table.columns()[c], logarithms[a], logarithms[b], tolerance))
						return new Channel("", "$" + (c + 1), "No label names the columns; column " + (c + 1) +
							" was read, which is the logarithm of column " + (a + 1) + " over column " + (b + 1) +
							"; for fluorescence set 'signal'.");
		}
		return null;
	}

	/** @return ln of every column that is positive throughout; null for the others */
	private static double[][] logarithms(final ColumnTable table) {
		final double[][] logarithms = new double[table.size()][];
		for (int c = 1; c < logarithms.length; c++) {
			final double[] values = table.columns()[c];
			final double[] logarithm = new double[values.length];
			boolean positive = true;
			for (int i = 0; i < values.length; i++) {
				positive &= values[i] > 0;
				logarithm[i] = Math.log(values[i]);
			}
			if (positive) logarithms[c] = logarithm;
		}
		return logarithms;
	}

	private static double range(final double[] values) {
		double low = Double.POSITIVE_INFINITY;
		double high = Double.NEGATIVE_INFINITY;
		for (final double value : values) {
			low = Math.min(low, value);
			high = Math.max(high, value);
		}
		return high - low;
	}

	private static boolean agrees(final double[] values, final double[] a, final double[] b, final double tolerance) {
		if (a == null || b == null) return false;
		for (int i = 0; i < values.length; i++)
			if (!(Math.abs(values[i] - (a[i] - b[i])) <= tolerance)) return false;
		return true;
	}
}
