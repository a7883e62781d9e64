package org.xanesj.feature.l;

import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.l.LinePair.Line;

/** Height of one of the two lines above the background, in units of the edge step. */
final class LineHeight implements Measurement {

	private final Line line;

	private LineHeight(final Line line) {
		this.line = line;
	}

	static Measurement l3(final FeatureInput in) {
		return new LineHeight(in.get(LinePair.OF).l3);
	}

	static Measurement l2(final FeatureInput in) {
		return new LineHeight(in.get(LinePair.OF).l2);
	}

	@Override
	public double value(final int pixel) {
		return line.height[pixel];
	}

	@Override
	public byte status(final int pixel) {
		return line.status[pixel];
	}

	@Override
	public void accumulate(final double factor, final int pixel, final NoiseWeights into) {
		into.addSmoothed(factor, line.at[pixel]);
	}
}
