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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.scijava.plugin.Plugin;
import org.xanesj.io.NaturalOrder;
import org.xanesj.io.SourceFile;
import org.xanesj.io.StackFormat;
import org.xanesj.io.EnergiesInNames;
import org.xanesj.spectrum.EnergyUnit;
import org.xanesj.stack.PixelSize;
import org.xanesj.task.FileTrouble;
import org.xanesj.task.InputException;

/**
 * X-ray fluorescence maps of GSECARS (APS) and larch, {@code /xrmmap} (older: {@code /xrfmap}), versions 1 and 2. A file is a
 * map at one energy, so a stack is a folder of such files, or all files of a folder whose names differ from the given one in
 * numbers only. Offered are the regions of interest, corrected for dead time where the file holds that, and the scalars. The
 * energy is the entry of {@code config/environ} that names a monochromator's energy. Not seen on real data: written from a
 * description of the layout.
 */
@Plugin(type = StackFormat.class, priority = StackFormat.PARTICULAR)
public final class GseMapFormat extends Hdf5StackFormat {

	private static final Set<String> ENDINGS = Set.of("h5", "hdf5", "hdf");

	@Override
	public String name() {
		return "GSE map";
	}

	@Override
	public boolean recognises(final SourceFile file) {
		if (!file.isFolder()) return super.recognises(file);
		try {
			return files(file.path(), null).stream().findFirst().map(SourceFile::of).filter(super::recognises).isPresent();
		}
		catch (final InputException e) {
			return false;
		}
	}

	@Override
	boolean matches(final Hdf5Group root) {
		return map(root) != null;
	}

	private static Hdf5Group map(final Hdf5Group root) {
		for (final String name : List.of("xrmmap", "xrfmap")) {
			final Hdf5Group map = root.group(name);
			if (map != null && (map.group("roimap") != null || map.group("scalars") != null)) return map;
		}
		return null;
	}

	@Override
	void find(final Hdf5Group root, final Found found) {
		throw new UnsupportedOperationException("a stack has several files");
	}

	@Override
	void find(final SourceFile file, final Found found) {
		final Path folder = file.isFolder() ? file.path() : file.path().toAbsolutePath().getParent();
		final Map<Hdf5Group, Map<String, Planes>> maps = new LinkedHashMap<>();
		for (final Path path : files(folder, file.isFolder() ? null : file.name())) {
			final SourceFile one = path.getFileName().toString().equals(file.name()) && !file.isFolder() ? file : SourceFile.of(
				path);
			final Hdf5Group map = Hdf5File.is(one) ? map(Hdf5File.of(one).root()) : null;
			if (map != null) maps.put(map, images(map));
		}
		final FileEnergies energies = energies(List.copyOf(maps.keySet()));
		if (maps.size() < 2) found.refuse("a map is an image at one energy" + (energies.size() == 1 && energies.known() ? " (" +
			energies.labels(1).get(0) + ")" : "") + "; put the maps of all energies into one folder");
		else for (final String name : maps.values().iterator().next().keySet())
			stack(name, maps, energies, found);
	}

	private static void stack(final String name, final Map<Hdf5Group, Map<String, Planes>> maps, final FileEnergies energies,
		final Found found)
	{
		final List<Planes> images = new ArrayList<>();
		for (final Map.Entry<Hdf5Group, Map<String, Planes>> map : maps.entrySet()) {
			final Planes image = map.getValue().get(name);
			final Planes first = images.isEmpty() ? image : images.get(0);
			if (image == null || image.width() != first.width() || image.height() != first.height()) {
				found.refuse("'" + name + "' of " + map.getKey().file().path().getFileName() + (image == null ? " is missing"
					: " has another size than that of the first file"));
				return;
			}
			images.add(image);
		}
		found.add(new Hdf5Stack(name, "", new Series(images), energies, PixelSize.UNKNOWN, info(maps.keySet().iterator()
			.next()), List.of()));
	}

	/** One image of each of several files. */
	private record Series(List<Planes> files) implements Planes {

		@Override
		public int width() {
			return files.get(0).width();
		}

		@Override
		public int height() {
			return files.get(0).height();
		}

		@Override
		public int size() {
			return files.size();
		}

