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
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xanesj.SharedData;
import org.xanesj.io.StackSlices;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.ImgPlanes;
import org.xanesj.stack.PixelSize;
import org.xanesj.stack.PlaneSource;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

class AbsorbanceTest {

	private static final double[] ENERGIES = { 700, 710, 720 };
	private static final float NAN = Float.NaN;

	@TempDir
	Path folder;

	/** Counts exp(-A) times 1000 for A = 0.1, 0.2, ... by pixel, and one more tenth at each energy; the last pixel is empty. */
	private static EnergyStack counts() {
		final float[][] planes = new float[3][6];
		for (int e = 0; e < 3; e++)
			for (int i = 0; i < 6; i++)
				planes[e][i] = i == 5 ? 1000 * (e + 1) : (float) (1000 * (e + 1) * Math.exp(-absorbance(e, i)));
		return EnergyStack.of("s", ENERGIES, ImgPlanes.of(3, 2, Arrays.asList(planes))).withInfo("SIMULATED: by the test")
			.withPixelSize(new PixelSize(0.5, 0.25, "um", 3, 4));
	}

	private static double absorbance(final int energy, final int pixel) {
		return pixel == 5 ? 0 : 0.1 * (pixel + 1) + 0.1 * energy;
	}

	private static float[] plane(final EnergyStack stack, final int energy) {
		final float[] plane = new float[stack.pixels()];
		stack.source().read(stack.plane(energy), 0, plane.length, plane, 0);
		return plane;
	}

	private static EnergyStack run(final EnergyStack stack, final CountSource incident, final CountSource dark) {
		return new Absorbance(stack, incident, dark, Double.NaN).run(Progress.NONE);
	}

	private static StackSlices slices(final String name, final List<String> labels, final Object... planes) {
		return new StackSlices(name, ImgPlanes.of(3, 2, List.of(planes)), labels, List.of(), Map.of(), List.of(),
			PixelSize.UNKNOWN, "");
	}

	private static float[] uniform(final float value) {
		final float[] plane = new float[6];
		Arrays.fill(plane, value);
		return plane;
	}

	private static void assertTrueAbsorbance(final EnergyStack result) {
		for (int e = 0; e < 3; e++)
			for (int i = 0; i < 6; i++)
				// counts were rounded to floats
				assertEquals(absorbance(e, i), plane(result, e)[i], 1e-6);
	}

	private static String refusal(final EnergyStack stack, final CountSource incident, final CountSource dark) {
		return assertThrows(InputException.class, () -> run(stack, incident, dark)).getMessage();
	}

	@Test
	void allFourWaysGiveTheSameAbsorbance() throws IOException {
		final boolean[] empty = { false, false, false, false, false, true };
		final EnergyStack region = run(counts().withMask(empty), new CountRegion(), CountSource.NONE);
		assertTrueAbsorbance(region);
		assertNull(region.mask(), "the empty region is no selection of the sample");
		assertTrueAbsorbance(run(counts(), new CountImages(slices("flat", List.of("700 eV", "710 eV", "720 eV"), uniform(
			1000), uniform(2000), uniform(3000))), CountSource.NONE));
		final Path file = Files.writeString(folder.resolve("i0.xsp"), "700 1000\n710 2000\n720 3000\n");
		assertTrueAbsorbance(run(counts(), new CountSpectrum(file, "auto"), CountSource.NONE));
		final float[] number = plane(run(counts(), CountSource.number(1000), CountSource.NONE), 1);
		assertEquals(absorbance(1, 2) - Math.log(2), number[2], 1e-6);
	}

	@Test
	void whatTheStackWasStaysWithIt() {
		final EnergyStack result = run(counts(), CountSource.number(1000), CountSource.number(2));
		assertEquals("s absorbance", result.name());
		assertEquals(new PixelSize(0.5, 0.25, "um", 3, 4), result.pixelSize());
		assertArrayEquals(ENERGIES, result.energies());
		assertTrue(result.simulated());
		assertEquals("SIMULATED: by the test\nXANES Absorbance: incident 1000, dark 2; all 18 values are numbers", result
			.info());
	}

