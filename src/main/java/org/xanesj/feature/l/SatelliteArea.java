package org.xanesj.feature.l;

import org.scijava.plugin.Plugin;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.SpectralFeature;

/** L3 satellite area: l.satellite.area. */
@Plugin(type = SpectralFeature.class)
public final class SatelliteArea extends LineFeature {

	/** For the registry. */
	public SatelliteArea() {
		super("l.satellite.area", "L3 satellite area", Quantity.AREA);
	}

	@Override
	public String definition() {
		return "Integral [eV] of the unsmoothed spectrum minus the two-step background from l.l3.energy + 2.5 eV to " +
			"l.l2.energy - 4 eV, where charge-transfer satellites lie, by trapezoids between the measured points in " +
			"that window; up to 1 eV of it may lie beyond the data.";
	}

	@Override
	public String source() {
		return "G. van der Laan, J. Zaanen, G. A. Sawatzky, R. Karnatak, J.-M. Esteva, Physical Review B 33, 4253-4263 " +
			"(1986), doi:10.1103/PhysRevB.33.4253; exact definition: XanesJ";
	}

	@Override
	Measurement measure(final FeatureInput in) {
		return in.get(LineArea.SATELLITE);
	}
}
