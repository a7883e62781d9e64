package org.xanesj.feature.k;

import org.scijava.plugin.Plugin;
import org.xanesj.feature.FeatureColumn;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.SpectralFeature;

/** White line energy, relative to the reference. */
@Plugin(type = SpectralFeature.class)
public final class WhiteLineShift extends SingleEdgeFeature {

	/** Used by the registry. */
	public WhiteLineShift() {
		super("k.whiteline.shift", "Shift of the white line", Quantity.ENERGY_DIFFERENCE,
			"k.whiteline.energy minus the reference energy of the recipe [eV].");
	}

	@Override
	public void compute(final FeatureInput in, final FeatureColumn out) {
		in.get(WhiteLine.POSITION).writeEnergies(out);
	}
}
