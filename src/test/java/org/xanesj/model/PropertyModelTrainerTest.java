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
package org.xanesj.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.xanesj.CancelledProgress;
import org.xanesj.regression.SelectionSettings;
import org.xanesj.task.CancelledException;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

class PropertyModelTrainerTest {

	private static final TrainingSettings QUICK = TrainingSettings.DEFAULT.withSelection(SelectionSettings.DEFAULT.withTop(
		4)).withPermutations(0);

	private static TrainedModel train(final TrainingData data) {
		return new PropertyModelTrainer().train(data, QUICK, Progress.NONE);
	}

	private static TrainingData with(final TrainingData data, final double[][] values, final double[] targets) {
		return new TrainingData(data.target(), data.unit(), data.samples(), data.features(), values, targets, data.recipes(),
			data.spectra(), data.table(), data.tableSha256(), data.notes());
	}

	@Test
	void theModelTellsWhatTheProceduresFound() {
		final TrainedModel trained = Examples.train(21, true);
		final Validation validation = trained.model().validation();
		assertEquals(trained.published().metrics(), validation.published());
		assertEquals(trained.nested().metrics(), validation.nested());
		assertEquals(trained.byGroup().metrics(), validation.byGroup());
		assertEquals(19, validation.permutations());
		assertEquals(0.05, validation.permutationP(), 1e-15);
		assertTrue(validation.nested().r2() > 0.9);
		assertEquals(List.of("group 0", "group 1", "group 2", "group 3", "group 4"), validation.groups().stream().map(
			Validation.Group::name).toList());
		assertEquals(21, validation.frequencies().get(0).folds());
		assertEquals("sample 3", validation.samples().get(2).name());
		assertEquals(trained.nested().predictions()[2], validation.samples().get(2).nested());
		assertEquals(List.of("Co", "Fe"), trained.model().elements());
		assertEquals(List.of("K"), List.copyOf(trained.model().domain().spectra().keySet()));
	}

	@Test
	void theFoldFunctionsAreTheFitsInRawUnits() {
		final TrainedModel trained = Examples.train(21, false);
		final PropertyModel model = trained.model();
		final int[] columns = Examples.columns(model);
		for (int f = 0; f < 21; f++) {
			final LinearFunction function = model.folds().functions().get(f);
			final double[] sample = trained.data().values()[f];
			double sum = function.intercept();
			for (int k = 0; k < function.size(); k++)
				sum += function.slope(k) * sample[columns[function.feature(k)]];
			// intercepts reach 1e6 because energies are absolute
			assertEquals(trained.nested().predictions()[f], sum, 1e-7);
			assertEquals(Math.abs(trained.data().targets()[f] - sum), model.folds().residual(f), 1e-7);
		}
	}

	@Test
	void droppedFeaturesAndDoubtsAreSaid() {
		final TrainingData data = Examples.data(21, false);
		for (final double[] row : data.values()) {
			row[3] = 2 * row[0] + 1;
			row[5] = 708;
		}
		data.values()[4][4] = Double.NaN;
		data.values()[8] = data.values()[7].clone();
		data.targets()[8] = data.targets()[7];
		final TrainedModel trained = train(data);
		assertEquals(List.of("k.preedge.centroid was dropped: it is undefined for sample 5.",
			"l.l3.energy was dropped: it is the same for all samples.",
			"k.preedge.area was dropped: its correlation with k.edge.half is 1.0000.",
			"l.branching was dropped: its correlation with k.whiteline.energy is 0.9094."), trained.dropped());
		final List<String> notes = new ArrayList<>(data.notes());
		notes.add("sample 9 is identical to sample 8 in all features and the target and was left out.");
		assertEquals(20, trained.data().samples().size());
		assertEquals(20, trained.model().folds().samples());
		notes.addAll(trained.dropped());
		notes.addAll(trained.warnings());
		assertEquals(notes, trained.model().provenance().notes());
	}

	@Test
	void tablesThatCannotBeUsedAreRefused() {
		final TrainingData data = Examples.data(21, false);
		assertTrue(assertThrows(InputException.class, () -> train(with(data, data.values(), new double[21]))).getMessage()
			.contains("same target"));
		assertTrue(assertThrows(InputException.class, () -> train(Examples.data(5, false))).getMessage().contains(
			"too few for a model of 4 features"));
	}

	@Test
	void withoutSpectraThereIsNoSpectrumDomain() {
		final TrainingData data = Examples.data(12, false);
		final TrainingData bare = new TrainingData(data.target(), "", data.samples(), data.features(), data.values(), data
			.targets(), data.recipes(), Map.of(), "", "", List.of());
		final TrainedModel trained = train(bare);
		assertTrue(trained.model().domain().spectra().isEmpty());
		assertNull(trained.byGroup());
		assertNull(trained.permutation());
	}

	@Test
	void aFullScaleOfTheUserIsUsed() {
		final TrainingSettings settings = new TrainingSettings(QUICK.selection(), 0, 5, 3, 968);
		final TrainedModel trained = new PropertyModelTrainer().train(Examples.data(15, false), settings, Progress.NONE);
		final Validation validation = trained.model().validation();
		assertEquals(100 * validation.nested().mae() / 968, validation.nested().maePercent(), 1e-12);
		assertEquals(5, validation.nestedPermutations());
		assertEquals(trained.nestedPermutation().p(), validation.nestedPermutationP());
	}

	@Test
	void trainingCanBeCancelled() {
		assertThrows(CancelledException.class, () -> new PropertyModelTrainer().train(Examples.data(15, false), QUICK,
			new CancelledProgress()));
	}
}
