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

/**
 * Finds where a region of a reference has gone in another plane: the highest peak of the correlation, then the same region
 * moved there by whole steps, so that both show the same details, then the rest. All displacements are in steps of
 * {@link RegionTransforms}. Holds buffers; one per thread.
 */
public final class PlaneMatcher {

	/** Peaks are sharp after one move; more are needed only where the region holds a border of the plane. */
	private static final int MOST_MOVES = 4;
	/** A rest that is longer is worth another move [steps]: a little over one half, so that it does not swing. */
	private static final double LONGEST_REST = 0.6;

	private final RegionTransforms spectra;
	private final PhaseCorrelation correlation;
	private final float[] own;
	private final float[] others;

	/**
	 * @param region where to compare
	 * @param planeWidth of the planes [pixels]
	 * @param filter what to compare; values may agree with opposite contrast
	 */
	public PlaneMatcher(final PixelRectangle region, final int planeWidth, final FieldFilter filter) {
		spectra = new RegionTransforms(region, planeWidth, filter);
		correlation = new PhaseCorrelation(spectra.fourier(), filter == FieldFilter.NONE);
		own = new float[spectra.length()];
		others = new float[spectra.length()];
	}

	/** @return the spectra that are compared */
	public RegionTransforms spectra() {
		return spectra;
	}

	/** @return pixels per step in a region, see {@link RegionTransforms} */
	public static int step(final PixelRectangle region) {
		return RegionTransforms.binning(region);
	}

	/**
	 * @param reference spectrum of the region in the reference
	 * @param unmoved spectrum of the region in the plane
	 * @param plane where it is looked for
	 * @param limit greatest displacement [steps]
	 * @return the displacement of the plane; {@link Displacement#NONE} if no peak is found
	 */
	public Displacement match(final float[] reference, final float[] unmoved, final float[] plane, final double limit) {
		System.arraycopy(unmoved, 0, own, 0, own.length);
		return follow(reference, plane, 0, 0, limit);
	}

	/**
	 * @param reference spectrum of the region in the reference
	 * @param plane where it is looked for
	 * @param limit greatest displacement [steps]
	 * @return the displacement of the plane; {@link Displacement#NONE} if there is nothing to compare
	 */
	public Displacement match(final float[] reference, final float[] plane, final double limit) {
		return spectra.spectrum(plane, 0, 0, own) ? follow(reference, plane, 0, 0, limit) : Displacement.NONE;
	}

	/**
	 * The quick half of {@link #match}.
	 *
	 * @return the displacement in whole steps, and its quality; {@link Displacement#NONE} if there is nothing to compare
	 */
	Displacement rough(final float[] reference, final float[] plane, final double limit) {
		if (!spectra.spectrum(plane, 0, 0, own)) return Displacement.NONE;
		final PhaseCorrelation.Peak peak = correlation.peak(reference, own, limit);
		return peak == null ? Displacement.NONE : new Displacement(peak.x(), peak.y(), peak.quality(), Double.NaN, peak
			.inverted());
	}

	/**
	 * Compares a plane with the sum of all planes except itself: with itself in the sum it would find itself where it was
	 * put.
	 *
	 * @param sum of all planes as {@link #add} made it, each at its presumed displacement
	 * @param plane one of them
	 * @param presumed its displacement in the sum
	 * @param isIn whether it is in the sum
	 * @param limit greatest distance from the presumed displacement [steps]
	 */
	public Displacement matchOthers(final float[] sum, final float[] plane, final Displacement presumed,
		final boolean isIn, final double limit)
	{
		final int right = (int) Math.rint(presumed.dx());
		final int down = (int) Math.rint(presumed.dy());
		if (!spectra.spectrum(plane, right, down, own)) return Displacement.NONE;
		System.arraycopy(sum, 0, others, 0, sum.length);
		if (isIn) accumulate(presumed, right, down, -1, others);
		return follow(others, plane, right, down, limit);
	}

	/**
	 * Adds the spectrum of a plane, moved back by its displacement, to a sum.
	 *
	 * @param plane the plane
	 * @param presumed its displacement [steps]; an inverted one is added with the opposite sign
	 * @param sum is changed
	 */
	public void add(final float[] plane, final Displacement presumed, final float[] sum) {
		final int right = (int) Math.rint(presumed.dx());
		final int down = (int) Math.rint(presumed.dy());
		if (spectra.spectrum(plane, right, down, own)) accumulate(presumed, right, down, 1, sum);
	}

	private void accumulate(final Displacement presumed, final int right, final int down, final int sign,
		final float[] sum)
	{
		final Fourier fourier = spectra.fourier();
		final int factor = presumed.inverted() ? -sign : sign;
		final float[] across = phases(fourier.width, presumed.dx() - right);
		final float[] below = phases(fourier.height, presumed.dy() - down);
		for (int y = 0, i = 0; y < fourier.height; y++)
			for (int x = 0; x < 2 * fourier.width; x += 2, i += 2) {
				final float cos = factor * (across[x] * below[2 * y] - across[x + 1] * below[2 * y + 1]);
				final float sin = factor * (across[x] * below[2 * y + 1] + across[x + 1] * below[2 * y]);
				sum[i] += own[i] * cos - own[i + 1] * sin;
				sum[i + 1] += own[i] * sin + own[i + 1] * cos;
			}
	}

	/** @return cosine and sine in turn of 2 pi f times the displacement, for all frequencies along one axis */
	private static float[] phases(final int size, final double displacement) {
		final float[] phases = new float[2 * size];
		for (int i = 0; i < size; i++) {
			final double angle = 2 * Math.PI * Fourier.frequency(i, size) * displacement;
			phases[2 * i] = (float) Math.cos(angle);
			phases[2 * i + 1] = (float) Math.sin(angle);
		}
		return phases;
	}

	/** The buffer {@code own} holds the spectrum of the region at its first place. */
	private Displacement follow(final float[] reference, final float[] plane, final int fromX, final int fromY,
		final double limit)
	{
		final PhaseCorrelation.Peak peak = correlation.peak(reference, own, limit);
		if (peak == null) return Displacement.NONE;
		int right = fromX + peak.x();
		int down = fromY + peak.y();
		Displacement rest = Displacement.NONE;
		for (int move = 0; move < MOST_MOVES; move++) {
			if ((move > 0 || right != fromX || down != fromY) && !spectra.spectrum(plane, right, down, own))
				return Displacement.NONE;
			rest = correlation.refine(reference, own, peak.inverted());
			final int moreX = rest(rest.dx());
			final int moreY = rest(rest.dy());
			if (moreX == 0 && moreY == 0) break;
			if (move == MOST_MOVES - 1) return Displacement.NONE;
			right += moreX;
			down += moreY;
		}
		return rest.at(right + rest.dx(), down + rest.dy());
	}

	private static int rest(final double displacement) {
		return Math.abs(displacement) > LONGEST_REST ? (int) Math.rint(displacement) : 0;
	}
}
