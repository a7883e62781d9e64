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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xanesj.CancelledProgress;
import org.xanesj.app.PlaneShifts.Status;
import org.xanesj.registration.FieldFilter;
import org.xanesj.registration.Kernel;
import org.xanesj.registration.Scene;
import org.xanesj.registration.Similarity;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.ImgPlanes;
import org.xanesj.stack.NoiseCorrelation;
import org.xanesj.task.CancelledException;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/** The use case on planes whose drift is known because they were computed where they are. */
class AlignPlanesTest {

	private static final int WIDTH = 120;
	private static final int HEIGHT = 90;
	private static final int PLANES = 12;

	@TempDir
	Path folder;

	private final Scene scene = new Scene(45, 150, 8);
	private final double[] dx = new double[PLANES];
	private final double[] dy = new double[PLANES];

	/** A walk of up to 1.5 pixels a step; above the sixth energy half of the particles are brighter than before, half darker. */
	private float[][] planes() {
		final Random random = new Random(6);
		final float[][] planes = new float[PLANES][];
		for (int i = 0; i < PLANES; i++) {
			dx[i] = i == 0 ? 0 : dx[i - 1] + 1.5 * (2 * random.nextDouble() - 1);
			dy[i] = i == 0 ? 0 : dy[i - 1] + 1.5 * (2 * random.nextDouble() - 1);
			final boolean above = i > 5;
			planes[i] = Scene.noisy(scene.image(k -> above ? k % 2 == 0 ? 1.3 : -0.9 : 1, WIDTH, HEIGHT, new Similarity(1, 0,
				dx[i], dy[i])), 0.05, random);
		}
		return planes;
	}

	private static EnergyStack stack(final float[][] planes) {
		final double[] energies = new double[planes.length];
		Arrays.setAll(energies, i -> 7100 + 2 * i);
		return EnergyStack.of("s", energies, ImgPlanes.of(WIDTH, HEIGHT, new ArrayList<>(Arrays.asList(planes))));
	}

	private AlignPlanes align(final EnergyStack stack, final String reference) {
		return new AlignPlanes(stack, reference, FieldFilter.EDGES, true, Kernel.CUBIC, 0, null, false, null);
	}

	private AlignPlanes given(final EnergyStack stack, final Path table, final boolean byEnergy) {
		return new AlignPlanes(stack, "mean", FieldFilter.EDGES, true, Kernel.LINEAR, 0, table, byEnergy, null);
	}

	private void assertFound(final PlaneShifts shifts, final double tolerance) {
		final double x0 = shifts.rows().get(0).dx();
		final double y0 = shifts.rows().get(0).dy();
		for (int i = 0; i < PLANES; i++) {
			assertEquals(dx[i], shifts.rows().get(i).dx() - x0, tolerance, "dx of slice " + (i + 1));
			assertEquals(dy[i], shifts.rows().get(i).dy() - y0, tolerance, "dy of slice " + (i + 1));
		}
	}

	/** The window stays while particles move, and there is noise: some hundredths of a pixel. */
	@ParameterizedTest
	@CsvSource({ "mean, 0.05", "first, 0.05", "last, 0.05", "7111, 0.05", "previous, 0.1" })
	void particlesThatInvertAreFollowed(final String reference, final double tolerance) {
		assertFound(align(stack(planes()), reference).run(Progress.NONE).shifts(), tolerance);
	}

	@Test
	void aPlaneThatShowsNothingIsNamedAndInterpolated() {
		final float[][] planes = planes();
		Arrays.fill(planes[4], 2);
		planes[9] = Scene.noisy(new float[WIDTH * HEIGHT], 1, new Random(1));
		final AlignPlanes.Result result = align(stack(planes), "mean").run(Progress.NONE);
		final List<PlaneShifts.Row> rows = result.shifts().rows();
		for (int i = 0; i < PLANES; i++)
			assertEquals(i == 4 || i == 9 ? Status.INTERPOLATED : Status.FOUND, rows.get(i).status(), "slice " + (i + 1));
		assertEquals((rows.get(3).dx() + rows.get(5).dx()) / 2, rows.get(4).dx(), 1e-9);
		assertEquals("No structure in common was found within 22.5 pixels in slice 5 at 7108.0 eV, slice 10 at 7118.0 eV;" +
			" their shifts are interpolated between the neighbours.", result.notes().get(0));
	}

	@Test
	void aFirstPlaneWithoutValuesIsPassedOver() {
		final float[][] planes = planes();
		Arrays.fill(planes[0], Float.NaN);
		for (final String reference : List.of("mean", "previous", "last"))
			assertEquals(Status.INTERPOLATED, align(stack(planes), reference).run(Progress.NONE).shifts().rows().get(0)
				.status());
	}

