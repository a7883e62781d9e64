package org.xanesj.feature.l;

import org.scijava.plugin.Plugin;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.SpectralFeature;

/** L2 energy: l.l2.energy. */
@Plugin(type = SpectralFeature.class)
public final class L2Energy extends LineFeature {

	/** For the registry. */
	public L2Energy() {
		super("l.l2.energy", "L2 energy", Quantity.ENERGY);
	}

	@Override
	public String definition() {
		return "Energy [eV] of the highest point of the smoothed spectrum minus the two-step background, from 4 eV " +
			"below to 5 eV above the L3 energy plus the spin-orbit splitting; top of the parabola through three " +
			"points.";
	}

	@Override
	public String source() {
		return MORIGUCHI;
	}

	@Override
	Measurement measure(final FeatureInput in) {
		return LineEnergy.l2(in);
	}
}
