package org.xanesj.feature.k;

import org.scijava.plugin.Plugin;
import org.xanesj.feature.FeatureColumn;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.SpectralFeature;

/** Ratio of shoulder and white line. */
@Plugin(type = SpectralFeature.class)
public final class ShoulderToWhiteLine extends SingleEdgeFeature {

	/** Used by the registry. */
	public ShoulderToWhiteLine() {
		super("k.ratio.shoulder.whiteline", "Shoulder to white line", Quantity.RATIO,
			"k.shoulder.intensity divided by k.whiteline.intensity.");
	}

	@Override
	public void compute(final FeatureInput in, final FeatureColumn out) {
		final Position shoulder = in.get(Shoulder.POSITION);
		final Position line = in.get(WhiteLine.POSITION);
		final float[] heights = in.get(Shoulder.HEIGHT);
		final LevelCrossing level = new LevelCrossing(in);
		for (int j = 0; j < in.width(); j++)
			if (shoulder.isFound(j, out) && line.isFound(j, out)) {
				final float ratio = heights[j] / line.height[j];
				out.value[j] = ratio;
				// the error of the edge step cancels
				if (out.wantsSigma()) out.sigma[j] = (float) (Math.abs(ratio) * Math.hypot(level.heightSigma(j,
					shoulder.index[j]) / heights[j], line.heightSigma(j) / line.height[j]));
			}
	}
}
