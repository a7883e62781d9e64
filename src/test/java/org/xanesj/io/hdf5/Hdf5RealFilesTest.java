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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xanesj.SharedData;
import org.xanesj.app.OpenStack;
import org.xanesj.io.SourceFile;
import org.xanesj.io.SpectrumFile;
import org.xanesj.io.SpectrumReading;
import org.xanesj.io.StackFormats;
import org.xanesj.io.StackReading;
import org.xanesj.spectrum.EnergyUnit;
import org.xanesj.spectrum.Spectrum;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.PixelSize;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/**
 * All HDF5 files at hand that were measured, against numbers that h5py and numpy read from them with
 * scripts/reference/hdf5_numbers.py.
 */
class Hdf5RealFilesTest {

	/** Single precision of a value. */
	private static final double SINGLE = 1e-7;
	/** Single precision of the values in a sum, whose errors mostly cancel. */
	private static final double SUM = 1e-6;

	@ParameterizedTest
	@CsvFileSource(resources = "hdf5_stacks.csv", delimiter = ';')
	void stacks(final String name, final String dataset, final int size, final int width, final int height,
		final double firstEnergy, final double lastEnergy, final double sumOfFirst, final double sumOfLast,
		final double firstValue, final double lastValue)
	{
		for (final boolean virtual : new boolean[] { false, true }) {
			final EnergyStack stack = new OpenStack(SharedData.data(name), dataset, null, EnergyUnit.AUTO, new StackReading(
				virtual, Long.MAX_VALUE)).run(Progress.NONE);
			assertEquals(size, stack.size());
			assertEquals(width, stack.width());
			assertEquals(height, stack.height());
			assertEquals(firstEnergy, stack.energy(0));
			assertEquals(lastEnergy, stack.energy(size - 1));
			assertEquals(sumOfFirst, sum(values(stack, 0)), SUM * Math.abs(sumOfFirst));
			final float[] last = values(stack, size - 1);
			assertEquals(sumOfLast, sum(last), SUM * Math.abs(sumOfLast));
			// positions of the stage of PolLux grow, so the first row of the file is the lowest of the picture
			final int turned = name.contains("SLS") ? (height - 1) * width : 0;
			assertEquals(firstValue, last[turned], SINGLE * Math.abs(firstValue));
			assertEquals(lastValue, last[last.length - 1 - turned], SINGLE * Math.abs(lastValue));
			assertEquals(virtual, stack.source().sequential());
		}
	}

	private static float[] values(final EnergyStack stack, final int i) {
		final float[] values = new float[stack.pixels()];
		stack.source().read(stack.plane(i), 0, values.length, values, 0);
		return values;
	}

	private static double sum(final float[] values) {
		double sum = 0;
		for (final float value : values)
			sum += value;
		return sum;
	}

