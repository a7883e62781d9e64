package org.xanesj.imagej;

import org.xanesj.feature.FeatureStatus;

/** What the numbers of a status map mean, and which of them put a value in doubt. */
public enum MapStatusKind {

		/** Codes of {@link FeatureStatus}: 0 is good. */
		FEATURES {

			@Override
			boolean flagged(final int status) {
				return status != FeatureStatus.OK;
			}

			@Override
			int category(final int status) {
				return status;
			}

			@Override
			String words(final int category) {
				return category + " " + (category <= FeatureStatus.SKIPPED ? FeatureStatus.words(category) : "");
			}
		},
		/**
		 * Bit sum of a prediction: 1 extrapolation, 2 far from the training samples, 4 a feature is missing or a fallback, 8
		 * low signal, 16 invalid pixel; from 2 on a value is in doubt.
		 */
		PREDICTION {

			@Override
			boolean flagged(final int status) {
				return status >= 2;
			}

			@Override
			int category(final int status) {
				return status == 0 ? 0 : Integer.SIZE - Integer.numberOfLeadingZeros(status);
			}

			@Override
			String words(final int category) {
				return category < BITS.length ? BITS[category] : "";
			}
		};

	private static final String[] BITS = { "0 ok", "1 extrapolated", "2 far from training", "4 feature missing",
		"8 low signal", "16 invalid pixel" };

	/** @return true if a value with this status is in doubt */
	abstract boolean flagged(int status);

	/** @return which entry of the legend a status belongs to: the code, or the highest bit counted from 1 */
	abstract int category(int status);

	/** @return an entry of the legend */
	abstract String words(int category);
}
