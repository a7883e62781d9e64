package org.xanesj.feature.k;

import org.scijava.plugin.Plugin;
import org.xanesj.feature.FeatureColumn;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.SpectralFeature;

/** Edge energy from the derivative, relative to the reference. */
@Plugin(type = SpectralFeature.class)
public final class EdgeEnergyShift extends SingleEdgeFeature {

	/** Used by the registry. */
	public EdgeEnergyShift() {
		super("k.edge.e0.shift", "Shift of the edge energy", Quantity.ENERGY_DIFFERENCE,
			"k.edge.e0 minus the reference energy of the recipe [eV]: the tabulated edge, or that of a " +
			"measured foil.");
	}

	/** It jumps where {@code k.edge.e0} jumps. */
	@Override
	public boolean suitsModels() {
		return false;
	}

	@Override
	public void compute(final FeatureInput in, final FeatureColumn out) {
		in.get(SteepestRise.NEAR_HALF).writeEnergies(out);
	}
}
