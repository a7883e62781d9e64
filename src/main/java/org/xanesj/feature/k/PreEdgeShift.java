package org.xanesj.feature.k;

import org.scijava.plugin.Plugin;
import org.xanesj.feature.FeatureColumn;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.SpectralFeature;
import org.xanesj.preedge.PreEdge;

/** Energy of the pre-edge's maximum from the reference energy. */
@Plugin(type = SpectralFeature.class)
public final class PreEdgeShift extends PreEdgeFeature {

	/** Used by the registry. */
	public PreEdgeShift() {
		super("k.preedge.shift", "Pre-edge shift", Quantity.ENERGY_DIFFERENCE,
			"k.preedge.energy minus the reference energy [eV]." + MODEL);
	}

	@Override
	public boolean suitsModels() {
		return false;
	}

	@Override
	void write(final FeatureInput in, final PreEdge found, final int pixel, final FeatureColumn out) {
		set(out, pixel, found.energy(), found.energySigma());
	}
}
