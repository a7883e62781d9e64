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
package org.xanesj.feature;

import org.scijava.plugin.SciJavaPlugin;

/**
 * One number that describes a spectrum, such as the energy of the white line. A feature is one file: a class annotated
 * with {@code @Plugin(type = SpectralFeature.class)} and a public constructor without arguments. Instances hold no state
 * and are used from several threads.
 */
public interface SpectralFeature extends SciJavaPlugin {

	/** What kind of number a feature is; gives its unit and how it must behave when the energies are shifted. */
	enum Quantity {
			/** An energy on the absolute scale [eV]; moves with the energy axis. */
			ENERGY("eV"),
			/** A difference of energies [eV]. */
			ENERGY_DIFFERENCE("eV"),
			/** A height in units of the edge step. */
			INTENSITY("1"),
			/** An integral over energy in units of the edge step times eV. */
			AREA("eV"),
			/** A slope in units of the edge step per eV. */
			SLOPE("1/eV"),
			/** A curvature in units of the edge step per eV squared. */
			CURVATURE("1/eV^2"),
			/** A quotient without unit. */
			RATIO("1"),
			/** A height in units of the measured signal; the only quantity that scales with the signal. */
			SIGNAL("signal");

		private final String unit;

		Quantity(final String unit) {
			this.unit = unit;
		}

		/** @return unit of value and sigma */
		public String unit() {
			return unit;
		}
	}

	/** @return the stable id, e.g. "k.whiteline.energy"; begins with "k." (single edge) or "l." (L2,3 pair) */
	String id();

	/** @return version of the definition, from 1; raised whenever numbers may change */
	int version();

	/** @return name for plots and tables, e.g. "White line energy" */
	String title();

	/** @return what kind of number this is */
	Quantity quantity();

	/** @return the exact definition, one to three sentences with formula and units */
	String definition();

	/** @return where the definition comes from: authors, journal, volume, page, DOI, or "XanesJ" */
	String source();

	/** @return false if it is too slow for every pixel of a map (milliseconds per spectrum) */
	default boolean suitsMaps() {
		return true;
	}

	/**
	 * @return false if a model must not learn from it unless the user names it: it depends on how much sample there is, or
	 *         jumps under noise
	 */
	default boolean suitsModels() {
		return quantity() != Quantity.SIGNAL;
	}

	/**
	 * The number that is added to the computed value to get what is reported. Absolute energies are computed relative
	 * to the reference energy, so that single precision is enough.
	 *
	 * @return 0, or for an absolute energy the reference energy of the recipe [eV]
	 */
	default double origin(final Recipe recipe) {
		return quantity() == Quantity.ENERGY ? recipe.referenceEnergy() : 0;
	}

	/**
	 * Computes the feature for every pixel of the block that {@code in} holds. Pixels whose status is already set
	 * ({@link FeatureInput#pixelStatus()}) need not be treated: whoever calls overwrites them with NaN and that status.
	 *
	 * @param in the block, its normalised spectra and everything that features share
	 * @param out receives value (relative to {@link #origin}), sigma if wanted, and status of every pixel
	 */
	void compute(FeatureInput in, FeatureColumn out);
}
