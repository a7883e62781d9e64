package org.xanesj.feature.k;

import org.scijava.plugin.Plugin;
import org.xanesj.feature.FeatureColumn;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.SpectralFeature;

/** Distance of shoulder and half height. */
@Plugin(type = SpectralFeature.class)
public final class ShoulderToHalf extends SingleEdgeFeature {

	/** Used by the registry. */
	public ShoulderToHalf() {
		super("k.gap.shoulder.half", "Shoulder to half height", Quantity.ENERGY_DIFFERENCE,
			"k.shoulder.energy minus k.edge.half [eV].");
	}

	@Override
	public void compute(final FeatureInput in, final FeatureColumn out) {
		in.get(Shoulder.POSITION).writeDifferences(in.get(HalfHeight.POSITION), out);
	}
}
