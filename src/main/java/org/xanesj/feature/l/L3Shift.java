package org.xanesj.feature.l;

import org.scijava.plugin.Plugin;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.SpectralFeature;

/** L3 shift: l.l3.shift. */
@Plugin(type = SpectralFeature.class)
public final class L3Shift extends LineFeature {

	/** For the registry. */
	public L3Shift() {
		super("l.l3.shift", "L3 shift", Quantity.ENERGY_DIFFERENCE);
	}

	@Override
	public String definition() {
		return "l.l3.energy minus the L3 reference energy of the recipe [eV].";
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
