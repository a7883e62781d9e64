package org.xanesj.feature.k;

import org.scijava.plugin.Plugin;
import org.xanesj.feature.FeatureColumn;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.SpectralFeature;
import org.xanesj.preedge.PreEdge;

/** Distance of white line and pre-edge. */
@Plugin(type = SpectralFeature.class)
public final class WhiteLineToPreEdge extends PreEdgeFeature {

	/** Used by the registry. */
	public WhiteLineToPreEdge() {
		super("k.gap.whiteline.preedge", "White line to pre-edge", Quantity.ENERGY_DIFFERENCE,
			"k.whiteline.energy minus k.preedge.energy [eV]." + MODEL);
	}

	@Override
	public boolean suitsModels() {
		return false;
	}

	@Override
	void write(final FeatureInput in, final PreEdge found, final int pixel, final FeatureColumn out) {
		final Position line = in.get(WhiteLine.POSITION);
		if (found.isFound() && line.isFound(pixel, out)) set(out, pixel, line.energy[pixel] - found
			.energy(), out.wantsSigma() ? Math.hypot(line.energySigma(pixel), found.energySigma()) : 0);
	}
}
