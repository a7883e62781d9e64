package org.xanesj.feature.k;

import org.scijava.plugin.Plugin;
import org.xanesj.feature.FeatureColumn;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.SpectralFeature;

/** Curvature of the spectrum at the shoulder. */
@Plugin(type = SpectralFeature.class)
public final class ShoulderCurvature extends SingleEdgeFeature {

	/** Used by the registry. */
	public ShoulderCurvature() {
		super("k.shoulder.curvature", "Shoulder curvature", Quantity.CURVATURE,
			"C_sh, minus the second derivative of the normalised spectrum at E_sh [1/eV^2]; local cubic " +
			"of half width 2.5 eV.");
	}

	@Override
	public void compute(final FeatureInput in, final FeatureColumn out) {
		final Position shoulder = in.get(Shoulder.POSITION);
		for (int j = 0; j < in.width(); j++)
			if (shoulder.isFound(j, out)) {
				out.value[j] = -shoulder.height[j];
				if (out.wantsSigma()) out.sigma[j] = (float) shoulder.withStep(j, shoulder.heightSigma(j), shoulder.height[j]);
			}
	}
}
