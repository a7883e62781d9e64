package org.xanesj.feature.k;

import org.scijava.plugin.Plugin;
import org.xanesj.feature.FeatureColumn;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.SpectralFeature;

/** Energy of the white line. */
@Plugin(type = SpectralFeature.class)
public final class WhiteLineEnergy extends SingleEdgeFeature {

	/** Used by the registry. */
	public WhiteLineEnergy() {
		super("k.whiteline.energy", "White line energy", Quantity.ENERGY,
			"E_wl, the energy of the highest local maximum of the smoothed spectrum in (E_half, E_half + " +
			"20 eV] that exceeds 0.7 and from which the spectrum descends to the right by at least 0.01 " +
			"and 4 times its noise, refined by a parabola [eV].");
	}

	@Override
	public void compute(final FeatureInput in, final FeatureColumn out) {
		in.get(WhiteLine.POSITION).writeEnergies(out);
	}
}
