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
import java.util.Scanner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import org.xanesj.SharedData;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.ImgPlanes;

/** The measured STXM stack of toner particles at the Fe L2,3 edge, aligned by those who measured it: 123 planes of 125 x 125. */
final class TonerStack {

	private static final Pattern ENERGIES = Pattern.compile("StackAxis.*?Points = \\(([^)]*)\\)", Pattern.DOTALL);

	final double[] energies;
	final float[][] planes;
	final int size;

	private TonerStack(final double[] energies, final float[][] planes, final int size) {
		this.energies = energies;
		this.planes = planes;
		this.size = size;
	}

	/** @return absorbance; skips the test if the data are not there */
	static TonerStack read() throws IOException {
		final Path folder = SharedData.data("stetef_nanoxanes/ALS_Toner/71214078_FigS4/Aligned");
		final Matcher axis = ENERGIES.matcher(Files.readString(folder.resolve("71214078.hdr")));
		if (!axis.find()) throw new IOException("no energies in the header");
		final double[] energies = Stream.of(axis.group(1).split(",")).skip(1).mapToDouble(Double::parseDouble).toArray();
		final List<double[]> incoming = new ArrayList<>();
		for (final String line : Files.readAllLines(folder.resolve("i0.xsp")))
			if (!line.isBlank()) incoming.add(numbers(line));
		final float[][] planes = new float[energies.length][];
		for (int i = 0; i < planes.length; i++)
			planes[i] = absorbance(numbers(Files.readString(folder.resolve(String.format("71214078_a%03d.xim", i)))), incoming
				.get(i)[1]);
		return new TonerStack(energies, planes, (int) Math.round(Math.sqrt(planes[0].length)));
	}

	private static double[] numbers(final String text) {
		try (Scanner words = new Scanner(text)) {
			return words.tokens().mapToDouble(Double::parseDouble).toArray();
		}
	}

	private static float[] absorbance(final double[] transmitted, final double incoming) {
		final double[] values = DoubleStream.of(transmitted).map(value -> -Math.log(value / incoming)).toArray();
		final float[] floats = new float[values.length];
		for (int i = 0; i < floats.length; i++)
			floats[i] = (float) values[i];
		return floats;
	}

	/** @return planes of this size as a stack with the energies of this one */
	EnergyStack stack(final String name, final float[][] of, final int side) {
		return EnergyStack.of(name, energies, ImgPlanes.of(side, side, List.of((Object[]) of)));
	}
}
