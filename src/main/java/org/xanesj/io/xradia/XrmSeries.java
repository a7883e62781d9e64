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
package org.xanesj.io.xradia;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.xanesj.io.StackEnergies;
import org.xanesj.task.InputException;

/**
 * Images of one field at several energies, from one file or from many. Exposures of the same energy belong together.
 *
 * @param name that the images share
 * @param reference true if the sample was not in the beam
 * @param points energies in the order of the files
 */
record XrmSeries(String name, boolean reference, List<Point> points) {

	/** Energies of motors and of names differ by less [eV]. */
	private static final double CLOSE = 2;

	/** An image, counted from 0 in its file. */
	record Frame(XrmHeader header, int image) {

		/** @return exposure time [s], NaN if unknown */
		double exposure() {
			return header.exposures()[image];
		}

		/** @return energy in the file [eV], else that of its name; NaN if unknown */
		double energy() {
			final double written = header.energies()[image];
			return written > 0 && Double.isFinite(written) ? written : XrmName.of(header.file()).energy();
		}
	}

	/** All exposures at one energy [eV]. */
	record Point(double energy, List<Frame> frames) {}

	/** @return the images of one file as a series */
	static XrmSeries inside(final Path file) {
		final XrmHeader header = header(file);
		final Map<Double, List<Frame>> frames = new LinkedHashMap<>();
		for (int i = 0; i < header.images(); i++) {
			final Frame frame = new Frame(header, i);
			frames.computeIfAbsent(frame.energy(), energy -> new ArrayList<>()).add(frame);
		}
		final String name = file.getFileName().toString();
		return new XrmSeries(name, XrmName.of(file).reference(), points(file, frames));
	}

	/** @return all series of a list of files, in the order of the list */
	static List<XrmSeries> among(final List<Path> files) {
		final Map<String, List<Path>> groups = new LinkedHashMap<>();
		for (final Path file : files)
			groups.computeIfAbsent(XrmName.of(file).series(), name -> new ArrayList<>()).add(file);
		return groups.entrySet().stream().map(group -> of(group.getKey(), group.getValue())).toList();
	}

	/** @return files that share a name as a series */
	static XrmSeries of(final String name, final List<Path> files) {
		final Map<Double, List<Frame>> frames = new LinkedHashMap<>();
		XrmHeader first = null;
		for (final Path file : files) {
			final XrmHeader header = header(file);
			if (first == null) first = header;
			if (header.width() != first.width() || header.height() != first.height() || header.type() != first.type())
				throw new InputException(file + " has images of another size or type than " + first.file().getFileName() +
					"; keep the images of one series alone in a folder.");
			if (header.images() > 1) throw new InputException(file + " holds " + header.images() +
				" images, but in a series each file must hold one; open this file alone.");
			final double named = XrmName.of(file).energy();
			final Frame frame = new Frame(header, 0);
			frames.computeIfAbsent(Double.isNaN(named) ? frame.energy() : named, energy -> new ArrayList<>()).add(frame);
		}
		return new XrmSeries(name, XrmName.of(files.get(0)).reference(), points(files.get(0), frames));
	}

	private static List<Point> points(final Path file, final Map<Double, List<Frame>> frames) {
		final List<Point> points = new ArrayList<>();
		frames.forEach((energy, same) -> {
			final double mean = same.stream().mapToDouble(Frame::energy).average().orElse(Double.NaN);
			if (!(mean > 0)) throw new InputException(file + " says no energy, nor does its name; call it like name_8250.0_eV.xrm.");
			points.add(new Point(mean, same));
		});
		return points;
	}

	private static XrmHeader header(final Path file) {
		try (XrmFile open = XrmFile.open(file)) {
			return XrmHeader.read(open);
		}
	}

	XrmHeader header() {
		return points.get(0).frames().get(0).header();
	}

	/** @return slice labels */
	List<String> labels() {
		return points.stream().map(point -> StackEnergies.label(point.energy())).toList();
	}

	/** @return true if there is a reference at each energy of this series */
	boolean covers(final XrmSeries sample) {
		return sample.points().stream().allMatch(point -> at(point.energy()) != null) && header().width() == sample.header()
			.width() && header().height() == sample.header().height();
	}

	/** @return what was measured at an energy [eV]; null if nothing was */
	Point at(final double energy) {
		return points.stream().filter(point -> Math.abs(point.energy() - energy) < CLOSE).min((a, b) -> Double.compare(Math.abs(a
			.energy() - energy), Math.abs(b.energy() - energy))).orElse(null);
	}

	/** @return one sentence where files and their names disagree about energies */
	List<String> doubts() {
		final List<Frame> off = points.stream().flatMap(point -> point.frames().stream()).filter(frame -> Math.abs(XrmName.of(
			frame.header().file()).energy() - frame.energy()) > CLOSE).toList();
		if (off.isEmpty()) return List.of();
		final Frame first = off.get(0);
		return List.of(off.size() + " files have another energy than their name says, the first one is " + first.header().file()
			.getFileName() + " with " + first.energy() + " eV; the energies in the files are used.");
	}

	String described() {
		final long frames = points.stream().mapToLong(point -> point.frames().size()).sum();
		final double[] energies = points.stream().mapToDouble(Point::energy).sorted().toArray();
		return energies.length + " energies " + Arrays.stream(energies).min().orElse(0) + " to " + Arrays.stream(energies).max()
			.orElse(0) + " eV" + (frames > energies.length ? ", " + frames + " exposures" : "");
	}
}
