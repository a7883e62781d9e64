package org.xanesj.feature.l;

import org.scijava.plugin.Plugin;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.SpectralFeature;

/** L2 area: l.l2.area. */
@Plugin(type = SpectralFeature.class)
public final class L2Area extends LineFeature {

	/** For the registry. */
	public L2Area() {
		super("l.l2.area", "L2 area", Quantity.AREA);
	}

	@Override
	public String definition() {
		return "Integral [eV] of the unsmoothed spectrum minus the two-step background from l.l2.energy - 4 eV to " +
			"l.l2.energy + 8 eV, by trapezoids between the measured points in that window; up to 1 eV " +
			"of it may lie beyond the data.";
	}

	@Override
	public String source() {
		return "B. T. Thole, G. van der Laan, Physical Review B 38, 3158-3171 (1988), doi:10.1103/PhysRevB.38.3158; " +
			"exact definition: XanesJ";
	}

	@Override
	Measurement measure(final FeatureInput in) {
		return in.get(LineArea.L2);
	}
}
