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
package org.xanesj.spectrum;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.xanesj.task.InputException;

/**
 * Which points of a grid the fixed pre-edge and post-edge windows hold, and of which degree the curves through them are:
 * the preferred windows where the data reach that far, else what the data offer, and a sentence for every concession.
 */
final class WindowRules {

	/**
	 * @param from index of the first point
	 * @param to index after the last point
	 * @param degree of the polynomial
	 */
	record Choice(int from, int to, int degree) {}

	private static final double TOLERANCE = 1e-6;
	private static final int ENOUGH_POINTS = 4;
	private static final double LINE_SPAN = 10;

	private final double[] relative;
	private final double reference;
	private final AbsorptionEdge edge;
	private final double splitting;
	private final List<String> notes = new ArrayList<>();

	/**
	 * @param edge which edge or pair
	 * @param reference energy that counts as zero [eV]
	 * @param splitting of L2 and L3 [eV]; not used for single edges
	 * @param relative energies [eV] from there, ascending
	 */
	WindowRules(final AbsorptionEdge edge, final double reference, final double splitting, final double[] relative) {
		this.splitting = splitting;
		this.edge = edge;
		this.reference = reference;
		this.relative = relative;
	}

	/** @return one sentence for everything that was shrunk or simplified so far */
	List<String> notes() {
		return notes;
	}

	/** @param wanted by the recipe, null = default */
	Choice pre(final EnergyWindow wanted) {
		final boolean pair = edge.isPair();
		final EnergyWindow window = wanted != null ? wanted : pair ? new EnergyWindow(-20, -6) : new EnergyWindow(-140,
			-30);
		int from = first(window.from());
		int to = after(window.to());
		if (tooSmall(from, to)) {
			final int points = Math.max(0, to - from);
			// below 2 keV lines are narrow and scans begin late
			final double foot = edge.energy() < AbsorptionEdge.PAIR_LIMIT ? -2 : -8;
			final int instead = pair ? after(foot) : relative[0] > foot + TOLERANCE ? 0 : Math.max(after(relative[0] + 0.6 *
				(foot - relative[0])), Math.min(2, after(0)));
			if (Math.max(instead, points) == 0) throw nothing("pre-edge", window, foot, "below");
			if (instead > points) {
				from = 0;
				to = instead;
				noteInstead("pre-edge", window, points, from, to);
			}
		}
		final boolean line = to - from >= ENOUGH_POINTS && span(from, to) >= LINE_SPAN - TOLERANCE;
		if (!line) notes.add("The pre-edge line is taken as constant because its " + count(to - from) + " span only " +
			eV(span(from, to)) + " eV; a slope needs " + ENOUGH_POINTS + " points over " + eV(LINE_SPAN) + " eV.");
		return new Choice(from, to, line ? 1 : 0);
	}

	/**
	 * @param wanted by the recipe, null = default
	 * @param degree by the recipe, null = default
	 */
	Choice post(final EnergyWindow wanted, final Integer degree) {
		final boolean pair = edge.isPair();
		final double last = relative[relative.length - 1];
		final EnergyWindow window = wanted != null ? wanted : pair ? new EnergyWindow(splitting + 12, splitting + 40)
			: new EnergyWindow(60, 300);
		int from = first(window.from());
		int to = after(window.to());
		if (tooSmall(from, to)) {
			final int points = Math.max(0, to - from);
			final double bound = pair ? splitting + 4 : FixedWindows.ANCHOR + 0.7 * (last - FixedWindows.ANCHOR);
			final int start = first(bound);
			final boolean reaches = pair ? start < relative.length : last >= 25 - TOLERANCE;
			if (!reaches && points == 0) throw nothing("post-edge", window, pair ? splitting + 4 : 25, "above");
			if (reaches && relative.length - start > points) {
				from = start;
				to = relative.length;
				noteInstead("post-edge", window, points, from, to);
			}
		}
		return new Choice(from, to, pair ? degree(from, to, degree, 0) : degree(from, to, degree, span(from, to) >= 30 -
			TOLERANCE ? 1 : 0));
	}

	private int degree(final int from, final int to, final Integer wanted, final int usual) {
		final int possible = to - from >= 3 ? to - from - 2 : 0;
		final int degree = Math.min(wanted == null ? usual : wanted, possible);
		if (wanted != null && degree < wanted) notes.add("The post-edge polynomial has degree " + degree + " instead of " +
			wanted + " because its window holds only " + count(to - from) + ".");
		if (wanted == null && degree == 0 && !edge.isPair()) notes.add(
			"The post-edge line is taken as constant because its " + count(to - from) + " span only " + eV(span(from, to)) +
				" eV; a slope needs 30 eV.");
		return degree;
	}

	/** Single edges count points only; the windows of a pair are short, so there the width counts too. */
	private boolean tooSmall(final int from, final int to) {
		return to - from < ENOUGH_POINTS || edge.isPair() && span(from, to) < 5 - TOLERANCE;
	}

	private void noteInstead(final String which, final EnergyWindow window, final int points, final int from,
		final int to)
	{
		notes.add("The " + which + " window " + eV(window.from()) + " to " + eV(window.to()) + " eV holds " + (points == 0 ? "no points" : "only " +
				count(points)) + ", so " + eV(relative[from]) + " to " + eV(relative[to - 1]) + " eV (" + count(to - from) +
			") is used instead; energies relative to " + eV(reference) + " eV.");
	}

	private InputException nothing(final String which, final EnergyWindow window, final double limit,
		final String side)
	{
		return new InputException("The data cover " + eV(reference + relative[0]) + " to " + eV(reference +
			relative[relative.length - 1]) + " eV, but normalising at " + edge + " needs " + which + " points, at best " + eV(
				reference + window.from()) + " to " + eV(reference + window.to()) + " eV and at least some " + side + " " + eV(
					reference + limit) + " eV; check edge and reference energy, or choose normalisation 'none' if the data are normalised already.");
	}

	/** @return index of the first point not below {@code energy} */
	private int first(final double energy) {
		int i = 0;
		while (i < relative.length && relative[i] < energy - TOLERANCE)
			i++;
		return i;
	}

	/** @return index after the last point not above {@code energy} */
	private int after(final double energy) {
		int i = relative.length;
		while (i > 0 && relative[i - 1] > energy + TOLERANCE)
			i--;
		return i;
	}

	private double span(final int from, final int to) {
		return to > from ? relative[to - 1] - relative[from] : 0;
	}

	private static String count(final int points) {
		return points + (points == 1 ? " point" : " points");
	}

	/** Energies in sentences: at most two decimals, none that say nothing. */
	static String eV(final double energy) {
		final String text = String.format(Locale.ROOT, "%.2f", energy);
		return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
	}
}
