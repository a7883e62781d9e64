package org.xanesj.model;

/**
 * What a model predicts.
 *
 * @param name column of the sample table, e.g. "enthalpy"
 * @param unit e.g. "kJ/mol"; empty if it is not known
 * @param min smallest training value
 * @param max greatest training value
 * @param fullScale range to which errors in % refer: max - min unless the user named another, positive
 */
public record PropertyTarget(String name, String unit, double min, double max, double fullScale) {

	/** @throws IllegalArgumentException if the full scale is not positive */
	public PropertyTarget {
		if (!(fullScale > 0)) throw new IllegalArgumentException("the full scale must be positive, not " + fullScale);
	}
}
