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
package org.xanesj.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

import org.xanesj.task.InputException;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** A JSON object whose fields are asked for by name and type; what is missing or wrong is named with file and path. */
final class JsonFields {

	private final String file;
	private final String path;
	private final JsonObject object;

	private JsonFields(final String file, final String path, final JsonObject object) {
		this.file = file;
		this.path = path;
		this.object = object;
	}

	/** @param file for messages */
	static JsonFields of(final String file, final JsonObject object) {
		return new JsonFields(file, "", object);
	}

	/** An exception about this object: "file: path sentence". */
	InputException wrong(final String sentence) {
		return new InputException(file + ": " + (path.isEmpty() ? "" : "in '" + path + "' ") + sentence);
	}

	/**
	 * Makes something of these fields.
	 *
	 * @throws InputException that names the file, whatever the maker objects to
	 */
	<T> T make(final Supplier<T> maker) {
		try {
			return maker.get();
		}
		catch (final IllegalArgumentException e) {
			throw new InputException(wrong(e.getMessage() + "; the file was changed or damaged.").getMessage(), e);
		}
		catch (final InputException e) {
			throw e.at(file);
		}
	}

	private InputException wrong(final String key, final String sentence) {
		return new InputException(file + ": field '" + inner(key) + "' " + sentence);
	}

	private String inner(final String key) {
		return path.isEmpty() ? key : path + "." + key;
	}

	Set<String> keys() {
		return object.keySet();
	}

	boolean has(final String key) {
		return object.has(key) && !object.get(key).isJsonNull();
	}

	/** Refuses fields that nobody knows, such as misspelt ones. */
	void refuseOthers(final Set<String> known) {
		for (final String key : object.keySet())
			if (!known.contains(key)) throw wrong(key, "is not known; remove it or correct it to one of " + String.join(", ",
				new TreeSet<>(known)) + ".");
	}

	private JsonElement get(final String key) {
		if (!has(key)) throw wrong(key, "is missing; get a whole copy of the file or make it again.");
		return object.get(key);
	}

	boolean isText(final String key) {
		return has(key) && object.get(key).isJsonPrimitive() && object.get(key).getAsJsonPrimitive().isString();
	}

	String text(final String key) {
		final JsonElement element = get(key);
		if (!element.isJsonPrimitive() || !element.getAsJsonPrimitive().isString()) throw wrong(key, "must be text; correct it.");
		return element.getAsString();
	}

	String text(final String key, final String otherwise) {
		return has(key) ? text(key) : otherwise;
	}

	boolean flag(final String key) {
		final JsonElement element = get(key);
		if (!element.isJsonPrimitive() || !element.getAsJsonPrimitive().isBoolean()) throw wrong(key,
			"must be true or false; correct it.");
		return element.getAsBoolean();
	}

	double number(final String key) {
		return number(inner(key), get(key));
	}

	double number(final String key, final double otherwise) {
		return has(key) ? number(key) : otherwise;
	}

	private double number(final String where, final JsonElement element) {
		if (element.isJsonPrimitive() && element.getAsJsonPrimitive().isNumber()) {
			final double value = element.getAsDouble();
			if (Double.isFinite(value)) return value;
		}
		throw new InputException(file + ": field '" + where + "' must be a finite number; correct it.");
	}

	int integer(final String key) {
		final double value = number(key);
		if (value != (int) value) throw wrong(key, "must be a whole number, not " + value + ".");
		return (int) value;
	}

	long wholeNumber(final String key) {
		final JsonElement element = get(key);
		number(key);
		try {
			return element.getAsBigDecimal().longValueExact();
		}
		catch (final ArithmeticException e) {
			throw new InputException(file + ": field '" + inner(key) + "' must be a whole number of at most 64 bits.", e);
		}
	}

	JsonFields object(final String key) {
		final JsonElement element = get(key);
		if (!element.isJsonObject()) throw wrong(key, "must be an object {...}; correct it.");
		return new JsonFields(file, inner(key), element.getAsJsonObject());
	}

	private JsonArray array(final String key) {
		final JsonElement element = get(key);
		if (!element.isJsonArray()) throw wrong(key, "must be a list [...]; correct it.");
		return element.getAsJsonArray();
	}

	List<JsonFields> objects(final String key) {
		final List<JsonFields> objects = new ArrayList<>();
		final JsonArray array = array(key);
		for (int i = 0; i < array.size(); i++) {
			final String where = inner(key) + "[" + i + "]";
			if (!array.get(i).isJsonObject()) throw new InputException(file + ": field '" + where +
				"' must be an object {...}; correct it.");
			objects.add(new JsonFields(file, where, array.get(i).getAsJsonObject()));
		}
		return objects;
	}

	List<String> texts(final String key) {
		final List<String> texts = new ArrayList<>();
		for (final JsonElement element : array(key)) {
			if (!element.isJsonPrimitive() || !element.getAsJsonPrimitive().isString()) throw wrong(key,
				"must be a list of texts; correct it.");
			texts.add(element.getAsString());
		}
		return texts;
	}

	double[] numbers(final String key) {
		return numbers(inner(key), array(key));
	}

	private double[] numbers(final String where, final JsonArray array) {
		final double[] numbers = new double[array.size()];
		for (int i = 0; i < numbers.length; i++)
			numbers[i] = number(where + "[" + i + "]", array.get(i));
		return numbers;
	}

	int[] integers(final String key) {
		final double[] numbers = numbers(key);
		final int[] integers = new int[numbers.length];
		for (int i = 0; i < integers.length; i++) {
			integers[i] = (int) numbers[i];
			if (integers[i] != numbers[i]) throw wrong(key, "must be a list of whole numbers; correct it.");
		}
		return integers;
	}

	double[][] matrix(final String key) {
		final JsonArray array = array(key);
		final double[][] rows = new double[array.size()][];
		for (int i = 0; i < rows.length; i++) {
			if (!array.get(i).isJsonArray()) throw wrong(key, "must be a list of lists; correct it.");
			rows[i] = numbers(inner(key) + "[" + i + "]", array.get(i).getAsJsonArray());
		}
		return rows;
	}

	/** @return fields that are objects themselves, by name */
	Map<String, JsonFields> objectsByName() {
		final Map<String, JsonFields> objects = new LinkedHashMap<>();
		for (final String key : object.keySet())
			objects.put(key, object(key));
		return objects;
	}
}
