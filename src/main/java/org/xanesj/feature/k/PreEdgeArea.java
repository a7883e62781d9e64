package org.xanesj.feature.k;

import org.scijava.plugin.Plugin;
import org.xanesj.feature.FeatureColumn;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.SpectralFeature;
import org.xanesj.preedge.PreEdge;

/** Area of the pre-edge. */
@Plugin(type = SpectralFeature.class)
public final class PreEdgeArea extends PreEdgeFeature {

	/** Used by the registry. */
	public PreEdgeArea() {
		super("k.preedge.area", "Pre-edge area", Quantity.AREA,
			"A_pre, the sum of the areas of the pre-edge peaks in units of the edge step times eV; 0 if " +
			"there is no pre-edge." + MODEL);
	}

	@Override
	void write(final FeatureInput in, final PreEdge found, final int pixel, final FeatureColumn out) {
		set(out, pixel, found.area(), found.areaSigma());
	}
}
