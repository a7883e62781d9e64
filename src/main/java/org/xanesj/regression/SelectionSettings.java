package org.xanesj.regression;

import org.xanesj.task.InputException;

/**
 * How features are selected.
 *
 * @param correlation features with an absolute Pearson correlation of at least this are not kept together; 0 to 1,
 *          greater than 1 keeps all, default 0.85
 * @param rule which one of a pair is dropped, default {@link Rule#TARGET}
 * @param top greatest number of features in the model, at least 1, default 8
 * @param penalties number of lasso penalties, at least 2, default 100
 * @param oneStandardError the largest penalty whose cross-validated error is within one standard error of the smallest
 *          is taken, instead of the one with the smallest error; default false
 */
public record SelectionSettings(double correlation, Rule rule, int top, int penalties, boolean oneStandardError) {

	/** Which one of two collinear features is dropped. */
	public enum Rule {
			/** The one less correlated with the target; strongest pairs first. */
			TARGET,
			/** The later column. */
			ORDER
	}

	/** What is used unless the user says otherwise. */
	public static final SelectionSettings DEFAULT = new SelectionSettings(0.85, Rule.TARGET, 8, 100, false);

	/** @throws InputException if a number is out of range */
	public SelectionSettings {
		if (!(correlation > 0)) throw new InputException("The correlation limit must be above 0, not " + correlation +
			"; 0.85 is usual.");
		if (top < 1) throw new InputException("A model needs at least 1 feature, not " + top + "; 8 is usual.");
		if (penalties < 2) throw new InputException("The lasso needs at least 2 penalties, not " + penalties +
			"; 100 is usual.");
	}

	/** @return the same settings with another number of features */
	public SelectionSettings withTop(final int other) {
		return new SelectionSettings(correlation, rule, other, penalties, oneStandardError);
	}

	/** @return the same settings with another rule for pairs */
	public SelectionSettings withRule(final Rule other) {
		return new SelectionSettings(correlation, other, top, penalties, oneStandardError);
	}

	/** @return the same settings with another number of penalties */
	public SelectionSettings withPenalties(final int other) {
		return new SelectionSettings(correlation, rule, top, other, oneStandardError);
	}
}
