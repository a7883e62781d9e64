package org.xanesj.stack;

import org.xanesj.task.Progress;

/** The mean over the selected pixels of every plane of a stack. */
public final class MeanSpectrum {

	private static final int CHUNK = 1 << 16;

	private MeanSpectrum() {
		// prevent instantiation of utility class
	}

	/**
	 * Reads every plane once, one after the other, whatever the number of threads.
	 *
	 * @param stack what to average
	 * @param progress told of each plane
	 * @return one mean per energy, ascending in energy, of the selected pixels with a finite value; NaN where a plane has
	 *         none
	 */
	public static double[] of(final EnergyStack stack, final Progress progress) {
		final double[] mean = new double[stack.size()];
		final float[] buffer = new float[Math.min(CHUNK, stack.pixels())];
		for (int i = 0; i < mean.length; i++) {
			progress.checkCancelled();
			progress.report((double) i / mean.length, "Averaging");
			double sum = 0;
			long count = 0;
			// a plane of a virtual stack is a file: it is fetched whole or not at all
			final float[] whole = stack.source().sequential() ? new float[stack.pixels()] : buffer;
			for (int from = 0; from < stack.pixels(); from += whole.length) {
				final int length = Math.min(whole.length, stack.pixels() - from);
				stack.source().read(stack.plane(i), from, length, whole, 0);
				for (int j = 0; j < length; j++)
					if (Float.isFinite(whole[j]) && stack.selected(from + j)) {
						sum += whole[j];
						count++;
					}
			}
			mean[i] = sum / count;
		}
		return mean;
	}
}
