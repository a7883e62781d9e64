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
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xanesj.stack.EnergyStack;
import org.xanesj.spectrum.EnergyUnit;
import org.xanesj.stack.ImgPlanes;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;

/** Stacks and lists of energies that cannot be used, through opening a stack. */
@Timeout(60)
class StackBadInputTest {

	@TempDir
	Path folder;

	private Path tiff(final String name, final int slices, final ImageProcessor plane, final String... labels) {
		final ImageStack images = new ImageStack(plane.getWidth(), plane.getHeight());
		for (int i = 0; i < slices; i++)
			images.addSlice(i < labels.length ? labels[i] : null, plane.duplicate());
		final Path file = folder.resolve(name);
		IJ.saveAsTiff(new ImagePlus("s", images), file.toString());
		return file;
	}

	private static ImageProcessor grey() {
		return new FloatProcessor(3, 2);
	}

	private static EnergyStack open(final Path file, final Path energies) {
		return new OpenStack(file, energies, EnergyUnit.AUTO, false).run(Progress.NONE);
	}

	private Path list(final String name, final String content) throws IOException {
		return Files.writeString(folder.resolve(name), content);
	}

	private void refused(final String what, final Path file, final Path energies) throws IOException {
		Refusals.of(what, folder, () -> open(file, energies));
	}

	@Test
	void filesThatAreNoStacks() throws IOException {
		refused("stack that is not there", folder.resolve("none.tif"), null);
		refused("empty TIFF file", list("empty.tif", ""), null);
		final byte[] noise = new byte[3000];
		new Random(3).nextBytes(noise);
		refused("binary file as a stack", Files.write(folder.resolve("noise.tif"), noise), null);
		refused("text file as a stack", list("text.txt", "7000 1\n7001 2\n"), null);
		refused("folder without TIFF files", Files.createDirectories(folder.resolve("no pictures")), null);
		refused("TIFF file of one image", tiff("single.tif", 1, grey()), null);
		refused("colour stack", tiff("colours.tif", 3, new ColorProcessor(3, 2)), null);
		final Path whole = tiff("whole.tif", 5, grey());
		final byte[] bytes = Files.readAllBytes(whole);
		refused("truncated stack", Files.write(folder.resolve("cut.tif"), Arrays.copyOf(bytes, bytes.length / 2)),
			null);
		final Path series = Files.createDirectories(folder.resolve("series"));
		Files.copy(tiff("s1.tif", 1, grey()), series.resolve("7100.tif"));
		Files.copy(tiff("s2.tif", 1, new FloatProcessor(2, 2)), series.resolve("7101.tif"));
		refused("series of several sizes", series, null);
		Files.copy(whole, series.resolve("7101.tif"), StandardCopyOption.REPLACE_EXISTING);
		refused("series with a stack in it", series, null);
	}

	@Test
	@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
	void rubbishInTheHeaderIsRefusedOrRead() throws IOException {
		final byte[] sound = Files.readAllBytes(tiff("sound.tif", 4, grey(), "1 eV", "2 eV", "3 eV", "4 eV"));
		final Random random = new Random(5);
		for (int i = 0; i < 60; i++) {
			final byte[] bytes = sound.clone();
			for (int k = 0; k < 1 + i % 5; k++)
				bytes[random.nextInt(400)] = (byte) random.nextInt(256);
			final Path file = Files.write(folder.resolve("bytes.tif"), bytes);
			try {
				open(file, null);
			}
			catch (final InputException e) {
				assertTrue(e.getMessage().endsWith("."), e.getMessage());
			}
		}
	}

	@Test
	void energiesThatDoNotFit() throws IOException {
		final Path stack = tiff("stack.tif", 3, grey());
		refused("stack without energies", stack, null);
		refused("fewer energies than slices", stack, list("two.txt", "7100\n7110\n"));
		refused("more energies than slices", stack, list("four.txt", "7100\n7110\n7120\n7130\n"));
		refused("energy file that is not there", stack, folder.resolve("none.txt"));
		refused("folder for an energy file", stack, folder);
		refused("empty energy file", stack, list("empty.txt", ""));
		refused("binary energy file", stack, list("binary.txt", "7100\n\0\0\0"));
		refused("word in the energy file", stack, list("word.txt", "7100\nabc\n7120\n"));
		refused("word after a digit in the energy file", stack, list("word2.txt", "7100\n71x0\n7120\n"));
		refused("equal energies", stack, list("same.txt", "7100\n7110\n7110\n"));
		refused("negative energy", stack, list("minus.txt", "-7100\n7110\n7120\n"));
		refused("energy of zero", stack, list("zero.txt", "0\n7110\n7120\n"));
		refused("energies that are not finite", stack, list("nan.txt", "7100\nNaN\n7120\n"));
		refused("energy too large for a number", stack, list("huge.txt", "7100\n1e999\n7120\n"));
		refused("energies of labels that are equal", tiff("labels.tif", 3, grey(), "7100 eV", "7110 eV", "7110 eV"), null);
		refused("energies of labels that are not finite", tiff("labels2.tif", 3, grey(), "7100 eV", "NaN eV", "7110 eV"), null);
		refused("energies of labels that are too large", tiff("labels3.tif", 3, grey(), "7100 eV", "1e999 eV", "7110 eV"),
			null);
		refused("label without energy", tiff("labels4.tif", 3, grey(), "7100 eV", "dark", "7110 eV"), null);
		Refusals.of("unknown unit", folder, () -> EnergyUnit.parse("MeV"));
	}

