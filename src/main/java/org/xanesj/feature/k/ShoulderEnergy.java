package org.xanesj.feature.k;

import org.scijava.plugin.Plugin;
import org.xanesj.feature.FeatureColumn;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.SpectralFeature;

/** Energy of the shoulder. */
@Plugin(type = SpectralFeature.class)
public final class ShoulderEnergy extends SingleEdgeFeature {

	/** Used by the registry. */
	public ShoulderEnergy() {
		super("k.shoulder.energy", "Shoulder energy", Quantity.ENERGY,
			"E_sh, the position of the negative minimum of the second derivative from E_half - 3 eV to E_half + 14 " +
			"eV that stands out most, refined by a parabola [eV]. It stands out by the smaller rise to the next maxima " +
			"on both sides (looked for up to 10 eV outside), in units of its own noise, and must do so by 5. Local " +
			"cubic of half width 2.5 eV. Use it in a model only if it is stable under noise.");
	}

	@Override
	public void compute(final FeatureInput in, final FeatureColumn out) {
		in.get(Shoulder.POSITION).writeEnergies(out);
	}
}
