/*-
 * #%L
 * Maps of material properties from X-ray absorption spectra and micro-XAFS stacks, in Fiji.
 * %%
 * Copyright (C) 2026 XanesJ developers.
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 * 
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 * 
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */
package org.xanesj.spectrum;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.xanesj.task.InputException;

/** The unit in which somebody wrote down energies. Inside the program energies are in eV. */
public enum EnergyUnit {

		/** keV if no number reaches {@link #KEV_LIMIT}, else eV. */
		AUTO("auto"),
		/** Electronvolt. */
		EV("eV"),
		/** 1000 eV. */
		KEV("keV");

	/** Numbers that all lie below this are taken as keV: the lowest edges of the table lie at 50 eV, soft X-ray stacks at 100 eV and above. */
	public static final double KEV_LIMIT = 100;

	private final String key;

	EnergyUnit(final String key) {
		this.key = key;
	}

	/** @return the unit as users write it: "auto", "eV", "keV" */
	public String key() {
		return key;
	}

	/** @return the keys of all units, for choices in dialogs */
	public static List<String> keys() {
		return Arrays.stream(values()).map(EnergyUnit::key).toList();
	}

	/**
	 * Reads "auto", "eV", "keV" in any case; nothing at all is "auto".
	 *
	 * @throws InputException for any other text
	 */
	public static EnergyUnit parse(final String text) {
		if (text == null || text.isBlank()) return AUTO;
		final String wanted = text.strip().toLowerCase(Locale.ROOT);
		return Arrays.stream(values()).filter(unit -> unit.key.toLowerCase(Locale.ROOT).equals(wanted)).findFirst()
			.orElseThrow(() -> new InputException("Unit of energy '" + text + "' is not known; use auto, eV or keV."));
	}

	/**
	 * What to multiply numbers with to get eV.
	 *
	 * @param numbers the energies as written
	 * @return 1 or 1000
	 */
	public double factor(final double[] numbers) {
		return switch (this) {
			case EV -> 1;
			case KEV -> 1000;
			case AUTO -> numbers.length > 0 && Arrays.stream(numbers).allMatch(e -> e < KEV_LIMIT) ? 1000 : 1;
		};
	}
}
