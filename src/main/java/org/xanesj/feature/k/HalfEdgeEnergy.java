package org.xanesj.feature.k;

import org.scijava.plugin.Plugin;
import org.xanesj.feature.FeatureColumn;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.FeatureStatus;
import org.xanesj.feature.SpectralFeature;

/** Edge energy at half height. */
@Plugin(type = SpectralFeature.class)
public final class HalfEdgeEnergy extends SingleEdgeFeature {

	/** Used by the registry. */
	public HalfEdgeEnergy() {
		super("k.edge.half", "Edge energy at half height", Quantity.ENERGY,
			"E_half is where the smoothed spectrum y, searched from E_ref + 45 eV downwards, rises " +
			"through 0.5 for the first time (linear interpolation between points) [eV]. y is the " +
			"normalised spectrum, smoothed by a local cubic of half width 1.2 eV.");
	}

	@Override
	public void compute(final FeatureInput in, final FeatureColumn out) {
		final Position half = in.get(HalfHeight.POSITION);
		half.writeEnergies(out);
		if (!out.wantsWords()) return;
		for (int j = 0; j < in.width(); j++)
			if (half.status[j] == FeatureStatus.OK && HalfHeight.isOnPlateau(in, j)) out.explain(j,
				"the spectrum stays near half the edge step for more than 1.5 eV, so this energy may jump (metals)");
	}
}
