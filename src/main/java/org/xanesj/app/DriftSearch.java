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

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

import org.xanesj.registration.Displacement;
import org.xanesj.registration.FieldFilter;
import org.xanesj.registration.Gaps;
import org.xanesj.registration.PlaneMatcher;
import org.xanesj.registration.PixelRectangle;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.ParallelLoop;
import org.xanesj.stack.PlaneReader;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/**
 * Finds the displacements of the planes of a stack, plane by plane: no more than a few planes per thread are held.
 *
 * @param stack whose planes have drifted
 * @param region where they are compared
 * @param filter what is compared
 * @param reference with what each plane is compared
 * @param limit greatest displacement between a plane and what it is compared with [pixels]
 */
record DriftSearch(EnergyStack stack, PixelRectangle region, FieldFilter filter, DriftReference reference, double limit) {

	/**
	 * How often planes are compared with the mean of the others: once more after the mean has become sharp.
	 */
	private static final int MEANS = 2;
	/** The mean is added up in as many parts, whatever the number of threads, so that it has the same bits. */
	private static final int PARTS = 8;

	private static final String WHAT = "Finding shifts";

	/** One thread's tools. */
	private final class Tools {

		final PlaneReader reader = new PlaneReader(stack);
		final PlaneMatcher matcher = new PlaneMatcher(region, stack.width(), filter);

		boolean spectrum(final int plane, final float[] to) {
			return matcher.spectra().spectrum(reader.read(plane), 0, 0, to);
		}

		/** @return displacement of a plane relative to another one */
		Displacement match(final int from, final int to) {
			final float[] spectrum = new float[matcher.spectra().length()];
			return spectrum(from, spectrum) ? matcher.match(spectrum, reader.read(to), steps()) : Displacement.NONE;
		}
	}

	/**
	 * @return one displacement per energy [pixels]; where it is not {@link Displacement#reliable()} nothing was found
	 * @throws InputException if no two planes show the same structure
	 */
	Displacement[] run(final Progress progress) {
		final Displacement[] found = switch (reference.kind()) {
			case PREVIOUS -> chain(progress);
			case MEAN -> toMean(progress);
			default -> toPlane(reference.plane(), progress);
		};
		final int step = PlaneMatcher.step(region);
		return Arrays.stream(found).map(displacement -> displacement.times(step)).toArray(Displacement[]::new);
	}

	private double steps() {
		return limit / PlaneMatcher.step(region);
	}

	private Displacement[] toPlane(final int plane, final Progress progress) {
		final Tools first = new Tools();
		final float[] spectrum = new float[first.matcher.spectra().length()];
		if (!first.spectrum(plane, spectrum)) throw new InputException(stack.name() + ", slice " + (plane + 1) + " at " + stack
			.energy(plane) + " eV shows nothing in the region to compare; choose another reference.");
		final Displacement[] found = new Displacement[stack.size()];
		loop(found.length, tools -> i -> found[i] = i == plane ? Displacement.ZERO : tools.matcher.match(spectrum, tools.reader
			.read(i), steps()), progress);
		if (found.length > 1 && Arrays.stream(found).filter(Displacement::reliable).count() < 2) throw nothingInCommon();
		return found;
	}

	/** Each plane to the one before it; planes that show nothing are passed over. */
	private Displacement[] chain(final Progress progress) {
		final Displacement[] steps = steps(progress);
		int last = 0;
		while (last < stack.size() - 1 && !steps[last + 1].reliable())
			last++;
		if (last == stack.size() - 1) throw nothingInCommon();
		final Tools tools = new Tools();
		final Displacement[] found = new Displacement[stack.size()];
		for (int i = 0; i < last; i++)
			found[i] = tools.match(last, i);
		found[last] = Displacement.ZERO;
		for (int i = last + 1; i < found.length; i++) {
			progress.checkCancelled();
			final Displacement step = last == i - 1 ? steps[i] : tools.match(last, i);
			found[i] = step.reliable() ? found[last].then(step) : step;
			if (step.reliable()) last = i;
		}
		return found;
	}

