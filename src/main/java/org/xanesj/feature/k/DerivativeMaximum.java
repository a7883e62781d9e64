package org.xanesj.feature.k;

import org.scijava.plugin.Plugin;
import org.xanesj.feature.FeatureColumn;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.SpectralFeature;

/** Maximum of the derivative. */
@Plugin(type = SpectralFeature.class)
public final class DerivativeMaximum extends SingleEdgeFeature {

	/** Used by the registry. */
	public DerivativeMaximum() {
		super("k.edge.e0max", "Maximum of the derivative", Quantity.ENERGY,
			"The position of the maximum of the derivative from E_ref - 10 eV to E_ref + 30 eV, refined " +
			"by a parabola [eV]; local cubic of half width 1.2 eV. It jumps between inflection points of " +
			"similar slope: not for models.");
	}

	@Override
	public boolean suitsModels() {
		return false;
	}

	@Override
	public void compute(final FeatureInput in, final FeatureColumn out) {
		in.get(SteepestRise.OVERALL).writeEnergies(out);
	}
}
