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

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.xanesj.preparation.Loss;
import org.xanesj.preparation.LossTally;
import org.xanesj.preparation.SpikeSearch;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.MapPlane;
import org.xanesj.stack.MapSet;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/**
 * Replaces values that are wrong in one plane only, see {@link SpikeSearch}. All others stay as they are.
 *
 * @param stack at least 3 energies; saturated pixels become NaN
 * @param threshold in standard deviations, positive
 * @param byEstimate true: by an estimate from neighbours in the plane and in energy; false: by NaN
 */
public record DespikeStack(EnergyStack stack, double threshold, boolean byEstimate) {

	/** Name of the map of how often a pixel was replaced. */
	public static final String SPIKES = "spikes";

	/** The stack without spikes, whose notes tell how many there were, and a map of the number of spikes of each pixel. */
	public record Result(EnergyStack stack, MapSet spikes) {}

	/**
	 * Searches and replaces.
	 *
	 * @throws InputException if the threshold is not positive or there are fewer than 3 energies
	 * @throws org.xanesj.task.CancelledException if the user cancelled
	 */
	public Result run(final Progress progress) {
		RepairPixels.checkThreshold(threshold);
		if (stack.size() < 3) throw new InputException(stack.name() + " has " + stack.size() +
			" energies, but a spike shows only against the planes before and after; use XANES Repair Pixels...");
		final float[] counts = new float[stack.pixels()];
		final boolean[] counted = new boolean[stack.size()];
		final PlaneWork work = PlaneWork.like(stack, (energy, to, losses) -> {
			final int last = stack.size() - 1;
			final int before = energy == 0 ? 2 : energy - 1;
			final int after = energy == last ? last - 2 : energy + 1;
			PlaneWork.read(stack, energy, to, losses);
			final boolean[] spikes = new boolean[to.length];
			SpikeSearch.remove(to, plane(before), plane(after), stack.width(), threshold, byEstimate, spikes);
			if (!byEstimate) losses.add(Loss.MISSING, IntStream.range(0, to.length).filter(i -> spikes[i]).count());
			synchronized (counts) {
				// a plane that does not fit into memory is computed again whenever it is read
				for (int i = 0; i < counts.length && !counted[energy]; i++)
					if (spikes[i]) counts[i]++;
				counted[energy] = true;
			}
		}, progress);
		long total = 0;
		for (final float count : counts)
			total += (long) count;
		final String replaced = total + " of " + (long) stack.pixels() * stack.size() + " values replaced by " + (byEstimate
			? "an estimate from their neighbours, whose noise they share" : "NaN");
		final String settings = "XANES Despike Stack: threshold " + threshold + ", " + replaced;
		final MapPlane map = new MapPlane(SPIKES, "", "Number of energies at which the pixel was replaced", counts);
		return new Result(work.result(stack, "despiked", settings, List.of(stack.name() + ": " + replaced + ".")), MapSet.of(
			stack.name() + " " + SPIKES, stack, List.of(map), Map.of(), List.of(settings)));
	}

	private float[] plane(final int energy) {
		final float[] plane = new float[stack.pixels()];
		PlaneWork.read(stack, energy, plane, new LossTally());
		return plane;
	}
}