	@Test
	void aJumpBeyondTheLimitIsNotTaken() {
		final float[][] planes = planes();
		planes[7] = scene.image(k -> 1, WIDTH, HEIGHT, new Similarity(1, 0, dx[7] + 15, dy[7]));
		final AlignPlanes align = new AlignPlanes(stack(planes), "previous", FieldFilter.EDGES, true, Kernel.CUBIC, 5, null,
			false, null);
		final PlaneShifts.Row row = align.run(Progress.NONE).shifts().rows().get(7);
		assertEquals(Status.INTERPOLATED, row.status());
		assertTrue(Math.abs(row.dx() - dx[7]) < 2, row.toString());
	}

	@Test
	void theResultIsInPlaceAndSaysWhatWasDone() {
		final EnergyStack stack = stack(planes()).withInfo("SIMULATED: particles");
		final AlignPlanes.Result result = align(stack, "first").run(Progress.NONE);
		final float[] plane = result.aligned().source().plane(11);
		final float[] wanted = scene.image(k -> k % 2 == 0 ? 1.3 : -0.9, WIDTH, HEIGHT, Similarity.NONE);
		int missing = 0;
		double squares = 0;
		for (int i = 0; i < plane.length; i++)
			if (Float.isNaN(plane[i])) missing++;
			else squares += Math.pow(plane[i] - wanted[i], 2) / plane.length;
		assertTrue(missing > 0 && missing < plane.length / 3, missing + " pixels without value");
		// noise 0.05, and edges of height 1 to 2 on 2.5 pixels that are off by some hundredths of a pixel
		assertTrue(Math.sqrt(squares) < 0.07, "rms " + Math.sqrt(squares));
		assertTrue(result.aligned().simulated());
		final double area = NoiseCorrelation.area(result.aligned().info());
		assertTrue(area > 1.2 && area < 3, "area " + area);
		assertTrue(result.aligned().info().contains("XANES Align Planes: reference first, filter edges, region 120 x 90 pixels" +
			" at 0, 0, largest shift 22.5 pixels, cubic interpolation, dx "), result.aligned().info());
	}

	@Test
	void aStackThatDoesNotFitIntoMemoryIsComputedWhenItIsRead() {
		final AlignPlanes held = align(stack(planes()), "first");
		final AlignPlanes read = new AlignPlanes(held.stack(), "first", FieldFilter.EDGES, true, Kernel.CUBIC, 0, null, false,
			null, 0);
		final EnergyStack whenRead = read.run(Progress.NONE).aligned();
		assertEquals(null, whenRead.source().plane(3));
		assertTrue(Arrays.equals((float[]) whenRead.source().stored(3), held.run(Progress.NONE).aligned().source().plane(3)));
	}

	@Test
	void wholePixelsShareNoNoise() {
		final AlignPlanes.Result result = new AlignPlanes(stack(planes()), "first", FieldFilter.EDGES, false, Kernel.CUBIC, 0,
			null, false, null).run(Progress.NONE);
		assertEquals(1, NoiseCorrelation.area(result.aligned().info()));
		for (final PlaneShifts.Row row : result.shifts().rows())
			assertEquals(Math.rint(row.dx()), row.dx());
	}

	@Test
	void aSavedTableGivesTheSameAgain() throws IOException {
		final Path table = folder.resolve("shifts.csv");
		final EnergyStack stack = stack(planes());
		final AlignPlanes.Result found = new AlignPlanes(stack, "mean", FieldFilter.EDGES, true, Kernel.LINEAR, 0, null, false,
			table).run(Progress.NONE);
		assertEquals("slice,energy,dx,dy,quality,status", Files.readAllLines(table).get(0));
		final AlignPlanes.Result again = given(stack, table, false).run(Progress.NONE);
		for (int i = 0; i < PLANES; i++)
			assertTrue(Arrays.equals(found.aligned().source().plane(i), again.aligned().source().plane(i)));
		assertEquals(Status.GIVEN, again.shifts().rows().get(0).status());
	}

