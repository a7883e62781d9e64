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

import org.xanesj.regression.Metrics;

/**
 * How well a model did on samples that it had not seen.
 *
 * @param published features selected on all samples, fit judged by leave-one-out: too good
 * @param nested everything inside the fold: honest
 * @param byGroup everything inside the fold, groups left out; null without groups
 * @param permutations number of shuffles of the permutation test; 0 if it was not made
 * @param permutationP its p value for the published procedure; NaN if it was not made
 * @param nestedPermutations number of shuffles of the permutation test of the nested procedure; 0 if it was not made
 * @param nestedPermutationP its p value; NaN if it was not made
 * @param frequencies how often each feature was selected by the folds of the nested procedure, most often first
 * @param groups results of each group; empty without groups
 * @param samples results of each sample, in the order of the table
 */
public record Validation(Metrics published, Metrics nested, Metrics byGroup, int permutations, double permutationP,
	int nestedPermutations, double nestedPermutationP, List<Frequency> frequencies, List<Group> groups,
	List<Sample> samples)
{

	/**
	 * @param role of the feature
	 * @param id of the feature
	 * @param folds number of folds that selected it
	 */
	public record Frequency(String role, String id, int folds) {}

	/**
	 * @param name of the group
	 * @param samples number of its samples
	 * @param metrics of its samples; r2 relative to their own mean
	 */
	public record Group(String name, int samples, Metrics metrics) {}

	/**
	 * @param name of the sample
	 * @param element chemical symbol
	 * @param group its group; empty without groups
	 * @param measured target
	 * @param fitted by the fit of all samples
	 * @param published prediction by the fit without it, features selected on all samples
	 * @param nested prediction with everything inside the fold
	 * @param byGroup prediction with its group left out; NaN without groups
	 */
	public record Sample(String name, String element, String group, double measured, double fitted, double published,
		double nested, double byGroup)
	{}

	public Validation {
		frequencies = List.copyOf(frequencies);
		groups = List.copyOf(groups);
		samples = List.copyOf(samples);
	}
}
