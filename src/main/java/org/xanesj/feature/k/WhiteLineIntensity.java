package org.xanesj.feature.k;

import org.scijava.plugin.Plugin;
import org.xanesj.feature.FeatureColumn;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.SpectralFeature;

/** Height of the white line. */
@Plugin(type = SpectralFeature.class)
public final class WhiteLineIntensity extends SingleEdgeFeature {

	/** Used by the registry. */
	public WhiteLineIntensity() {
		super("k.whiteline.intensity", "White line intensity", Quantity.INTENSITY,
			"I_wl, the height of the parabola through the white line's maximum, in units of the edge " +
			"step.");
	}

	@Override
	public void compute(final FeatureInput in, final FeatureColumn out) {
		in.get(WhiteLine.POSITION).writeHeights(out);
	}
}
