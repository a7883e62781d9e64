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
package org.xanesj.io.hdf5;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.xanesj.io.EnergyOrder;
import org.xanesj.io.SpectrumFile;
import org.xanesj.io.EnergiesInNames;
import org.xanesj.spectrum.EnergyUnit;
import org.xanesj.spectrum.Spectrum;
import org.xanesj.task.InputException;

/**
 * One of the spectra that an HDF5 file holds, as it stands there.
 *
 * @param name with which the user asks for it, unique in the file
 * @param energies numbers as in the file, in its order
 * @param unit of the energies; {@link EnergyUnit#AUTO} if the file does not say
 * @param mu absorption, one value for each energy; fewer if the scan was stopped
 * @param main true if it is read unless another one is asked for
 * @param metadata what the file says of it, by the keys of XDI
 * @param notes one sentence for each thing that was doubted
 */
record Hdf5Spectrum(String name, double[] energies, EnergyUnit unit, double[] mu, boolean main,
	Map<String, String> metadata, List<String> notes)
{

	/** No edge of the table lies below [eV]. */
	private static final double LOWEST = 20;
	private static final double HIGHEST = 200_000;
	/** Encoders of continuous scans jitter; more steps back than this part of all are several scans. */
	private static final double MOST_STEPS_BACK = 0.2;

	/**
	 * Makes a spectrum of it: in eV, ascending, each energy once.
	 *
	 * @param path of the file, for messages
	 * @param title what the user will know it by
	 * @param wanted unit that the user gives; {@link EnergyUnit#AUTO} for that of the file
	 * @param format for the metadata
	 * @throws InputException if it is no scan over the photon energy
	 */
	Spectrum spectrum(final Path path, final String title, final EnergyUnit wanted, final String format) {
		final List<String> all = new ArrayList<>(notes);
		final int count = Math.min(energies.length, mu.length);
		final String place = path + ": '" + name + "' ";
		if (energies.length != mu.length) all.add("There are " + energies.length + " energies and " + mu.length +
			" values; the first " + count + " of both were read.");
		if (count < 2) throw new InputException(place + "has " + count + " energ" + (count == 1 ? "y" : "ies") +
			" with a value; a spectrum has many.");
		final double[] scaled = scaled(Arrays.copyOf(energies, count), wanted, all);
		final EnergyOrder order = order(place, scaled, all);
		final double[] values = Arrays.stream(order.apply(mu)).map(value -> Double.isFinite(value) ? value : Double.NaN)
			.toArray();
		final long undefined = Arrays.stream(values).filter(Double::isNaN).count();
		if (undefined > values.length / 2) throw new InputException(place + "has no number at " + undefined + " of " +
			values.length + " energies; read another signal of the file.");
		if (undefined > 0) all.add("The signal is not defined at " + undefined + " of " + values.length + " energies.");
		final Map<String, String> said = new LinkedHashMap<>(metadata);
		said.put(SpectrumFile.SIGNAL, name);
		said.put(SpectrumFile.FORMAT, format);
		return new Spectrum(title, order.apply(scaled), values, said, all);
	}

	private double[] scaled(final double[] numbers, final EnergyUnit wanted, final List<String> all) {
		final double factor = (wanted == EnergyUnit.AUTO ? unit : wanted).factor(numbers);
		if (factor != 1) all.add("Energies were given in keV.");
		return Arrays.stream(numbers).map(number -> EnergiesInNames.scaled(number, factor)).toArray();
	}

	/** @return the points in the order of their energies, without those that repeat one */
	private static EnergyOrder order(final String place, final double[] energies, final List<String> all) {
		for (final double energy : energies)
			if (!(energy >= LOWEST && energy <= HIGHEST)) throw new InputException(place + "is no scan over the photon energy: " +
				energy + " is no energy in eV or keV; energies relative to an edge need the edge energy added.");
		final EnergyOrder order = EnergyOrder.of(energies);
		if (order.back() > Math.max(1, MOST_STEPS_BACK * energies.length)) throw new InputException(place +
			"steps back in energy " + order.back() + " times, so it is not one scan; save each scan alone.");
		if (order.rows().length < 2) throw new InputException(place + "holds one energy only (" + energies[0] +
			" eV); a spectrum has many.");
		order.note("point", IntStream.rangeClosed(1, energies.length).toArray(), all);
		return order;
	}
}
