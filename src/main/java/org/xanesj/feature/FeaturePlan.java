package org.xanesj.feature;

/**
 * What depends on recipe and energy grid only: which points each window holds, projection and smoothing weights. Built
 * once per stack or spectrum, in double precision; used by all threads.
 */
public final class FeaturePlan {

	private final Recipe recipe;
	private final double[] energies;

	/**
	 * @param recipe what to compute
	 * @param energies the grid [eV], absolute, strictly ascending
	 * @throws org.xanesj.task.InputException if a window holds no data on this grid even after shrinking
	 */
	public FeaturePlan(final Recipe recipe, final double[] energies) {
		this.recipe = recipe;
		this.energies = energies.clone();
		for (int i = 0; i < energies.length; i++)
			this.energies[i] -= recipe.referenceEnergy();
	}

	public Recipe recipe() {
		return recipe;
	}

	/** @return number of energies */
	public int size() {
		return energies.length;
	}

	/** @return energy number {@code i} relative to the reference energy [eV] */
	public double energy(final int i) {
		return energies[i];
	}
}
