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
import java.util.List;

import org.xanesj.SharedData;
import org.xanesj.app.FitReferences.Baseline;
import org.xanesj.app.MakeMask.Method;
import org.xanesj.imagej.MapPictures;
import org.xanesj.imagej.MapStatusKind;
import org.xanesj.imagej.MaskImages;
import org.xanesj.imagej.MaskPreview;
import org.xanesj.imagej.SpectraPlot;
import org.xanesj.imagej.StackImages;
import org.xanesj.ij1.Macros;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.MapSet;
import org.xanesj.task.Progress;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.Plot;

/** Draws the pictures of docs/regions-and-components.md from the measured data; its argument is the folder to write to. */
public final class RegionPictures {

	private static final String TONER = "stetef_nanoxanes/ALS_Toner/71214078_FigS4/Aligned/";
	private static final String LIBRARY = "stetef_nanoxanes/HXN_XANES/FeLibNov2021.nor";

	private final Path target;

	private RegionPictures(final Path target) {
		this.target = target;
	}

	/** Writes all pictures; those that exist are replaced. */
	public static void main(final String[] arguments) throws IOException {
		final RegionPictures pictures = new RegionPictures(Files.createDirectories(Path.of(arguments[0])));
		Macros.start();
		final EnergyStack particles = MeasuredSets.particles();
		pictures.mask(MeasuredSets.site());
		pictures.fit("toner", new FitReferences(particles, "Fe L23", "none", SharedData.data(TONER + "oxidized.r") + ";" +
			SharedData.data(TONER + "reduced.r"), "", 0, 0, Baseline.OFFSET, false, 0), "oxidized", "reduced", "residual");
		pictures.fit("site4um", new FitReferences(MeasuredSets.site(), "Fe K", "fixed", SharedData.data(LIBRARY).toString(),
			"LiFe(II)PO4, Pyrite, StainlessSteelNP, Hematite_NP", 0, 0, Baseline.NONE, false, 0.3), "LiFe(II)PO4",
			"StainlessSteelNP", "sum", "residual");
		pictures.components(particles);
		pictures.clusters(MeasuredSets.site());
		System.exit(0); // ImageJ's event thread would stay
	}

	private void mask(final EnergyStack stack) throws IOException {
		final MakeMask settings = new MakeMask(stack, Method.OTSU, "Fe K", "fixed", 0, 0);
		final ImagePlus image = StackImages.image(stack);
		image.setSlice(stack.size());
		final MaskPreview preview = new MaskPreview();
		preview.show(image, () -> settings);
		save(image.flatten().resize(570, 546, "none"), "site4um-mask-preview");
		preview.close();
		final MakeMask.Result mask = settings.run(Progress.NONE);
		save(MaskImages.image(mask).resize(570, 546, "none"), "site4um-mask");
		final boolean[] outside = mask.inside().clone();
		for (int i = 0; i < outside.length; i++)
			outside[i] = !outside[i];
		save(SpectraPlot.regions(new RegionSpectra(stack, List.of(new PixelRegion("particle", mask.inside()), new PixelRegion("rest",
			outside)), "Fe K", 0, null).run(Progress.NONE)), "site4um-regions");
	}

	private void fit(final String name, final FitReferences settings, final String... maps) throws IOException {
		final FitReferences.Result result = settings.run(Progress.NONE);
		System.out.println(name + "\n" + String.join("\n", result.notes()));
		save(SpectraPlot.fit(result.mean()), name + "-fit");
		for (final String map : maps)
			write(result.maps(), map, name + ": " + map, name + "-" + map.replaceAll("\\W", ""));
	}

	private void components(final EnergyStack stack) throws IOException {
		final ComponentMaps.Result result = new ComponentMaps(stack, "Fe L23", "none", 4, 0).run(Progress.NONE);
		System.out.println(ComponentMaps.HEADER);
		result.rows().forEach(System.out::println);
		save(SpectraPlot.components(stack.name(), result), "toner-components");
		for (final String map : List.of("pc1", "pc2", "pc3"))
			write(result.maps(), map, "Score of " + map, "toner-" + map);
	}

	private void clusters(final EnergyStack stack) throws IOException {
		final ClusterSpectra.Result result = new ClusterSpectra(stack, "Fe K", "fixed", 4, 0, 1, 0.3).run(Progress.NONE);
		System.out.println(String.join("\n", result.notes()) + "\n" + result.rows());
		save(SpectraPlot.clusters(stack.name(), result), "site4um-cluster-spectra");
		MapPictures.write(result.maps(), "cluster", "Site4um: clusters", null, MapStatusKind.FEATURES, target.resolve(
			"site4um-clusters.png"));
	}

	private void write(final MapSet maps, final String map, final String title, final String file) {
		MapPictures.write(maps, map, title, null, MapStatusKind.FEATURES, target.resolve(file + ".png"));
	}

	private void save(final Plot plot, final String name) {
		save(plot.makeHighResolution(plot.getTitle(), 1.5f, true, false), name);
	}

	private void save(final ImagePlus image, final String name) {
		IJ.saveAs(image, "png", target.resolve(name + ".png").toString());
	}
}
