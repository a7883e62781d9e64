package org.xanesj.feature.l;

import org.scijava.plugin.Plugin;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.SpectralFeature;

/** Satellite share of L3: l.ratio.satellite. */
@Plugin(type = SpectralFeature.class)
public final class SatelliteRatio extends LineFeature {

	/** For the registry. */
	public SatelliteRatio() {
		super("l.ratio.satellite", "Satellite share of L3", Quantity.RATIO);
	}

	@Override
	public String definition() {
		return "l.satellite.area / l.l3.area.";
	}

	@Override
	public String source() {
		return "G. van der Laan, J. Zaanen, G. A. Sawatzky, R. Karnatak, J.-M. Esteva, Physical Review B 33, 4253-4263 " +
			"(1986), doi:10.1103/PhysRevB.33.4253; exact definition: XanesJ";
	}

	@Override
	Measurement measure(final FeatureInput in) {
		return in.get(LineArea.SATELLITE).over(in.get(LineArea.L3));
	}
}
