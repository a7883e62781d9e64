package org.xanesj.feature.l;

import org.scijava.plugin.Plugin;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.SpectralFeature;

/** L2-L3 splitting: l.splitting. */
@Plugin(type = SpectralFeature.class)
public final class LineSplitting extends LineFeature {

	/** For the registry. */
	public LineSplitting() {
		super("l.splitting", "L2-L3 splitting", Quantity.ENERGY_DIFFERENCE);
	}

	@Override
	public String definition() {
		return "l.l2.energy - l.l3.energy [eV].";
	}

	@Override
	public String source() {
		return MORIGUCHI;
	}

	@Override
	Measurement measure(final FeatureInput in) {
		return LineEnergy.l2(in).minus(LineEnergy.l3(in), 0);
	}
}
