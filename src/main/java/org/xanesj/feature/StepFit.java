package org.xanesj.feature;

/** What normalisation found for the pixels of a block. Reused from block to block. */
final class StepFit {

	/** Edge step with its sign, in units of the signal. */
	float[] step = new float[0];
	/** Size of the values that were subtracted to get the step; tells a step from rounding errors. */
	float[] level = new float[0];
	/** Energy at which the step was taken, relative to the reference energy [eV]; NaN where there is none. */
	float[] anchor = new float[0];
	/** Standard deviation of the step for noise of standard deviation 1 per point. */
	float[] gain = new float[0];

	/** Makes room for a number of pixels. */
	void ensure(final int capacity) {
		if (step.length >= capacity) return;
		step = new float[capacity];
		level = new float[capacity];
		anchor = new float[capacity];
		gain = new float[capacity];
	}
}