		@Override
		public float[] plane(final int plane) {
			return files.get(plane).plane(0);
		}
	}

	/** The images of one file by name; the sum of all detectors where there is one. */
	private static Map<String, Planes> images(final Hdf5Group map) {
		final Map<String, Planes> images = new LinkedHashMap<>();
		final Hdf5Group regions = map.group("roimap");
		if (regions != null && regions.data("sum_name") != null) table(images, regions);
		else if (regions != null) {
			final Hdf5Group sum = regions.group("mcasum");
			for (final Hdf5Group detector : sum == null ? regions.groups() : List.of(sum))
				for (final Hdf5Group region : detector.groups())
					image(images, detector.name() + "/" + region.name(), region.firstData("cor", "raw"));
		}
		final Hdf5Group scalars = map.group("scalars");
		if (scalars != null) for (final Hdf5Data scalar : scalars.datasets())
			image(images, "scalars/" + scalar.name(), scalar);
		return images;
	}

	private static void image(final Map<String, Planes> images, final String name, final Hdf5Data data) {
		if (data != null && data.shape().length == 2 && data.isNumeric()) images.put(name, new PlaneReader(data, new CubeAxes(
			-1, 0, 1, new int[2])));
	}

	/** Version 2.1: all regions in one data set (y, x, region) beside the list of their names. */
	private static void table(final Map<String, Planes> images, final Hdf5Group regions) {
		final Hdf5Data sums = regions.firstData("sum_cor", "sum_raw");
		final List<String> names = regions.data("sum_name").texts();
		if (sums == null || sums.shape().length != 3 || !sums.isNumeric() || sums.shape()[2] != names.size()) return;
		for (int i = 0; i < names.size(); i++)
			images.put(names.get(i), new PlaneReader(sums, new CubeAxes(-1, 0, 1, new int[] { 0, 0, i })));
	}

	/** Energies of all files, none if one of them does not tell. */
	private static FileEnergies energies(final List<Hdf5Group> maps) {
		final double[] values = maps.stream().mapToDouble(GseMapFormat::energy).toArray();
		for (final double value : values)
			if (!(value > 0)) return FileEnergies.NONE;
		final double factor = EnergyUnit.AUTO.factor(values);
		for (int i = 0; i < values.length; i++)
			values[i] = EnergiesInNames.scaled(values[i], factor);
		return FileEnergies.inElectronVolts(values, factor == 1 ? List.of() : List.of("The energies were taken as keV."));
	}

	private static double energy(final Hdf5Group map) {
		final Hdf5Group environment = map.group("config/environ");
		final Hdf5Data names = environment == null ? null : environment.data("name");
		final Hdf5Data values = environment == null ? null : environment.data("value");
		if (names == null || values == null) return Double.NaN;
		final List<String> keys = names.texts().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
		final List<String> texts = values.texts();
		for (int i = 0; i < Math.min(keys.size(), texts.size()); i++)
			if (keys.get(i).matches(".*mono.*energy.*|.*energy.*mono.*|.*incident.*energy.*")) try {
				return Double.parseDouble(texts.get(i));
			}
			catch (final NumberFormatException e) {
				return Double.NaN;
			}
		return Double.NaN;
	}

	private static List<String> info(final Hdf5Group map) {
		final List<String> lines = new ArrayList<>();
		Metadata.line(lines, "Version of the map", map.attribute("Version"));
		Metadata.line(lines, "Date", map.attribute("Start_Time"));
		Metadata.quantity(lines, "Dwell", map.data("config/scan/time1"));
		return lines;
	}

	/** All HDF5 files of a folder by name; with a name given only those that differ from it in numbers. */
	private static List<Path> files(final Path folder, final String like) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> like == null ? ENDINGS.contains(ending(file)) : EnergiesInNames.alike(name(file), like))
				.filter(Files::isRegularFile).sorted((a, b) -> NaturalOrder.compare(name(a), name(b))).toList();
		}
		catch (final IOException e) {
			throw new InputException(folder + " cannot be read (" + FileTrouble.words(e) + "); check that you may read it.", e);
		}
	}

	private static String name(final Path file) {
		return file.getFileName().toString();
	}

	private static String ending(final Path file) {
		return name(file).substring(name(file).lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
	}
}
