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

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

import org.xanesj.feature.SpectralFeature;
import org.xanesj.task.InputException;

import com.google.gson.JsonObject;

/**
 * Reads and writes property models as JSON (docs/model-format.md). A model file holds numbers and text only: opening a
 * stranger's model runs nothing, loads no class by name and reads no other file.
 */
public final class ModelFile {

	/** Value of the field "format". */
	public static final String FORMAT = "xanesj-property-model";
	/** Version that is written, and the newest that is read. */
	public static final int VERSION = 1;

	private static final String KIND = "a XanesJ property model";

	private ModelFile() {
		// prevent instantiation of utility class
	}

	/**
	 * Writes a model; an existing file is replaced when the new one is whole.
	 *
	 * @throws InputException if the file cannot be written
	 */
	public static void write(final Path file, final PropertyModel model) {
		JsonText.write(file, ModelWriter.toJson(model));
	}

	/** @return the model as it is written to its file, for the Info of maps */
	public static String text(final PropertyModel model) {
		return JsonText.of(ModelWriter.toJson(model));
	}

	/**
	 * Reads a model.
	 *
	 * @param file to read
	 * @param features gives the feature of an id, as {@code FeatureRegistry::byId} does
	 * @return the model
	 * @throws InputException if the file cannot be read, is no model, is of a newer version, lacks a field, or needs a
	 *           feature that is unknown here or has another version here
	 */
	public static PropertyModel read(final Path file, final Function<String, Optional<SpectralFeature>> features) {
		final JsonObject document = JsonText.read(file, KIND);
		final JsonFields fields = JsonFields.of(file.toString(), document);
		if (!document.has("format") || !document.get("format").isJsonPrimitive() || !document.get("format").getAsString()
			.equals(FORMAT)) throw new InputException(file + " is not " + KIND + ": its field 'format' is not '" + FORMAT +
				"'; choose another file.");
		final int version = fields.integer("version");
		if (version > VERSION) throw new InputException(file + " was written by a newer version of XanesJ (model version " +
			version + ", this one reads " + VERSION + "); update XanesJ.");
		if (version < 1) throw new InputException(file + ": there is no model version " + version +
			"; the file was changed or damaged.");
		return new ModelReader(fields, features).read();
	}
}
