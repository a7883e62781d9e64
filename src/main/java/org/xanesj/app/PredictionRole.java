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
package org.xanesj.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.xanesj.feature.FeatureExtractor;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.FeaturePlan;
import org.xanesj.feature.FeatureRegistry;
import org.xanesj.feature.NoiseProfile;
import org.xanesj.feature.Recipe;
import org.xanesj.feature.SpectralFeature;
import org.xanesj.model.FeatureReference;
import org.xanesj.model.PropertyModel;
import org.xanesj.model.SpectrumDistance;
import org.xanesj.model.SpectrumDomain;
import org.xanesj.spectrum.AbsorptionEdge;

/** One of the two kinds of spectra that a model may need, on one energy grid: what to extract and how to judge it. */
final class PredictionRole {

	private final String name;
	private final FeaturePlan plan;
	private final List<SpectralFeature> features;
	private final SpectrumDomain domain;
	private final double minimumStep;
	private final double saturation;

	private PredictionRole(final String name, final FeaturePlan plan, final SpectrumDomain domain,
		final double minimumStep, final double saturation)
	{
		this.name = name;
		this.plan = plan;
		this.domain = domain;
		this.minimumStep = minimumStep;
		this.saturation = saturation;
		features = FeatureRegistry.resolve(plan.recipe());
	}

	/**
	 * @param energies of the spectra [eV]
	 * @throws org.xanesj.task.InputException if the model was not trained at this edge, or a window holds no data
	 */
	static PredictionRole of(final PropertyModel model, final AbsorptionEdge edge, final double[] energies,
		final double minimumStep, final double saturation)
	{
		final Recipe recipe = model.recipeFor(edge);
		final String name = FeatureReference.roleOf(edge);
		return new PredictionRole(name, new FeaturePlan(recipe, energies), model.domain().spectra().get(name), minimumStep,
			saturation);
	}

	/** @return the same with what is known of the noise of the stack, for standard errors */
	PredictionRole with(final NoiseProfile noise) {
		return new PredictionRole(name, plan.with(noise), domain, minimumStep, saturation);
	}

	/** @return "K" or "L23" */
	String name() {
		return name;
	}

	FeaturePlan plan() {
		return plan;
	}

	/** @return the features that the model needs of this role, in its order */
	List<SpectralFeature> features() {
		return features;
	}

	/** @return one for each thread */
	FeatureExtractor newExtractor() {
		return new FeatureExtractor(new FeatureInput(plan, minimumStep, saturation), features, true, false);
	}

	/** @return one for each thread; null if the model knows no spectra of this role */
	SpectrumDistance newDistance() {
		if (domain == null) return null;
		final double[] relative = new double[plan.size()];
		for (int i = 0; i < relative.length; i++)
			relative[i] = plan.energy(i);
		return new SpectrumDistance(domain, relative);
	}

	/** @return what was shrunk, and whether spectra can be compared with the training spectra */
	List<String> notes() {
		final List<String> notes = new ArrayList<>(plan.notes());
		final SpectrumDistance distance = newDistance();
		if (distance == null) notes.add("The model knows no " + name +
			" spectra, so pixels are not compared with the training spectra.");
		else if (!distance.isUsable()) notes.add(String.format(Locale.ROOT,
			"The energies cover only %.0f %% of the training spectra, so pixels are not compared with them.", 100 * distance
				.coverage()));
		return notes;
	}
}
