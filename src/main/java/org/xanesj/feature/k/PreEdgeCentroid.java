package org.xanesj.feature.k;

import org.scijava.plugin.Plugin;
import org.xanesj.feature.FeatureColumn;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.SpectralFeature;
import org.xanesj.preedge.PreEdge;

/** Centroid of the pre-edge. */
@Plugin(type = SpectralFeature.class)
public final class PreEdgeCentroid extends PreEdgeFeature {

	/** Used by the registry. */
	public PreEdgeCentroid() {
		super("k.preedge.centroid", "Pre-edge centroid", Quantity.ENERGY,
			"C_pre, the mean of the peaks' centres weighted by their areas [eV]." + MODEL);
	}

	@Override
	void write(final FeatureInput in, final PreEdge found, final int pixel, final FeatureColumn out) {
		set(out, pixel, found.centroid(), found.centroidSigma());
	}
}
