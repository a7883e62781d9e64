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

import java.nio.file.Path;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

import org.xanesj.io.FeatureCsv;

/**
 * The displacements of the planes of a stack.
 *
 * @param rows one per plane, ascending in energy
 */
public record PlaneShifts(List<Row> rows) {

	/** Names of the columns. */
	public static final List<String> HEADER = List.of("slice", "energy", "dx", "dy", "quality", "status");

	/** Where a displacement comes from. */
	public enum Status {
			/** Measured in this stack. */
			FOUND,
			/** The reference itself: 0. */
			REFERENCE,
			/** Nothing was found in this plane: on a straight line in energy between its neighbours. */
			INTERPOLATED,
			/** From a table. */
			GIVEN;

		/** @return the word in tables */
		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}
	}

	/**
	 * One plane.
	 *
	 * @param slice number of the plane, ascending in energy, from 1
	 * @param energy [eV]
	 * @param dx what the plane shows lies this much farther to the right than in the reference [pixels]
	 * @param dy the same, down [pixels]
	 * @param quality part of the compared amplitude that agrees with the displacement, 0 to 1; NaN if it is not known
	 * @param status where the displacement comes from
	 */
	public record Row(int slice, double energy, double dx, double dy, double quality, Status status) {}

	/** Copies the list. */
	public PlaneShifts {
		rows = List.copyOf(rows);
	}

	/** @return the values below the header: Integer, Double, String; null where there is none */
	public List<List<Object>> values() {
		return rows.stream().map(row -> Arrays.<Object> asList(row.slice(), row.energy(), row.dx(), row.dy(), Double
			.isNaN(row.quality()) ? null : row.quality(), row.status().word())).toList();
	}

	/** @return displacements to the right [pixels] */
	public double[] dx() {
		return rows.stream().mapToDouble(Row::dx).toArray();
	}

	/** @return displacements down [pixels] */
	public double[] dy() {
		return rows.stream().mapToDouble(Row::dy).toArray();
	}

	/** @return the same with whole pixels */
	PlaneShifts rounded() {
		return new PlaneShifts(rows.stream().map(row -> new Row(row.slice(), row.energy(), Math.rint(row.dx()), Math.rint(row
			.dy()), row.quality(), row.status())).toList());
	}

	/** @return words for the history, e.g. "dx -1.20 to 0.35 and dy 0.00 to 2.10 pixels" */
	String range() {
		final DoubleSummaryStatistics x = DoubleStream.of(dx()).summaryStatistics();
		final DoubleSummaryStatistics y = DoubleStream.of(dy()).summaryStatistics();
		return String.format(Locale.ROOT, "dx %.2f to %.2f and dy %.2f to %.2f pixels", x.getMin(), x.getMax(), y.getMin(), y
			.getMax());
	}

	/**
	 * Writes the table as CSV.
	 *
	 * @param file replaced if it exists
	 * @throws org.xanesj.task.InputException if it cannot be written
	 */
	void write(final Path file) {
		FeatureCsv.write(file, HEADER, values());
	}
}
