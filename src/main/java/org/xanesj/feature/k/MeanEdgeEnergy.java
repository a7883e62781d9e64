package org.xanesj.feature.k;

import org.scijava.plugin.Plugin;
import org.xanesj.feature.FeatureColumn;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.SpectralFeature;

/** Mean edge energy: the recommended edge energy. */
@Plugin(type = SpectralFeature.class)
public final class MeanEdgeEnergy extends SingleEdgeFeature {

	/** Used by the registry. */
	public MeanEdgeEnergy() {
		super("k.edge.int", "Edge energy", Quantity.ENERGY,
			"E_int, the mean of the energies at which the smoothed spectrum rises through 0.30, 0.35, ... " +
			"0.80 of the edge step [eV]: levels up to 0.5 searched from E_half downwards, the others " +
			"upwards, linear interpolation between points. The recommended edge energy.");
	}

	@Override
	public void compute(final FeatureInput in, final FeatureColumn out) {
		in.get(MeanCrossing.POSITION).writeEnergies(out);
	}
}
