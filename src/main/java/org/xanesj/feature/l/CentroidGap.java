package org.xanesj.feature.l;

import org.scijava.plugin.Plugin;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.SpectralFeature;

/** L3 centroid above L3: l.gap.centroid.l3. */
@Plugin(type = SpectralFeature.class)
public final class CentroidGap extends LineFeature {

	/** For the registry. */
	public CentroidGap() {
		super("l.gap.centroid.l3", "L3 centroid above L3", Quantity.ENERGY_DIFFERENCE);
	}

	@Override
	public String definition() {
		return "l.l3.centroid - l.l3.energy [eV].";
	}

	@Override
	Measurement measure(final FeatureInput in) {
		return in.get(LineCentroid.L3).minus(LineEnergy.l3(in), 0);
	}
}
