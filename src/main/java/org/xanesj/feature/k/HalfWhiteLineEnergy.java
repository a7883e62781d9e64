package org.xanesj.feature.k;

import org.scijava.plugin.Plugin;
import org.xanesj.feature.FeatureColumn;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.SpectralFeature;

/** Edge energy at half the white line. */
@Plugin(type = SpectralFeature.class)
public final class HalfWhiteLineEnergy extends SingleEdgeFeature {

	/** Used by the registry. */
	public HalfWhiteLineEnergy() {
		super("k.edge.halfwhite", "Edge energy at half the white line", Quantity.ENERGY,
			"The energy at which the rising edge passes half the white line's intensity, I_wl / 2, " +
			"searched from E_half (linear interpolation between points) [eV].");
	}

	@Override
	public String source() {
		return "X. Xiao, Z. Xu, F. Lin, W.-K. Lee, Journal of Synchrotron Radiation 29, 266-275 (2022), " +
			"doi:10.1107/S1600577521011978 (TXM-Sandbox: edge50)";
	}

	@Override
	public void compute(final FeatureInput in, final FeatureColumn out) {
		in.get(HalfWhiteLine.POSITION).writeEnergies(out);
	}
}
