package org.xanesj.feature.l;

import org.scijava.plugin.Plugin;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.SpectralFeature;

/** L3/L2 intensity ratio: l.ratio.intensity. */
@Plugin(type = SpectralFeature.class)
public final class IntensityRatio extends LineFeature {

	/** For the registry. */
	public IntensityRatio() {
		super("l.ratio.intensity", "L3/L2 intensity ratio", Quantity.RATIO);
	}

	@Override
	public String definition() {
		return "l.l3.intensity / l.l2.intensity.";
	}

	@Override
	public String source() {
		return "R. D. Leapman, L. A. Grunes, Physical Review Letters 45, 397-401 (1980), " +
			"doi:10.1103/PhysRevLett.45.397; exact definition: XanesJ";
	}

	@Override
	Measurement measure(final FeatureInput in) {
		return LineHeight.l3(in).over(LineHeight.l2(in));
	}
}
