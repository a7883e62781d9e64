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
