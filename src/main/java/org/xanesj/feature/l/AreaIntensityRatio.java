package org.xanesj.feature.l;

import org.scijava.plugin.Plugin;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.SpectralFeature;

/** L3 area per intensity: l.ratio.areaintensity. */
@Plugin(type = SpectralFeature.class)
public final class AreaIntensityRatio extends LineFeature {

	/** For the registry. */
	public AreaIntensityRatio() {
		super("l.ratio.areaintensity", "L3 area per intensity", Quantity.ENERGY_DIFFERENCE);
	}

	@Override
	public String definition() {
		return "l.l3.area / l.l3.intensity [eV], an equivalent width.";
	}

	@Override
	Measurement measure(final FeatureInput in) {
		return in.get(LineArea.L3).over(LineHeight.l3(in));
	}
}
