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
package org.xanesj.feature.l;

import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.FeaturePlan;
import org.xanesj.feature.SharedResult;

/** The unsmoothed normalised spectra minus the two-step background, for all energies where lines can be. */
final class LineRows {

	/** Rows of the block at hand. */
	static final SharedResult<LineRows> OF = LineRows::new;

	/** Integrals reach this far below the lowest L3 and above the highest L2 that the search can find [eV]. */
	private static final double BELOW = -12;
	private static final double ABOVE = 15;

	final LinePair pair;
	private final FeaturePlan plan;
	private final double[] energies;
	/** [energy][pixel]; null where no line can be. */
	private final float[][] rows;

	private LineRows(final FeatureInput in) {
		pair = in.get(LinePair.OF);
		plan = in.plan();
		energies = new double[plan.size()];
		for (int i = 0; i < energies.length; i++)
			energies[i] = plan.energy(i);
		rows = new float[energies.length][];
		final int to = plan.lastUpTo(1.5 * plan.recipe().splitting() + ABOVE);
		for (int i = plan.firstFrom(BELOW); i <= to; i++) {
			rows[i] = in.newRow();
			StepRows.subtract(rows[i], in.normalised()[i], (float) energies[i], pair.l3.step, pair.l2.step, in.width());
		}
	}

	/** @return energy number {@code i} [eV, relative] */
	double energy(final int i) {
		return energies[i];
	}

	/** @return value number {@code i} of a pixel */
	double value(final int i, final int pixel) {
		return rows[i][pixel];
	}

	/** @return number of the first energy that is not below {@code energy} [eV, relative] */
	int firstFrom(final double energy) {
		int low = 0;
		int high = energies.length;
		while (low < high) {
			final int middle = (low + high) >>> 1;
			if (energies[middle] < energy - FeaturePlan.ENERGY_TOLERANCE) low = middle + 1;
			else high = middle;
		}
		return low;
	}

	/** @return number of the first energy above {@code energy} [eV, relative] */
	int firstAbove(final double energy) {
		return firstFrom(energy + 2 * FeaturePlan.ENERGY_TOLERANCE);
	}

	/** @return true if the data reach to within {@code missing} eV of both ends and have no gap between them */
	boolean cover(final double from, final double to, final double missing) {
		return energies[0] <= from + missing && energies[energies.length - 1] >= to - missing && !plan.gapWithin(from, to);
	}
}
