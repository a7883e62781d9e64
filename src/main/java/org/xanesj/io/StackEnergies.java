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

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.xanesj.spectrum.EnergyUnit;
import org.xanesj.task.InputException;

/**
 * Settles the energies of a stack. A file that the user names is taken. Else the slice labels are the truth, for they
 * follow the slices when ImageJ duplicates or deletes them; then properties of the image whose length fits; then numbers
 * in labels or file names without unit; then a text file beside the image.
 *
 * @param values energy of each slice [eV], in the order of the slices
 * @param source where they come from, for the history, e.g. "slice labels"
 * @param notes one sentence for each thing that was changed or doubted
 */
public record StackEnergies(double[] values, String source, List<String> notes) {

	/** Key of our property: all energies in eV at full precision, separated by commas. */
	public static final String PROPERTY = "xanes.energies";
	/** Key of the property of PF's imaging software, which this program also writes; others may hold two decimals only. */
	public static final String FOREIGN_PROPERTY = "Energies";

	private static final int SHOWN_DIGITS = 6;

	/** @return the label of a slice: the energy in eV at full precision, e.g. "7100.1234567 eV" */
	public static String label(final double energy) {
		return number(energy) + " eV";
	}

	/** @return the label of a slice whose energy is written in another unit; eV = number x factor, as a human would round it */
	public static String label(final double number, final double factor) {
		return label(EnergiesInNames.scaled(number, factor));
	}

	/** @return the text of both properties: all energies in eV at full precision, separated by commas */
	public static String property(final double[] energies) {
		return Arrays.stream(energies).mapToObj(StackEnergies::number).collect(Collectors.joining(","));
	}

	/** @return the shortest decimal number that reads back as the same double, without an exponent */
	private static String number(final double energy) {
		return new BigDecimal(Double.toString(energy)).toPlainString();
	}

	/**
	 * Settles the energies of a stack.
	 *
	 * @param slices the stack
	 * @param file energies that the user wants, one per slice; null = find them in the stack
	 * @param unit of numbers that have none written beside them
	 * @return one energy per slice
	 * @throws InputException if the file does not fit, or if nothing that fits is found
	 */
	public static StackEnergies find(final StackSlices slices, final Path file, final EnergyUnit unit) {
		final EnergiesInNames.Energy[] labelled = labelled(slices.labels());
		if (file != null) return fromFile(slices, file, unit, labelled);
		final List<String> notes = new ArrayList<>();
		final double[] fromProperty = property(slices, labelled, unit, notes);
		if (labelled != null) return new StackEnergies(values(labelled), "slice labels", notes);
		final long some = slices.labels().stream().filter(label -> EnergiesInNames.withUnit(label) != null).count();
		if (some > 0) notes.add(slices.name() + ": only " + some + " of " + slices.size() +
			" slice labels hold an energy; they were not used.");
		if (fromProperty != null) return new StackEnergies(fromProperty, "image properties", notes);
		for (final List<String> names : List.of(slices.fileNames(), slices.labels())) {
			final double[] named = named(names, slices.size(), unit);
			if (named != null) return new StackEnergies(named, "numbers in the " + (names == slices.labels()
				? "slice labels" : "file names"), notes);
		}
		return beside(slices, unit, notes);
	}

	private static StackEnergies fromFile(final StackSlices slices, final Path file, final EnergyUnit unit,
		final EnergiesInNames.Energy[] labelled)
	{
		final EnergyListFile.Content content = EnergyListFile.read(file);
		if (content.values().length != slices.size()) throw new InputException(file.getFileName() + " holds " + content
			.values().length + " energies, but " + slices.name() + " has " + slices.size() +
			" slices; give a file with one energy per slice.");
		final List<String> notes = new ArrayList<>();
		final double[] values = electronVolts(content.values(), unit, file.getFileName().toString(), notes);
		final List<String> texts = content.texts();
		if (labelled != null) {
			final double off = IntStream.range(0, values.length).mapToDouble(i -> Math.abs(values[i] - labelled[i]
				.value()) - labelled[i].rounding() - rounding(texts.get(i), values[i], content.values()[i])).max()
				.getAsDouble();
			if (off > 0) notes.add(file.getFileName() + " differs from the slice labels of " + slices.name() +
				" by up to " + shown(largestDifference(values, values(labelled))) + " eV; the file is used.");
		}
		return new StackEnergies(values, file.getFileName().toString(), notes);
	}

