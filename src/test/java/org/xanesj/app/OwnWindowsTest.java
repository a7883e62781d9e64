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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xanesj.SharedData;
import org.xanesj.feature.SpectralFeature;
import org.xanesj.task.Progress;

/** Recipe {@code athena} on files that say how they were normalised. */
class OwnWindowsTest {

	private static final String PROJECTS = "xraylarch/xafsdata/AthenaProjectFiles/";

	@TempDir
	private Path folder;

	private static FeatureTable extract(final Path file, final String recipe) {
		return new ExtractFeatures(file, "auto", "auto", recipe, null).run(Progress.NONE).table();
	}

	private static double value(final FeatureTable table, final int row, final String feature) {
		final List<String> ids = table.features().stream().map(SpectralFeature::id).toList();
		return table.rows().get(row).cells().get(ids.indexOf(feature)).value();
	}

	/** bkg_e0 and bkg_step as Athena stored them: with Ifeffit, Larch inside, and Larch itself. */
	@Test
	void stepsAreThoseOfTheProject() {
		final FeatureTable copper = extract(SharedData.data(PROJECTS + "cu.prj"), "athena");
		assertEquals(List.of("cu.prj:cu010k.dat", "cu.prj:cu050k.dat", "cu.prj:cu150k.dat"), copper.rows().stream().map(FeatureRow::spectrum)
			.toList());
		assertEquals(2.3266765, value(copper, 0, "k.edge.step"), 2e-6, "single precision");
		assertTrue(copper.rows().get(0).message().contains("Normalised as its file says: E0 = 8977.58 eV, pre-edge -150.0 to -30.0 eV and post-edge 150.0 to "),
			copper.rows().get(0).message());
		final FeatureTable larch = extract(SharedData.data(PROJECTS + "AsKa_standards.prj"), "athena");
		assertEquals(11867.5, value(larch, 0, "k.edge.e0norm"), 1e-3);
	}

	@Test
	void otherRecipesKeepTheirOwnRules() {
		final Path project = SharedData.data(PROJECTS + "cu.prj");
		for (final String recipe : List.of("larch", "fixed"))
			assertTrue(extract(project, recipe).rows().stream().noneMatch(row -> row.message().contains("as its file says")),
				recipe);
	}

	@Test
	void aFileNeedNotBeAText() {
		assertEquals("Cu L23", extract(SharedData.data("cuL_smglsn/Cu_deconvolved_spectra/CuO Deconvolved Spectrum.dm4"),
			"fixed").rows().get(0).edge());
	}

	@Test
	void aFolderOfProjectsGivesOneRowForEachGroup() throws IOException {
		for (final String name : List.of("FeO.prj", "cu.prj"))
			Files.copy(SharedData.data(PROJECTS + name), folder.resolve(name));
		final FeatureTable table = extract(folder, "athena");
		assertEquals(List.of("cu.prj:cu010k.dat", "cu.prj:cu050k.dat", "cu.prj:cu150k.dat", "FeO.prj:FeO"), table.rows().stream().map(
			FeatureRow::spectrum).toList());
		assertEquals("Fe K", table.rows().get(3).edge());
	}
}
