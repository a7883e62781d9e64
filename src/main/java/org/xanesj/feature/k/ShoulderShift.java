package org.xanesj.feature.k;

import org.scijava.plugin.Plugin;
import org.xanesj.feature.FeatureColumn;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.SpectralFeature;

/** Shoulder energy, relative to the reference. */
@Plugin(type = SpectralFeature.class)
public final class ShoulderShift extends SingleEdgeFeature {

	/** Used by the registry. */
	public ShoulderShift() {
		super("k.shoulder.shift", "Shift of the shoulder", Quantity.ENERGY_DIFFERENCE,
			"k.shoulder.energy minus the reference energy of the recipe [eV].");
	}

	@Override
	public void compute(final FeatureInput in, final FeatureColumn out) {
		in.get(Shoulder.POSITION).writeEnergies(out);
	}
}
