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
package org.xanesj.io;

import org.xanesj.spectrum.EnergyUnit;

/**
 * How to read a spectrum file.
 *
 * @param signal how to get the absorption: "auto" (labels, XDI metadata) or an expression over column names and numbers,
 *          see {@link SignalExpression}; empty or null = auto
 * @param unit unit of the energies; null = auto
 */
public record SpectrumReading(String signal, EnergyUnit unit) {

	/** The word for a signal that is found from the labels. */
	public static final String AUTO_SIGNAL = "auto";

	/** Everything from the file itself. */
	public static final SpectrumReading AUTO = new SpectrumReading(AUTO_SIGNAL, EnergyUnit.AUTO);

	public SpectrumReading {
		if (signal == null || signal.isBlank()) signal = AUTO_SIGNAL;
		signal = signal.trim();
		if (unit == null) unit = EnergyUnit.AUTO;
	}

	/** @return the same with another signal; empty or null leaves it as it is */
	public SpectrumReading withSignal(final String other) {
		return other == null || other.isBlank() ? this : new SpectrumReading(other, unit);
	}

	/** @return true if the signal is found from the labels */
	public boolean isAuto() {
		return signal.equalsIgnoreCase(AUTO_SIGNAL);
	}
}
