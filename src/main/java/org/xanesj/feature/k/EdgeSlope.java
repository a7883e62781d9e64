package org.xanesj.feature.k;

import org.scijava.plugin.Plugin;
import org.xanesj.feature.FeatureColumn;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.SpectralFeature;

/** Greatest slope of the edge. */
@Plugin(type = SpectralFeature.class)
public final class EdgeSlope extends SingleEdgeFeature {

	/** Used by the registry. */
	public EdgeSlope() {
		super("k.edge.slope", "Greatest slope of the edge", Quantity.SLOPE,
			"The derivative of the normalised spectrum at its maximum k.edge.e0max [1/eV].");
	}

	@Override
	public void compute(final FeatureInput in, final FeatureColumn out) {
		in.get(SteepestRise.OVERALL).writeHeights(out);
	}
}
