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
import java.util.List;

import org.xanesj.io.SampleTable;
import org.xanesj.io.SampleTable.Role;
import org.xanesj.model.ModelFile;
import org.xanesj.model.PropertyModelTrainer;
import org.xanesj.model.TrainedModel;
import org.xanesj.model.TrainingData;
import org.xanesj.model.TrainingSettings;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/**
 * Trains a model that predicts a property from features of spectra.
 *
 * @param table sample table, see {@link SampleTable}
 * @param target column with the property
 * @param edges which spectra: "auto" (all columns of spectra that the table has), "K", "L23" or "both"
 * @param recipe name or path of a recipe file; a recipe that names features decides what training may choose from
 * @param group column whose values are left out together; empty = no groups
 * @param settings of selection and validation
 * @param model file to write; null = none
 */
public record TrainPropertyModel(Path table, String target, Edges edges, String recipe, String group,
	TrainingSettings settings, Path model)
{

	/** Which spectra of the samples are used. */
	public enum Edges {
			/** All columns of spectra that the table has. */
			AUTO,
			/** Single edges only. */
			K,
			/** L2,3 pairs only. */
			L23,
			/** Both in one model. */
			BOTH;

		/** @return the choice as users write it: "auto", "K", "L23", "both" */
		public static Edges of(final String text) {
			for (final Edges edges : values())
				if (edges.name().equalsIgnoreCase(text.trim())) return edges;
			throw new InputException("Edges '" + text + "' is not known; use auto, K, L23 or both.");
		}

		List<Role> roles(final SampleTable samples) {
			final List<Role> roles = new ArrayList<>();
			if (this == K || this == BOTH || this == AUTO && samples.has(Role.K)) roles.add(Role.K);
			if (this == L23 || this == BOTH || this == AUTO && samples.has(Role.L23)) roles.add(Role.L23);
			for (final Role role : roles)
				if (!samples.has(role)) throw new InputException(samples.path() + " has no column '" + role +
					"'; add it with the spectrum files, or choose other edges.");
			return roles;
		}
	}

	/**
	 * @param trained the model and all that a report needs
	 * @param notes one sentence for each thing that was assumed, dropped or overwritten
	 */
	public record Result(TrainedModel trained, List<String> notes) {}

	/**
	 * Reads, extracts, trains and writes.
	 *
	 * @throws InputException if the table, a spectrum, the target or the settings cannot be used, or the file not be written
	 * @throws org.xanesj.task.CancelledException if the user cancelled; nothing is written then
	 */
	public Result run(final Progress progress) {
		final SampleTable samples = SampleTable.read(table);
		final List<Role> roles = edges.roles(samples);
		if (target == null || target.isBlank()) throw new InputException("Name the target, a column of " + table +
			"; columns with numbers are " + String.join(", ", samples.targetNames()) + ".");
		final TrainingData data = new TrainingTable(samples, roles, target, group, recipe, settings.seed()).read(progress
			.part(0, 0.4));
		final TrainedModel trained = train(data, progress.part(0.4, 1));
		final List<String> notes = new ArrayList<>(trained.data().notes());
		notes.addAll(trained.dropped());
		notes.addAll(trained.warnings());
		progress.checkCancelled();
		if (model != null) {
			if (Files.exists(model)) notes.add(model + " was overwritten.");
			ModelFile.write(model, trained.model());
		}
		return new Result(trained, notes);
	}

	private TrainedModel train(final TrainingData data, final Progress progress) {
		try {
			return new PropertyModelTrainer().train(data, settings, progress);
		}
		catch (final InputException e) {
			throw e.at(table.toString());
		}
	}
}
