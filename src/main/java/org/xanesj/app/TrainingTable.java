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

import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.xanesj.feature.FeatureStatus;
import org.xanesj.feature.Recipe;
import org.xanesj.feature.SpectralFeature;
import org.xanesj.io.SampleTable;
import org.xanesj.io.SampleTable.Role;
import org.xanesj.model.FeatureReference;
import org.xanesj.model.TrainingData;
import org.xanesj.model.TrainingSpectra;
import org.xanesj.spectrum.AbsorptionEdge;
import org.xanesj.spectrum.Spectrum;
import org.xanesj.stack.EnergyStack;
import org.xanesj.task.FileTrouble;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/** From a sample table to the numbers that a model is trained on. */
final class TrainingTable {

	private final SampleTable table;
	private final List<Role> roles;
	private final String target;
	private final String group;
	private final String recipe;
	private final long seed;
	private final List<String> notes = new ArrayList<>();
	private final List<TrainingData.Feature> features = new ArrayList<>();
	private final Map<String, Recipe> recipes = new LinkedHashMap<>();
	private final Map<String, TrainingSpectra> spectra = new LinkedHashMap<>();
	private final List<double[]> columns = new ArrayList<>();

	TrainingTable(final SampleTable table, final List<Role> roles, final String target, final String group,
		final String recipe, final long seed)
	{
		this.table = table;
		this.roles = roles;
		this.target = target;
		this.group = group;
		this.recipe = recipe;
		this.seed = seed;
	}

	/**
	 * @return one row per sample of the table
	 * @throws InputException naming table and line for the first thing that cannot be used
	 */
	TrainingData read(final Progress progress) {
		final List<SampleTable.Row> rows = table.rows();
		final double[] targets = rows.stream().mapToDouble(row -> row.target(target)).toArray();
		final List<TrainingData.Sample> samples = rows.stream().map(row -> new TrainingData.Sample(row.sample(), row
			.element(), groupOf(row))).toList();
		for (int i = 0; i < roles.size(); i++)
			readRole(rows, roles.get(i), progress.part(i / (double) roles.size(), (i + 1) / (double) roles.size()));
		if (features.isEmpty()) throw new InputException("There are no features to train on; check the recipe.");
		final double[][] values = new double[rows.size()][columns.size()];
		for (int k = 0; k < columns.size(); k++)
			for (int i = 0; i < values.length; i++)
				values[i][k] = columns.get(k)[i];
		return new TrainingData(target, TargetUnit.of(target), samples, features, values, targets, recipes, spectra, table
			.path().getFileName().toString(), sha256(), notes);
	}

	private String groupOf(final SampleTable.Row row) {
		if (group == null || group.isBlank()) return null;
		if (table.columns().stream().noneMatch(group::equalsIgnoreCase)) throw new InputException(table.path() +
			" has no column '" + group + "' to leave groups out by; its columns are " + String.join(", ", table.columns()) +
			".");
		return row.value(group).orElseThrow(() -> new InputException(table.path() + ", line " + row.line() + ", column '" +
			group + "': the group of sample '" + row.sample() + "' is missing; fill it in or leave the sample out."));
	}

	private void readRole(final List<SampleTable.Row> rows, final Role role, final Progress progress) {
		final Spectrum[] read = new Spectrum[rows.size()];
		final AbsorptionEdge[] edges = new AbsorptionEdge[rows.size()];
		for (int i = 0; i < read.length; i++) {
			progress.checkCancelled();
			progress.report(0.3 * i / read.length, "Reading spectra");
			final SampleTable.Row row = rows.get(i);
			row.existing(role);
			final int sample = i;
			read[i] = atRow(row, role, () -> SpectrumSource.ofTable(row, role, "").readOne());
			edges[i] = atRow(row, role, () -> EdgeChoice.of(row.element(), role == Role.L23, read[sample]));
		}
		final Recipe chosen = recipeOf(edges[0]);
		final List<SpectralFeature> pool = ModelFeatures.pool(chosen);
		final Recipe applied = PreEdgeShapeSearch.needed(chosen, pool) ? chosen.withPreEdgeShapes(PreEdgeShapeSearch.among(
			Arrays.stream(edges).map(chosen::forEdge).toList(), List.of(read))) : chosen;
		final AnalysedSpectrum[] analysed = new AnalysedSpectrum[read.length];
		final int[] done = { 0 };
		IntStream.range(0, read.length).parallel().forEach(i -> {
			progress.checkCancelled();
			analysed[i] = atRow(rows.get(i), role, () -> AnalysedSpectrum.of(read[i], applied.forEdge(edges[i]), pool));
			synchronized (done) {
				progress.report(0.3 + 0.2 * ++done[0] / read.length, "Extracting features");
			}
		});
		refuseUnusable(rows, analysed);
		final boolean[] learnable = chosen.features().isEmpty() ? stable(rows, analysed, applied, edges, pool, progress) : null;
		for (int k = 0; k < pool.size(); k++)
			if (learnable == null || learnable[k]) addColumn(pool.get(k), k, role, analysed);
		recipes.put(role.name(), applied);
		CommonGrid.of(analysed, edges).ifPresent(set -> spectra.put(role.name(), set));
		note(rows, analysed);
	}

