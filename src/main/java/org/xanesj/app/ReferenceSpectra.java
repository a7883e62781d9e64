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
package org.xanesj.app;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.xanesj.io.SpectrumFile;
import org.xanesj.io.SpectrumFolder;
import org.xanesj.io.SpectrumReading;
import org.xanesj.spectrum.Spectrum;
import org.xanesj.spectrum.SpectrumInterpolation;
import org.xanesj.stack.EnergyStack;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/** The reference spectra that a user names: files, folders, files of many spectra, and the names of those to use. */
final class ReferenceSpectra {

	private final Map<String, Spectrum> byName = new LinkedHashMap<>();
	private final List<String> notes = new ArrayList<>();

	private ReferenceSpectra() {
		// see of
	}

	/**
	 * Reads the references.
	 *
	 * @param paths a file or folder, or several with ';' between them; a file in a folder that holds no spectrum is left
	 *          out and noted
	 * @param select names of those to use with ';' or ',' between them; empty = all
	 * @param progress may cancel
	 * @throws InputException if a file cannot be read, there is none, or a name is not among them
	 */
	static ReferenceSpectra of(final String paths, final String select, final Progress progress) {
		final ReferenceSpectra references = new ReferenceSpectra();
		final List<Spectrum> read = new ArrayList<>();
		for (final String part : parts(paths))
			read.addAll(references.read(path(part), progress));
		if (read.isEmpty()) throw new InputException(paths + " holds no spectrum; name files of reference spectra.");
		references.name(read);
		references.keep(select);
		return references;
	}

	private static List<String> parts(final String paths) {
		if (paths == null || paths.isBlank()) throw new InputException(
			"No references are given; name a folder or files of reference spectra.");
		return List.of(paths.split(";")).stream().map(String::strip).filter(part -> !part.isEmpty()).toList();
	}

	private static Path path(final String text) {
		try {
			final Path path = Path.of(text);
			if (Files.exists(path)) return path;
		}
		catch (final InvalidPathException e) {
			// no path at all: the sentence below covers it
		}
		throw new InputException("References '" + text +
			"' are neither a file nor a folder; correct the path, and put ';' between several.");
	}

	private List<Spectrum> read(final Path path, final Progress progress) {
		if (!Files.isDirectory(path)) return SpectrumFile.read(path, SpectrumReading.AUTO);
		final List<Spectrum> spectra = new ArrayList<>();
		for (final SpectrumFolder.Entry entry : SpectrumFolder.list(path, progress)) {
			progress.checkCancelled();
			try {
				spectra.addAll(SpectrumFile.read(entry.path(), SpectrumReading.AUTO));
			}
			catch (final InputException noSpectrum) {
				notes.add("Left out: " + noSpectrum.getMessage());
			}
		}
		return spectra;
	}

	/** Short names where they tell the spectra apart, else the names of the files, else with a number. */
	private void name(final List<Spectrum> spectra) {
		final Map<String, Long> count = spectra.stream().collect(Collectors.groupingBy(spectrum -> shortName(spectrum
			.name()), Collectors.counting()));
		for (final Spectrum spectrum : spectra) {
			final String brief = shortName(spectrum.name());
			final String base = count.get(brief) == 1 && !FitReferences.RESERVED.contains(brief) ? brief : spectrum.name();
			String name = base;
			for (int i = 2; byName.containsKey(name); i++)
				name = base + " " + i;
			byName.put(name, spectrum);
		}
	}

	/** @return the name of the column where there is one, else that of the file without its ending */
	private static String shortName(final String name) {
		final int colon = name.lastIndexOf(':');
		return colon >= 0 ? name.substring(colon + 1) : name.replaceFirst("(?<=.)\\.[^.]*$", "");
	}

	private void keep(final String select) {
		if (select == null || select.isBlank()) return;
		final Map<String, Spectrum> kept = new LinkedHashMap<>();
		for (final String part : select.split("[;,]")) {
			final String wanted = part.strip();
			if (wanted.isEmpty()) continue;
			final String found = byName.keySet().stream().filter(name -> matches(name, wanted)).findFirst().orElseThrow(
				() -> new InputException("There is no reference '" + wanted + "'; the names are " + String.join(", ", byName
					.keySet()) + "."));
			kept.put(found, byName.get(found));
		}
		byName.keySet().retainAll(kept.keySet());
	}

	private boolean matches(final String name, final String wanted) {
		return name.equalsIgnoreCase(wanted) || byName.get(name).name().toLowerCase(Locale.ROOT).equals(wanted.toLowerCase(
			Locale.ROOT));
	}

	/**
	 * The part of a stack whose energies all references have.
	 *
	 * @param notes takes a sentence if that is not the whole stack
	 * @throws InputException if a reference has too few values, or so little in common with the stack that less than half of
	 *           its energies would be left
	 */
	EnergyStack covered(final EnergyStack stack, final List<String> notes) {
		int from = 0;
		int to = stack.size();
		for (final Map.Entry<String, Spectrum> entry : byName.entrySet()) {
			final Spectrum reference = entry.getValue();
			if (SpectrumInterpolation.finiteValues(reference) < SpectrumInterpolation.FEWEST) throw new InputException(
				"Reference " + entry.getKey() + " has fewer than " + SpectrumInterpolation.FEWEST + " values; use another file.");
			final double[] values = SpectrumInterpolation.at(reference, stack.energies());
			while (from < to && Double.isNaN(values[from]))
				from++;
			while (to > from && Double.isNaN(values[to - 1]))
				to--;
			if (2 * (to - from) < stack.size()) throw new InputException("Reference " + entry.getKey() + " runs from " + reference
				.energy(0) + " to " + reference.energy(reference.size() - 1) + " eV; with it fewer than half of the energies of " +
				stack.name() + " (" + stack.energy(0) + " to " + stack.energy(stack.size() - 1) +
				" eV) are left, so use another reference.");
		}
		if (to - from == stack.size()) return stack;
		notes.add("Only " + (to - from) + " of " + stack.size() + " energies are used, from " + stack.energy(from) + " to " + stack
			.energy(to - 1) + " eV: not all references have the others.");
		return stack.between(from, to);
	}

	/** @return names, all different, in the order of the files */
	List<String> names() {
		return List.copyOf(byName.keySet());
	}

	/** @return the spectra as read, in the same order */
	List<Spectrum> spectra() {
		return List.copyOf(byName.values());
	}

	/** @return what was left out, and what was said while reading those that are used */
	List<String> notes() {
		final List<String> all = new ArrayList<>(notes);
		byName.forEach((name, spectrum) -> spectrum.notes().stream().filter(note -> !note.startsWith("XDI:")).forEach(
			note -> all.add(name + ": " + note)));
		return all;
	}
}
