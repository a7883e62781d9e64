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

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.xanesj.feature.FeatureRegistry;
import org.xanesj.feature.FeatureStatus;
import org.xanesj.feature.Recipe;
import org.xanesj.feature.SpectralFeature;
import org.xanesj.io.SampleTable.Role;
import org.xanesj.preedge.PreEdgeShape;
import org.xanesj.spectrum.AbsorptionEdge;
import org.xanesj.spectrum.Spectrum;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/**
 * Features of the spectra in a file, a folder or a sample table.
 *
 * @param spectra a spectrum file, a folder, or a sample table
 * @param edge "Fe K", "Ni L23" ..., or "auto": from the table, else the file's metadata, else its energies
 * @param signal how to get the absorption from columns: "auto" or an expression such as {@code ln(i0/itrans)}
 * @param recipe name or path of a recipe file
 * @param csv file to write; null = none
 */
public record ExtractFeatures(Path spectra, String edge, String signal, String recipe, Path csv) {

	/**
	 * @param table one row per spectrum; a spectrum that cannot be used is a row with its sentence
	 * @param notes what there is to say of the whole: how many were read and refused, a file that was overwritten
	 */
	public record Result(FeatureTable table, List<String> notes) {}

	private static final FeatureRow.Cell NOT_COMPUTED = new FeatureRow.Cell(Double.NaN, Double.NaN, FeatureStatus.SKIPPED);

	/** One spectrum on its way: read, and its edge found, or refused with a sentence. */
	private record Read(SpectrumSource source, String name, Spectrum spectrum, AbsorptionEdge edge, String refusal) {}

	/**
	 * Reads and extracts.
	 *
	 * @throws InputException if there is nothing to read, the edge or recipe cannot be used, or the file not be written
	 * @throws org.xanesj.task.CancelledException if the user cancelled; nothing is written then
	 */
	public Result run(final Progress progress) {
		final List<SpectrumSource> sources = SpectrumSource.of(spectra, signal, progress);
		final Map<Boolean, List<SpectralFeature>> featuresOfKind = new TreeMap<>();
		if (!StackPreparation.isAuto(edge)) {
			final AbsorptionEdge named = AbsorptionEdge.parse(edge);
			featuresOfKind.put(named.isPair(), FeatureRegistry.resolve(RecipeChoice.of(recipe, named)));
		}
		final List<Read> reads = read(sources, progress.part(0, 0.3));
		for (final Read read : reads)
			if (read.edge != null) featuresOfKind.computeIfAbsent(read.edge.isPair(), pair -> FeatureRegistry.resolve(
				RecipeChoice.of(recipe, read.edge)));
		final FeatureRow[] rows = new FeatureRow[reads.size()];
		final List<SpectralFeature> columns = featuresOfKind.values().stream().flatMap(List::stream).toList();
		final Map<AbsorptionEdge, List<PreEdgeShape>> shapes = shapes(reads, featuresOfKind, progress.part(0.3, 0.5));
		final int[] done = { 0 };
		IntStream.range(0, rows.length).parallel().forEach(i -> {
			progress.checkCancelled();
			rows[i] = row(reads.get(i), rows.length == 1, featuresOfKind, columns, shapes);
			synchronized (done) {
				progress.report(0.5 + 0.5 * ++done[0] / rows.length, "Extracting features");
			}
		});
		final FeatureTable table = new FeatureTable(columns, Arrays.asList(rows));
		final List<String> notes = new ArrayList<>();
		final long refused = Arrays.stream(rows).filter(row -> row.edge().isEmpty() || row.cells().contains(NOT_COMPUTED))
			.count();
		notes.add(rows.length - refused + " spectra used, " + refused + " refused.");
		if (csv != null) {
			if (csv.toFile().exists()) notes.add(csv + " was overwritten.");
			table.write(csv);
		}
		return new Result(table, notes);
	}

	private List<Read> read(final List<SpectrumSource> sources, final Progress progress) {
		final List<Read> reads = new ArrayList<>();
		for (int i = 0; i < sources.size(); i++) {
			progress.checkCancelled();
			progress.report((double) i / sources.size(), "Reading spectra");
			final SpectrumSource source = sources.get(i);
			try {
				for (final Spectrum spectrum : source.read()) {
					final String name = nameOf(source, spectrum);
					try {
						reads.add(new Read(source, name, spectrum, edgeOf(source, spectrum), null));
					}
					catch (final InputException e) {
						reads.add(new Read(source, name, spectrum, null, withNotes(spectrum, e)));
					}
				}
			}
			catch (final InputException e) {
				if (isSingleFile(source)) throw e;
				reads.add(new Read(source, source.path(), null, null, e.getMessage()));
			}
		}
		if (reads.size() == 1 && reads.get(0).refusal != null && isSingleFile(reads.get(0).source)) throw new InputException(
			reads.get(0).refusal);
		return reads;
	}