	/** @return of each plane relative to the one before it; none for the first */
	private Displacement[] steps(final Progress progress) {
		final Displacement[] steps = new Displacement[stack.size()];
		steps[0] = Displacement.NONE;
		// each piece begins with the plane at which the one before it ended
		final int pieces = Math.min(stack.size() - 1, 2 * PARTS);
		loop(pieces, tools -> {
			final float[][] spectra = new float[2][tools.matcher.spectra().length()];
			return piece -> {
				final int from = (int) ((long) piece * (stack.size() - 1) / pieces);
				final int to = (int) ((piece + 1L) * (stack.size() - 1) / pieces);
				boolean something = tools.spectrum(from, spectra[from % 2]);
				for (int i = from + 1; i <= to; i++) {
					progress.checkCancelled();
					final boolean next = tools.spectrum(i, spectra[i % 2]);
					steps[i] = something && next ? tools.matcher.match(spectra[(i - 1) % 2], spectra[i % 2], tools.reader.read(i),
						steps()) : Displacement.NONE;
					something = next;
				}
			};
		}, progress);
		return steps;
	}

	private Displacement[] toMean(final Progress progress) {
		Displacement[] found = chain(progress.part(0, 0.4));
		for (int round = 0; round < MEANS; round++) {
			final Progress part = progress.part(0.4 + 0.6 * round / MEANS, 0.4 + 0.6 * (round + 1) / MEANS);
			final Displacement[] before = found;
			final Displacement[] presumed = Gaps.fill(stack.energies(), before);
			final float[] sum = sum(before, part.part(0, 0.4));
			final Displacement[] next = new Displacement[before.length];
			loop(next.length, tools -> i -> next[i] = tools.matcher.matchOthers(sum, tools.reader.read(i), presumed[i],
				before[i].reliable(), steps()), part.part(0.4, 1));
			if (Arrays.stream(next).noneMatch(Displacement::reliable)) throw nothingInCommon();
			found = next;
		}
		return centred(found);
	}

	private float[] sum(final Displacement[] series, final Progress progress) {
		final float[][] parts = new float[Math.min(PARTS, series.length)][];
		loop(parts.length, tools -> part -> {
			parts[part] = new float[tools.matcher.spectra().length()];
			for (int i = part * series.length / parts.length; i < (part + 1) * series.length / parts.length; i++) {
				progress.checkCancelled();
				if (series[i].reliable()) tools.matcher.add(tools.reader.read(i), series[i], parts[part]);
			}
		}, progress);
		for (int part = 1; part < parts.length; part++)
			for (int i = 0; i < parts[0].length; i++)
				parts[0][i] += parts[part][i];
		return parts[0];
	}

	/** The mean has no place of its own: the mean of the displacements is set to 0, which also costs the fewest pixels. */
	private static Displacement[] centred(final Displacement[] series) {
		final double dx = Arrays.stream(series).filter(Displacement::reliable).mapToDouble(Displacement::dx).average()
			.orElse(0);
		final double dy = Arrays.stream(series).filter(Displacement::reliable).mapToDouble(Displacement::dy).average()
			.orElse(0);
		return Arrays.stream(series).map(one -> one.at(one.dx() - dx, one.dy() - dy)).toArray(Displacement[]::new);
	}

	private interface Work {

		IntConsumer with(Tools tools);
	}

	private void loop(final int count, final Work work, final Progress progress) {
		final Supplier<IntConsumer> workers = () -> work.with(new Tools());
		ParallelLoop.run(count, workers, progress, WHAT);
	}

	private InputException nothingInCommon() {
		return new InputException(stack.name() +
			": no two slices show the same structure in the region to compare; select a region with sharp particles, or allow larger shifts.");
	}
}