	private Recipe recipeOf(final AbsorptionEdge edge) {
		try {
			return RecipeChoice.of(recipe, edge);
		}
		catch (final InputException e) {
			// a recipe file is for one kind of edge; a table of two kinds uses the default for the other
			if (roles.size() == 1 || !RecipeChoice.isForOtherKind(recipe, edge)) throw e;
			notes.add("Recipe '" + recipe + "' is not for " + edge.shell() + " edges; they are treated with recipe '" +
				RecipeChoice.DEFAULT + "'.");
			return RecipeChoice.of(RecipeChoice.DEFAULT, edge);
		}
	}

	private void refuseUnusable(final List<SampleTable.Row> rows, final AnalysedSpectrum[] analysed) {
		final List<String> broken = new ArrayList<>();
		for (int i = 0; i < analysed.length; i++)
			if (analysed[i].broken() || analysed[i].spectrumStatus() != 0) broken.add("line " + rows.get(i).line() + " ('" + rows
				.get(i).sample() + "', " + (analysed[i].broken() ? "damaged near the edge" : FeatureStatus.words(analysed[i]
					.spectrumStatus())) + ")");
		if (!broken.isEmpty()) throw new InputException(table.path() +
			": these spectra cannot be used for training: " + String.join(", ", broken) +
			"; correct them or leave their rows out.");
	}

	/** @return which features of the pool are stable in every spectrum */
	private boolean[] stable(final List<SampleTable.Row> rows, final AnalysedSpectrum[] analysed,
		final Recipe applied, final AbsorptionEdge[] edges, final List<SpectralFeature> pool, final Progress progress)
	{
		final boolean[][] each = new boolean[analysed.length][];
		final int[] done = { 0 };
		IntStream.range(0, each.length).parallel().forEach(i -> {
			progress.checkCancelled();
			// seeded by content: the model does not depend on the order of the rows
			each[i] = FeatureStability.of(analysed[i], applied.forEdge(edges[i]), pool, seed + Arrays.hashCode(analysed[i]
				.spectrum().mu()));
			synchronized (done) {
				progress.report(0.5 + 0.5 * ++done[0] / each.length, "Testing features against noise");
			}
		});
		final boolean[] stable = new boolean[pool.size()];
		final Map<List<String>, List<String>> unstable = new LinkedHashMap<>();
		for (int k = 0; k < stable.length; k++) {
			final int column = k;
			final List<String> samples = IntStream.range(0, each.length).filter(i -> !each[i][column]).mapToObj(i -> rows.get(i)
				.sample()).toList();
			stable[k] = samples.isEmpty();
			if (!samples.isEmpty()) unstable.computeIfAbsent(samples, key -> new ArrayList<>()).add(pool.get(k).id());
		}
		unstable.forEach((samples, ids) -> notes.add(String.join(", ", ids) + (ids.size() == 1 ? " was" : " were") +
			" left out: under the noise of the spectra, not always found or moved by more than 0.3 eV in " + samples.size() +
			" of " + each.length + " spectra (" + String.join(", ", samples.subList(0, Math.min(5, samples.size()))) + (samples
				.size() > 5 ? ", ..." : "") + ")."));
		return stable;
	}

	private void addColumn(final SpectralFeature feature, final int k, final Role role,
		final AnalysedSpectrum[] analysed)
	{
		features.add(new TrainingData.Feature(new FeatureReference(role.name(), feature.id(), feature.version()), feature
			.title(), feature.quantity().unit()));
		final double[] column = new double[analysed.length];
		for (int i = 0; i < column.length; i++)
			column[i] = analysed[i].value(k);
		columns.add(column);
	}

	private static boolean isSimulated(final AnalysedSpectrum analysed) {
		return analysed.spectrum().metadata().values().stream().anyMatch(text -> text.startsWith(EnergyStack.SIMULATED));
	}

	private void note(final List<SampleTable.Row> rows, final AnalysedSpectrum[] analysed) {
		final Map<String, List<String>> samplesOfNote = new LinkedHashMap<>();
		for (int i = 0; i < analysed.length; i++)
			for (final String note : analysed[i].notes())
				samplesOfNote.computeIfAbsent(note, key -> new ArrayList<>()).add(rows.get(i).sample());
		final long simulated = Arrays.stream(analysed).filter(TrainingTable::isSimulated).count();
		if (simulated > 0) notes.add(0, EnergyStack.SIMULATED + ": " + simulated + " of " + analysed.length +
			" spectra are computed, not measured.");
		samplesOfNote.forEach((note, samples) -> notes.add((samples.size() == analysed.length ? "All samples" : samples
			.size() > 4 ? samples.size() + " samples" : String.join(", ", samples)) + ": " + note));
	}

	private <T> T atRow(final SampleTable.Row row, final Role role, final Supplier<T> work) {
		try {
			return work.get();
		}
		catch (final InputException e) {
			throw e.at(table.path() + ", line " + row.line() + ", column '" + role + "'");
		}
	}

	private String sha256() {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(table.path())));
		}
		catch (final IOException e) {
			throw new InputException(table.path() + " cannot be read (" + FileTrouble.words(e) + "); check that it is still there.", e);
		}
		catch (final NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}
}
