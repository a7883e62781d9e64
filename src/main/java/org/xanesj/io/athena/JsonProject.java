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
package org.xanesj.io.athena;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.xanesj.task.InputException;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** Projects as JSON: an object of groups with args, x and y; their order stands in _____order. */
final class JsonProject {

	private static final String RESERVED = "_____";

	private final Path path;
	private final JsonObject document;

	/** @throws InputException if the text is no JSON object */
	JsonProject(final Path path, final String text) {
		this.path = path;
		try {
			final JsonElement root = JsonParser.parseString(text);
			if (!root.isJsonObject()) throw new JsonParseException("no object");
			document = root.getAsJsonObject();
		}
		catch (final JsonParseException | StackOverflowError e) {
			throw new InputException(path +
				" begins like an Athena project but is no sound JSON; it is damaged or cut off, fetch it again.", e);
		}
	}

	/** @return the lines of the header */
	String header() {
		final StringBuilder header = new StringBuilder();
		for (final Map.Entry<String, JsonElement> entry : document.entrySet())
			if (entry.getKey().startsWith(RESERVED + "header")) header.append(text(entry.getValue())).append('\n');
		return header.toString();
	}

	/**
	 * @return the groups in their order
	 * @throws InputException if one is no group
	 */
	List<ProjectGroup> groups() {
		final List<String> names = new ArrayList<>();
		if (document.get(RESERVED + "order") instanceof final JsonArray order) order.forEach(name -> names.add(text(name)));
		document.keySet().stream().filter(name -> !name.startsWith(RESERVED) && !names.contains(name)).forEach(names::add);
		final List<ProjectGroup> groups = new ArrayList<>();
		for (final String name : names)
			if (document.has(name)) groups.add(group(name));
		return groups;
	}

	private ProjectGroup group(final String name) {
		if (!(document.get(name) instanceof final JsonObject group) || !(group.get("args") instanceof JsonObject || group.get(
			"args") instanceof JsonArray)) throw new InputException(path + ": '" + name +
				"' is no group of an Athena project; it is damaged, fetch it again.");
		return new ProjectGroup(settings(group.get("args")), array(group.get("x")), array(group.get("y")), "group '" + name + "'");
	}

	private static Map<String, Object> settings(final JsonElement args) {
		final Map<String, Object> settings = new LinkedHashMap<>();
		if (args.isJsonObject()) args.getAsJsonObject().entrySet().forEach(entry -> settings.put(entry.getKey(), setting(
			entry.getValue())));
		else for (int i = 0; i + 1 < args.getAsJsonArray().size(); i += 2)
			settings.put(text(args.getAsJsonArray().get(i)), setting(args.getAsJsonArray().get(i + 1)));
		return settings;
	}

	private static Object setting(final JsonElement value) {
		return value.isJsonArray() ? List.of(array(value)) : text(value);
	}

	/** @return the elements as texts; null if it is no array */
	static Object[] array(final JsonElement values) {
		if (!(values instanceof final JsonArray array)) return null;
		final Object[] texts = new Object[array.size()];
		for (int i = 0; i < texts.length; i++)
			texts[i] = text(array.get(i));
		return texts;
	}

	/** @return texts, numbers and truth values as text; "" for what is deeper, which no setting of ours is */
	private static String text(final JsonElement value) {
		return value.isJsonPrimitive() ? value.getAsString() : "";
	}
}
