package org.xanesj.feature.l;

import org.scijava.plugin.Plugin;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.SpectralFeature;

/** L3 centroid: l.l3.centroid. */
@Plugin(type = SpectralFeature.class)
public final class L3Centroid extends LineFeature {

	/** For the registry. */
	public L3Centroid() {
		super("l.l3.centroid", "L3 centroid", Quantity.ENERGY);
	}

	@Override
	public String definition() {
		return "Mean energy [eV] of the measured points from l.l3.energy - 4 eV to l.l3.energy + 6 eV, each weighted " +
			"with the unsmoothed spectrum minus the two-step background. Each point counts once: compare values of " +
			"equal grids only.";
	}

	@Override
	public String source() {
		return "P. A. van Aken, B. Liebscher, Physics and Chemistry of Minerals 29, 188-200 (2002), " +
			"doi:10.1007/s00269-001-0222-6; exact definition: XanesJ";
	}

	@Override
	Measurement measure(final FeatureInput in) {
		return in.get(LineCentroid.L3);
	}
}
