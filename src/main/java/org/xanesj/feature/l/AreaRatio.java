package org.xanesj.feature.l;

import org.scijava.plugin.Plugin;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.SpectralFeature;

/** L3/L2 area ratio: l.ratio.area. */
@Plugin(type = SpectralFeature.class)
public final class AreaRatio extends LineFeature {

	/** For the registry. */
	public AreaRatio() {
		super("l.ratio.area", "L3/L2 area ratio", Quantity.RATIO);
	}

	@Override
	public String definition() {
		return "l.l3.area / l.l2.area.";
	}

	@Override
	public String source() {
		return "R. D. Leapman, L. A. Grunes, Physical Review Letters 45, 397-401 (1980), " +
			"doi:10.1103/PhysRevLett.45.397; exact definition: XanesJ";
	}

	@Override
	Measurement measure(final FeatureInput in) {
		return in.get(LineArea.L3).over(in.get(LineArea.L2));
	}
}
