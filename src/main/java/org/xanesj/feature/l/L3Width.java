package org.xanesj.feature.l;

import org.scijava.plugin.Plugin;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.SpectralFeature;

/** L3 width: l.l3.width. */
@Plugin(type = SpectralFeature.class)
public final class L3Width extends LineFeature {

	/** For the registry. */
	public L3Width() {
		super("l.l3.width", "L3 width", Quantity.ENERGY_DIFFERENCE);
	}

	@Override
	public String definition() {
		return "Full width [eV] of the smoothed spectrum minus the two-step background at half of l.l3.intensity, " +
			"between the crossings nearest to the maximum, linearly interpolated.";
	}

	@Override
	Measurement measure(final FeatureInput in) {
		return in.get(LineWidth.L3);
	}
}
