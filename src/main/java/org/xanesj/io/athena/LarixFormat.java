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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.scijava.plugin.Plugin;
import org.xanesj.io.GzipContent;
import org.xanesj.io.SourceFile;
import org.xanesj.io.SpectrumFormat;
import org.xanesj.io.SpectrumReading;
import org.xanesj.spectrum.GivenEdge;
import org.xanesj.spectrum.Spectrum;
import org.xanesj.task.InputException;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * Sessions of Larch (.larix): a text, usually packed with gzip, in which after {@code <:name:>} a line holds a symbol as
 * JSON. Groups with energy and mu are spectra, read as groups of a project of Larch are.
 */
@Plugin(type = SpectrumFormat.class, priority = SpectrumFormat.FOREIGN + 1)
public final class LarixFormat implements SpectrumFormat {

	private static final int LARGEST = 64 << 20;

	/** Settings of a group by the names that projects have for them. */
	private static final Map<String, String> SETTINGS = Map.of("pre1", "bkg_pre1", "pre2", "bkg_pre2", "norm1", "bkg_nor1",
		"norm2", "bkg_nor2", "nnorm", "bkg_nnorm", "nvict", "bkg_nvict");

	@Override
	public String name() {
		return "Larch session";
	}

	@Override
	public boolean recognises(final SourceFile file) {
		return file.beginning().startsWith("##LARIX:");
	}

	@Override
	public List<Spectrum> read(final SourceFile file, final SpectrumReading reading) {
		final Map<String, String> symbols = symbols(GzipContent.text(file.path(), LARGEST));
		final List<ProjectGroup> groups = new ArrayList<>();
		symbols.forEach((symbol, json) -> {
			if (!symbol.startsWith("_") && json.startsWith("{")) add(file.path(), symbol, json, groups);
		});
		return AthenaProjectFormat.spectra(file, name(), groups, new GroupWindows(GivenEdge.Rule.LARCH, false), reading);
	}

	private static Map<String, String> symbols(final String text) {
		final Map<String, String> symbols = new LinkedHashMap<>();
		String symbol = null;
		int from = 0;
		while (from < text.length()) {
			int end = text.indexOf('\n', from);
			if (end < 0) end = text.length();
			final String line = text.substring(from, end).strip();
			if (line.startsWith("<:") && line.endsWith(":>") && line.length() < 200) symbol = line.substring(2, line.length() - 2);
			else if (symbol != null) {
				symbols.put(symbol, line);
				symbol = null;
			}
			from = end + 1;
		}
		return symbols;
	}

	private static void add(final Path path, final String symbol, final String json, final List<ProjectGroup> groups) {
		final JsonObject group;
		try {
			group = JsonParser.parseString(json).getAsJsonObject();
		}
		catch (final JsonParseException | IllegalStateException e) {
			throw new InputException(path + ": the symbol '" + symbol +
				"' is no sound JSON; the session is damaged or cut off, fetch it again.", e);
		}
		if (values(group.get("energy")) == null || values(group.get("mu")) == null) return;
		final Map<String, Object> settings = new HashMap<>();
		settings.put("label", text(group.get("filename")).isEmpty() ? symbol : text(group.get("filename")));
		settings.put("is_xmu", "1");
		settings.put("bkg_e0", text(group.get("e0")));
		settings.put("bkg_step", text(group.get("edge_step")));
		settings.put("atsym", text(group.get("atsym")));
		settings.put("edge", text(group.get("edge")));
		settings.put("source", text(group.get("path")));
		if (group.get("pre_edge_details") instanceof final JsonObject details) SETTINGS.forEach((from, to) -> settings.put(to,
			text(details.get(from))));
		groups.add(new ProjectGroup(settings, values(group.get("energy")), values(group.get("mu")), "group '" + symbol + "'"));
	}

	/** @return the numbers of an array of one dimension as texts; null if it is none */
	private static Object[] values(final JsonElement array) {
		return array instanceof final JsonObject object ? JsonProject.array(object.get("value")) : null;
	}

	private static String text(final JsonElement value) {
		return value == null || !value.isJsonPrimitive() ? "" : value.getAsString();
	}
}
