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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.xanesj.SharedData;
import org.xanesj.spectrum.EnergyUnit;
import org.xanesj.io.SpectrumFile;
import org.xanesj.io.SpectrumReading;
import org.xanesj.model.TrainingSettings;
import org.xanesj.spectrum.Spectrum;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.ImgPlanes;
import org.xanesj.stack.PixelSize;
import org.xanesj.task.Progress;

/** The measured data sets of docs/validation.md, brought into the form that a user would give them. */
public final class MeasuredSets {

	/** Target column of {@link #glasses}. */
	static final String FERRIC = "fe3_over_fe_total";
	/** Target column of {@link #battery}. */
	static final String CHARGE = "Q_mAh";

	private static final String GLASSES = "mayotte_LUCIA/xas/iron/";
	private static final String BATTERY = "perex_LNO/XAS_normalized/";
	private static final String PARTICLES = "stetef_nanoxanes/ALS_Toner/71214078_FigS4/Aligned";
	private static final int SIDE = 125;

	private MeasuredSets() {
		// prevent instantiation of utility class
	}

	/**
	 * Writes the sample table of the labelled iron glasses.
	 *
	 * @param all whether the scan without label, which is broken, is in it too
	 */
	static Path glasses(final Path folder, final boolean all) throws IOException {
		final List<String> table = new ArrayList<>(List.of("sample,element,K,signal," + FERRIC + ",group"));
		for (final String[] row : rows("mayotte_LUCIA/labels.csv"))
			if (all || !row[1].isEmpty()) table.add(String.join(",", row[0].replace("_01.dat", ""), "Fe", absolute(GLASSES +
				row[0]), "FY_c/Io", row[1], row[2]));
		return Files.write(folder.resolve("glasses.csv"), table);
	}

	/** Writes the sample table of the scans for which a centroid was published. */
	static Path publishedGlasses(final Path folder) throws IOException {
		final List<String> table = new ArrayList<>(List.of("sample,element,K,signal,centroid_fit"));
		for (final String[] row : rows("mayotte_LUCIA/results/Fe_res.csv"))
			table.add(String.join(",", row[1].replace(".dat", ""), "Fe", absolute(GLASSES + row[1]), "FY_c/Io", row[7]));
		return Files.write(folder.resolve("published.csv"), table);
	}

	/**
	 * Writes the labelled glasses with their spectra at other energies, linearly interpolated.
	 *
	 * @param energies ascending, inside all spectra [eV]
	 */
	static Path glassesAt(final double[] energies, final Path folder) throws IOException {
		final List<String> table = new ArrayList<>(List.of("sample,element,K," + FERRIC));
		for (final String[] row : rows("mayotte_LUCIA/labels.csv")) {
			if (row[1].isEmpty()) continue;
			final Spectrum scan = SpectrumFile.readOne(SharedData.data(GLASSES + row[0]), new SpectrumReading("FY_c/Io",
				EnergyUnit.AUTO));
			final List<String> lines = new ArrayList<>(List.of("energy,mu"));
			for (final double energy : energies)
				lines.add(energy + "," + at(scan.energies(), scan.mu(), energy));
			final String file = row[0].replace(".dat", ".csv");
			Files.write(folder.resolve(file), lines);
			table.add(String.join(",", row[0].replace("_01.dat", ""), "Fe", file, row[1]));
		}
		return Files.write(folder.resolve("coarse.csv"), table);
	}

	/** Writes the sample table of the battery electrode; groups are position, or charge (both positions of one) */
	static Path battery(final Path folder) throws IOException {
		final List<String> table = new ArrayList<>(List.of("sample,element,K,signal," + CHARGE + ",group,cycle"));
		for (final String[] row : rows("perex_LNO/labels.csv"))
			table.add(String.join(",", row[0].replaceAll("norm_|_av.*", ""), "Ni", absolute(BATTERY + row[0]), "$2", row[9],
				row[10], row[10].substring(0, 3)));
		return Files.write(folder.resolve("battery.csv"), table);
	}

	/** The hard X-ray stack, opened as a user would. */
	public static EnergyStack site() {
		return new OpenStack(SharedData.data("midas_hxn/Site4um.tiff"), SharedData.data("midas_hxn/tmp_data.txt"),
			EnergyUnit.AUTO, false).run(Progress.NONE);
	}

