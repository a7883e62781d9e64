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
package org.xanesj.regression;

import org.xanesj.task.InputException;

/**
 * How features are selected.
 *
 * @param correlation features with an absolute Pearson correlation of at least this are not kept together; 0 to 1,
 *          greater than 1 keeps all, default 0.85
 * @param rule which one of a pair is dropped, default {@link Rule#TARGET}
 * @param top greatest number of features in the model, at least 1, default 8
 * @param penalties number of lasso penalties, at least 2, default 100
 * @param oneStandardError the largest penalty whose cross-validated error is within one standard error of the smallest
 *          is taken, instead of the one with the smallest error; default false
 */
public record SelectionSettings(double correlation, Rule rule, int top, int penalties, boolean oneStandardError) {

	/** Which one of two collinear features is dropped. */
	public enum Rule {
			/** The one less correlated with the target; strongest pairs first. */
			TARGET,
			/** The later column. */
			ORDER
	}

	/** What is used unless the user says otherwise. */
	public static final SelectionSettings DEFAULT = new SelectionSettings(0.85, Rule.TARGET, 8, 100, false);

	/** @throws InputException if a number is out of range */
	public SelectionSettings {
		if (!(correlation > 0)) throw new InputException("The correlation limit must be above 0, not " + correlation +
			"; 0.85 is usual.");
		if (top < 1) throw new InputException("A model needs at least 1 feature, not " + top + "; 8 is usual.");
		if (penalties < 2) throw new InputException("The lasso needs at least 2 penalties, not " + penalties +
			"; 100 is usual.");
	}

	/** @return the same settings with another number of features */
	public SelectionSettings withTop(final int other) {
		return new SelectionSettings(correlation, rule, other, penalties, oneStandardError);
	}

	/** @return the same settings with another rule for pairs */
	public SelectionSettings withRule(final Rule other) {
		return new SelectionSettings(correlation, other, top, penalties, oneStandardError);
	}

	/** @return the same settings with another number of penalties */
	public SelectionSettings withPenalties(final int other) {
		return new SelectionSettings(correlation, rule, top, other, oneStandardError);
	}
}
