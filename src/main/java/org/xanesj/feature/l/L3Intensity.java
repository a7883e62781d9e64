package org.xanesj.feature.l;

import org.scijava.plugin.Plugin;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.SpectralFeature;

/** L3 intensity: l.l3.intensity. */
@Plugin(type = SpectralFeature.class)
public final class L3Intensity extends LineFeature {

	/** For the registry. */
	public L3Intensity() {
		super("l.l3.intensity", "L3 intensity", Quantity.INTENSITY);
	}

	@Override
	public String definition() {
		return "Height of the smoothed spectrum minus the two-step background at l.l3.energy, in units of the edge " +
			"step of both edges together.";
	}

	@Override
	public String source() {
		return "R. D. Leapman, L. A. Grunes, Physical Review Letters 45, 397-401 (1980), " +
			"doi:10.1103/PhysRevLett.45.397; exact definition: XanesJ";
	}

	@Override
	Measurement measure(final FeatureInput in) {
		return LineHeight.l3(in);
	}
}
