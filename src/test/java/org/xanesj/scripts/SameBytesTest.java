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
package org.xanesj.scripts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.script.ScriptModule;
import org.xanesj.app.FeatureMaps;
import org.xanesj.app.OpenStack;
import org.xanesj.app.PredictPropertyMap;
import org.xanesj.app.SimulateSamples;
import org.xanesj.app.TrainPropertyModel;
import org.xanesj.app.TrainPropertyModel.Edges;
import org.xanesj.command.Scripts;
import org.xanesj.ij1.Macros;
import org.xanesj.io.TiffStackWriter;
import org.xanesj.model.TrainingSettings;
import org.xanesj.simulation.ParticleField;
import org.xanesj.stack.EnergyStack;
import org.xanesj.spectrum.EnergyUnit;
import org.xanesj.stack.ImgPlanes;
import org.xanesj.stack.MapSet;
import org.xanesj.task.Progress;

import ij.ImagePlus;
import ij.io.Opener;
import net.imglib2.parallel.Parallelization;

/** Feature maps and a property map of 256 x 256 pixels at 60 energies are the same to the bit, whoever asks for them. */
@Timeout(180)
class SameBytesTest {

	private static final int SIZE = 256;
	private static final int ENERGIES = 60;

	@TempDir(cleanup = CleanupMode.NEVER) // the class loader of the headless ImageJ keeps it open
	static Path folder;

	private static Path stack;
	private static Path model;
	private static int[][] features;
	private static int[][] property;

	/** The reference: plain Java in one thread. */
	@BeforeAll
	static void mapInOneThread() throws Exception {
		new SimulateSamples(folder, 16, 0.002, 0).run(Progress.NONE);
		stack = folder.resolve("stack.tif");
		final ParticleField field = ParticleField.of(SIZE, 0.002, 0);
		final double[] all = field.kEnergies();
		// spread over the whole range, so that every window holds data
		final int[] chosen = IntStream.range(0, ENERGIES).map(i -> i * (all.length - 1) / (ENERGIES - 1)).toArray();
		final EnergyStack simulated = EnergyStack.of("stack", IntStream.of(chosen).mapToDouble(i -> all[i]).toArray(),
			ImgPlanes.of(SIZE, SIZE, IntStream.of(chosen).mapToObj(field::kPlane).toList()));
		TiffStackWriter.write(simulated, stack, Progress.NONE);
		model = folder.resolve("K.json");
		new TrainPropertyModel(folder.resolve(SimulateSamples.TABLE), SimulateSamples.TARGET, Edges.K, "fixed", "",
			TrainingSettings.DEFAULT.withPermutations(0), model).run(Progress.NONE);
		features = Parallelization.runSingleThreaded(SameBytesTest::features);
		property = Parallelization.runSingleThreaded(SameBytesTest::property);
		assertTrue(features.length > 10);
		assertEquals(5, property.length);
		final float[] value = floats(property[0]);
		assertTrue(IntStream.range(0, value.length).filter(i -> Float.isFinite(value[i])).count() > SIZE * SIZE / 5,
			"hardly any pixel has a value");
	}

	private static EnergyStack open(final boolean virtual) {
		return new OpenStack(stack, null, EnergyUnit.AUTO, virtual).run(Progress.NONE);
	}

	private static int[][] features() {
		return bits(new FeatureMaps(open(false), "Fe K", "fixed", 0.05, true).run(Progress.NONE).maps());
	}

	private static int[][] property() {
		return bits(new PredictPropertyMap(model, open(false), "Fe K", null, 0.05).run(Progress.NONE).maps());
	}

	private static int[][] bits(final MapSet maps) {
		return maps.planes().stream().map(plane -> bits(plane.values())).toArray(int[][]::new);
	}

	private static int[][] bits(final ImagePlus image) {
		return IntStream.rangeClosed(1, image.getStackSize()).mapToObj(i -> bits((float[]) image.getStack().getPixels(i)))
			.toArray(int[][]::new);
	}

	private static int[] bits(final float[] values) {
		return IntStream.range(0, values.length).map(i -> Float.floatToRawIntBits(values[i])).toArray();
	}

	private static float[] floats(final int[] bits) {
		final float[] values = new float[bits.length];
		for (int i = 0; i < bits.length; i++)
			values[i] = Float.intBitsToFloat(bits[i]);
		return values;
	}

	@AfterEach
	void close() {
		Macros.closeAll();
	}

	@Test
	void severalThreads() throws Exception {
		for (final int threads : new int[] { 2, 7 }) {
			final List<int[][]> maps = new ArrayList<>();
			final Callable<Void> both = () -> {
				maps.add(features());
				maps.add(property());
				return null;
			};
			Parallelization.runWithNumThreads(threads, both);
			assertArrayEquals(features, maps.get(0), threads + " threads");
			assertArrayEquals(property, maps.get(1), threads + " threads");
		}
	}

	@Test
	void virtualStack() {
		assertArrayEquals(features, bits(new FeatureMaps(open(true), "Fe K", "fixed", 0.05, true).run(Progress.NONE).maps()));
		assertArrayEquals(property, bits(new PredictPropertyMap(model, open(true), "Fe K", null, 0.05).run(Progress.NONE)
			.maps()));
	}

	private static String macro(final String name, final String open) {
		return """
			run("XANES Open Stack...", "path=[%1$s]%3$s");
			stack = getImageID();
			run("XANES Feature Maps...", "edge=[Fe K] sigma");
			saveAs("Tiff", "%2$s-features.tif");
			selectImage(stack);
			run("XANES Predict Property Map...", "model=[%4$s] edge=[Fe K]");
			saveAs("Tiff", "%2$s-property.tif");
			""".formatted(Macros.path(stack), Macros.path(folder.resolve(name)), open, Macros.path(model));
	}

	private static void assertSame(final String name) {
		assertArrayEquals(features, bits(new Opener().openImage(folder.resolve(name + "-features.tif").toString())), name);
		assertArrayEquals(property, bits(new Opener().openImage(folder.resolve(name + "-property.tif").toString())), name);
	}

	/** With windows if there is a display, else in batch mode. */
	@Test
	void macro() throws IOException {
		final String batch = Macros.hasDisplay() ? "" : "setBatchMode(true);\n";
		assertNull(Macros.run(batch + macro("macro", "")).error());
		assertSame("macro");
	}

	@Test
	void macroInBatchModeOnAVirtualStack() throws IOException {
		assertNull(Macros.run("setBatchMode(true);\n" + macro("virtual", " virtual")).error());
		assertSame("virtual");
	}

	@Test
	void headlessAsInFiji() throws Exception {
		HeadlessScriptsTest.environment().runMacro(macro("headless", ""), "");
		assertSame("headless");
	}

	@Test
	void groovy() throws Exception {
		final ScriptModule done = Scripts.run("""
			#@ CommandService commands
			#@ File stack
			#@ File model
			#@output Object features
			#@output Object property
			import org.xanesj.command.*
			image = commands.run(OpenStackCommand, true, "path", stack).get().getOutput("stack")
			features = commands.run(FeatureMapsCommand, true, "image", image, "edge", "Fe K", "sigma", true).get().getOutput("maps")
			property = commands.run(PredictPropertyMapCommand, true, "image", image, "model", model, "edge", "Fe K").get().getOutput("map")
			""", Map.of("stack", stack.toFile(), "model", model.toFile()));
		assertArrayEquals(features, bits((ImagePlus) done.getOutput("features")));
		assertArrayEquals(property, bits((ImagePlus) done.getOutput("property")));
	}
}