	private static StackEnergies beside(final StackSlices slices, final EnergyUnit unit, final List<String> notes) {
		final List<String> misfits = new ArrayList<>();
		for (final Path file : slices.energyFiles()) {
			if (!Files.isRegularFile(file)) continue;
			final int found = EnergyListFile.read(file).values().length;
			if (found == slices.size()) {
				final StackEnergies energies = fromFile(slices, file, unit, null);
				notes.add("The energies of " + slices.name() + " were read from " + file.getFileName() + " beside it.");
				notes.addAll(energies.notes());
				return new StackEnergies(energies.values(), energies.source(), notes);
			}
			misfits.add(file.getFileName() + " beside it holds " + found + " numbers for " + slices.size() + " slices");
		}
		final StringBuilder reason = new StringBuilder(slices.name()).append(
			": no energies were found in slice labels, image properties or file names");
		for (final String note : notes)
			reason.append(" (").append(note, 0, note.length() - 1).append(")");
		for (final String misfit : misfits)
			reason.append(", and ").append(misfit);
		throw new InputException(reason.append(
			"; name a text file with one energy per slice as 'energies', for an open stack in XANES Set Energies...")
			.toString());
	}

	/** @return the energy in the label of each slice, or null if not every label has one */
	private static EnergiesInNames.Energy[] labelled(final List<String> labels) {
		final EnergiesInNames.Energy[] energies = labels.stream().map(EnergiesInNames::withUnit).toArray(EnergiesInNames.Energy[]::new);
		return energies.length > 0 && Arrays.stream(energies).allMatch(e -> e != null) ? energies : null;
	}

	private static double[] values(final EnergiesInNames.Energy[] energies) {
		return Arrays.stream(energies).mapToDouble(EnergiesInNames.Energy::value).toArray();
	}

	/** The first property that fits; says which do not, and where one disagrees with the labels. */
	private static double[] property(final StackSlices slices, final EnergiesInNames.Energy[] labelled, final EnergyUnit unit,
		final List<String> notes)
	{
		double[] first = null;
		for (final String key : List.of(PROPERTY, FOREIGN_PROPERTY)) {
			final String text = slices.properties().get(key);
			if (text == null || text.isBlank()) continue;
			final String[] numbers = text.strip().split("\\s*[,;\\s]\\s*");
			if (!Arrays.stream(numbers).allMatch(number -> number.matches("\\d+(\\.\\d*)?([eE][-+]?\\d+)?"))) {
				notes.add("The property '" + key + "' of " + slices.name() + " is no list of numbers; it was not used.");
				continue;
			}
			if (numbers.length != slices.size()) {
				notes.add("The property '" + key + "' of " + slices.name() + " lists " + numbers.length + " energies for " +
					slices.size() + " slices; it was not used.");
				continue;
			}
			final double[] written = Arrays.stream(numbers).mapToDouble(Double::parseDouble).toArray();
			final List<String> conversion = new ArrayList<>();
			final double[] values = electronVolts(written, unit, "The property '" + key + "'", conversion);
			if (labelled == null) {
				if (first == null) {
					notes.addAll(conversion);
					first = values;
				}
				continue;
			}
			final double[] truth = values(labelled);
			if (IntStream.range(0, values.length).anyMatch(i -> Math.abs(values[i] - truth[i]) > rounding(numbers[i],
				values[i], written[i]))) notes.add("The property '" + key + "' of " + slices.name() +
					" differs from the slice labels by up to " + shown(largestDifference(values, truth)) +
					" eV; the labels are used.");
		}
		return first;
	}

	/** @return half of the last digit of a number as written, in eV, and a little for the arithmetic */
	private static double rounding(final String text, final double electronVolts, final double written) {
		return EnergiesInNames.rounding(text) * electronVolts / written + 1e-9 * electronVolts;
	}

	private static double[] named(final List<String> names, final int slices, final EnergyUnit unit) {
		if (names.size() != slices || names.stream().anyMatch(name -> name == null)) return null;
		final EnergiesInNames.Energy[] withUnit = labelled(names);
		if (withUnit != null) return values(withUnit);
		return EnergiesInNames.bare(names.stream().map(name -> name.replaceFirst("(?i)\\.tiff?$", "")).toList(), unit);
	}

	private static double[] electronVolts(final double[] numbers, final EnergyUnit unit, final String source,
		final List<String> notes)
	{
		final double factor = unit.factor(numbers);
		if (factor != 1 && unit == EnergyUnit.AUTO) notes.add(source +
			" holds no number of 100 or more, so its energies are taken as keV; say unit=eV if they are eV.");
		return Arrays.stream(numbers).map(number -> EnergiesInNames.scaled(number, factor)).toArray();
	}

	private static double largestDifference(final double[] a, final double[] b) {
		return IntStream.range(0, a.length).mapToDouble(i -> Math.abs(a[i] - b[i])).max().getAsDouble();
	}

	private static String shown(final double difference) {
		return new BigDecimal(difference).round(new MathContext(SHOWN_DIGITS)).stripTrailingZeros()
			.toPlainString();
	}
}