	/**
	 * Writes a recipe for models that are trained on the glasses and used on {@link #site}: windows that both have, and
	 * features that 1 eV steps and another white line leave meaningful.
	 */
	static Path siteRecipe(final Path folder) throws IOException {
		return Files.writeString(folder.resolve("site.json"), """
			{
			  "format": "xanesj-recipe", "version": 1, "name": "site4um", "edge": "Fe K",
			  "normalisation": { "method": "fixed", "pre": [-20, -12], "post": [45, 62] },
			  "features": ["k.edge.half", "k.edge.int"]
			}
			""");
	}

	/** Writes a recipe for maps of {@link #site} without the features that its 1 eV steps do not support. */
	static Path siteMapRecipe(final Path folder) throws IOException {
		return Files.writeString(folder.resolve("maps.json"), """
			{
			  "format": "xanesj-recipe", "version": 1, "name": "site4um-maps", "edge": "Fe K",
			  "normalisation": { "method": "fixed" },
			  "features": ["k.edge.step", "k.edge.half", "k.edge.int", "k.whiteline.energy", "k.whiteline.intensity"]
			}
			""");
	}

	/** Trains the model of {@link #siteRecipe} and writes it. */
	static TrainPropertyModel.Result siteModel(final Path folder, final Path model) throws IOException {
		return new TrainPropertyModel(glasses(folder, false), FERRIC, TrainPropertyModel.Edges.K, siteRecipe(folder)
			.toString(), "group", TrainingSettings.of(0.85, 2, 0, 1), model).run(Progress.NONE);
	}

	/** The soft X-ray stack as absorption; the counts of the empty region are too high, which only adds a constant. */
	public static EnergyStack particles() throws IOException {
		final double[][] empty = columns("i0.xsp");
		final List<float[]> planes = new ArrayList<>();
		for (int i = 0; i < empty[0].length; i++) {
			final String[] field = Files.readString(SharedData.data(PARTICLES + String.format(Locale.ROOT,
				"/71214078_a%03d.xim", i))).trim().split("\\s+");
			final float[] plane = new float[SIDE * SIDE];
			for (int j = 0; j < plane.length; j++)
				plane[j] = (float) -Math.log(Double.parseDouble(field[j]) / empty[1][i]);
			planes.add(plane);
		}
		return EnergyStack.of("71214078", empty[0], ImgPlanes.of(SIDE, SIDE, planes)).withPixelSize(new PixelSize(0.08, 0.08,
			"um"));
	}

	/** @return energies and values of one of the text files beside {@link #particles} */
	static double[][] columns(final String file) throws IOException {
		final List<double[]> rows = new ArrayList<>();
		for (final String line : Files.readAllLines(SharedData.data(PARTICLES + "/" + file))) {
			final String[] field = line.trim().split("[\\s,]+");
			if (field.length == 2 && field[0].matches("[-+.\\dEe]+")) rows.add(new double[] { Double.parseDouble(field[0]),
				Double.parseDouble(field[1]) });
		}
		return new double[][] { rows.stream().mapToDouble(row -> row[0]).toArray(), rows.stream().mapToDouble(row -> row[1])
			.toArray() };
	}

	/** @return linear interpolation of {@code y} */
	static double at(final double[] x, final double[] y, final double where) {
		int i = 0;
		while (i < x.length - 2 && x[i + 1] < where)
			i++;
		return y[i] + (where - x[i]) / (x[i + 1] - x[i]) * (y[i + 1] - y[i]);
	}

	/** @return the column of a feature */
	static int column(final FeatureTable table, final String id) {
		for (int k = 0; k < table.features().size(); k++)
			if (table.features().get(k).id().equals(id)) return k;
		throw new AssertionError("no column " + id);
	}

	private static List<String[]> rows(final String file) throws IOException {
		return Files.readAllLines(SharedData.data(file)).stream().skip(1).map(line -> line.split(",", -1)).toList();
	}

	private static String absolute(final String path) {
		return SharedData.data(path).toAbsolutePath().normalize().toString();
	}
}
