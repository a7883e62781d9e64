package org.xanesj.feature;

import java.util.Arrays;

/** For spectra that are normalised already: they are taken as they are, the step is 1 by convention. */
final class NoNormaliser implements BlockNormaliser {

	@Override
	public void fit(final float[][] rows, final int width, final StepFit fit) {
		Arrays.fill(fit.step, 0, width, 1f);
		Arrays.fill(fit.level, 0, width, 0f);
		Arrays.fill(fit.anchor, 0, width, Float.NaN);
		Arrays.fill(fit.gain, 0, width, 0f);
	}

	@Override
	public void apply(final float[][] rows, final int width, final float[] scale) {
		// taken as they are
	}
}
