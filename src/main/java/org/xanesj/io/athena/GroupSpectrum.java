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
package org.xanesj.io.athena;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.xanesj.io.EnergyOrder;
import org.xanesj.io.SpectrumFile;
import org.xanesj.spectrum.EdgeTable;
import org.xanesj.spectrum.Normalisation;
import org.xanesj.spectrum.Spectrum;
import org.xanesj.task.InputException;

/** Makes a spectrum of a group: energies shifted as the group says, its element, edge and windows. */
final class GroupSpectrum {

	private static final int FEWEST = 2;

	/** Photon energies lie between [eV]; a channel number or a wave number does not. */
	private static final double LOWEST = 20;
	private static final double HIGHEST = 200_000;

	/** The element that a program has found belongs to E0 within this [eV]. */
	private static final double SAME_EDGE = 100;

	private static final List<String> TOLD = List.of("file", "source", "bkg_eshift", "bkg_pre1", "bkg_pre2", "bkg_nor1",
		"bkg_nor2", "bkg_nnorm", "bkg_nvict", "bkg_step", "bkg_fixstep", "bkg_fitted_step", "bkg_flatten", "is_nor",
		"importance", "valence", "lasso_yvalue");

	private final Path path;
	private final String format;
	private final ProjectGroup group;

	/**
	 * @param path of the project, for messages
	 * @param format of it, for the metadata
	 * @param group of it
	 */
	GroupSpectrum(final Path path, final String format, final ProjectGroup group) {
		this.path = path;
		this.format = format;
		this.group = group;
	}

	/** @return why the group is no spectrum over the energy, to follow its label; null if it is one */
	String reason() {
		if (group.x() == null || group.y() == null || group.x().length < FEWEST) return "has no data";
		if (group.is("is_chi") || group.text("datatype").equals("chi") || group.text("datatype").equals("fft")) return "holds chi(k)";
		if (group.is("is_rsp") || group.is("is_qsp")) return "holds a Fourier transform";
		if (group.is("is_pixel")) return "is over the pixels of a detector";
		if (group.is("not_data")) return "holds no data";
		if (group.text("is_xmu").equals("0") && !group.is("is_nor") && !group.is("is_xanes")) return "holds no mu(E)";
		final double first = ProjectGroup.parse(group.x()[0]);
		final double last = ProjectGroup.parse(group.x()[group.x().length - 1]);
		if (Math.min(first, last) < LOWEST || Math.max(first, last) > HIGHEST) return "is not over the photon energy in eV";
		return null;
	}

	/**
	 * @param name of the spectrum
	 * @param label its signal
	 * @param windows the rules of the program
	 * @param skipped what to say of groups that were left out
	 * @throws InputException if numbers are missing or unreadable
	 */
	Spectrum read(final String name, final String label, final GroupWindows windows, final List<String> skipped) {
		final List<String> notes = new ArrayList<>(skipped);
		final double[] x = numbers(group.x(), "@x");
		final double[] y = numbers(group.y(), "@y");
		if (x.length != y.length) throw wrong(x.length + " energies but " + y.length + " values");
		final double shift = group.text("bkg_eshift").isEmpty() ? 0 : group.number("bkg_eshift");
		if (!Double.isFinite(shift)) throw wrong("the energy shift '" + group.text("bkg_eshift") + "', which is no number");
		final double[] moved = Arrays.stream(x).map(energy -> energy + shift).toArray();
		final EnergyOrder order = EnergyOrder.of(moved);
		order.note("point", IntStream.rangeClosed(1, x.length).toArray(), notes);
		final double[] energies = order.apply(moved);
		if (energies.length < FEWEST) throw wrong("one energy only");
		if (shift != 0) notes.add("The energies were shifted by " + shift + " eV, as the project says.");
		Normalisation own = null;
		if (group.is("is_nor")) notes.add("The group was normalised before it came into the project.");
		else own = windows.of(group, energies, notes);
		return new Spectrum(name, energies, order.apply(y), metadata(label), notes, own);
	}

	private double[] numbers(final Object[] texts, final String variable) {
		final double[] numbers = new double[texts.length];
		for (int i = 0; i < numbers.length; i++) {
			numbers[i] = ProjectGroup.parse(texts[i]);
			final boolean missing = variable.equals("@y") && texts[i] instanceof final String text && text.strip().matches(
				"(?i)-?(nan|inf|infinity)");
			if (Double.isNaN(numbers[i]) && !missing || Double.isInfinite(numbers[i])) throw wrong("'" + shortened(texts[i]) +
				"' at point " + (i + 1) + " of " + variable + ", which is no number");
		}
		return numbers;
	}

	private static String shortened(final Object value) {
		final String text = String.valueOf(value).replaceAll("\\s+", " ");
		return text.substring(0, Math.min(20, text.length()));
	}

	private Map<String, String> metadata(final String label) {
		final Map<String, String> metadata = new LinkedHashMap<>();
		final String symbol = first("atsym", "bkg_z");
		final String edge = first("edge", "fft_edge");
		final double e0 = group.number("bkg_e0");
		final Double tabulated = EdgeTable.shells(symbol).get(edge.toUpperCase(Locale.ROOT));
		if (tabulated != null && Math.abs(tabulated - e0) < SAME_EDGE) {
			metadata.put("Element.symbol", symbol);
			metadata.put("Element.edge", edge.toUpperCase(Locale.ROOT));
		}
		metadata.put("Athena.label", label);
		if (Double.isFinite(e0)) metadata.put("Athena.e0", group.text("bkg_e0"));
		for (final String key : TOLD)
			if (!group.text(key).isEmpty()) metadata.put("Athena." + key, group.text(key));
		if (group.settings().get("titles") instanceof final List<?> titles && !titles.isEmpty()) metadata.put("Athena.titles",
			String.join("; ", titles.stream().limit(20).map(String::valueOf).toList()));
		metadata.put(SpectrumFile.SIGNAL, label);
		metadata.put(SpectrumFile.FORMAT, format);
		return metadata;
	}

	private String first(final String key, final String otherwise) {
		return group.text(key).isEmpty() ? group.text(otherwise) : group.text(key);
	}

	private InputException wrong(final String what) {
		return new InputException(path + ", " + group.place() + ": group '" + group.label() + "' has " + what +
			"; the project is damaged, fetch it again or remove the group.");
	}
}
