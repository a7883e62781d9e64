package org.xanesj.feature.k;

import org.scijava.plugin.Plugin;
import org.xanesj.feature.FeatureColumn;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.SpectralFeature;

/** Area of the pre-edge as a mixture of fixed shapes. */
@Plugin(type = SpectralFeature.class)
public final class FixedPreEdgeArea extends SingleEdgeFeature {

	/** Used by the registry. */
	public FixedPreEdgeArea() {
		super("k.preedgefixed.area", "Pre-edge area, fixed shapes", Quantity.AREA,
			"A_pre as a mixture of the pre-edge shapes that the recipe holds, for maps: constant, edge feet and " +
			"peak sums of the shapes are fitted to the unsmoothed spectrum by linear least squares, and the area is " +
			"that of all peaks [eV]. Below detection (less than three standard errors) the area is kept; status not " +
			"found with a value means that the residual exceeds three times the noise and 0.01.");
	}

	@Override
	public boolean suitsModels() {
		return false;
	}

	@Override
	public void compute(final FeatureInput in, final FeatureColumn out) {
		final FixedPreEdge found = in.get(FixedPreEdge.FITS);
		for (int j = 0; j < in.width(); j++) {
			out.undefined(j, found.status[j]);
			out.explain(j, found.words(j));
			if (found.hasValues(j)) {
				out.value[j] = found.area[j];
				if (out.wantsSigma()) out.sigma[j] = found.areaSigma[j];
			}
		}
	}
}
