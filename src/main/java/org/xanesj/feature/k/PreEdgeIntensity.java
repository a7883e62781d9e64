package org.xanesj.feature.k;

import org.scijava.plugin.Plugin;
import org.xanesj.feature.FeatureColumn;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.SpectralFeature;
import org.xanesj.preedge.PreEdge;

/** Height of the pre-edge. */
@Plugin(type = SpectralFeature.class)
public final class PreEdgeIntensity extends PreEdgeFeature {

	/** Used by the registry. */
	public PreEdgeIntensity() {
		super("k.preedge.intensity", "Pre-edge intensity", Quantity.INTENSITY,
			"I_pre, the greatest height of the sum of the pre-edge peaks in units of the edge step; 0 if " +
			"there is no pre-edge." + MODEL);
	}

	@Override
	void write(final FeatureInput in, final PreEdge found, final int pixel, final FeatureColumn out) {
		set(out, pixel, found.intensity(), found.intensitySigma());
	}
}
