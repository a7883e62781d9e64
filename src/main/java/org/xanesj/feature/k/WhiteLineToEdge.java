package org.xanesj.feature.k;

import org.scijava.plugin.Plugin;
import org.xanesj.feature.FeatureColumn;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.SpectralFeature;

/** Distance of white line and edge. */
@Plugin(type = SpectralFeature.class)
public final class WhiteLineToEdge extends SingleEdgeFeature {

	/** Used by the registry. */
	public WhiteLineToEdge() {
		super("k.gap.whiteline.e0", "White line to edge", Quantity.ENERGY_DIFFERENCE,
			"k.whiteline.energy minus k.edge.e0 [eV].");
	}

	/** It jumps where {@code k.edge.e0} jumps. */
	@Override
	public boolean suitsModels() {
		return false;
	}

	@Override
	public void compute(final FeatureInput in, final FeatureColumn out) {
		in.get(WhiteLine.POSITION).writeDifferences(in.get(SteepestRise.NEAR_HALF), out);
	}
}
