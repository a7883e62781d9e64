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
import java.util.Arrays;
import java.util.List;

import org.xanesj.block.SpectrumBlock;
import org.xanesj.feature.Recipe;
import org.xanesj.spectrum.Normalisation;
import org.xanesj.spectrum.ScanCheck;
import org.xanesj.spectrum.Spectrum;

/**
 * A measured spectrum after the scan check, as a block of one pixel. The recipes {@code larch} and {@code athena} are there
 * to give the numbers of those programs, which know no such check: for them its findings are told, and all points stay.
 */
final class CheckedSpectrum {

	private final Spectrum spectrum;
	private final boolean broken;
	private final boolean whole;
	private final SpectrumBlock block;
	private final List<String> notes;

	private CheckedSpectrum(final Spectrum measured, final Recipe recipe) {
		final ScanCheck check = ScanCheck.of(measured, recipe.referenceEnergy());
		broken = check.flag() == ScanCheck.Flag.BROKEN;
		whole = isParity(recipe) && Arrays.stream(measured.mu()).allMatch(Double::isFinite);
		// a broken scan may have lost most of its points: what is left is shown as measured, and nothing is used
		spectrum = broken || whole ? measured : check.spectrum();
		block = SpectrumBlock.of(toBeRounded(spectrum, recipe));
		notes = new ArrayList<>(measured.notes());
		notes.addAll(check.findings());
		if (whole && check.flag() != ScanCheck.Flag.OK) notes.add("Recipe '" + recipe.name() +
			"' normalises all points as measured, these too.");
	}

	static CheckedSpectrum of(final Spectrum measured, final Recipe recipe) {
		return new CheckedSpectrum(measured, recipe);
	}

	private static boolean isParity(final Recipe recipe) {
		final Normalisation.Method method = recipe.normalisation().method();
		return method == Normalisation.Method.LARCH || method == Normalisation.Method.ATHENA;
	}

	/**
	 * The values to be rounded to single precision. Their first one is subtracted: without a Victoreen exponent no normalisation feels a constant, and
	 * a small step on a large background keeps its digits (all 140 files of the XAS data library then agree with Larch to
	 * 1e-6, instead of 135).
	 */
	private static double[] toBeRounded(final Spectrum spectrum, final Recipe recipe) {
		final double[] mu = spectrum.mu();
		final Normalisation normalisation = recipe.normalisation();
		// a line times E^-n holds no constant
		if (normalisation.method() == Normalisation.Method.NONE || normalisation.victoreen() != 0) return mu;
		final double first = mu[0];
		for (int i = 0; i < mu.length; i++)
			mu[i] -= first;
		return mu;
	}

	/** @return the points to use; all of them if the scan is broken */
	Spectrum spectrum() {
		return spectrum;
	}

	/** @return true if the scan is damaged near the edge and must not be used */
	boolean broken() {
		return broken;
	}

	/** @return true if no point was taken out because the recipe stands for a program that takes none out */
	boolean whole() {
		return whole;
	}

	SpectrumBlock block() {
		return block;
	}

	/** @return what was said while reading and found by the check */
	List<String> notes() {
		return notes;
	}
}
