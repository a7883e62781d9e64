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
package org.xanesj.registration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/**
 * Finds shift, rotation and scale between two images of one field. First all rotations and scales of a coarse grid, each
 * with the shift by correlation ({@link PlaneMatcher}) on small images; then the best of them are improved by the simplex
 * method of J. A. Nelder and R. Mead, Comput. J. 7, 308 (1965), doi:10.1093/comjnl/7.4.308, on the correlation of edges, on
 * larger and larger images.
 */
public final class SimilaritySearch {

	/** What may differ between the images, besides a shift. */
	public enum Freedom {
			/** Nothing. */
			SHIFT,
			/** Rotation. */
			RIGID,
			/** Rotation and scale. */
			SIMILARITY;

		/** @return the name as users write it: "shift", "rigid", "similarity" */
		public String key() {
			return name().toLowerCase(Locale.ROOT);
		}

		/** @throws InputException if the text is not one of the names in any case */
		public static Freedom parse(final String text) {
			return Arrays.stream(values()).filter(freedom -> freedom.key().equalsIgnoreCase(text == null ? "" : text.strip()))
				.findFirst().orElseThrow(() -> new InputException("Transform '" + text +
					"' is not known; use shift, rigid or similarity."));
		}
	}

	/** Longest side of the images on which the grid is searched [pixels]. */
	private static final int COARSE = 80;
	/** The same for the last simplexes, one after the other. */
	private static final int[] FINER = { 160, 640 };
	/** Steps of the grid: a rotation by one moves the rim of the coarse image by 2 pixels. */
	private static final double ANGLE_STEP = 4;
	private static final double SCALE_STEP = 1.06;
	/** Scales up to this many steps to both sides: a factor of 1.4. */
	private static final int SCALE_STEPS = 6;
	/** Places of the grid that are improved. */
	private static final int BEST = 8;
	private static final int MOST_EVALUATIONS = 5000;
	private static final double PRECISION = 1e-7;

	/** Less is what unrelated images can have; a search tries many. */
	private static final double LEAST_SIGNIFICANCE = 8;

	private final ImagePair pair;
	private final float[] first;
	private final float[] second;
	private final Freedom freedom;
	private final FieldComparison coarse;
	private final PixelRectangle canvas;
	private final float[] reference;

	/** A place of the grid and the quality of its correlation. */
	public record Candidate(Similarity similarity, double quality) {}

	/**
	 * What was found.
	 *
	 * @param similarity how the second image lies
	 * @param correlation of the edges, up to 1
	 * @param overlap part of the first image that both show
	 * @param reliable false if unrelated images can agree as well
	 */
	public record Found(Similarity similarity, double correlation, double overlap, boolean reliable) {}

	/**
	 * @param pair the sizes of the images
	 * @param first row-major; NaN = not to be compared
	 * @param second row-major
	 * @param freedom what may differ
	 */
	public SimilaritySearch(final ImagePair pair, final float[] first, final float[] second, final Freedom freedom) {
		this.pair = pair;
		this.first = first;
		this.second = second;
		this.freedom = freedom;
		coarse = new FieldComparison(pair, first, second, COARSE);
		final int width = pair.width() / coarse.binning();
		final int height = pair.height() / coarse.binning();
		// twice the field, in the middle, where the taper has not begun
		canvas = new PixelRectangle(0, 0, width + 2 * (width / 2), height + 2 * (height / 2));
		reference = new float[canvas.width() * canvas.height()];
		RegionImage.cut(first, pair.width(), -(width / 2) * coarse.binning(), -(height / 2) * coarse.binning(), coarse
			.binning(), canvas.width(), reference);
	}

	/** @return number of places of the grid */
	public int gridSize() {
		return switch (freedom) {
			case SHIFT -> 1;
			case RIGID -> (int) (360 / ANGLE_STEP);
			case SIMILARITY -> (int) (360 / ANGLE_STEP) * (2 * SCALE_STEPS + 1);
		};
	}

	/** One thread's tools for the grid. */
	public final class GridWorker {

		private final PlaneMatcher matcher = new PlaneMatcher(canvas, canvas.width(), FieldFilter.EDGES);
		private final float[] spectrum = new float[matcher.spectra().length()];
		private final boolean something = matcher.spectra().spectrum(reference, 0, 0, spectrum);

