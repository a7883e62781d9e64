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
package org.xanesj.field;

import java.util.ArrayList;
import java.util.List;

import org.xanesj.task.Progress;

/**
 * Maps with what all priors need to know of them: the noise factor and the smoothness of each as a Gaussian random field,
 * estimated from a sample of a large field.
 */
public final class FieldProblem {

	private final ObservedMaps maps;
	private final List<GaussianFit> gaussian;
	private final FieldSettings settings;
	private PottsFit structures;

	private FieldProblem(final ObservedMaps maps, final List<GaussianFit> gaussian, final FieldSettings settings) {
		this.maps = maps;
		this.gaussian = List.copyOf(gaussian);
		this.settings = settings;
	}

	/**
	 * Estimates.
	 *
	 * @throws org.xanesj.task.CancelledException if the user cancelled
	 */
	public static FieldProblem of(final ObservedMaps maps, final FieldSettings settings, final Progress progress) {
		final ObservedMaps sample = maps.sample(settings.seed());
		final List<GaussianFit> fits = new ArrayList<>();
		for (int f = 0; f < maps.size(); f++) {
			final Progress part = progress.part((double) f / maps.size(), (f + 1.0) / maps.size());
			final GaussianFit fit = GaussianEstimation.estimate(maps.map(f), sample.map(f), settings.rowNoise(), settings.seed(), part.part(0, 0.7));
			fits.add(linked(fit, sample.map(f), settings, part.part(0.7, 1)));
		}
		return new FieldProblem(maps, fits, settings);
	}

	/** How noisy a map is does not depend on what links join; how smooth it is does. */
	private static GaussianFit linked(final GaussianFit fit, final ObservedMap sample, final FieldSettings settings,
		final Progress progress)
	{
		if (settings.neighbours() == Neighbours.FOUR || !fit.structured()) return fit;
		final FieldGraph links = FieldGraph.of(sample.lattice(), settings.neighbours(), sample.nodes);
		return fit.withAlpha(GaussianEstimation.alpha(fit.noise(sample), links, settings.seed(), progress));
	}

	/** The same parameters for a part of the maps that is large enough to estimate further ones from. */
	FieldProblem sample() {
		return new FieldProblem(maps.sample(settings.seed()), gaussian, settings);
	}

	/** The same parameters for some rows of the maps. */
	FieldProblem rows(final int from, final int to) {
		return new FieldProblem(maps.rows(from, to), gaussian, settings);
	}

	/** @return the maps */
	public ObservedMaps maps() {
		return maps;
	}

	/** Links between the nodes of the maps that the user wants, weighted. */
	FieldGraph links(final FieldGraph.LinkWeight weight) {
		return FieldGraph.weighted(maps.lattice(), settings.neighbours(), maps.nodes(), weight);
	}

	/** @return the structures of the maps, found when asked for first */
	public PottsFit structures(final Progress progress) {
		if (structures == null) structures = PottsFit.of(this, progress);
		return structures;
	}

	/** @return what the user fixed */
	FieldSettings settings() {
		return settings;
	}

	/** @return parameters of map number {@code f} as a Gaussian random field */
	public GaussianFit gaussian(final int f) {
		return gaussian.get(f);
	}

	/** @return c of map number {@code f} */
	public double noiseFactor(final int f) {
		return gaussian.get(f).noiseFactor();
	}

	/** @return the noise of map number {@code f} */
	public PixelNoise noise(final int f) {
		return gaussian.get(f).noise(maps.map(f));
	}

	/** @return seed of the random numbers of map number {@code f}: not the same ones for each */
	long seed(final int f) {
		return settings.seed() * 31 + f;
	}

	/** @return the median precision of a pixel of map number {@code f}, with the noise factor [1/unit^2] */
	double precision(final int f) {
		return maps.map(f).medianPrecision() / noiseFactor(f);
	}
}
