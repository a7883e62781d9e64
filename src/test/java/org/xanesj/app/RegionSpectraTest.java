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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import net.imglib2.parallel.Parallelization;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xanesj.io.SpectrumFile;
import org.xanesj.io.SpectrumReading;
import org.xanesj.spectrum.Spectrum;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.ImgPlanes;
import org.xanesj.stack.NoiseCorrelation;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

class RegionSpectraTest {

	@TempDir
	Path folder;

	private static PixelRegion rectangle(final String name, final int x, final int y, final int width, final int height) {
		final boolean[] inside = new boolean[125 * 125];
		for (int row = y; row < y + height; row++)
			Arrays.fill(inside, row * 125 + x, row * 125 + x + width, true);
		return new PixelRegion(name, inside);
	}

	private static RegionSpectra particles(final EnergyStack stack, final double spacing, final Path files) {
		return new RegionSpectra(stack, List.of(rectangle("left/µ", 30, 20, 40, 30), rectangle("one pixel", 60, 40, 1, 1)),
			"auto", spacing, files);
	}

	/** numpy: mean and std(ddof=1)/sqrt(1200) of rows 20 to 49, columns 30 to 69 of the measured stack. */
	@Test
	void meanAndStandardErrorAreThoseOfNumPy() throws IOException {
		final RegionSpectra.RegionSpectrum left = particles(MeasuredSets.particles(), 0, null).run(Progress.NONE).spectra()
			.get(0);
		assertEquals(1200, left.pixels());
		assertEquals(1.20520090505, left.mean()[0], 1e-10);
		assertEquals(1.25660669938, left.mean()[60], 1e-10);
		assertEquals(0.0106539931601, left.error()[0], 1e-12);
		assertEquals(0.0130670624385, left.error()[60], 1e-12);
	}

	@Test
	void sharedNoiseWidensTheErrorAndIsSaid() throws IOException {
		final EnergyStack stack = MeasuredSets.particles();
		final RegionSpectra.Result result = particles(stack.withHistory(NoiseCorrelation.line(9, "smoothed")), 0, null).run(
			Progress.NONE);
		assertEquals(3 * 0.0106539931601, result.spectra().get(0).error()[0], 1e-11);
		assertTrue(result.notes().stream().anyMatch(note -> note.startsWith("Neighbours share noise (9.00 pixels)")), result
			.notes().toString());
	}

	@Test
	void isTheSameSerialAndParallel() throws IOException {
		final EnergyStack stack = MeasuredSets.particles();
		final RegionSpectra.Result one = Parallelization.runSingleThreaded(() -> particles(stack, 0, null).run(Progress.NONE));
		final RegionSpectra.Result many = Parallelization.runWithNumThreads(6, () -> particles(stack, 0, null).run(
			Progress.NONE));
		assertArrayEquals(one.spectra().get(0).mean(), many.spectra().get(0).mean());
		assertArrayEquals(one.spectra().get(0).error(), many.spectra().get(0).error());
	}

	/** What is written is read again by our reader: numbers to the bit, edge, and no complaint but of what is not known. */
	@Test
	void filesAreReadAgain() throws IOException {
		final Path files = folder.resolve("spectra");
		final EnergyStack stack = MeasuredSets.particles().withHistory("ALS 5.3.2");
		final RegionSpectra.Result result = particles(stack, 3.13553, files).run(Progress.NONE);
		final Path left = files.resolve("71214078_left_µ.xdi");
		final Spectrum read = SpectrumFile.readOne(left, SpectrumReading.AUTO);
		assertArrayEquals(result.energies(), read.energies());
		assertArrayEquals(result.spectra().get(0).mean(), read.mu());
		assertEquals("mu", read.metadata().get(SpectrumFile.SIGNAL));
		assertEquals("1200", read.metadata().get("XanesJ.pixels"));
		assertEquals("Fe", read.metadata().get("Element.symbol"));
		assertEquals("Fe L23", EdgeChoice.of("auto", read).toString());
		assertEquals(List.of(
			"XDI: recommended fields are missing: Facility.name, Facility.xray_source, Beamline.name, Scan.start_time."), read
				.notes());
		assertTrue(Files.readString(left).contains("# ALS 5.3.2\n"));
		// a single pixel has no standard error, and XDI knows no NaN
		final String pixel = Files.readString(files.resolve("71214078_one_pixel.xdi"));
		assertTrue(pixel.contains("# energy mu\n700 ") && !pixel.contains("NaN"), pixel);
		final List<String> again = particles(stack, 0, files).run(Progress.NONE).notes();
		assertTrue(again.stream().anyMatch(note -> note.startsWith("Overwritten in " + files + ": ") && note.contains(left.getFileName()
			.toString())), again.toString());
		assertFalse(Files.readString(left).contains("# Mono.d_spacing:"));
		assertTrue(Files.readString(left).contains("# Mono.d_spacing is not known and therefore missing."));
		assertTrue(SpectrumFile.readOne(left, SpectrumReading.AUTO).notes().contains(
			"XDI: the required field Mono.d_spacing is missing."));
	}

	private static void refused(final String sentence, final RegionSpectra spectra) {
		final String said = assertThrows(InputException.class, () -> spectra.run(Progress.NONE)).getMessage();
		assertTrue(said.contains(sentence), said);
	}

	@Test
	void pixelsWithoutNumbersAreLeftOutAndEmptyRegionsRefused() throws IOException {
		final float[][] planes = { { 1, 2, Float.NaN, 4 }, { 2, 3, 4, 5 }, { 3, 4, 5, 6 } };
		final EnergyStack stack = EnergyStack.of("small", new double[] { 7100, 7110, 7120 }, ImgPlanes.of(4, 1, List.of(planes)));
		final PixelRegion all = new PixelRegion("all", new boolean[] { true, true, true, true });
		final RegionSpectra.Result result = new RegionSpectra(stack, List.of(all), "Fe K", 0, null).run(Progress.NONE);
		assertArrayEquals(new double[] { 7 / 3.0, 10 / 3.0, 13 / 3.0 }, result.spectra().get(0).mean(), 1e-15);
		assertEquals(List.of("1 pixels of region 'all' have a value that is not finite and were left out."), result.notes());
		assertEquals(List.of("Energy (eV)", "all", "all error"), result.header());
		final PixelRegion bad = new PixelRegion("bad", new boolean[] { false, false, true, false });
		refused("Region 'bad' holds no pixel with a finite value at every energy", new RegionSpectra(stack, List.of(bad),
			"Fe K", 0, null));
		refused("Region 'bad' holds no selected pixel of small", new RegionSpectra(stack.withMask(new boolean[] { true, false,
			false, false }), List.of(bad), "Fe K", 0, null));
		final Path file = Files.writeString(folder.resolve("file"), "x");
		refused(" is a file; give the name of a folder", new RegionSpectra(stack, List.of(all), "Fe K", 0, file));
		refused("does not hold the edge Cu K", new RegionSpectra(stack, List.of(all), "Cu K", 0, folder.resolve("none")));
		assertFalse(Files.exists(folder.resolve("none")));
	}
}
