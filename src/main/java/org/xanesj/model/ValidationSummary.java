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

import java.util.ArrayList;
import java.util.List;

import org.xanesj.regression.NestedProcedure;
import org.xanesj.regression.PermutationTest;
import org.xanesj.regression.PublishedProcedure;
import org.xanesj.regression.RegressionData;

/** Gathers what the procedures found into the part of a model that tells how well it did. */
final class ValidationSummary {

	private ValidationSummary() {
		// prevent instantiation of utility class
	}

	static Validation of(final TrainingData data, final RegressionData table,
		final PublishedProcedure published, final NestedProcedure nested, final NestedProcedure byGroup,
		final PermutationTest permutation, final PermutationTest nestedPermutation)
	{
		final int[] frequency = nested.selectionFrequency();
		final List<Validation.Frequency> frequencies = new ArrayList<>();
		for (int j = 0; j < frequency.length; j++)
			if (frequency[j] > 0) frequencies.add(new Validation.Frequency(data.features().get(j).reference().role(), data
				.features().get(j).reference().id(), frequency[j]));
		frequencies.sort((a, b) -> b.folds() - a.folds());
		final List<Validation.Group> groups = new ArrayList<>();
		if (byGroup != null) for (int f = 0; f < byGroup.folds().size(); f++)
			groups.add(new Validation.Group(byGroup.folds().name(f), byGroup.folds().leftOut(f).length, byGroup.metrics(f)));
		final List<Validation.Sample> samples = new ArrayList<>();
		final double[] fitted = published.fit().fitted();
		final double[] leftOut = published.leaveOneOut().predictions();
		final double[] honest = nested.predictions();
		final double[] withoutGroup = byGroup == null ? null : byGroup.predictions();
		for (int i = 0; i < table.samples(); i++) {
			final TrainingData.Sample sample = data.samples().get(i);
			samples.add(new Validation.Sample(sample.name(), sample.element(), sample.group() == null ? "" : sample.group(),
				table.target(i), fitted[i], leftOut[i], honest[i], withoutGroup == null ? Double.NaN : withoutGroup[i]));
		}
		return new Validation(published.metrics(), nested.metrics(), byGroup == null ? null : byGroup.metrics(), shuffles(
			permutation), p(permutation), shuffles(nestedPermutation), p(nestedPermutation), frequencies, groups, samples);
	}

	private static int shuffles(final PermutationTest test) {
		return test == null ? 0 : test.shuffled().length;
	}

	private static double p(final PermutationTest test) {
		return test == null ? Double.NaN : test.p();
	}
}
