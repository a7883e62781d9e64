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

import java.util.List;

import org.xanesj.regression.NestedProcedure;
import org.xanesj.regression.PermutationTest;
import org.xanesj.regression.PublishedProcedure;
import org.xanesj.regression.RegressionData;

/**
 * A model and all that a report needs: the columns of {@code published}, {@code nested} and {@code byGroup} are those of
 * {@code data.features()}. Immutable.
 *
 * @param model what is stored
 * @param data what it was trained on
 * @param table the same as the regression sees it
 * @param published selection (kept and dropped features, lasso path, leave-one-out error along it), fit, leave-one-out
 *          predictions and importance
 * @param nested the folds of the nested procedure
 * @param byGroup the folds with groups left out; null without groups
 * @param permutation permutation test of the published procedure; null if it was not asked for
 * @param nestedPermutation permutation test of the nested procedure; null if it was not asked for
 * @param varianceInflation of each selected feature, most important first
 * @param conditionNumber of the standardised selected features
 * @param dropped one sentence for each feature that was not offered to the lasso
 * @param warnings one sentence for each reason to doubt the model
 */
public record TrainedModel(PropertyModel model, TrainingData data, RegressionData table, PublishedProcedure published,
	NestedProcedure nested, NestedProcedure byGroup, PermutationTest permutation, PermutationTest nestedPermutation,
	List<Double> varianceInflation, double conditionNumber, List<String> dropped, List<String> warnings)
{

	public TrainedModel {
		varianceInflation = List.copyOf(varianceInflation);
		dropped = List.copyOf(dropped);
		warnings = List.copyOf(warnings);
	}

	/** @return title of the feature in a column of the table */
	public String title(final int column) {
		return data.features().get(column).title();
	}

	/** @return id of the feature in a column of the table */
	public String id(final int column) {
		return data.features().get(column).reference().id();
	}
}