		/**
		 * @param place 0 to {@link SimilaritySearch#gridSize()} - 1
		 * @return the best shift there, with quality 0 if there is none
		 */
		public Candidate at(final int place) {
			final int angles = freedom == Freedom.SHIFT ? 1 : (int) (360 / ANGLE_STEP);
			final double angle = place % angles * ANGLE_STEP;
			final double scale = freedom == Freedom.SIMILARITY ? Math.pow(SCALE_STEP, place / angles - SCALE_STEPS) : 1;
			final Similarity turned = new Similarity(scale, angle > 180 ? angle - 360 : angle, 0, 0);
			final int binning = coarse.binning();
			final float[] moved = coarse.resampled(turned, pair.width() / binning / 2, pair.height() / binning / 2);
			final Displacement shift = something ? matcher.rough(spectrum, moved, canvas.shorterSide() / 4.0)
				: Displacement.NONE;
			return Double.isNaN(shift.dx()) ? new Candidate(turned, 0) : new Candidate(displaced(turned, shift.dx() * binning,
				shift.dy() * binning), shift.quality());
		}
	}

	/** A shift of the turned and scaled image by d pixels of the first is one of the second by scale R d. */
	private Similarity displaced(final Similarity turned, final double right, final double below) {
		final double cos = turned.scale() * Math.cos(Math.toRadians(turned.rotation()));
		final double sin = turned.scale() * Math.sin(Math.toRadians(turned.rotation()));
		final double down = below * pair.aspect();
		return new Similarity(turned.scale(), turned.rotation(), cos * right - sin * down, sin * right + cos * down);
	}

	/**
	 * @param grid one candidate for each place
	 * @param progress may cancel
	 * @return the best that the simplex makes of them
	 * @throws org.xanesj.task.CancelledException if the user cancelled
	 */
	public Found best(final List<Candidate> grid, final Progress progress) {
		final List<Candidate> ranked = new ArrayList<>(grid);
		ranked.sort(Comparator.comparingDouble(Candidate::quality).reversed());
		Similarity best = Similarity.NONE;
		double highest = -2;
		for (final Candidate candidate : ranked.subList(0, Math.min(BEST, ranked.size()))) {
			final Similarity improved = improve(coarse, candidate.similarity(), coarse.binning(), progress);
			final double correlation = coarse.agreement(improved).correlation();
			if (!(correlation > highest)) continue;
			highest = correlation;
			best = improved;
		}
		FieldComparison comparison = coarse;
		for (final int longest : FINER) {
			final int before = comparison.binning();
			if (before == 1) break;
			comparison = new FieldComparison(pair, first, second, longest);
			best = improve(comparison, best, before / 2.0, progress);
		}
		final FieldComparison.Agreement agreement = comparison.agreement(best);
		return new Found(best, agreement.correlation(), agreement.overlap(), agreement
			.significance() >= LEAST_SIGNIFICANCE);
	}

	/** @param step first steps of the simplex, at the rim of the image [pixels] */
	private Similarity improve(final FieldComparison comparison, final Similarity start, final double step,
		final Progress progress)
	{
		final double radius = Math.max(pair.width(), pair.height()) / 2.0;
		final int free = 2 + freedom.ordinal();
		final double[] steps = new double[free];
		Arrays.fill(steps, step);
		// all unknowns are lengths at the rim, so that one size of step suits them all
		final ObjectiveFunction goal = new ObjectiveFunction(point -> {
			progress.checkCancelled();
			return comparison.agreement(moved(start, point, radius)).correlation();
		});
		final PointValuePair best = new SimplexOptimizer(new SimpleValueChecker(-1, PRECISION)).optimize(new MaxEval(
			MOST_EVALUATIONS), goal, GoalType.MAXIMIZE, new InitialGuess(new double[free]), new NelderMeadSimplex(steps));
		return moved(start, best.getPoint(), radius);
	}

	private static Similarity moved(final Similarity start, final double[] point, final double radius) {
		return new Similarity(start.scale() * (point.length > 3 ? Math.exp(point[3] / radius) : 1), start.rotation() +
			(point.length > 2 ? Math.toDegrees(point[2] / radius) : 0), start.dx() + point[0], start.dy() + point[1]);
	}
}
