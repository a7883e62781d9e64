package org.xanesj.feature.k;

import org.scijava.plugin.Plugin;
import org.xanesj.feature.FeatureColumn;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.SpectralFeature;
import org.xanesj.preedge.PreEdge;

/** Height of the pre-edge relative to that of the white line; the edge step cancels. */
@Plugin(type = SpectralFeature.class)
public final class PreEdgeToWhiteLine extends PreEdgeFeature {

	/** Used by the registry. */
	public PreEdgeToWhiteLine() {
		super("k.ratio.preedge.whiteline", "Pre-edge to white line intensity", Quantity.RATIO,
			"k.preedge.intensity divided by k.whiteline.intensity; 0 if there is no pre-edge." + MODEL);
	}

	@Override
	void write(final FeatureInput in, final PreEdge found, final int pixel, final FeatureColumn out) {
		final Position line = in.get(WhiteLine.POSITION);
		if (!line.isFound(pixel, out)) return;
		final double height = line.height[pixel];
		final double ratio = found.intensity() / height;
		set(out, pixel, ratio, out.wantsSigma() ? Math.hypot(found.intensitySigma(), ratio * line.heightSigma(pixel)) /
			height : 0);
	}
}
