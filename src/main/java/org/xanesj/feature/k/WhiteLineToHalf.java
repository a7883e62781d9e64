package org.xanesj.feature.k;

import org.scijava.plugin.Plugin;
import org.xanesj.feature.FeatureColumn;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.SpectralFeature;

/** Distance of white line and half height. */
@Plugin(type = SpectralFeature.class)
public final class WhiteLineToHalf extends SingleEdgeFeature {

	/** Used by the registry. */
	public WhiteLineToHalf() {
		super("k.gap.whiteline.half", "White line to half height", Quantity.ENERGY_DIFFERENCE,
			"k.whiteline.energy minus k.edge.half [eV].");
	}

	@Override
	public void compute(final FeatureInput in, final FeatureColumn out) {
		in.get(WhiteLine.POSITION).writeDifferences(in.get(HalfHeight.POSITION), out);
	}
}
