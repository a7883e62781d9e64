package org.xanesj.feature.l;

import org.scijava.plugin.Plugin;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.SpectralFeature;

/** L2 shift: l.l2.shift. */
@Plugin(type = SpectralFeature.class)
public final class L2Shift extends LineFeature {

	/** For the registry. */
	public L2Shift() {
		super("l.l2.shift", "L2 shift", Quantity.ENERGY_DIFFERENCE);
	}

	@Override
	public String definition() {
		return "l.l2.energy minus the sum of the L3 reference energy and the spin-orbit splitting of the recipe [eV].";
	}

	@Override
	public String source() {
		return MORIGUCHI;
	}

	@Override
	Measurement measure(final FeatureInput in) {
		return LineEnergy.l2(in).minus(in.plan().recipe().splitting());
	}
}