	@Test
	void darkCountsAreTakenFromBoth() {
		final EnergyStack stack = EnergyStack.of("s", new double[] { 1, 2 }, ImgPlanes.of(3, 2, List.of(uniform(60), uniform(
			35))));
		final EnergyStack result = run(stack, CountSource.number(110), new CountImages(slices("dark", Arrays.asList(
			(String) null), uniform(10))));
		assertEquals(Math.log(2), plane(result, 0)[0], 1e-7);
		assertEquals(Math.log(4), plane(result, 1)[5], 1e-7);
	}

	@Test
	void aDescendingStackKeepsItsEnergiesAndFlatsWithoutEnergiesAreUsedSliceBySlice() {
		final EnergyStack stack = EnergyStack.of("s", new double[] { 2, 1 }, ImgPlanes.of(3, 2, List.of(uniform(50), uniform(
			30))));
		final EnergyStack result = run(stack, new CountImages(slices("flat", Arrays.asList(null, null), uniform(50), uniform(
			60))), CountSource.NONE);
		assertEquals(Math.log(2), plane(result, 0)[0], 1e-7);
		assertEquals(0, plane(result, 1)[0], 1e-7);
		assertEquals(List.of("The slices descended in energy; they are used in ascending order.",
			"flat has no energies; its slices were taken to be in the order of those of s."), result.notes());
	}

	@Test
	void flatsAtOtherEnergiesAreInterpolatedAndThatIsSaid() {
		final EnergyStack result = run(counts(), new CountImages(slices("flat", List.of("720 eV", "700 eV"), uniform(3000),
			uniform(1000))), CountSource.NONE);
		assertTrueAbsorbance(result);
		assertTrue(result.notes().contains("flat was interpolated to the energies of s."), result.notes().toString());
		assertTrue(result.info().contains("incident flat (interpolated), dark 0"), result.info());
		assertEquals("flat runs from 704.0 to 720.0 eV and does not cover 1 of 3 energies of s (700.0 eV); " +
			"give counts of the same range, or crop the stack.", refusal(counts(), new CountImages(slices("flat", List.of(
				"704 eV", "711 eV", "720 eV"), uniform(1), uniform(1), uniform(1))), CountSource.NONE));
	}

	@Test
	void saturatedAndNonPositiveCountsAreNaNAndCounted() {
		final PlaneSource bytes = ImgPlanes.of(3, 2, List.of(new byte[] { 0, 1, 2, 3, (byte) 255, 100 }, new byte[] { 10, 10,
			10, 10, 10, 10 }));
		final EnergyStack stack = EnergyStack.of("s", new double[] { 1, 2 }, bytes);
		final EnergyStack result = run(stack, CountSource.number(200), CountSource.number(1));
		assertArrayEquals(new float[] { NAN, NAN, 5.29330482f, 4.60015764f, NAN, 0.69818500f }, plane(result, 0), 1e-6f);
		assertEquals("XANES Absorbance: incident 200, dark 1, saturated from 255.0; 3 of 12 values (25 %) are NaN: " +
			"1 saturated, 2 with counts not above the dark counts", result.info());
		assertEquals(1, result.notes().size());
		final EnergyStack limited = new Absorbance(stack, CountSource.number(200), CountSource.NONE, 100).run(Progress.NONE);
		assertTrue(limited.info().contains("2 saturated"), limited.info());
	}

	@Test
	void aPlaneWithoutAnyValueIsNamedAndAStackWithoutAnyIsRefused() {
		final EnergyStack stack = EnergyStack.of("s", new double[] { 1, 2 }, ImgPlanes.of(3, 2, List.of(uniform(0), uniform(
			5))));
		assertEquals("s absorbance: no pixel has a value at 1.0 eV.", run(stack, CountSource.number(9), CountSource.NONE)
			.notes().get(1));
		assertEquals("s: no pixel of the result has a value; 12 of 12 values (100 %) are NaN: 12 without incident counts, " +
			"so check the inputs and their order.", refusal(stack, CountSource.number(9), CountSource.number(9)));
	}

