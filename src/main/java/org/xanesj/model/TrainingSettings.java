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
package org.xanesj.model;

import org.xanesj.regression.SelectionSettings;
import org.xanesj.task.InputException;

/**
 * How a model is trained.
 *
 * @param selection how features are selected
 * @param permutations shuffles of the permutation test of the published procedure; 0 = none; 199 is usual
 * @param nestedPermutations shuffles of that of the nested procedure, which takes as many times longer as there are
 *          samples; default 0
 * @param seed of the shuffles
 * @param fullScale range to which errors in % refer, in units of the target; NaN = range of the training targets
 */
public record TrainingSettings(SelectionSettings selection, int permutations, int nestedPermutations, long seed,
	double fullScale)
{

	/** What is used unless the user says otherwise: 199 permutations, seed 1. */
	public static final TrainingSettings DEFAULT = new TrainingSettings(SelectionSettings.DEFAULT, 199, 0, 1, Double.NaN);

	/** @throws InputException if a number is out of range */
	public TrainingSettings {
		if (permutations < 0 || nestedPermutations < 0) throw new InputException(
			"The number of permutations must be 0 (none) or more, not " + Math.min(permutations, nestedPermutations) + ".");
		if (fullScale <= 0 || Double.isInfinite(fullScale)) throw new InputException(
			"The full scale must be a positive number, not " + fullScale + ".");
	}

	/** The settings that users name; everything else as in {@link #DEFAULT}. */
	public static TrainingSettings of(final double correlation, final int top, final int permutations, final long seed) {
		return new TrainingSettings(new SelectionSettings(correlation, SelectionSettings.DEFAULT.rule(), top,
			SelectionSettings.DEFAULT.penalties(), SelectionSettings.DEFAULT.oneStandardError()), permutations, 0, seed,
			Double.NaN);
	}

	/** @return the same settings with another selection */
	public TrainingSettings withSelection(final SelectionSettings other) {
		return new TrainingSettings(other, permutations, nestedPermutations, seed, fullScale);
	}

	/** @return the same settings with another number of shuffles of the published procedure */
	public TrainingSettings withPermutations(final int other) {
		return new TrainingSettings(selection, other, nestedPermutations, seed, fullScale);
	}
}
