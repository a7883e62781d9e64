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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.xanesj.block.SpectrumBlock;
import org.xanesj.io.FeatureCsv;
import org.xanesj.io.SampleTable;
import org.xanesj.io.SampleTable.Role;
import org.xanesj.feature.FeatureRegistry;
import org.xanesj.model.FeatureReference;
import org.xanesj.model.ModelFile;
import org.xanesj.model.PredictionRows;
import org.xanesj.model.PredictionStatus;
import org.xanesj.model.PropertyModel;
import org.xanesj.spectrum.AbsorptionEdge;
import org.xanesj.spectrum.Spectrum;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/**
 * Predicts a property of single spectra.
 *
 * @param model model file
 * @param spectra a spectrum file or a folder (models of one kind of edge only), or a sample table
 * @param csv file to write; null = none
 */
public record PredictSpectra(Path model, Path spectra, Path csv) {

	/** Header of the table. */
	public static final List<String> HEADER = List.of("spectrum", "sample", "value", "halfwidth", "noise", "leverage",
		"status", "message");

	/**
	 * @param spectrum path relative to the folder or table; two, with " + ", where the model needs both edges
	 * @param sample name of the sample
	 * @param value predicted property, NaN where undefined
	 * @param halfwidth half length of the 90 % interval
	 * @param noise standard error from the noise of the spectrum
	 * @param leverage relative to the greatest of the training samples
	 * @param status sum of the bits of {@link PredictionStatus}
	 * @param message the status in words and what was assumed or went wrong
	 */
	public record Row(String spectrum, String sample, double value, double halfwidth, double noise, double leverage,
		int status, String message)
	{}

	/**
	 * @param model that was used
	 * @param rows one per spectrum, or per sample where the model needs both edges
	 * @param notes what there is to say of the whole
	 */
	public record Result(PropertyModel model, List<Row> rows, List<String> notes) {

		/** @return the values below {@link #HEADER}: String, Double, Integer; null where there is none */
		public List<List<Object>> values() {
			final List<List<Object>> values = new ArrayList<>();
			for (final Row row : rows) {
				final List<Object> line = new ArrayList<>(List.of(row.spectrum, row.sample));
				for (final double number : new double[] { row.value, row.halfwidth, row.noise, row.leverage })
					line.add(Double.isNaN(number) ? null : (Object) number);
				line.add(row.status);
				line.add(row.message);
				values.add(line);
			}
			return values;
		}
	}

	/**
	 * Predicts and writes.
	 *
	 * @throws InputException if the model or the spectra cannot be used at all, or the file not be written
	 * @throws org.xanesj.task.CancelledException if the user cancelled; nothing is written then
	 */
	public Result run(final Progress progress) {
		final PropertyModel known = ModelFile.read(model, FeatureRegistry::byId);
		final boolean both = known.needs(FeatureReference.SINGLE) && known.needs(FeatureReference.PAIR);
		final List<Map<String, SpectrumSource>> samples = both ? pairs() : singles(known, progress);
		final List<Row> rows = new ArrayList<>();
		for (int i = 0; i < samples.size(); i++) {
			progress.checkCancelled();
			progress.report((double) i / samples.size(), "Predicting");
			rows.add(row(known, samples.get(i)));
		}
		final Result result = new Result(known, rows, new ArrayList<>());
		final long refused = rows.stream().filter(row -> Double.isNaN(row.value)).count();
		result.notes.add(rows.size() - refused + " values predicted, " + refused + " not.");
		if (csv != null) {
			if (Files.exists(csv)) result.notes.add(csv + " was overwritten.");
			FeatureCsv.write(csv, HEADER, result.values());
		}
		return result;
	}

	private List<Map<String, SpectrumSource>> pairs() {
		if (Files.isDirectory(spectra) || !Files.exists(spectra) || !SampleTable.isTable(spectra)) throw new InputException(
			"The model uses K and L2,3 spectra of each sample together; give a sample table with the columns K and L23 instead of " +
				spectra + ".");
		final List<Map<String, SpectrumSource>> samples = new ArrayList<>();
		for (final SampleTable.Row row : SampleTable.read(spectra).rows()) {
			final Map<String, SpectrumSource> sources = new LinkedHashMap<>();
			for (final Role role : Role.values())
				if (row.path(role).isPresent()) sources.put(role.name(), SpectrumSource.ofTable(row, role, ""));
			samples.add(sources);
		}
		return samples;
	}

	private List<Map<String, SpectrumSource>> singles(final PropertyModel known, final Progress progress) {
		final List<Map<String, SpectrumSource>> samples = new ArrayList<>();
		final String needed = known.needs(FeatureReference.SINGLE) ? FeatureReference.SINGLE : FeatureReference.PAIR;
		for (final SpectrumSource source : SpectrumSource.of(spectra, "", progress))
			if (source.role() == null || source.role().name().equals(needed)) samples.add(Map.of(needed, source));
		if (samples.isEmpty()) throw new InputException(spectra + " has no column " + needed + ", which the model needs.");
		return samples;
	}

	private Row row(final PropertyModel known, final Map<String, SpectrumSource> sources) {
		final String names = String.join(" + ", sources.values().stream().map(SpectrumSource::path).toList());
		final String sample = sources.isEmpty() ? "" : sources.values().iterator().next().sample();
		try {
			return predict(known, sources, names, sample);
		}
		catch (final InputException e) {
			// what the user asked for by name is refused; of a folder or table the rest goes on
			if (sources.values().stream().anyMatch(source -> source.file().equals(spectra))) throw e;
			return new Row(names, sample, Double.NaN, Double.NaN, Double.NaN, Double.NaN, PredictionStatus.INVALID, e
				.getMessage());
		}
	}

	private static Row predict(final PropertyModel known, final Map<String, SpectrumSource> sources, final String names,
		final String sample)
	{
		final List<PredictionRole> roles = new ArrayList<>();
		final List<SpectrumBlock> blocks = new ArrayList<>();
		final List<String> messages = new ArrayList<>();
		for (final String role : List.of(FeatureReference.SINGLE, FeatureReference.PAIR)) {
			if (!known.needs(role)) continue;
			final SpectrumSource source = sources.get(role);
			if (source == null) throw new InputException("Sample '" + sample + "' has no " + role +
				" spectrum, which the model needs.");
			final Spectrum measured = source.readOne();
			final AbsorptionEdge edge = source.element() == null ? EdgeChoice.ofModel(known, measured) : EdgeChoice.of(source
				.element(), role.equals(FeatureReference.PAIR), measured);
			final CheckedSpectrum checked = CheckedSpectrum.of(measured, known.recipeFor(edge));
			if (checked.broken()) throw new InputException(measured.name() + ": " + String.join(" ", checked.notes()));
			messages.addAll(checked.notes());
			final PredictionRole predicted = PredictionRole.of(known, edge, checked.spectrum().energies(), 0,
				Double.POSITIVE_INFINITY);
			messages.addAll(predicted.notes());
			roles.add(predicted);
			blocks.add(checked.block());
		}
		final PredictionRows rows = new PredictionWorker(known, roles, 0, null, null, RegularisedFeatures.NONE).predict(blocks);
		if (rows.status[0] != PredictionStatus.OK) messages.add(0, PredictionStatus.words(rows.status[0]) + ".");
		return new Row(names, sample, rows.value[0], rows.halfwidth[0], rows.noise[0], rows.leverage[0], rows.status[0], String
			.join(" ", messages));
	}
}
