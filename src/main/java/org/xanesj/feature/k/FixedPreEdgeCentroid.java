package org.xanesj.feature.k;

import org.scijava.plugin.Plugin;
import org.xanesj.feature.FeatureColumn;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.SpectralFeature;

/** Centroid of the pre-edge as a mixture of fixed shapes. */
@Plugin(type = SpectralFeature.class)
public final class FixedPreEdgeCentroid extends SingleEdgeFeature {

	/** Used by the registry. */
	public FixedPreEdgeCentroid() {
		super("k.preedgefixed.centroid", "Pre-edge centroid, fixed shapes", Quantity.ENERGY,
			"C_pre of the mixture of shapes that k.preedgefixed.area is the area of: the mean of the shapes' " +
			"centroids weighted by their areas [eV]. With a single shape, its first-order shift is fitted too. Status " +
			"not found with a value means that the residual exceeds three times the noise and 0.01.");
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
				out.value[j] = found.centroid[j];
				if (out.wantsSigma()) out.sigma[j] = found.centroidSigma[j];
			}
		}
	}
}
