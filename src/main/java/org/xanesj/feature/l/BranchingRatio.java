package org.xanesj.feature.l;

import org.scijava.plugin.Plugin;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.SpectralFeature;

/** Branching ratio: l.branching. */
@Plugin(type = SpectralFeature.class)
public final class BranchingRatio extends LineFeature {

	/** For the registry. */
	public BranchingRatio() {
		super("l.branching", "Branching ratio", Quantity.RATIO);
	}

	@Override
	public String definition() {
		return "l.l3.area / (l.l3.area + l.l2.area).";
	}

	@Override
	public String source() {
		return "B. T. Thole, G. van der Laan, Physical Review B 38, 3158-3171 (1988), doi:10.1103/PhysRevB.38.3158; " +
			"exact definition: XanesJ";
	}

	@Override
	Measurement measure(final FeatureInput in) {
		return in.get(LineArea.L3).over(in.get(LineArea.L3).plus(in.get(LineArea.L2)));
	}
}
