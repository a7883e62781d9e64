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

import org.xanesj.task.Progress;

/** Structures found in a field (in a sample of a large one), to be looked for in all of its pixels. */
public final class PottsFit {

	/** Larger fields are labelled strip by strip: the planes of all structures would take more memory than all the rest. */
	private static final int MOST_AT_ONCE = 1 << 22;
	private static final int STRIP_PIXELS = 1 << 20;
	/** Rows beyond a strip that are looked at, too: much more than neighbours reach. */
	private static final int MARGIN = 32;
	private static final int MOST_SWEEPS = 50;
	/** Mean change of a probability. */
	private static final double CONVERGED = 1e-4;

	private final PottsModel model;
	/** Rows of a strip, 0: as many as suit the size of the map. */
	private final int stripRows;
	/** The last one asked for, and in which maps; several priors want that of the sample, which is small enough to be kept. */
	private StructureField kept;
	private ObservedMaps keptFor;

	private PottsFit(final PottsModel model, final int stripRows) {
		this.model = model;
		this.stripRows = stripRows;
	}

	/** Finds the structures of the maps of a problem. */
	public static PottsFit of(final FieldProblem problem, final Progress progress) {
		return new PottsFit(new PottsEstimation(problem.sample()).run(progress).model(), 0);
	}

	/** @return true if as many structures were found as are tried at most, so that there may be more */
	public boolean mayBeMore() {
		return structures() == PottsEstimation.MOST_STRUCTURES;
	}

	/** @return number of structures */
	public int structures() {
		return model.structures();
	}

	/** @return preference of neighbours to be of one structure; 0 if there is but one */
	public double beta() {
		return structures() > 1 ? model.beta() : 0;
	}

	PottsModel model() {
		return model;
	}

	/** Probabilities of the structures in all pixels. */
	StructureField field(final FieldProblem problem, final Progress progress) {
		if (keptFor == problem.maps()) return kept;
		final StructureField field = computed(problem, progress);
		if (field.lattice().pixels() <= ObservedMaps.MOST_PIXELS) {
			kept = field;
			keptFor = problem.maps();
		}
		return field;
	}

	private StructureField computed(final FieldProblem problem, final Progress progress) {
		final StructureField field = new StructureField(problem, model.structures());
		field.begin(new StructureStart(problem.maps()).labels(model.mean()));
		field.measure(model);
		double change = 1;
		for (int sweep = 0; sweep < MOST_SWEEPS && change > CONVERGED; sweep++) {
			progress.checkCancelled();
			progress.report((double) sweep / MOST_SWEEPS, "Finding structures");
			change = field.sweep(model.beta());
		}
		return field;
	}

	/**
	 * What is said of the structures in each pixel, NaN outside the nodes.
	 *
	 * @param label number of the structure, 1 to K
	 * @param probability of that structure
	 * @param border greatest probability that a neighbour belongs to another structure
	 */
	public record Labels(float[] label, float[] probability, float[] border) {

		private Labels(final int pixels) {
			this(new float[pixels], new float[pixels], new float[pixels]);
		}
	}

	/** What is done with the structures of a strip. */
	@FunctionalInterface
	interface Strip {

		/**
		 * @param field structures of the strip and of some rows above and below
		 * @param top number of the first row of {@code field}
		 * @param from first row of the strip
		 * @param to row after its last
		 */
		void take(StructureField field, int top, int from, int to);
	}

	/** The same structures, to be looked for in strips of so many rows, whatever the size of the map. */
	PottsFit inStripsOf(final int rows) {
		return new PottsFit(model, rows);
	}

	/** Looks for the structures of all pixels, of large maps strip by strip from the top. */
	void inStrips(final FieldProblem problem, final Progress progress, final Strip strip) {
		final Lattice lattice = problem.maps().lattice();
		final int height = lattice.height();
		final int rows = stripRows > 0 ? stripRows : lattice.pixels() <= MOST_AT_ONCE ? height : Math.max(1, STRIP_PIXELS / lattice
			.width());
		for (int from = 0; from < height; from += rows) {
			final int to = Math.min(height, from + rows);
			final int top = Math.max(0, from - MARGIN);
			final int bottom = Math.min(height, to + MARGIN);
			final Progress part = progress.part((double) from / height, (double) to / height);
			strip.take(field(top == 0 && bottom == height ? problem : problem.rows(top, bottom), part), top, from, to);
		}
	}

	/** Finds the structure of each pixel. */
	public Labels label(final FieldProblem problem, final Progress progress) {
		final Labels labels = new Labels(problem.maps().lattice().pixels());
		inStrips(problem, progress, (field, top, from, to) -> label(field, top, from, to, labels));
		return labels;
	}

	private void label(final StructureField field, final int top, final int from, final int to, final Labels labels) {
		final int width = field.lattice().width();
		// a weight of 0 would be no link
		final FieldGraph links = FieldGraph.weighted(field.lattice(), Neighbours.FOUR, field.nodes(), (i, j) -> Math.max(
			Float.MIN_NORMAL, field.same(i, j)));
		System.arraycopy(links.borders(field.nodes()), (from - top) * width, labels.border, from * width, (to - from) * width);
		for (int i = from * width; i < to * width; i++)
			label(field, i - top * width, i, labels);
	}

	private void label(final StructureField field, final int pixel, final int to, final Labels labels) {
		labels.label[to] = Float.NaN;
		labels.probability[to] = Float.NaN;
		if (!field.nodes()[pixel]) return;
		labels.probability[to] = -1;
		for (int k = 0; k < model.structures(); k++)
			if (field.probability[k][pixel] > labels.probability[to]) {
				labels.probability[to] = field.probability[k][pixel];
				labels.label[to] = k + 1f;
			}
	}
}
