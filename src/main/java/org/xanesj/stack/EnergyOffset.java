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
package org.xanesj.stack;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * By how much the energies of a stack were moved since they were measured. It stands in the history of the stack, so
 * that it goes with everything that is made from it; moving by the negative offset brings the total back to 0.
 */
public final class EnergyOffset {

	/** A line of the info that begins with this word tells of one move. */
	public static final String MARK = "ENERGY OFFSET";

	/** One move, or energies from elsewhere than the stack itself, after which earlier moves count no more. */
	private static final Pattern LINE = Pattern.compile("(?m)^(?:" + MARK + ": ([-+0-9.eE]+) eV" +
		"|XANES (?:Open Stack|Set Energies): .*energies from (?!slice labels|image properties))");

	private EnergyOffset() {
		// prevent instantiation of utility class
	}

	/**
	 * A line of history.
	 *
	 * @param offset what was added to all energies [eV]
	 * @param reason where it comes from, e.g. "by hand"
	 */
	public static String line(final double offset, final String reason) {
		return MARK + ": " + decimal(offset).stripTrailingZeros().toPlainString() + " eV (" + reason + ")";
	}

	/**
	 * @param info history of a stack or of maps
	 * @return sum of all moves [eV]; empty if the energies were never moved
	 */
	public static Optional<Double> total(final String info) {
		BigDecimal total = null;
		final Matcher lines = LINE.matcher(info == null ? "" : info);
		while (lines.find()) {
			if (lines.group(1) == null) total = null;
			else total = (total == null ? BigDecimal.ZERO : total).add(new BigDecimal(lines.group(1)));
		}
		return Optional.ofNullable(total).map(BigDecimal::doubleValue);
	}

	/**
	 * Moves energies in decimal arithmetic, so that 7112.3 + 0.1 is 7112.4 and moving back gives the number from before.
	 *
	 * @param energies [eV]
	 * @param offset to add [eV]
	 * @return the moved energies [eV]
	 */
	public static double[] move(final double[] energies, final double offset) {
		final double[] moved = new double[energies.length];
		for (int i = 0; i < moved.length; i++)
			moved[i] = decimal(energies[i]).add(decimal(offset)).doubleValue();
		return moved;
	}

	private static BigDecimal decimal(final double number) {
		return new BigDecimal(Double.toString(number));
	}
}
