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

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;

import org.xanesj.io.AtomicFile;
import org.xanesj.io.StagedFolder;
import org.xanesj.io.TiffMapWriter;
import org.xanesj.io.TiffStackWriter;
import org.xanesj.simulation.HalideSample;
import org.xanesj.simulation.HalideSamples;
import org.xanesj.simulation.ParticleField;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.ImgPlanes;
import org.xanesj.stack.MapPlane;
import org.xanesj.stack.MapSet;
import org.xanesj.stack.PixelSize;
import org.xanesj.task.Progress;

/**
 * Simulated samples to try everything with: spectra of 21 halides of Fe to Cu at their K and L2,3 edges with a sample
 * table, and a field of particles of the iron halides as two stacks with the truth. <b>Simulated, not measured</b>, and
 * marked so in every file.
 *
 * @param folder receives the files; made if it does not exist
 * @param size of the field [pixels on a side], 16 to 4096
 * @param noise standard deviation of the noise relative to the edge step, 0 to 1
 * @param seed of the realisation; the default gives the documented spectra
 */
public record SimulateSamples(Path folder, int size, double noise, long seed) {

	/** Name of the sample table. */
	public static final String TABLE = "table.csv";
	/** Target column of the sample table: enthalpy of formation [kJ/mol]. */
	public static final String TARGET = "enthalpy";
	/** Name of the stack at the Fe K edge. */
	public static final String K_STACK = "K-stack.tif";
	/** Name of the stack at the Fe L2,3 edges. */
	public static final String L_STACK = "L-stack.tif";
	/** Name of the image of the true enthalpy of each pixel. */
	public static final String TRUTH = "truth.tif";
	/** Folder of the spectra, inside the folder. */
	private static final String SPECTRA = "spectra";
	/** Side of a pixel of the simulated field [um]. */
	private static final double PIXEL = 0.1;

	/**
	 * @param notes that all is simulated, and which files were overwritten
	 */
	public record Result(List<String> notes) {}

	/**
	 * Simulates and writes.
	 *
	 * @throws org.xanesj.task.InputException if a setting is out of range or the folder cannot be written
	 * @throws org.xanesj.task.CancelledException if the user cancelled; nothing is written then
	 */
	public Result run(final Progress progress) {
		final List<HalideSample> samples = HalideSamples.simulate(noise, seed);
		final ParticleField field = ParticleField.of(size, noise, seed);
		final List<String> notes = new ArrayList<>();
		notes.add(HalideSamples.NOTICE + ": all files in " + folder + " are computed.");
		notes.addAll(StagedFolder.write(folder, staging -> {
			for (int i = 0; i < samples.size(); i++) {
				progress.checkCancelled();
				progress.report(0.1 * i / samples.size(), "Writing spectra");
				final HalideSample sample = samples.get(i);
				spectrum(staging.resolve(kFile(sample)), sample.kEnergies(), sample.k());
				spectrum(staging.resolve(lFile(sample)), sample.lEnergies(), sample.l());
			}
			table(staging.resolve(TABLE), samples);
			stack(staging.resolve(K_STACK), field.kEnergies(), field::kPlane, progress.part(0.1, 0.5));
			stack(staging.resolve(L_STACK), field.lEnergies(), field::lPlane, progress.part(0.5, 0.9));
			truth(staging.resolve(TRUTH), field, progress.part(0.9, 1));
		}));
		return new Result(notes);
	}

	private static String kFile(final HalideSample sample) {
		return SPECTRA + "/" + sample.formula() + "_K.csv";
	}

	private static String lFile(final HalideSample sample) {
		return SPECTRA + "/" + sample.formula() + "_L.csv";
	}

	private static void spectrum(final Path file, final double[] energies, final double[] mu) {
		AtomicFile.writeText(file, out -> {
			out.write("# status: " + HalideSamples.NOTICE + "\nenergy_eV,mu\n");
			for (int i = 0; i < energies.length; i++)
				out.write(String.format(Locale.ROOT, "%.6f,%.6f\n", energies[i], mu[i]));
		});
	}

	private static void table(final Path file, final List<HalideSample> samples) {
		AtomicFile.writeText(file, out -> {
			out.write("sample,element,group,K,L23," + TARGET + "\n");
			for (final HalideSample sample : samples)
				out.write(String.join(",", sample.formula(), sample.element(), sample.halogen(), kFile(sample), lFile(sample),
					Double.toString(sample.enthalpy())) + "\n");
		});
	}

	private void stack(final Path file, final double[] energies, final IntFunction<float[]> plane,
		final Progress progress)
	{
		final List<float[]> planes = new ArrayList<>();
		for (int i = 0; i < energies.length; i++) {
			progress.checkCancelled();
			progress.report(0.8 * i / energies.length, "Simulating " + file.getFileName());
			planes.add(plane.apply(i));
		}
		final EnergyStack stack = EnergyStack.of(file.getFileName().toString(), energies, ImgPlanes.of(size, size, planes))
			.withPixelSize(new PixelSize(PIXEL, PIXEL, "um")).withInfo(history());
		TiffStackWriter.write(stack, file, progress.part(0.8, 1));
	}

	private void truth(final Path file, final ParticleField field, final Progress progress) {
		final MapPlane enthalpy = new MapPlane(TARGET, "kJ/mol", "True enthalpy of formation of the simulated field", field
			.enthalpy());
		final MapSet maps = new MapSet(TRUTH, size, size, new PixelSize(PIXEL, PIXEL, "um"), List.of(enthalpy), Map.of(),
			history());
		TiffMapWriter.write(maps, file, progress);
	}

	private String history() {
		return HalideSamples.NOTICE + "\nXANES Simulate Samples: size " + size + ", noise " + noise + ", seed " + seed;
	}
}
