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

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xanesj.task.FileTrouble;
import org.xanesj.task.InputException;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

/** JSON documents as files: indented, lists of numbers and texts on one line; read with a limit, written whole or not. */
final class JsonText {

	/** A model of 1000 samples with 2000-point spectra has about 2 MB. */
	private static final long MAX_BYTES = 100L << 20;

	private static final Pattern PLACE = Pattern.compile("at line (\\d+) column (\\d+)");

	private JsonText() {
		// prevent instantiation of utility class
	}

	static String of(final JsonElement element) {
		final StringBuilder text = new StringBuilder();
		write(element, "", text);
		return text.append('\n').toString();
	}

	private static void write(final JsonElement element, final String indent, final StringBuilder text) {
		if (element.isJsonObject() && element.getAsJsonObject().size() > 0) {
			text.append('{');
			final Iterator<Map.Entry<String, JsonElement>> fields = element.getAsJsonObject().entrySet().iterator();
			while (fields.hasNext()) {
				final Map.Entry<String, JsonElement> field = fields.next();
				text.append('\n').append(indent).append("  ").append(new JsonPrimitive(field.getKey())).append(
					": ");
				write(field.getValue(), indent + "  ", text);
				if (fields.hasNext()) text.append(',');
			}
			text.append('\n').append(indent).append('}');
		}
		else if (element.isJsonArray() && !isFlat(element.getAsJsonArray())) {
			text.append('[');
			final Iterator<JsonElement> items = element.getAsJsonArray().iterator();
			while (items.hasNext()) {
				text.append('\n').append(indent).append("  ");
				write(items.next(), indent + "  ", text);
				if (items.hasNext()) text.append(',');
			}
			text.append('\n').append(indent).append(']');
		}
		else text.append(element);
	}

	private static boolean isFlat(final JsonArray array) {
		for (final JsonElement element : array)
			if (!element.isJsonPrimitive()) return false;
		return true;
	}

	/**
	 * Reads a JSON object.
	 *
	 * @param file to read
	 * @param kind what it should be, for messages: "a XanesJ property model"
	 * @throws InputException if the file cannot be read, is too large, or holds no JSON object
	 */
	static JsonObject read(final Path file, final String kind) {
		final String text;
		try {
			if (Files.size(file) > MAX_BYTES) throw new InputException(file + " is not " + kind + ": it is larger than " +
				(MAX_BYTES >> 20) + " MB; choose another file.");
			text = Files.readString(file, StandardCharsets.UTF_8);
		}
		catch (final NoSuchFileException e) {
			throw new InputException(file + " does not exist; check the path.", e);
		}
		catch (final CharacterCodingException e) {
			throw new InputException(file + " is not " + kind + ": it is no text in UTF-8; choose another file.", e);
		}
		catch (final IOException e) {
			throw new InputException(file + " cannot be read (" + FileTrouble.words(e) + "); check the path and the rights.", e);
		}
		try {
			final JsonElement element = JsonParser.parseString(text.startsWith("\uFEFF") ? text.substring(1) : text);
			if (element.isJsonObject()) return element.getAsJsonObject();
		}
		catch (final JsonParseException | NumberFormatException e) {
			throw new InputException(file + " is not " + kind + ": it holds no valid JSON" + place(e.getMessage()) +
				"; choose another file.", e);
		}
		throw new InputException(file + " is not " + kind + ": it holds no JSON object; choose another file.");
	}

	/** The parser's words are for programmers, but it knows the place. */
	private static String place(final String message) {
		final Matcher place = PLACE.matcher(String.valueOf(message));
		return place.find() ? " at line " + place.group(1) + ", column " + place.group(2) : "";
	}

	/**
	 * Writes a document to a temporary file beside the target, which then takes its place.
	 *
	 * @throws InputException if the file cannot be written; an existing file is then unchanged
	 */
	static void write(final Path file, final JsonElement document) {
		final Path folder = file.toAbsolutePath().getParent();
		if (!Files.isDirectory(folder)) throw new InputException(file + " cannot be written: there is no folder " + folder +
			"; make it or choose another.");
		if (Files.isDirectory(file)) throw new InputException(file + " is a folder; give the name of a file to write.");
		Path temporary = null;
		try {
			temporary = Files.createTempFile(folder, "." + file.getFileName(), ".part");
			Files.writeString(temporary, of(document), StandardCharsets.UTF_8);
			move(temporary, file);
		}
		catch (final IOException e) {
			throw new InputException(file + " cannot be written (" + FileTrouble.words(e) + "); check that the folder exists and may be written.",
				discard(temporary, e));
		}
	}

	private static void move(final Path temporary, final Path file) throws IOException {
		try {
			Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (final AtomicMoveNotSupportedException e) {
			// some network folders
			Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	private static IOException discard(final Path temporary, final IOException why) {
		if (temporary != null) try {
			Files.deleteIfExists(temporary);
		}
		catch (final IOException e) {
			why.addSuppressed(e);
		}
		return why;
	}
}
