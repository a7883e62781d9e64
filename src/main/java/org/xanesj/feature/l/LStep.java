package org.xanesj.feature.l;

import org.scijava.plugin.Plugin;
import org.xanesj.feature.FeatureColumn;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.SpectralFeature;

/** L2,3 edge step: l.step. */
@Plugin(type = SpectralFeature.class)
public final class LStep implements SpectralFeature {

	@Override
	public String id() {
		return "l.step";
	}

	@Override
	public int version() {
		return 1;
	}

	@Override
	public String title() {
		return "L2,3 edge step";
	}

	@Override
	public Quantity quantity() {
		return Quantity.SIGNAL;
	}

	@Override
	public String definition() {
		return "Step of both edges together in units of the signal: mean of the signal minus the pre-edge line over the " +
			"post-edge window, by default from 12 to 40 eV above the L2 reference energy. 1 if the data are normalised " +
			"already.";
	}

	@Override
	public String source() {
		return "XanesJ";
	}

	@Override
	public void compute(final FeatureInput in, final FeatureColumn out) {
		final float[] step = in.step();
		System.arraycopy(step, 0, out.value, 0, in.width());
		if (!out.wantsSigma()) return;
		final boolean normalises = in.plan().windows() == null || in.plan().windows().applies();
		for (int j = 0; j < in.width(); j++)
			// the noise is that of the normalised spectrum, so times the step it is that of the signal
			out.sigma[j] = normalises ? Math.abs(step[j]) * in.stepGain()[j] * in.noise()[j] : 0;
	}
}
