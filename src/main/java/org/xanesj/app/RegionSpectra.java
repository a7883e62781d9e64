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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.xanesj.io.StagedFolder;
import org.xanesj.io.XdiFile;
import org.xanesj.spectrum.AbsorptionEdge;
import org.xanesj.spectrum.Spectrum;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.NoiseCorrelation;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/**
 * Mean spectra of regions of a stack with standard errors, as measured.
 *
 * @param stack only its selected pixels count
 * @param regions at least one
 * @param edge for the files: "Fe K", "Ni L23" ..., or "auto"
 * @param spacing for the files: d-spacing of the monochromator [Angstrom], 0 = not known
 * @param folder for one XDI file per region; null = no files
 */
public record RegionSpectra(EnergyStack stack, List<PixelRegion> regions, String edge, double spacing, Path folder) {

	/** Heading of the energies in the table. */
	public static final String ENERGY = "Energy (eV)";

	/**
	 * The mean spectrum of a region.
	 *
	 * @param name of the region
	 * @param mean one value per energy
	 * @param error standard error of each value; NaN for a single pixel
	 * @param pixels number of pixels
	 */
	public record RegionSpectrum(String name, double[] mean, double[] error, long pixels) {}

	/**
	 * The spectra and what there is to say about them.
	 *
	 * @param name of the stack
	 * @param energies [eV]
	 * @param spectra one per region, in order
	 * @param history info of the stack and settings, one entry per line
	 * @param notes one sentence for each thing that was left out, corrected or overwritten
	 */
	public record Result(String name, double[] energies, List<RegionSpectrum> spectra, String history, List<String> notes) {

		/** @return headings of the table: the energy, then mean and standard error of each region */
		public List<String> header() {
			final List<String> header = new ArrayList<>(List.of(ENERGY));
			for (final RegionSpectrum spectrum : spectra)
				header.addAll(List.of(spectrum.name(), spectrum.name() + " error"));
			return header;
		}

		/** @return rows of the table, one per energy */
		public List<List<Object>> rows() {
			final List<List<Object>> rows = new ArrayList<>();
			for (int i = 0; i < energies.length; i++) {
				final List<Object> row = new ArrayList<>(List.of(energies[i]));
				for (final RegionSpectrum spectrum : spectra)
					row.addAll(List.of(spectrum.mean()[i], spectrum.error()[i]));
				rows.add(row);
			}
			return rows;
		}
	}

	/**
	 * Averages, and writes the files.
	 *
	 * @throws InputException if a region holds no usable pixel, the edge of the files is not known, or they cannot be
	 *           written
	 * @throws org.xanesj.task.CancelledException if the user cancelled
	 */
	public Result run(final Progress progress) {
		final List<String> notes = new ArrayList<>(stack.notes());
		final List<PixelRegion> selected = regions.stream().map(region -> region.within(stack)).toList();
		for (final PixelRegion region : selected)
			if (region.pixels() == 0) throw new InputException("Region '" + region.name() + "' holds no selected pixel of " + stack
				.name() + "; change the region or the mask.");
		final List<RegionSpectrum> spectra = new ArrayList<>();
		for (final GroupSpectra.Group group : GroupSpectra.of(stack, selected, TileSpectra::measured, progress)) {
			if (group.pixels() == 0) throw new InputException("Region '" + group.name() +
				"' holds no pixel with a finite value at every energy; change the region.");
			if (group.leftOut() > 0) notes.add(group.leftOut() + " pixels of region '" + group.name() +
				"' have a value that is not finite and were left out.");
			if (group.pixels() == 1) notes.add("Region '" + group.name() + "' is a single pixel and has no standard error.");
			spectra.add(new RegionSpectrum(group.name(), group.mean(), group.error(), group.pixels()));
		}
		final double area = NoiseCorrelation.area(stack.info());
		if (area > 1) notes.add(String.format(Locale.ROOT,
			"Neighbours share noise (%.3g pixels); the standard errors are larger by the root of that.", area));
		if (folder != null) write(spectra, notes);
		return new Result(stack.name(), stack.energies(), spectra, stack.withHistory(settings(spectra)).info(), notes);
	}

	private void write(final List<RegionSpectrum> spectra, final List<String> notes) {
		if (!(spacing >= 0)) throw new InputException("The d-spacing is " + spacing +
			"; give it in Angstrom, or 0 if it is not known.");
		final AbsorptionEdge found = StackPreparation.edge(stack, edge, new Spectrum(stack.name(), stack.energies(), spectra
			.get(0).mean()));
		if (StackPreparation.isAuto(edge)) notes.add("The edge was taken to be " + found + ".");
		final Set<String> taken = new HashSet<>();
		notes.addAll(StagedFolder.write(folder, staging -> {
			for (final RegionSpectrum spectrum : spectra)
				file(found, spectrum).write(staging.resolve(fileName(spectrum.name(), taken)));
		}));
		notes.add(spectra.size() + (spectra.size() == 1 ? " XDI file was" : " XDI files were") + " written to " + folder + (spacing == 0
			? "; the field Mono.d_spacing is missing, because it is not known." : "."));
	}

	private String settings(final List<RegionSpectrum> spectra) {
		return "XANES Region Spectra: " + stack.name() + ", " + spectra.stream().map(spectrum -> "region " + spectrum.name() + ", " +
			spectrum.pixels() + " pixels").collect(Collectors.joining(", "));
	}

	private XdiFile file(final AbsorptionEdge found, final RegionSpectrum spectrum) {
		final List<String> comments = new ArrayList<>(stack.info().lines().toList());
		comments.add(settings(List.of(spectrum)));
		return new XdiFile(found, spacing, stack.name() + ", " + spectrum.name(), stack.energies(), spectrum.mean(), spectrum
			.pixels() < 2 ? null : spectrum.error(), spectrum.pixels(), comments);
	}

	/** A name that every system can store, different from those before also where case does not count. */
	private String fileName(final String region, final Set<String> taken) {
		final String base = (stack.name().replaceFirst("\\.[^.]*$", "") + " " + region).replaceAll(
			"[^\\p{L}\\p{N}._+-]+", "_");
		String name = base;
		for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++)
			name = base + "_" + i;
		return name + XdiFile.ENDING;
	}
}
