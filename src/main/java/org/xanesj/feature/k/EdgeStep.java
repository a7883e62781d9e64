package org.xanesj.feature.k;

import org.scijava.plugin.Plugin;
import org.xanesj.feature.FeatureColumn;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.SpectralFeature;

/** The edge step. */
@Plugin(type = SpectralFeature.class)
public final class EdgeStep extends SingleEdgeFeature {

	/** Used by the registry. */
	public EdgeStep() {
		super("k.edge.step", "Edge step", Quantity.SIGNAL,
			"The edge step in units of the measured signal, with its sign: post-edge curve minus pre-edge " +
			"line at the energy that the normalisation takes it at (fixed: E_ref + 10 eV; larch, athena: " +
			"E0). Spectra that are normalised already have 1.");
	}

	@Override
	public void compute(final FeatureInput in, final FeatureColumn out) {
		System.arraycopy(in.step(), 0, out.value, 0, in.width());
		if (out.wantsSigma()) for (int j = 0; j < in.width(); j++)
			out.sigma[j] = Math.abs(in.step()[j]) * in.stepGain()[j] * in.noise()[j];
	}
}
