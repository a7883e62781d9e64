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
import java.util.Set;

import org.xanesj.block.SpectrumBlock;
import org.xanesj.feature.FeatureColumn;
import org.xanesj.feature.FeatureExtractor;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.FeaturePlan;
import org.xanesj.feature.FeatureStatus;
import org.xanesj.feature.Recipe;
import org.xanesj.feature.SpectralFeature;
import org.xanesj.spectrum.Normalisation;
import org.xanesj.spectrum.Spectrum;
import org.xanesj.task.InputException;

/**
 * One spectrum after scan check, normalisation and extraction: a block of one pixel, computed by the very code that
 * computes maps.
 */
final class AnalysedSpectrum {

	/** Why a whole scan is not used: its status in every feature. */
	static final byte BROKEN = FeatureStatus.TOO_NOISY;

	/** Numbers of the normalisation itself, which a recipe that reproduces another program gives for broken scans, too. */
	private static final Set<String> OF_NORMALISATION = Set.of("k.edge.e0norm", "k.edge.step");

	private final CheckedSpectrum checked;
	private final FeatureExtractor extractor;
	private final List<String> notes = new ArrayList<>();

	private AnalysedSpectrum(final Spectrum measured, final Recipe recipe, final List<SpectralFeature> features) {
		checked = CheckedSpectrum.of(measured, recipe);
		final FeaturePlan plan = new FeaturePlan(recipe, checked.spectrum().energies());
		extractor = new FeatureExtractor(new FeatureInput(plan), features, true, true);
		extractor.extract(checked.block());
		notes.addAll(checked.notes());
		notes.addAll(plan.notes());
		final Normalisation normalisation = recipe.normalisation();
		if (normalisation.given() != null) notes.add("Normalised as its file says: " + normalisation.given() +
			", pre-edge " + normalisation.pre() + " and post-edge " + normalisation.post() + " from there, degree " +
			normalisation.degree() + ".");
	}

	/**
	 * Analyses a spectrum.
	 *
	 * @param measured as read, moved in energy if need be
	 * @param recipe for the edge of the spectrum
	 * @param features what to compute
	 * @throws InputException if the spectrum does not reach the windows of the recipe; the sentence names the spectrum
	 */
	static AnalysedSpectrum of(final Spectrum measured, final Recipe recipe, final List<SpectralFeature> features) {
		try {
			return new AnalysedSpectrum(measured, recipe, features);
		}
		catch (final InputException e) {
			throw e.at(measured.name());
		}
	}

	/** @return the points that were used */
	Spectrum spectrum() {
		return checked.spectrum();
	}

	/** @return the points that were used as a block of one pixel, rounded as features see them */
	SpectrumBlock block() {
		return checked.block();
	}

	/**
	 * @return true if the scan is damaged near the edge; every feature is then NaN, except the energy and step of the
	 *         normalisation where the recipe is {@code larch} or {@code athena}
	 */
	boolean broken() {
		return checked.broken();
	}

	/** @return the block of one pixel that features see */
	FeatureInput input() {
		return extractor.input();
	}

	/** @return status of the spectrum as a whole, {@link FeatureStatus#OK} or 5 to 8 */
	int spectrumStatus() {
		return extractor.input().pixelStatus()[0];
	}

	/** @return feature number {@code k} as it is reported; NaN where undefined */
	double value(final int k) {
		return defined(k) ? extractor.reported(k, 0) : Double.NaN;
	}

	/** @return feature number {@code k} relative to its origin, as models use it; NaN where undefined */
	float relative(final int k) {
		return defined(k) ? extractor.column(k).value[0] : Float.NaN;
	}

	/** @return standard error of feature number {@code k}; NaN where undefined */
	double sigma(final int k) {
		return defined(k) ? extractor.column(k).sigma[0] : Double.NaN;
	}

	/** @return {@link FeatureStatus} of feature number {@code k} */
	int status(final int k) {
		return defined(k) ? extractor.column(k).status[0] : BROKEN;
	}

	private boolean defined(final int k) {
		return !broken() || checked.whole() && OF_NORMALISATION.contains(extractor.features().get(k).id());
	}

	/** @return the normalised spectrum, one value per energy of {@link #spectrum()} */
	double[] normalised() {
		final float[][] rows = extractor.input().normalised();
		final double[] normalised = new double[rows.length];
		for (int i = 0; i < rows.length; i++)
			normalised[i] = rows[i][0];
		return normalised;
	}

	/** @return one sentence for each thing found while reading, checking and normalising */
	List<String> notes() {
		return notes;
	}

	/** @return the notes, and for each feature that is not well why, in words, without repeating equal words */
	String message() {
		final List<String> sentences = new ArrayList<>(notes);
		// what makes a scan broken stands in the notes already
		if (broken()) return String.join(" ", sentences);
		if (spectrumStatus() != FeatureStatus.OK) sentences.add("The spectrum is not usable: " + FeatureStatus.words(
			spectrumStatus()) + ".");
		else for (int k = 0; k < extractor.features().size(); k++) {
			final FeatureColumn column = extractor.column(k);
			if (column.words(0) == null) continue;
			final String words = column.words(0);
			final String sentence = Character.toUpperCase(words.charAt(0)) + words.substring(1) + (words.endsWith(".") ? "" : ".");
			if (!sentences.contains(sentence)) sentences.add(sentence);
		}
		return String.join(" ", sentences);
	}
}
