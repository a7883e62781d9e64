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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xanesj.app.TrainPropertyModel.Edges;
import org.xanesj.stack.EnergyStack;
import org.xanesj.spectrum.EnergyUnit;
import org.xanesj.task.CancelledException;
import org.xanesj.task.Progress;

/** Whenever the user cancels, no file is made and none is changed. */
@Timeout(240)
class UseCasesCancelTest {

	/** So many moments of each use case are tried. */
	private static final int MOMENTS = 8;

	@TempDir
	static Path folder;

	private static Simulated data;
	private static Path few;
	private static Path model;
	private static Path both;
	private static EnergyStack kStack;
	private static EnergyStack lStack;

	@BeforeAll
	static void prepare() throws IOException {
		data = new Simulated(folder);
		few = data.table("few.csv", lines -> lines.subList(0, 9));
		model = data.folder.resolve("model.json");
		both = data.folder.resolve("both.json");
		Simulated.training(few, Edges.K, "", 2, model).run(Progress.NONE);
		Simulated.training(few, Edges.BOTH, "", 2, both).run(Progress.NONE);
		kStack = data.kStack();
		lStack = data.lStack();
		Files.writeString(folder.resolve("old.csv"), "what was there before");
		Files.writeString(folder.resolve("old.json"), "what was there before");
	}

	/** The user cancels after so many reports or questions. */
	private static final class Impatient implements Progress {

		private final int patience;
		private final AtomicInteger calls = new AtomicInteger();

		Impatient(final int patience) {
			this.patience = patience;
		}

		@Override
		public void report(final double fraction, final String what) {
			calls.incrementAndGet();
		}

		@Override
		public boolean isCancelled() {
			return calls.incrementAndGet() > patience;
		}
	}

	private static void cancelled(final Consumer<Progress> work) throws IOException {
		final Map<String, String> before = Refusals.files(folder);
		final Impatient patient = new Impatient(Integer.MAX_VALUE);
		assertThrows(Stop.class, () -> work.andThen(progress -> {
			throw new Stop();
		}).accept(patient));
		final int calls = patient.calls.get();
		assertTrue(calls > 0, "nobody asks whether it was cancelled");
		restore(before);
		final TreeSet<Integer> moments = new TreeSet<>();
		for (int i = 0; i < MOMENTS; i++)
			moments.add((int) ((long) i * (calls - 1) / (MOMENTS - 1)));
		int stopped = 0;
		for (final int moment : moments) {
			try {
				work.accept(new Impatient(moment));
				// parallel work asks in another order, so that the last moments may come too late
				restore(before);
			}
			catch (final CancelledException e) {
				stopped++;
				assertEquals(before, Refusals.files(folder), "cancelled after " + moment + " of " + calls + " calls");
			}
		}
		assertTrue(stopped >= Math.max(1, moments.size() / 2), stopped + " of " + moments.size() + " were cancelled");
	}

	private static final class Stop extends RuntimeException {

		private static final long serialVersionUID = 1L;
	}

	/** Removes what a finished run has written. */
	private static void restore(final Map<String, String> before) throws IOException {
		for (final String name : new TreeSet<>(Refusals.files(folder).keySet()).descendingSet())
			if (!before.containsKey(name)) Files.delete(folder.resolve(name));
		Files.writeString(folder.resolve("old.csv"), "what was there before");
		Files.writeString(folder.resolve("old.json"), "what was there before");
		assertEquals(before, Refusals.files(folder));
	}

	@Test
	void simulateSamples() throws IOException {
		cancelled(new SimulateSamples(folder.resolve("new/folder"), 16, 0.01, 1)::run);
	}

	@Test
	void openStack() throws IOException {
		cancelled(new OpenStack(folder.resolve(SimulateSamples.K_STACK), null, EnergyUnit.AUTO, false)::run);
	}

	@Test
	void inspectNormalisation() throws IOException {
		cancelled(progress -> new InspectNormalisation(InspectNormalisation.meanOf(kStack, progress), "Fe K", "fixed",
			InspectNormalisation.Changes.NONE, folder.resolve("old.json")).run(progress));
	}

	@Test
	void extractFeatures() throws IOException {
		cancelled(new ExtractFeatures(few, "auto", "auto", "fixed", folder.resolve("old.csv"))::run);
		cancelled(new ExtractFeatures(few, "auto", "auto", "larch", folder.resolve("new/table.csv"))::run);
	}

	@Test
	void featureMaps() throws IOException {
		cancelled(new FeatureMaps(kStack, "Fe K", "fixed", 0.05, true)::run);
	}

	@Test
	void trainPropertyModel() throws IOException {
		cancelled(Simulated.training(few, Edges.K, "", 2, folder.resolve("old.json"))::run);
		cancelled(Simulated.training(few, Edges.K, "", 2, folder.resolve("new.json"))::run);
	}

	@Test
	void predictSpectra() throws IOException {
		cancelled(new PredictSpectra(model, few, folder.resolve("old.csv"))::run);
		cancelled(new PredictSpectra(both, few, folder.resolve("new/table.csv"))::run);
	}

	@Test
	void predictPropertyMap() throws IOException {
		cancelled(new PredictPropertyMap(both, kStack, "Fe K", lStack, 0.05)::run);
	}

	@Test
	void masksRegionsReferencesComponentsAndClusters() throws IOException {
		cancelled(new MakeMask(kStack, MakeMask.Method.STEP, "Fe K", "fixed", 5, 0)::run);
		final boolean[] all = new boolean[kStack.pixels()];
		Arrays.fill(all, true);
		cancelled(new RegionSpectra(kStack, List.of(new PixelRegion("all", all)), "Fe K", 0, folder.resolve("new/xdi"))::run);
		cancelled(new FitReferences(kStack, "Fe K", "fixed", data.folder.resolve("spectra").toString(), "FeF2_K,FeBr2_K", 0, 0,
			FitReferences.Baseline.NONE, false, 0.05)::run);
		cancelled(new ComponentMaps(kStack, "Fe K", "fixed", 2, 0.05)::run);
		cancelled(new ClusterSpectra(kStack, "Fe K", "fixed", 0, 2, 1, 0.05)::run);
	}
}
