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
			"parabola [eV]. The derivative comes from a local cubic of half width 3 eV, wide enough for " +
			"the maximum to stay in place under noise.");
	}

	@Override
	public void compute(final FeatureInput in, final FeatureColumn out) {
		in.get(SteepestRise.NEAR_HALF).writeEnergies(out);
	}
}
