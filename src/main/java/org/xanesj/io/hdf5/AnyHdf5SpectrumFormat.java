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

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.scijava.plugin.Plugin;
import org.xanesj.io.SourceFile;
import org.xanesj.io.SpectrumFormat;
import org.xanesj.spectrum.EnergyUnit;

/**
 * Any other HDF5 file with spectra, such as the data bases of araucaria: every group with a list of energies and another list
 * of the same length. A list named as absorption is the main signal of its group; a table of several spectra over one list of
 * energies gives one spectrum for each row; all other lists are read by their name.
 */
@Plugin(type = SpectrumFormat.class, priority = SpectrumFormat.SIGNED - 1)
public final class AnyHdf5SpectrumFormat extends Hdf5SpectrumFormat {

	/** Names of absorption, in this order of preference. */
	private static final List<String> ABSORPTION = List.of("mu", "xmu", "mutrans", "mufluor", "absorption", "absorbance",
		"intensity", "od", "norm", "normalized", "normalised", "flat", "mu_ref", "murefer");
	private static final Set<String> ENERGY = Set.of("energy", "energies", "e", "x_eng", "xeng", "photon_energy",
		"mono_energy");
	/** Tables with more rows are images or detectors. */
	private static final int MOST_ROWS = 10_000;

	@Override
	public String name() {
		return "HDF5";
	}

	@Override
	public boolean recognises(final SourceFile file) {
		return Hdf5File.is(file);
	}

	@Override
	boolean matches(final Hdf5Group root) {
		return true;
	}

	@Override
	String reason(final Hdf5Group root) {
		final boolean images = root.allGroups().stream().flatMap(group -> group.datasets().stream()).anyMatch(data -> data
			.shape().length > 1 && data.isNumeric());
		return "holds no spectrum: no group has a list of energies and one named as absorption (mu, norm, ...) of the same length" + (images
			? " (images are opened by XANES Open Stack...)" : "");
	}

	@Override
	List<Hdf5Spectrum> find(final Hdf5Group root) {
		final List<Hdf5Spectrum> found = new ArrayList<>();
		for (final Hdf5Group group : root.allGroups())
			group.datasets().stream().filter(data -> ENERGY.contains(data.name().toLowerCase(Locale.ROOT)) && data.isList())
				.findFirst().ifPresent(energy -> find(group, energy, found));
		return found;
	}

	private static void find(final Hdf5Group group, final Hdf5Data energy, final List<Hdf5Spectrum> found) {
		final double[] energies = energy.numbers();
		if (energies == null || energies.length < 2) return;
		final EnergyUnit unit = FileEnergies.unit(energy.attribute("units"));
		final Map<String, String> metadata = group.path().isEmpty() ? Map.of() : Map.of("Sample.name", group.name());
		final List<Hdf5Data> fitting = group.datasets().stream().filter(data -> !data.name().equals(energy.name()) && fits(data,
			energies.length)).toList();
		final String main = ABSORPTION.stream().filter(name -> fitting.stream().anyMatch(data -> data.name().equalsIgnoreCase(
			name))).findFirst().orElse("");
		for (final Hdf5Data data : fitting) {
			final boolean isMain = data.name().equalsIgnoreCase(main);
			final List<String> notes = isMain && main.endsWith("ref") ? List.of(
				"The group holds no absorption but that of a reference, which was read.") : List.of();
			final List<double[]> rows = rows(data, energies.length);
			for (int i = 0; i < rows.size(); i++)
				found.add(new Hdf5Spectrum(data.path() + (rows.size() > 1 ? " " + (i + 1) : ""), energies, unit, rows.get(i),
					isMain, metadata, notes));
		}
	}

	private static boolean fits(final Hdf5Data data, final int energies) {
		final int[] shape = data.shape();
		if (shape.length == 0 || !data.isNumeric() || data.kind() == Hdf5Data.Kind.COMPLEX) return false;
		return shape.length <= 2 && AxisLengths.find(shape, energies) >= 0 && data.size() / energies <= MOST_ROWS;
	}

	/** The spectra of a list or table, whichever axis of it the energies are. */
	private static List<double[]> rows(final Hdf5Data data, final int energies) {
		final double[] numbers = data.numbers();
		if (numbers == null) return List.of();
		final int[] shape = data.shape();
		final int count = numbers.length / energies;
		final boolean last = shape[shape.length - 1] == energies;
		final List<double[]> rows = new ArrayList<>();
		for (int row = 0; row < count; row++) {
			final double[] mu = new double[energies];
			for (int i = 0; i < energies; i++)
				mu[i] = numbers[last ? row * energies + i : i * count + row];
			rows.add(mu);
		}
		return rows;
	}
}
