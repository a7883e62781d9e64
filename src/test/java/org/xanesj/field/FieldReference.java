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
package org.xanesj.field;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;

import org.xanesj.SharedData;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** The reference numbers of random fields, made with NumPy by exact linear algebra. */
final class FieldReference {

	private FieldReference() {
		// prevent instantiation of utility class
	}

	static JsonObject expected(final String file) throws IOException {
		return JsonParser.parseString(Files.readString(SharedData.values("mrf/" + file))).getAsJsonObject();
	}

	/** A table of numbers, row by row. */
	static float[] table(final String file) throws IOException {
		final double[] exact = exactTable(file);
		final float[] values = new float[exact.length];
		for (int i = 0; i < values.length; i++)
			values[i] = (float) exact[i];
		return values;
	}

	/** The same in double precision. */
	static double[] exactTable(final String file) throws IOException {
		return Files.readAllLines(SharedData.values("mrf/" + file)).stream().flatMap(line -> Arrays.stream(line.split(",")))
			.mapToDouble(Double::parseDouble).toArray();
	}

	static double[] numbers(final JsonElement array) {
		final JsonArray elements = array.getAsJsonArray();
		final double[] numbers = new double[elements.size()];
		for (int i = 0; i < numbers.length; i++)
			numbers[i] = elements.get(i).getAsDouble();
		return numbers;
	}

	/** The 6 x 8 map with one noise. */
	static ObservedMap tiny(final double sigma) throws IOException {
		final float[] sigmas = new float[48];
		Arrays.fill(sigmas, (float) sigma);
		return ObservedMap.of(Lattice.of(8, 6, Workers.SERIAL), table("tiny_y.csv"), sigmas);
	}

	/** The 6 x 8 map with a noise of its own in each pixel. */
	static ObservedMap uneven() throws IOException {
		return ObservedMap.of(Lattice.of(8, 6, Workers.SERIAL), table("tiny_y.csv"), table("tiny_sigma.csv"));
	}

	/** @return a map with its mean added again */
	static double[] absolute(final ObservedMap map, final float[] relative) {
		final double[] values = new double[relative.length];
		for (int i = 0; i < values.length; i++)
			values[i] = relative[i] + map.centre();
		return values;
	}

	/** @return root mean square of the differences from the truth */
	static double error(final double[] values, final float[] truth) {
		double sum = 0;
		for (int i = 0; i < values.length; i++)
			sum += (values[i] - truth[i]) * (values[i] - truth[i]);
		return Math.sqrt(sum / values.length);
	}
}
