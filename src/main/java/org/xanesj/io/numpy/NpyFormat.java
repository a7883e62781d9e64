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
package org.xanesj.io.numpy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.scijava.plugin.Plugin;
import org.xanesj.io.BinaryPlanes;
import org.xanesj.io.EnergyListFile;
import org.xanesj.io.InfoLines;
import org.xanesj.io.SourceFile;
import org.xanesj.io.StackDataset;
import org.xanesj.io.StackEnergies;
import org.xanesj.io.StackFormat;
import org.xanesj.io.StackReading;
import org.xanesj.io.StackSlices;
import org.xanesj.spectrum.EnergyUnit;
import org.xanesj.stack.PixelSize;
import org.xanesj.task.FileTrouble;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/**
 * Reads a three-dimensional array saved by {@code numpy.save}. The file says nothing of its axes: the energy axis is the one
 * that is as long as the list of energies that the user names, or that lies beside the file as {@code name_energies.npy},
 * {@code name.txt}, {@code name.csv}, {@code energies.npy}, {@code energies.txt} or {@code energies.csv}; of the other two the
 * first counts rows, as images in NumPy do. Axes of length 1 are left out. Written from the description of the format; not
 * seen on real data.
 */
@Plugin(type = StackFormat.class)
public final class NpyFormat implements StackFormat {

	private static final List<String> LISTS = List.of("energies.npy", "energies.txt", "energies.csv");

	@Override
	public String name() {
		return "NumPy array";
	}

	@Override
	public boolean recognises(final SourceFile file) {
		return file.startsWith(NpyHeader.MAGIC);
	}

	/** {@inheritDoc} One for each axis that is as long as the list of energies; the first axis if there is no list. */
	@Override
	public List<StackDataset> datasets(final SourceFile file) {
		final NpyHeader header = header(file);
		final int energies = energies(file);
		final int[] axes = IntStream.range(0, 3).filter(axis -> energies == 0 ? axis == 0 : header.shape()[axis] == energies)
			.toArray();
		if (axes.length == 1) return List.of(StackDataset.ONLY);
		if (axes.length == 0) throw new InputException(file.path() + " has the shape " + header.described() + ", but there are " +
			energies + " energies; one axis must be as long as the list of energies.");
		return Arrays.stream(axes).mapToObj(axis -> new StackDataset("axis " + axis, "energies along axis " + axis + " of " +
			header.described())).toList();
	}

	@Override
	public StackSlices read(final SourceFile file, final StackDataset dataset, final StackReading reading,
		final Progress progress)
	{
		final NpyHeader header = header(file);
		final int energies = energies(file);
		final int axis = IntStream.range(0, 3).filter(i -> dataset.name().isEmpty() ? energies == 0 || header
			.shape()[i] == energies : dataset.name().equals("axis " + i)).findFirst().orElseThrow(() -> new InputException(file
				.path() + " holds no data set '" + dataset.name() + "'; leave 'dataset' empty to see what there is."));
		final int row = axis == 0 ? 1 : 0;
		final int column = axis == 2 ? 1 : 2;
		final BinaryPlanes planes = new BinaryPlanes(file.path(), header.offset(), header.type(), header.order(), header
			.shape()[column], header.shape()[row], header.shape()[axis], header.step(column), header.step(row), header.step(axis));
		final List<String> notes = new ArrayList<>();
		final List<String> labels = labels(file, header.shape()[axis], notes);
		if (planes.scattered() && reading.leavesOnDisk(planes.width(), planes.height(), planes.planes(), header.type()
			.bits())) notes.add(file.name() +
				" holds all energies of a pixel together, so that each image is a pass over the file; a higher 'limit' makes work faster.");
		final String info = new InfoLines().add("Format", name() + ", " + header.described() + ", " + header.type()).add(
			"Energy axis", String.valueOf(axis)).toString();
		return new StackSlices(file.name(), planes.source(reading, progress), labels, List.of(), Map.of(), lists(file).stream()
			.filter(list -> !list.toString().endsWith(".npy")).toList(), PixelSize.UNKNOWN, info, notes);
	}

	private static NpyHeader header(final SourceFile file) {
		final NpyHeader header = NpyHeader.read(file.path()).squeezed();
		if (header.shape().length != 3) throw new InputException(file.path() + " has " + header.shape().length +
			" axes longer than 1; a stack needs three: energy, row, column.");
		for (int axis = 0; axis < 3; axis++)
			if (header.step(axis) == 0) throw new InputException(file.path() + " says that it is " + header.described() +
				" numbers large, which no file can be; fetch it again.");
		return header;
	}

	/** @return number of energies in the list that belongs to the file; 0 if there is none */
	private static int energies(final SourceFile file) {
		if (file.energies() != null) return EnergyListFile.read(file.energies()).values().length;
		return lists(file).stream().filter(Files::isRegularFile).findFirst().map(list -> list.toString().endsWith(".npy")
			? numbers(list).length : EnergyListFile.read(list).values().length).orElse(0);
	}

	private static List<Path> lists(final SourceFile file) {
		final String name = file.name().replaceFirst("\\.[^.]*$", "");
		final List<Path> lists = new ArrayList<>();
		for (final String own : List.of(name + "_energies.npy", name + ".txt", name + ".csv"))
			lists.add(file.path().resolveSibling(own));
		for (final String common : LISTS)
			lists.add(file.path().resolveSibling(common));
		lists.remove(file.path());
		return lists;
	}

	/** Energies of an array beside the file; texts are left to {@link StackEnergies}, which reads them as for all stacks. */
	private static List<String> labels(final SourceFile file, final int count, final List<String> notes) {
		final Path list = file.energies() != null ? null : lists(file).stream().filter(Files::isRegularFile).findFirst().orElse(
			null);
		if (list == null || !list.toString().endsWith(".npy")) return Collections.nCopies(count, null);
		final double[] numbers = numbers(list);
		final double factor = EnergyUnit.AUTO.factor(numbers);
		notes.add("The energies of " + file.name() + " were read from " + list.getFileName() + " beside it" + (factor == 1
			? "." : " and taken as keV, because all are below 100."));
		return Arrays.stream(numbers).mapToObj(number -> StackEnergies.label(number, factor)).toList();
	}

	private static double[] numbers(final Path list) {
		final NpyHeader header = NpyHeader.read(list).squeezed();
		if (header.shape().length != 1) throw new InputException(list + " has the shape " + header.described() +
			"; a list of energies has one axis.");
		final int count = header.shape()[0];
		final long length = (long) count * header.type().bytes();
		try (FileChannel in = FileChannel.open(list)) {
			if (in.size() - header.offset() < length) throw new InputException(list + " is cut off: it says that it holds " +
				count + " numbers; save it again with numpy.save.");
			final ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(length, Integer.MAX_VALUE - 8)).order(header.order());
			in.read(bytes, header.offset());
			return IntStream.range(0, count).mapToDouble(i -> header.type().value(bytes, i * header.type().bytes())).toArray();
		}
		catch (final IOException e) {
			throw new InputException(list + " cannot be read (" + FileTrouble.words(e) +
				"); check that you may read it.", e);
		}
	}
}
