package org.xanesj.feature.k;

import org.scijava.plugin.Plugin;
import org.xanesj.feature.FeatureColumn;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.SpectralFeature;

/** Edge energy from the derivative. */
@Plugin(type = SpectralFeature.class)
public final class EdgeEnergy extends SingleEdgeFeature {

	/** Used by the registry. */
	public EdgeEnergy() {
		super("k.edge.e0", "Edge energy from the derivative", Quantity.ENERGY,
			"E0w, the position of the maximum of the derivative within 6 eV of E_half, refined by a " +
			"parabola [eV]; local cubic of half width 3 eV. It jumps where two maxima are of similar height: not " +
			"for models.");
	}

	/**
	 * It jumps by several eV between two maxima of the derivative where they are of similar height (11 of 196 measured
	 * spectra at a noise of 0.003 of the step, the simulated FeF3); elsewhere {@code k.edge.int} says the same.
	 */
	@Override
	public boolean suitsModels() {
		return false;
	}

	@Override
	public void compute(final FeatureInput in, final FeatureColumn out) {
		in.get(SteepestRise.NEAR_HALF).writeEnergies(out);
	}
}
