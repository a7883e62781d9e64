package org.xanesj.feature.k;

import org.scijava.plugin.Plugin;
import org.xanesj.feature.FeatureColumn;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.SpectralFeature;
import org.xanesj.preedge.PreEdge;

/**
 * Energy of the pre-edge's maximum; jumps between components of equal height,
 * so the centroid is better for models.
 */
@Plugin(type = SpectralFeature.class)
public final class PreEdgeEnergy extends PreEdgeFeature {

	/** Used by the registry. */
	public PreEdgeEnergy() {
		super("k.preedge.energy", "Pre-edge energy", Quantity.ENERGY,
			"E_pre, where the sum of the pre-edge peaks is highest [eV]." + MODEL);
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