	/** A file of many is named by its path, its spectra by what follows the colon after the name of the file. */
	private static String nameOf(final SpectrumSource source, final Spectrum spectrum) {
		final String file = source.file().getFileName() + ":";
		return spectrum.name().startsWith(file) ? source.path() + spectrum.name().substring(file.length() - 1) : source
			.path();
	}

	/** What was doubted while reading is said as well where no features come out: it may be the reason. */
	private static String withNotes(final Spectrum spectrum, final InputException reason) {
		return String.join(" ", Stream.concat(Stream.of(reason.getMessage()), spectrum.notes().stream()).toList());
	}

	/** What the user asked for by name is refused; of a folder or table the rest goes on. */
	private boolean isSingleFile(final SpectrumSource source) {
		return source.file().equals(spectra);
	}

	private AbsorptionEdge edgeOf(final SpectrumSource source, final Spectrum spectrum) {
		if (source.element() == null || !StackPreparation.isAuto(edge)) return EdgeChoice.of(edge, spectrum);
		return EdgeChoice.of(source.element(), source.role() == Role.L23, spectrum);
	}

	/** The shapes for {@code k.preedgefixed.*} belong to all spectra of one edge together. */
	private Map<AbsorptionEdge, List<PreEdgeShape>> shapes(final List<Read> reads,
		final Map<Boolean, List<SpectralFeature>> features, final Progress progress)
	{
		final Map<AbsorptionEdge, List<Spectrum>> byEdge = new LinkedHashMap<>();
		for (final Read read : reads)
			if (read.edge != null) byEdge.computeIfAbsent(read.edge, key -> new ArrayList<>()).add(read.spectrum);
		final Map<AbsorptionEdge, List<PreEdgeShape>> shapes = new HashMap<>();
		byEdge.forEach((key, spectraOfEdge) -> {
			progress.checkCancelled();
			final Recipe chosen = RecipeChoice.of(recipe, key);
			shapes.put(key, PreEdgeShapeSearch.needed(chosen, features.get(key.isPair())) ? PreEdgeShapeSearch.among(
				spectraOfEdge.stream().map(spectrum -> RecipeChoice.withOwnWindows(chosen, spectrum)).toList(), spectraOfEdge)
				: chosen.preEdgeShapes());
		});
		return shapes;
	}

	private FeatureRow row(final Read read, final boolean only,
		final Map<Boolean, List<SpectralFeature>> featuresOfKind, final List<SpectralFeature> columns,
		final Map<AbsorptionEdge, List<PreEdgeShape>> shapes)
	{
		final List<FeatureRow.Cell> cells = new ArrayList<>(Collections.nCopies(columns.size(), null));
		if (read.edge == null) {
			Collections.fill(cells, NOT_COMPUTED);
			return new FeatureRow(read.name, read.source.sample(), "", cells, read.refusal);
		}
		final List<SpectralFeature> own = featuresOfKind.get(read.edge.isPair());
		final List<FeatureRow.Cell> ownCells = cells.subList(columns.indexOf(own.get(0)), columns.indexOf(own.get(0)) + own
			.size());
		try {
			final Recipe chosen = RecipeChoice.withOwnWindows(RecipeChoice.of(recipe, read.edge), read.spectrum)
				.withPreEdgeShapes(shapes.get(read.edge));
			final AnalysedSpectrum analysed = AnalysedSpectrum.of(read.spectrum, chosen, own);
			for (int k = 0; k < own.size(); k++)
				ownCells.set(k, new FeatureRow.Cell(analysed.value(k), analysed.sigma(k), analysed.status(k)));
			return new FeatureRow(read.name, read.source.sample(), read.edge.toString(), cells, analysed.message());
		}
		catch (final InputException e) {
			if (only && isSingleFile(read.source)) throw e;
			Collections.fill(ownCells, NOT_COMPUTED);
			return new FeatureRow(read.name, read.source.sample(), read.edge.toString(), cells, withNotes(read.spectrum, e));
		}
	}
}
