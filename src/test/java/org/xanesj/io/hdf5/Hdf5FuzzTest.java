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
package org.xanesj.io.hdf5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xanesj.SharedData;
import org.xanesj.io.FileFuzzer;
import org.xanesj.io.SourceFile;
import org.xanesj.io.SpectrumFile;
import org.xanesj.io.SpectrumReading;
import org.xanesj.io.StackDataset;
import org.xanesj.io.StackFormat;
import org.xanesj.io.StackFormats;
import org.xanesj.io.StackReading;
import org.xanesj.io.StackSlices;
import org.xanesj.spectrum.Spectrum;
import org.xanesj.stack.PlaneSource;
import org.xanesj.task.Progress;

/** Every layout of HDF5, damaged in many ways: read with the right shape, or refused with one sentence. */
@Timeout(600)
class Hdf5FuzzTest {

	/** A damaged header may announce much; what is read of it here is enough. */
	private static final int MOST_PLANES = 50;
	private static final int MOST_DATASETS = 4;

	/** jhdf takes as much memory as an object header says, 2 GB at most, before it reads; we give up at the first that lies. */
	private static final long MEMORY = Integer.MAX_VALUE + FileFuzzer.BYTES;

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "nxstxm_axis.h5", "als.h5", "fxi.h5", "dataexchange.h5", "mantis.h5", "mistral.h5",
		"spectrum_image.hspy", "any.h5", "any_new.h5", "any_pieces.h5", "any_complex.h5", "any_userblock.h5" })
	void damagedStacks(final String name) throws IOException {
		check(Generated.file(name), List.of());
	}

	@ParameterizedTest
	@CsvSource({ "gse_001.h5,gse_002.h5", "gse21_001.h5,gse21_002.h5" })
	void damagedSeries(final String name, final String other) throws IOException {
		check(Generated.file(name), List.of(Generated.file(other)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "exspy_demos/LSMO_STO_linescan.hspy", "nexus_exampledata/SLS/Sample_Stack_2021-03-16_128.hdf5",
		"xanespy/ptycho-data-als/NS_160406074-high-energy/testdata.h5" })
	void damagedRealStacks(final String name) throws IOException {
		check(SharedData.data(name), List.of());
	}

	private void check(final Path good, final List<Path> companions) throws IOException {
		final FileFuzzer.Outcome outcome = FileFuzzer.check(good, companions, Files.createDirectories(folder.resolve("f")),
			MEMORY, Hdf5FuzzTest::readStacks);
		assertTrue(outcome.refused() > FileFuzzer.MUTATIONS / 10, outcome.toString());
	}

	private static void readStacks(final Path path) {
		final SourceFile file = SourceFile.of(path);
		final StackFormat format = StackFormats.of(file);
		final List<StackDataset> datasets = format.datasets(file);
		assertTrue(!datasets.isEmpty());
		for (final StackDataset dataset : datasets.subList(0, Math.min(MOST_DATASETS, datasets.size()))) {
			final StackSlices slices = format.read(file, dataset, new StackReading(true, 0), Progress.NONE);
			final PlaneSource planes = slices.planes();
			assertEquals(planes.planes(), slices.labels().size());
			assertTrue(planes.planes() > 1 && planes.width() > 0 && planes.height() > 0, planes.planes() + " planes");
			final float[] values = new float[planes.pixels()];
			for (int i = 0; i < Math.min(planes.planes(), MOST_PLANES); i++)
				planes.read(i, 0, values.length, values, 0);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "nxxas_beams.h5", "nxxas_larch.h5", "spectra_table.h5" })
	void damagedSpectra(final String name) throws IOException {
		checkSpectra(Generated.file(name));
	}

	@ParameterizedTest
	@ValueSource(strings = { "araucaria/Fe_database.h5", "pynxxas/nxxas_examples/generic.h5",
		"pynxxas/nxxas_examples/KEK_PFdata.h5" })
	void damagedRealSpectra(final String name) throws IOException {
		checkSpectra(SharedData.data(name));
	}

	private void checkSpectra(final Path good) throws IOException {
		final FileFuzzer.Outcome outcome = FileFuzzer.check(good, List.of(), Files.createDirectories(folder.resolve("f")),
			MEMORY, path -> {
			final List<Spectrum> spectra = SpectrumFile.read(path, SpectrumReading.AUTO);
			assertTrue(!spectra.isEmpty() && spectra.stream().allMatch(spectrum -> spectrum.size() > 1));
		});
		assertTrue(outcome.refused() > FileFuzzer.MUTATIONS / 10, outcome.toString());
	}
}