	@Test
	void theOnlyStackOfAFileNeedsNoChoiceAndKeepsItsMetadata() {
		final EnergyStack stack = new OpenStack(SharedData.data(
			"nexus_exampledata/SLS/Sample_Stack_2021-03-16_128.hdf5"), null, EnergyUnit.AUTO, false).run(Progress.NONE);
		assertEquals(new PixelSize(0.5, 0.5, "um"), stack.pixelSize());
		assertEquals(List.of(280.0, 284.5, 285.0, 320.0), Arrays.stream(stack.energies()).boxed().toList());
		for (final String line : new String[] { "Title: Sample", "Date: 2021-03-16T16:50:18+01:00", "Dwell: 0.01 s",
			"Facility: Swiss Light Source", "Scan: sample image stack" })
			assertTrue(stack.info().lines().anyMatch(line::equals), stack.info());
		assertEquals(List.of(), stack.notes());
		final EnergyStack line = new OpenStack(SharedData.data("exspy_demos/LSMO_STO_linescan.hspy"), null, EnergyUnit.AUTO,
			false).run(Progress.NONE);
		assertEquals(3.152239680290222, line.pixelSize().width());
		assertEquals("nm", line.pixelSize().unit());
		assertEquals(List.of("This is a line scan; it was opened as images of one row."), line.notes());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
		"nexus_exampledata/SLS/Sample_Image_2021-03-16_095.hdf5|NXstxm|'entry1/counter0' was measured at one energy, 350.0 eV (sample image).",
		"nexus_exampledata/autogenerated_examples/nxdl/applications/NXstxm.hdf5|NXstxm|'entry/data' was measured at one energy, 1.0 (sample point spectrum).",
		"nexus_exampledata/autogenerated_examples/nxdl/applications/NXxas.hdf5|HDF5|it has no data set of three axes.",
		"exspy_demos/CuZn_HAADF.hspy|HyperSpy|'Gatan HAADF' is an image or map of 2 axes without an energy axis.",
		"exspy_demos/plotting_maps/Cu_map.hspy|HyperSpy|'intensity parameter of Cu_L3 component' is an image or map of 2 axes without an energy axis.",
		"exspy_demos/plotting_maps/Zn_map.hspy|HyperSpy|'intensity parameter of Zn_L3 component' is an image or map of 2 axes without an energy axis.",
		"exspy_demos/LSMO_STO_linescan_low_loss.hspy|HyperSpy|'EELS Spectrum Image (low-loss)' begins at -50 eV, so it is the low-loss region with the zero loss, no core loss.",
		"araucaria/Fe_database.h5|HDF5|it has no data set of three axes (spectra are read by XANES Extract Features...).",
		"pynxxas/nxxas_examples/generic.h5|HDF5|it has no data set of three axes (spectra are read by XANES Extract Features...)." })
	void whatIsNoAbsorptionStackIsRefusedWithTheReason(final String name, final String format, final String reason) {
		final Path file = SharedData.data(name);
		assertEquals(file + " holds no stack of images at several energies (" + format + "): " + reason.replace("\"", "'"),
			assertThrows(InputException.class, () -> StackFormats.read(SourceFile.of(file), "", new StackReading(false,
				Long.MAX_VALUE), Progress.NONE)).getMessage());
	}

	@ParameterizedTest
	@CsvFileSource(resources = "hdf5_spectra.csv", delimiter = ';')
	void spectra(final String name, final String signal, final int size, final double firstEnergy, final double lastEnergy,
		final double firstValue, final double lastValue, final double sum)
	{
		final List<Spectrum> found = SpectrumFile.read(SharedData.data(name), new SpectrumReading(signal, EnergyUnit.AUTO));
		assertEquals(1, found.size());
		final Spectrum spectrum = found.get(0);
		assertEquals(size, spectrum.size());
		assertEquals(firstEnergy, spectrum.energy(0));
		assertEquals(lastEnergy, spectrum.energy(size - 1));
		// the logarithm of another library may differ in the last digit
		assertEquals(firstValue, spectrum.mu(0), 1e-15);
		assertEquals(lastValue, spectrum.mu(size - 1), 1e-15);
		assertEquals(sum, Arrays.stream(spectrum.mu()).sum(), 1e-12 * Math.abs(sum) + 1e-11);
	}

	@ParameterizedTest
	@CsvSource({ "araucaria/Fe_database.h5,4", "pynxxas/nxxas_examples/generic.h5,10",
		"pynxxas/nxxas_examples/Fe_XDIFiles.h5,3", "pynxxas/nxxas_examples/KEK_PFdata.h5,1" })
	void oneSpectrumForEachMeasurement(final String name, final int count) {
		final List<Spectrum> spectra = SpectrumFile.read(SharedData.data(name), SpectrumReading.AUTO);
		assertEquals(count, spectra.size());
		assertEquals(count, spectra.stream().map(Spectrum::name).distinct().count());
	}

	@ParameterizedTest
	@ValueSource(strings = { "nexus_exampledata/SLS/Sample_Stack_2021-03-16_128.hdf5",
		"exspy_demos/LSMO_STO_linescan.hspy", "nexus_exampledata/autogenerated_examples/nxdl/applications/NXxas.hdf5",
		"xanespy/ptycho-data-als/NS_160406074-high-energy/testdata.h5" })
	void whatHoldsNoSpectrumIsRefusedWithTheReason(final String name) {
		final Path file = SharedData.data(name);
		final String message = assertThrows(InputException.class, () -> SpectrumFile.read(file, SpectrumReading.AUTO))
			.getMessage();
		assertTrue(message.startsWith(file + " holds no "), message);
		assertEquals(!name.contains("NXxas"), message.contains("images are opened by XANES Open Stack..."), message);
		assertFalse(message.contains("\n"), message);
	}
}
