package org.xanesj.feature.k;

import org.scijava.plugin.Plugin;
import org.xanesj.feature.FeatureColumn;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.SpectralFeature;

/** Edge energy at half height, relative to the reference. */
@Plugin(type = SpectralFeature.class)
public final class HalfEdgeShift extends SingleEdgeFeature {

	/** Used by the registry. */
	public HalfEdgeShift() {
		super("k.edge.half.shift", "Shift of the edge at half height", Quantity.ENERGY_DIFFERENCE,
			"k.edge.half minus the reference energy of the recipe [eV].");
	}

	@Override
	public void compute(final FeatureInput in, final FeatureColumn out) {
		in.get(HalfHeight.POSITION).writeEnergies(out);
	}
}
