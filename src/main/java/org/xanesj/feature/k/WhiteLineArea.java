package org.xanesj.feature.k;

import org.scijava.plugin.Plugin;
import org.xanesj.feature.FeatureColumn;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.SpectralFeature;

/** Area of the white line. */
@Plugin(type = SpectralFeature.class)
public final class WhiteLineArea extends SingleEdgeFeature {

	/** Used by the registry. */
	public WhiteLineArea() {
		super("k.whiteline.area", "White line area", Quantity.AREA,
			"A_wl, the integral of y - 1 from E_half to E_wl + 10 eV, with y the smoothed normalised " +
			"spectrum, piecewise linear [eV].");
	}

	@Override
	public void compute(final FeatureInput in, final FeatureColumn out) {
		WhiteLineIntegral.write(in, out);
	}
}
