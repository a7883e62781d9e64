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
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xanesj.SharedData;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.ImgPlanes;
import org.xanesj.stack.PixelSize;

/** Transmitted counts at Fe L2,3, 123 energies, 125 x 125 pixels of 80 nm: read for the tests of absorbance only. */
final class StxmStack {

	static final String FOLDER = "stetef_nanoxanes/ALS_Toner/71214078_FigS4/Aligned/";
	private static final int SIZE = 125;
	private static final Pattern POINTS = Pattern.compile("Points = \\(([^)]*)\\)");

	private StxmStack() {
		// prevent instantiation of utility class
	}

	/** Skips the test if the data are not there. */
	static EnergyStack counts() throws IOException {
		final Path header = SharedData.data(FOLDER + "71214078.hdr");
		final String text = Files.readString(header);
		final Matcher points = POINTS.matcher(text.substring(text.indexOf("StackAxis")));
		points.find();
		// the first number is their count
		final double[] energies = Arrays.stream(points.group(1).split(",")).skip(1).mapToDouble(Double::parseDouble)
			.toArray();
		final List<float[]> planes = new ArrayList<>();
		for (int i = 0; i < energies.length; i++)
			planes.add(plane(header.resolveSibling(String.format("71214078_a%03d.xim", i))));
		return EnergyStack.of("71214078", energies, ImgPlanes.of(SIZE, SIZE, planes)).withPixelSize(new PixelSize(0.08, 0.08,
			"um"));
	}

	private static float[] plane(final Path file) throws IOException {
		final String[] numbers = Files.readString(file).strip().split("\\s+");
		final float[] plane = new float[numbers.length];
		for (int i = 0; i < plane.length; i++)
			plane[i] = Float.parseFloat(numbers[i]);
		return plane;
	}
}
