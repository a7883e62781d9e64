package org.xanesj.feature.k;

import org.scijava.plugin.Plugin;
import org.xanesj.feature.FeatureColumn;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.FeaturePlan;
import org.xanesj.feature.FeatureStatus;
import org.xanesj.feature.SpectralFeature;

/** The energy at which the normalisation took the edge step. */
@Plugin(type = SpectralFeature.class)
public final class NormalisationEnergy extends SingleEdgeFeature {

	/** Used by the registry. */
	public NormalisationEnergy() {
		super("k.edge.e0norm", "E0 of the normalisation", Quantity.ENERGY,
			"The energy at which the normalisation took the edge step [eV]: E0 of Larch for larch and " +
			"athena, a grid point, whose standard error is that of the grid; the anchor E_ref + 10 eV for " +
			"fixed. Undefined for spectra that are normalised already. Not for models.");
	}

	@Override
	public String source() {
		return "M. Newville, Journal of Physics: Conference Series 430, 012007 (2013), " +
			"doi:10.1088/1742-6596/430/1/012007 (Larch)";
	}

	@Override
	public boolean suitsModels() {
		return false;
	}

	@Override
	public void compute(final FeatureInput in, final FeatureColumn out) {
		for (int j = 0; j < in.width(); j++)
			if (Float.isNaN(in.stepEnergy()[j])) out.undefined(j, FeatureStatus.OUTSIDE_DATA);
			else {
				out.value[j] = in.stepEnergy()[j];
				if (out.wantsSigma()) out.sigma[j] = gridError(in.plan(), out.value[j]);
			}
	}

	/** The standard deviation of a value that is rounded to a grid is its step divided by the root of 12. */
	private static float gridError(final FeaturePlan plan, final double energy) {
		if (plan.windows() != null) return 0;
		final int above = Math.min(plan.size() - 1, plan.firstFrom(energy + FeaturePlan.ENERGY_TOLERANCE));
		final int below = Math.max(0, plan.lastUpTo(energy - FeaturePlan.ENERGY_TOLERANCE));
		return (float) ((plan.energy(above) - plan.energy(below)) / 2 / Math.sqrt(12));
	}
}