	@Test
	void aTableIsInterpolatedInEnergyIfThatIsWanted() throws IOException {
		final Path table = Files.writeString(folder.resolve("t.csv"),
			" ,Slice,Energy,dX,dY\n1,1,7100,0,1\n2,2,7110,5,-1\n3,3,7130,5,0\n");
		final PlaneShifts shifts = given(stack(planes()), table, true).run(Progress.NONE).shifts();
		assertEquals(2, shifts.rows().get(2).dx(), 1e-12);
		assertEquals(0.2, shifts.rows().get(2).dy(), 1e-12);
		assertEquals(5, shifts.rows().get(6).dx(), 1e-12);
		assertEquals(-0.9, shifts.rows().get(6).dy(), 1e-12);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
		"slice,energy,dx,dy;1,7100,0,0 | slice | t.csv holds 1 shifts, but s has 12 slices; choose match=energy",
		"slice,energy,dx,dy;1,7100,0,0;2,7110,0,0 | energy | t.csv runs from 7100.0 to 7110.0 eV and says nothing of slice 7",
		"slice,energy,dx;1,7100,0 | slice | it has no column 'dy'",
		"slice,energy,dx,dy;1,7100,zero,0 | energy | t.csv, line 2: column 'dx': 'zero' is not a number",
		"slice,energy,dx,dy;1,7100,,0 | energy | t.csv, line 2: column 'dx': the number is missing",
		"slice,energy,dx,dy;1.5,7100,0,0 | energy | t.csv, line 2: slice 1.5 is not the number of a slice",
		"slice,energy,dx,dy;1,7100,0,0;1,7100,0,0 | energy | t.csv, line 3: the energy 7100.0 eV is there twice",
		"slice,energy,dx,dy;1,7100,500,0;2,7122,0,0 | energy | t.csv: the shift of slice 1 at 7100.0 eV",
		"slice,energy,dx,dy;1,7100,-119,0;2,7122,119,0 | energy | s: no pixel would be left",
		"slice,energy,dx,dy | energy | t.csv has a header but no shifts" })
	void tablesThatDoNotFitAreRefused(final String text, final String match, final String sentence) throws IOException {
		final Path table = Files.writeString(folder.resolve("t.csv"), text.replace(';', '\n') + "\n");
		final AlignPlanes align = given(stack(planes()), table, AlignPlanes.isByEnergy(match));
		final String message = assertThrows(InputException.class, () -> align.run(Progress.NONE)).getMessage();
		assertTrue(message.contains(sentence.strip()), message);
	}

	@Test
	void aTableWithOtherEnergiesIsAppliedAndSaid() throws IOException {
		final StringBuilder text = new StringBuilder("slice,energy,dx,dy\n");
		for (int i = 1; i <= PLANES; i++)
			text.append(i).append(',').append(8000 + 2 * i).append(",0.5,0\n");
		final Path table = Files.writeString(folder.resolve("t.csv"), text);
		assertTrue(given(stack(planes()), table, false).run(Progress.NONE).notes().get(0).startsWith(
			"The energies of t.csv differ from those of s by up to 902.0 eV"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "median", "", "8000", "NaN" })
	void unknownReferencesAreRefused(final String reference) {
		assertThrows(InputException.class, () -> align(stack(planes()), reference).run(Progress.NONE));
	}

	@Test
	void stacksWithNothingInCommonAreRefused() {
		final Random random = new Random(2);
		final float[][] noise = new float[4][];
		Arrays.setAll(noise, i -> Scene.noisy(new float[WIDTH * HEIGHT], 1, random));
		for (final String reference : List.of("mean", "previous", "first"))
			assertTrue(assertThrows(InputException.class, () -> align(stack(noise), reference).run(Progress.NONE)).getMessage()
				.startsWith("s: no two slices show the same structure"), reference);
	}

	@Test
	void regionsThatAreTooSmallAreRefused() {
		final boolean[] mask = new boolean[WIDTH * HEIGHT];
		Arrays.fill(mask, 0, 20 * WIDTH, true);
		final EnergyStack stack = stack(planes()).withMask(mask);
		assertTrue(assertThrows(InputException.class, () -> align(stack, "mean").run(Progress.NONE)).getMessage().startsWith(
			"s: the region to compare has 120 x 20 pixels"));
		final EnergyStack row = EnergyStack.of("row", new double[] { 1, 2 }, ImgPlanes.of(50, 1, List.<Object> of(new float[50],
			new float[50])));
		assertThrows(InputException.class, () -> align(row, "mean").run(Progress.NONE));
	}

	@Test
	void twoPlanesAreEnough() {
		final EnergyStack two = stack(Arrays.copyOf(planes(), 2));
		final List<PlaneShifts.Row> rows = align(two, "mean").run(Progress.NONE).shifts().rows();
		assertEquals(dx[1], rows.get(1).dx() - rows.get(0).dx(), 0.05);
	}

	@Test
	void theUserCanCancel() {
		assertThrows(CancelledException.class, () -> align(stack(planes()), "mean").run(new CancelledProgress()));
	}
}
