package org.xanesj.simulation;

import java.util.Arrays;

/** One simulated sample: its K and its L2,3 spectrum, and the property that a model is to learn. Immutable. */
public final class HalideSample {

	private final Halide halide;
	private final double[] kEnergies;
	private final double[] k;
	private final double[] lEnergies;
	private final double[] l;

	HalideSample(final Halide halide, final double[] kEnergies, final double[] k, final double[] lEnergies,
		final double[] l)
	{
		this.halide = halide;
		this.kEnergies = kEnergies;
		this.k = k;
		this.lEnergies = lEnergies;
		this.l = l;
	}

	/** @return formula, which is also the sample's name, e.g. "FeCl3" */
	public String formula() {
		return halide.formula();
	}

	/** @return chemical symbol of the metal, e.g. "Fe" */
	public String element() {
		return halide.metal().symbol;
	}

	/** @return chemical symbol of the halogen, e.g. "Cl" */
	public String halogen() {
		return formula().substring(2).replaceAll("[0-9]", "");
	}

	/** @return standard enthalpy of formation [kJ/mol] */
	public double enthalpy() {
		return halide.enthalpy();
	}

	/** @return energies of the K spectrum [eV], ascending; a copy */
	public double[] kEnergies() {
		return Arrays.copyOf(kEnergies, kEnergies.length);
	}

	/** @return absorption at {@link #kEnergies}, edge step 1; a copy */
	public double[] k() {
		return Arrays.copyOf(k, k.length);
	}

	/** @return energies of the L2,3 spectrum [eV], ascending; a copy */
	public double[] lEnergies() {
		return Arrays.copyOf(lEnergies, lEnergies.length);
	}

	/** @return absorption at {@link #lEnergies}, edge step 0.2; a copy */
	public double[] l() {
		return Arrays.copyOf(l, l.length);
	}
}