	@Test
	void whatDoesNotFitIsRefused() throws IOException {
		assertEquals("s has no selection; draw one around a region without sample, or give the incident counts in another way.",
			refusal(counts(), new CountRegion(), CountSource.NONE));
		final StackSlices small = new StackSlices("flat", ImgPlanes.of(2, 2, List.of(new float[4])), Arrays.asList(
			(String) null), List.of(), Map.of(), List.of(), PixelSize.UNKNOWN, "");
		assertEquals("flat has 2 x 2 pixels but s has 3 x 2; both must be images of the same field with the same pixels.",
			refusal(counts(), new CountImages(small), CountSource.NONE));
		assertTrue(refusal(counts(), new CountImages(slices("flat", Arrays.asList(null, null), uniform(1), uniform(1))),
			CountSource.NONE).startsWith("flat: no energies were found in slice labels"));
		final Path part = Files.writeString(folder.resolve("part.txt"), "705 1000\n710 1000\n715 900\n");
		assertEquals("part.txt runs from 705.0 to 715.0 eV and does not cover 2 of 3 energies of s (700.0 eV, 720.0 eV); " +
			"give counts of the same range, or crop the stack.", refusal(counts(), new CountSpectrum(part, "auto"),
				CountSource.NONE));
		final Path zero = Files.writeString(folder.resolve("zero.txt"), "700 1000\n710 0\n720 900\n");
		assertEquals("zero.txt has 0.0 counts at 710.0 eV, where only positive counts make sense; remove the line, or set " +
			"'signal' to another column.", refusal(counts(), new CountSpectrum(zero, "auto"), CountSource.NONE));
		final Path scan = Files.writeString(folder.resolve("scan.dat"), "# energy i0 itrans\n700 90 9\n710 91 8\n720 92 7\n");
		assertEquals("scan.dat: left at auto, the signal would be ln(i0/itrans) and no counts; set 'signal' to the column of " +
			"the counts, e.g. i0.", refusal(counts(), new CountSpectrum(scan, "auto"), CountSource.NONE));
		assertEquals(Math.log(91.0 / (2000 * Math.exp(-0.2))), plane(run(counts(), new CountSpectrum(scan, "i0"),
			CountSource.NONE), 1)[0], 1e-6);
	}

	@Test
	void aSaturatedOrEmptyRegionIsRefused() {
		final EnergyStack stack = EnergyStack.of("s", new double[] { 1, 2 }, ImgPlanes.of(3, 2, List.of(new byte[] { 0, 1, 2, 3,
			(byte) 255, 100 }, new byte[] { 10, 10, 10, 10, 10, 10 })));
		assertEquals("s: 1 pixels of the selected region are saturated at 1.0 eV, so that their mean is too small; select " +
			"another region, or give the incident counts in another way.", refusal(stack.withMask(new boolean[] { false, false,
				false, false, true, true }), new CountRegion(), CountSource.NONE));
	}

	/** Numbers from NumPy: -numpy.log(counts / i0) with both as float64, printed with repr. */
	@Test
	void theStxmStackBecomesAbsorbanceWithAConstantOffset() throws IOException {
		final EnergyStack counts = StxmStack.counts();
		final EnergyStack result = run(counts, new CountSpectrum(SharedData.data(StxmStack.FOLDER + "i0.xsp"), "auto"),
			CountSource.NONE);
		// a float of 1 has 1.2e-7
		assertEquals(0.937574179399471, plane(result, 0)[0], 1e-6);
		assertEquals(1.2486081948951144, plane(result, 60)[10 * 125 + 100], 1e-6);
		assertEquals(0.8221174210078532, plane(result, 122)[124 * 125 + 3], 1e-6);
		assertEquals(0.8691352475575942, plane(result, 55)[62 * 125 + 62], 1e-6);
		assertEquals(new PixelSize(0.08, 0.08, "um"), result.pixelSize());
		assertEquals(List.of(), result.notes());
		assertTrue(result.info().endsWith("XANES Absorbance: incident i0.xsp, dark 0; all 1921875 values are numbers"), result
			.info());
		// i0.xsp has 2.3 times the counts of the empty part of the field: ln 2.3 = 0.83
		final float[] before = plane(result, 0);
		Arrays.sort(before);
		assertEquals(0.83, before[before.length / 20], 0.02);
	}
}
