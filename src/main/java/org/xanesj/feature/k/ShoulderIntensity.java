package org.xanesj.feature.k;

import org.scijava.plugin.Plugin;
import org.xanesj.feature.FeatureColumn;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.SpectralFeature;

/** Height of the spectrum at the shoulder. */
@Plugin(type = SpectralFeature.class)
public final class ShoulderIntensity extends SingleEdgeFeature {

	/** Used by the registry. */
	public ShoulderIntensity() {
		super("k.shoulder.intensity", "Shoulder intensity", Quantity.INTENSITY,
			"I_sh, the smoothed normalised spectrum at E_sh (linear interpolation between points), in " +
			"units of the edge step.");
	}

	@Override
	public void compute(final FeatureInput in, final FeatureColumn out) {
		final Position shoulder = in.get(Shoulder.POSITION);
		final float[] heights = in.get(Shoulder.HEIGHT);
		final LevelCrossing level = new LevelCrossing(in);
		for (int j = 0; j < in.width(); j++)
			if (shoulder.isFound(j, out)) {
				out.value[j] = heights[j];
				if (out.wantsSigma()) out.sigma[j] = (float) shoulder.withStep(j, level.heightSigma(j, shoulder.index[j]),
					heights[j]);
			}
	}
}