	@Test
	void unitsAndOrderAreAcceptedAndSaid() throws IOException {
		final Path stack = tiff("Stapel ä 1.tif", 3, grey());
		final EnergyStack kilo = open(stack, list("Energien ü.txt", "\ufeff7.1\r\n7.11\r\n7.1205\r\n"));
		assertEquals(List.of(7100.0, 7110.0, 7120.5), Arrays.stream(kilo.energies()).boxed().toList());
		assertEquals(List.of("Energien ü.txt holds no number of 100 or more, so its energies are taken as keV; say unit=eV if they are eV."),
			kilo.notes());
		final EnergyStack down = open(stack, list("down.txt", "7120\n7110\n7100\n"));
		assertEquals(7100, down.energy(0));
		assertEquals(2, down.plane(0));
		assertEquals(List.of("The slices descended in energy; they are used in ascending order."), down.notes());
	}

	/** Whatever the size, there is a map of that size or a sentence. */
	@Test
	void smallAndOddStacks() throws IOException {
		final int[][] sizes = { { 1, 1, 401 }, { 1, 7, 401 }, { 7, 1, 401 }, { 2, 2, 2 }, { 2, 2, 3 }, { 1, 1, 2 } };
		for (final int[] size : sizes) {
			final String name = size[0] + " x " + size[1] + " pixels, " + size[2] + " slices";
			final ImageStack images = new ImageStack(size[0], size[1]);
			for (int i = 0; i < size[2]; i++) {
				final FloatProcessor plane = new FloatProcessor(size[0], size[1]);
				final double energy = 7000 + 400.0 * i / (size[2] - 1);
				for (int p = 0; p < size[0] * size[1]; p++)
					plane.setf(p, (float) ((1 + p) * Spectra.mu(energy)));
				images.addSlice(energy + " eV", plane);
			}
			final Path file = folder.resolve("small.tif");
			IJ.saveAsTiff(new ImagePlus("s", images), file.toString());
			final EnergyStack stack = open(file, null);
			for (final String recipe : new String[] { "fixed", "larch", "athena", "none" }) {
				if (size[2] < 10) {
					Refusals.of(name + ", " + recipe, folder, () -> new FeatureMaps(stack, "Fe K", recipe, 0, true).run(
						Progress.NONE));
					continue;
				}
				final FeatureMaps.Result result = new FeatureMaps(stack, "Fe K", recipe, 0, true).run(Progress.NONE);
				assertEquals(size[0], result.maps().width());
				assertEquals(size[1], result.maps().height());
				final float[] status = result.maps().planes().get(result.maps().planes().size() - 1).values();
				if (!recipe.equals("none")) for (final float each : status)
					assertEquals(0, each, name + " " + recipe);
			}
			Files.delete(file);
		}
	}

	@Test
	void hugeMinimumStepAndSelectionWithoutPixels() throws IOException {
		final List<float[]> planes = new ArrayList<>();
		final double[] energies = IntStream.rangeClosed(7000, 7400).asDoubleStream().toArray();
		for (final double energy : energies)
			planes.add(new float[] { (float) Spectra.mu(energy) });
		final EnergyStack stack = EnergyStack.of("one pixel", energies, ImgPlanes.of(1, 1, planes));
		for (final double step : new double[] { 10, 1e300, Double.MAX_VALUE, Double.POSITIVE_INFINITY }) {
			final FeatureMaps.Result result = new FeatureMaps(stack, "Fe K", "fixed", step, true).run(Progress.NONE);
			final var maps = result.maps().planes();
			assertEquals(5, maps.get(maps.size() - 1).values()[0]);
			assertTrue(maps.subList(0, maps.size() - 1).stream().allMatch(map -> Float.isNaN(map.values()[0])), maps.stream().map(
				map -> map.name()).collect(Collectors.joining(", ")));
		}
		Refusals.of("smallest step that is not a number", folder, () -> new FeatureMaps(stack, "Fe K", "fixed", Double.NaN,
			true).run(Progress.NONE));
		Refusals.of("negative smallest step", folder, () -> new FeatureMaps(stack, "Fe K", "fixed", -1, true).run(
			Progress.NONE));
		Refusals.of("selection without pixels", folder, () -> stack.withMask(new boolean[1]));
		Refusals.of("edge outside the energies of a stack", folder, () -> new FeatureMaps(stack, "Cu K", "fixed", 0, true).run(
			Progress.NONE));
		Refusals.of("unknown recipe for a stack", folder, () -> new FeatureMaps(stack, "Fe K", "fixd", 0, true).run(
			Progress.NONE));
		planes.get(100)[0] = Float.NaN;
		Refusals.of("slice without a finite value", folder, () -> new FeatureMaps(stack, "Fe K", "fixed", 0, true).run(
			Progress.NONE));
	}
}
