package org.xanesj.feature.l;

import org.xanesj.feature.FeatureColumn;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.FeatureStatus;
import org.xanesj.feature.SpectralFeature;

/** What the features of L2,3 pairs have in common: from a {@link Measurement} to a column of values. */
abstract class LineFeature implements SpectralFeature {

	/** Where the choice of these features for property models comes from. */
	static final String MORIGUCHI = "Moriguchi, Ono, Sugiyama, Murase, Aichi Synchrotron Radiation Center report " +
		"(2021); exact definition: XanesJ";

	private final String id;
	private final String title;
	private final Quantity quantity;

	LineFeature(final String id, final String title, final Quantity quantity) {
		this.id = id;
		this.title = title;
		this.quantity = quantity;
	}

	@Override
	public final String id() {
		return id;
	}

	@Override
	public int version() {
		return 1;
	}

	@Override
	public final String title() {
		return title;
	}

	@Override
	public final Quantity quantity() {
		return quantity;
	}

	@Override
	public String source() {
		return "XanesJ";
	}

	/** @return the feature for each pixel of the block that {@code in} holds */
	abstract Measurement measure(FeatureInput in);

	@Override
	public final void compute(final FeatureInput in, final FeatureColumn out) {
		final Measurement measurement = measure(in);
		final NoiseWeights weights = out.wantsSigma() ? new NoiseWeights(in, in.plan().weights(in.get(
			LinePair.OF).smoothing)) : null;
		for (int j = 0; j < in.width(); j++) {
			final byte status = measurement.status(j);
			if (in.pixelStatus()[j] != FeatureStatus.OK) continue;
			if (status != FeatureStatus.OK) {
				out.undefined(j, status);
				out.explain(j, measurement.why(j) != null ? measurement.why(j) : FeatureStatus.words(status));
				continue;
			}
			out.value[j] = (float) measurement.value(j);
			if (weights == null) continue;
			weights.clear();
			measurement.accumulate(1, j, weights);
			out.sigma[j] = (float) weights.sigma(j);
		}
	}
}
