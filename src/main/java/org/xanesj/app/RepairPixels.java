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
import java.util.Map;

import org.xanesj.preparation.CountKernels;
import org.xanesj.preparation.DefectSearch;
import org.xanesj.preparation.LossTally;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.MapPlane;
import org.xanesj.stack.MapSet;
import org.xanesj.stack.ParallelLoop;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/**
 * Replaces the pixels of a detector that are wrong in most planes, see {@link DefectSearch}. All others stay as they are.
 *
 * @param stack best the raw counts; saturated pixels count as missing
 * @param threshold in standard deviations, positive
 * @param byMedian true: by the median of the live neighbours; false: by NaN
 */
public record RepairPixels(EnergyStack stack, double threshold, boolean byMedian) {

	/** Name of the map of what was wrong. */
	public static final String DEFECTS = "defects";

	/**
	 * The repaired stack, whose notes tell what was found, and a map of the codes of {@link DefectSearch}.
	 */
	public record Result(EnergyStack stack, MapSet defects) {}

	/**
	 * Searches and replaces.
	 *
	 * @throws InputException if the threshold is not positive
	 * @throws org.xanesj.task.CancelledException if the user cancelled
	 */
	public Result run(final Progress progress) {
		checkThreshold(threshold);
		final DefectSearch search = new DefectSearch(stack.width(), stack.height(), threshold);
		ParallelLoop.run(stack.size(), () -> energy -> {
			final float[] plane = new float[stack.pixels()];
			PlaneWork.read(stack, energy, plane, new LossTally());
			search.add(plane);
		}, progress.part(0, 0.6), "Looking for wrong pixels");
		final byte[] codes = search.codes();
		final PlaneWork work = PlaneWork.like(stack, (energy, to, losses) -> {
			PlaneWork.read(stack, energy, to, new LossTally());
			DefectSearch.repair(to, stack.width(), codes, byMedian);
			CountKernels.mark(to, Double.NaN, losses);
		}, progress.part(0.6, 1));
		final String found = count(codes, DefectSearch.DEAD) + " dead, " + count(codes, DefectSearch.HOT) + " hot, " + count(
			codes, DefectSearch.STUCK) + " stuck and " + count(codes, DefectSearch.EMPTY) + " empty of " + codes.length +
			" pixels";
		final List<String> notes = new ArrayList<>();
		notes.add(stack.name() + ": " + found + " were replaced by " + replacement() + ".");
		final String settings = "XANES Repair Pixels: threshold " + threshold + ", " + found + " replaced by " + replacement();
		final float[] map = new float[codes.length];
		for (int i = 0; i < map.length; i++)
			map[i] = codes[i];
		final MapPlane plane = new MapPlane(DEFECTS, "", "0 live, 1 dead, 2 hot, 3 stuck, 4 empty", map);
		return new Result(work.result(stack, "repaired", settings, notes), MapSet.of(stack.name() + " " + DEFECTS, stack, List
			.of(plane), Map.of(), List.of(settings)));
	}

	/** @throws InputException if the threshold is not positive */
	static void checkThreshold(final double threshold) {
		if (!(threshold > 0)) throw new InputException("The threshold is " + threshold +
			" standard deviations; give a positive number, such as 6.");
	}

	private String replacement() {
		return byMedian ? "the median of their live neighbours, whose noise they share" : "NaN";
	}

	private static long count(final byte[] codes, final byte code) {
		int count = 0;
		for (final byte one : codes)
			if (one == code) count++;
		return count;
	}
}
