package org.xanesj.feature;

/**
 * Something several features need of the same block, such as where the white line is: computed by the first that asks,
 * kept until the next block. Used as a constant; its identity is the key.
 *
 * @param <T> what is computed
 */
@FunctionalInterface
public interface SharedResult<T> {

	/** @return the result for the block that {@code in} holds now */
	T compute(FeatureInput in);
}
