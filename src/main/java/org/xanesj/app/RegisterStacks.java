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
import java.util.Locale;

import org.xanesj.registration.ImagePair;
import org.xanesj.registration.Kernel;
import org.xanesj.registration.PlaneTransform;
import org.xanesj.registration.PixelRectangle;
import org.xanesj.registration.Similarity;
import org.xanesj.registration.SimilaritySearch;
import org.xanesj.registration.SimilaritySearch.Candidate;
import org.xanesj.registration.SimilaritySearch.Freedom;
import org.xanesj.stack.ComputedPlanes;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.NoiseCorrelation;
import org.xanesj.stack.ParallelLoop;
import org.xanesj.stack.PlaneSource;
import org.xanesj.stack.StackMemory;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/**
 * Lays one stack onto the pixels of another one of the same field, such as the L edge onto the K edge. The means over all
 * energies of both are compared.
 *
 * @param moving the stack to resample
 * @param fixed the stack whose pixels it gets; its selection is where they are compared
 * @param freedom what differs between the two besides a shift
 * @param kernel how to interpolate
 * @param memory greatest size of the result that is held [bytes]; a larger one is computed when it is read
 */
public record RegisterStacks(EnergyStack moving, EnergyStack fixed, Freedom freedom, Kernel kernel, long memory) {

	/** Names of the columns of the table. */
	public static final List<String> HEADER = List.of("moved", "fixed", "dx", "dy", "rotation", "scale", "correlation",
		"overlap");

	/** A lower correlation of the edges is said to be weak. */
	private static final double DOUBTFUL = 0.4;

	/**
	 * The registered stack.
	 *
	 * @param registered 32 bit, with the pixels of the fixed stack; NaN where the moved stack has no value
	 * @param similarity how the moved stack lies
	 * @param row the values of {@link #HEADER}: shifts [pixels of the fixed stack], rotation [degrees, clockwise], scale
	 *          relative to what the pixel sizes say, correlation of the edges, part of the field that both show
	 * @param fixedMean mean over the energies of the fixed stack
	 * @param movedMean mean over the energies of the moved stack, as it was laid
	 * @param notes one sentence for each thing that was assumed or is to be looked at
	 */
	public record Result(EnergyStack registered, Similarity similarity, List<Object> row, float[] fixedMean,
		float[] movedMean, List<String> notes)
	{}

	/** With the default limit of memory, a quarter of what this Java may use, since the stack itself is held, too. */
	public RegisterStacks(final EnergyStack moving, final EnergyStack fixed, final Freedom freedom, final Kernel kernel) {
		this(moving, fixed, freedom, kernel, StackMemory.availableBesideAnother());
	}

	/**
	 * Finds how the stack lies and resamples it.
	 *
	 * @throws InputException if the stacks show nothing in common, or the field or selection is too small
	 * @throws org.xanesj.task.CancelledException if the user cancelled
	 */
	public Result run(final Progress progress) {
		final List<String> notes = new ArrayList<>(moving.notes());
		PixelRectangle.around(fixed.mask(), fixed.width(), fixed.height()).checked(fixed.name());
		new PixelRectangle(0, 0, moving.width(), moving.height()).checked(moving.name());
		if (!PixelRatio.known(fixed.pixelSize(), moving.pixelSize())) notes.add(
			"The sizes of the pixels are not known in units that can be compared; they were taken as equal to begin with.");
		if (moving.mask() != null) notes.add("The selection of " + moving.name() +
			" is not used; select in " + fixed.name() + " where the two are to be compared.");
		final float[] fixedMean = MeanImage.of(fixed, progress.part(0, 0.1));
		final float[] movingMean = MeanImage.of(moving, progress.part(0.1, 0.2));
		final ImagePair pair = PixelRatio.pair(fixed, moving);
		final SimilaritySearch.Found found = search(pair, selected(fixedMean), movingMean, progress.part(0.2, 0.6));
		final PlaneTransform transform = new PlaneTransform(kernel, pair.map(found.similarity()), moving.width(), moving
			.height(), fixed.width(), fixed.height());
		final PlaneSource planes = ComputedPlanes.of(fixed.width(), fixed.height(), moving.size(), (plane, to) -> transform
			.apply(ShiftedPlanes.read(moving, plane), to), memory, progress.part(0.6, 1));
		final float[] movedMean = new float[fixedMean.length];
		transform.apply(movingMean, movedMean);
		notes.addAll(ShiftedPlanes.saturationNotes(moving));
		notes.add(words(found) + (found.correlation() < DOUBTFUL ? ". This is a weak agreement: look at the overlay first."
			: "."));
		return new Result(registered(planes, found, transform), found.similarity(), row(found), fixedMean, movedMean, notes);
	}

	private float[] selected(final float[] image) {
		final float[] selected = image.clone();
		for (int i = 0; i < selected.length; i++)
			if (!fixed.selected(i)) selected[i] = Float.NaN;
		return selected;
	}

	private SimilaritySearch.Found search(final ImagePair pair, final float[] first, final float[] second,
		final Progress progress)
	{
		final SimilaritySearch search = new SimilaritySearch(pair, first, second, freedom);
		final Candidate[] grid = new Candidate[search.gridSize()];
		ParallelLoop.run(grid.length, () -> {
			final SimilaritySearch.GridWorker worker = search.new GridWorker();
			return place -> grid[place] = worker.at(place);
		}, progress, "Finding rotation and scale");
		final SimilaritySearch.Found found = search.best(Arrays.asList(grid), progress);
		if (!found.reliable()) throw new InputException(moving.name() + " and " + fixed.name() +
			" show nothing in common (correlation of edges " + String.format(Locale.ROOT, "%.2f", found.correlation()) +
			"); check that they are of the same field, set the pixel sizes, or select particles that both show in " + fixed
				.name() + ".");
		return found;
	}

	private EnergyStack registered(final PlaneSource planes, final SimilaritySearch.Found found,
		final PlaneTransform transform)
	{
		EnergyStack stack = moving.withPlanes(moving.name() + " registered", planes).withMask(null).withPixelSize(fixed
			.pixelSize());
		if (transform.noiseArea() > 1) stack = stack.withHistory(NoiseCorrelation.line(transform.noiseArea(), kernel.key() +
			" interpolation, registered"));
		return stack.withHistory("XANES Register Stacks: onto " + fixed.name() + ", transform " + freedom.key() + ", " + kernel
			.key() + " interpolation, " + words(found));
	}

	private List<Object> row(final SimilaritySearch.Found found) {
		final Similarity how = found.similarity();
		return List.of(moving.name(), fixed.name(), how.dx(), how.dy(), how.rotation(), how.scale(), found.correlation(), found
			.overlap());
	}

	private static String words(final SimilaritySearch.Found found) {
		final Similarity how = found.similarity();
		return String.format(Locale.ROOT, "shift dx %.2f, dy %.2f pixels, rotation %.2f degrees, scale %.4f, correlation of edges " +
			"%.2f, %.0f %% of the field in common", how.dx(), how.dy(), how.rotation(), how.scale(), found.correlation(), 100 *
				found.overlap());
	}
}
