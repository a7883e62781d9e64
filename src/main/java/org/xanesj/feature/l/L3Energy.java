package org.xanesj.feature.l;

import org.scijava.plugin.Plugin;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.SpectralFeature;

/** L3 energy: l.l3.energy. */
@Plugin(type = SpectralFeature.class)
public final class L3Energy extends LineFeature {

	/** For the registry. */
	public L3Energy() {
		super("l.l3.energy", "L3 energy", Quantity.ENERGY);
	}

	@Override
	public String definition() {
		return "Energy [eV] of the highest point of the smoothed spectrum minus the two-step background, from 6 eV " +
			"below the L3 reference energy to half the spin-orbit splitting above it; top of the parabola through " +
			"three points.";
	}

	@Override
	public String source() {
		return MORIGUCHI;
	}

	@Override
	Measurement measure(final FeatureInput in) {
		return LineEnergy.l3(in);
	}
}
