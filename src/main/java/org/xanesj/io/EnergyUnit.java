package org.xanesj.io;

import java.util.Locale;

import org.xanesj.task.InputException;

/** The unit in which a file gives its energies. */
public enum EnergyUnit {

		/** What the file says, else what the numbers make plausible. */
		AUTO("auto", Double.NaN),
		/** Electronvolts. */
		EV("eV", 1),
		/** Kiloelectronvolts. */
		KEV("keV", 1000);

	private final String key;
	private final double electronvolts;

	EnergyUnit(final String key, final double electronvolts) {
		this.key = key;
		this.electronvolts = electronvolts;
	}

	/** @return how users write it: "auto", "eV", "keV" */
	public String key() {
		return key;
	}

	/** @return the unit in eV; NaN for {@link #AUTO} */
	public double electronvolts() {
		return electronvolts;
	}

	/**
	 * Reads the key {@code unit}.
	 *
	 * @param text "auto", "eV" or "keV" in any case; empty or null = auto
	 * @return the unit
	 * @throws InputException if it is none of these
	 */
	public static EnergyUnit parse(final String text) {
		if (text == null || text.isBlank()) return AUTO;
		final String wanted = text.trim().toLowerCase(Locale.ROOT);
		for (final EnergyUnit unit : values())
			if (unit.key.toLowerCase(Locale.ROOT).equals(wanted)) return unit;
		throw new InputException("Energy unit '" + text + "' is not known; use auto, eV or keV.");
	}
}
