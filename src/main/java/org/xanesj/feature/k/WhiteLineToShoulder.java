package org.xanesj.feature.k;

import org.scijava.plugin.Plugin;
import org.xanesj.feature.FeatureColumn;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.SpectralFeature;

/** Distance of white line and shoulder. */
@Plugin(type = SpectralFeature.class)
public final class WhiteLineToShoulder extends SingleEdgeFeature {

	/** Used by the registry. */
	public WhiteLineToShoulder() {
		super("k.gap.whiteline.shoulder", "White line to shoulder", Quantity.ENERGY_DIFFERENCE,
			"k.whiteline.energy minus k.shoulder.energy [eV].");
	}

	@Override
	public void compute(final FeatureInput in, final FeatureColumn out) {
		in.get(WhiteLine.POSITION).writeDifferences(in.get(Shoulder.POSITION), out);
	}
}
