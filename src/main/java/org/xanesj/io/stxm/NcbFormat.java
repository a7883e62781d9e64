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
package org.xanesj.io.stxm;

import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.scijava.plugin.Plugin;
import org.xanesj.io.InfoLines;
import org.xanesj.io.NumberType;
import org.xanesj.io.SourceFile;
import org.xanesj.io.StackDataset;
import org.xanesj.io.StackFormat;
import org.xanesj.io.StackReading;
import org.xanesj.io.StackSlices;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/**
 * Reads stacks of aXis2000: a text (.dat) with the lines {@code columns rows scale}, {@code x0 x1}, {@code y0 y1}, number of
 * energies, the energies, and a line per image that ends with its dwell time; and beside it the pixels (.ncb), little endian,
 * as 16-bit whole numbers times scale, or as 32-bit floats if scale is not positive. Opened by either file. Written from the
 * description of the format; not seen on real data.
 */
@Plugin(type = StackFormat.class, priority = StackFormat.PARTICULAR)
public final class NcbFormat implements StackFormat {

	private static final String NUMBER = "[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?";

	@Override
	public String name() {
		return "aXis2000 (.ncb)";
	}

	@Override
	public boolean recognises(final SourceFile file) {
		if (file.isFolder()) return false;
		if (file.ending().equals("ncb")) return true;
		return file.ending().equals("dat") && Files.isRegularFile(beside(file.path(), ".ncb")) && file.isText() && line(file, 0)
			.length == 3 && line(file, 1).length == 2 && line(file, 2).length == 2 && line(file, 3).length == 1;
	}

	private static Path beside(final Path file, final String ending) {
		final String name = file.getFileName().toString();
		final String own = name.substring(name.length() - 4);
		return file.resolveSibling(name.substring(0, name.length() - 4) + (own.equals(own.toUpperCase(Locale.ROOT)) ? ending
			.toUpperCase(Locale.ROOT) : ending));
	}

	@Override
	public StackSlices read(final SourceFile file, final StackDataset dataset, final StackReading reading,
		final Progress progress)
	{
		final boolean pixels = file.ending().equals("ncb");
		final Path header = pixels ? beside(file.path(), ".dat") : file.path();
		if (!Files.isRegularFile(header)) throw new InputException(file.path() + " needs its header " + header.getFileName() +
			", which holds the energies; put both into one folder.");
		return stack(pixels ? SourceFile.of(header) : file, pixels ? file.path() : beside(file.path(), ".ncb")).read(file.name()
			.replaceFirst("\\.[^.]*$", ""), reading, progress);
	}

	private FlatStack stack(final SourceFile header, final Path pixels) {
		final double[] size = numbers(header, 0, 3);
		final double[] x = numbers(header, 1, 2);
		final double[] y = numbers(header, 2, 2);
		final int count = whole(header, 3, numbers(header, 3, 1)[0]);
		final List<Double> energies = new ArrayList<>();
		int line = 4;
		while (energies.size() < count) {
			final double[] next = line(header, line);
			if (next.length == 0) throw new InputException(header.path() + ", line " + (line + 1) + ": " + energies.size() + " of " +
				count + " energies are there; the header was cut off, fetch it again.");
			for (final double energy : next)
				if (energies.size() < count) energies.add(energy);
			line++;
		}
		final double scale = size[2];
		return new FlatStack(pixels, 0, scale > 0 ? NumberType.INT16 : NumberType.FLOAT32, ByteOrder.LITTLE_ENDIAN, scale > 0
			? scale : 1, x, whole(header, 0, size[0]), y, whole(header, 0, size[1]), energies.stream().mapToDouble(
				Double::doubleValue).toArray(), new InfoLines().add("Format", name()).add("Dwell", dwell(header, line), "ms"));
	}

	/** The last word of the line of the first image, where it is a number. */
	private static double dwell(final SourceFile header, final int line) {
		final String[] words = line < header.text().lines().size() ? header.text().lines().get(line).strip().split("\\s+")
			: new String[] { "" };
		final String last = words[words.length - 1];
		return words.length > 1 && last.matches(NUMBER) ? Double.parseDouble(last) : Double.NaN;
	}

	private static int whole(final SourceFile header, final int line, final double number) {
		if (number >= 1 && number <= 1 << 24 && number == Math.rint(number)) return (int) number;
		throw new InputException(header.path() + ", line " + (line + 1) + ": " + number +
			" is no number of pixels or energies; the header is damaged, fetch it again.");
	}

	private static double[] numbers(final SourceFile header, final int line, final int count) {
		final double[] numbers = line(header, line);
		if (numbers.length != count) throw new InputException(header.path() + ", line " + (line + 1) + ": " + count +
			" numbers were expected; the header is damaged, fetch it again.");
		return numbers;
	}

	/** @return the numbers of a line, counted from 0; none if it holds anything else */
	private static double[] line(final SourceFile file, final int line) {
		final List<String> lines = file.text().lines();
		final String text = line < lines.size() ? lines.get(line).strip() : "";
		final String[] words = text.split("[\\s,]+");
		if (!Arrays.stream(words).allMatch(word -> word.length() < 40 && word.matches(NUMBER))) return new double[0];
		return Arrays.stream(words).mapToDouble(Double::parseDouble).toArray();
	}
}
