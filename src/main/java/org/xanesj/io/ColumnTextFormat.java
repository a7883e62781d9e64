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
package org.xanesj.io;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.scijava.plugin.Plugin;

/**
 * Columns of numbers with any header: comments that begin with # % * ; or !, lines without a sign, or none; fields divided
 * by blanks, tabs, commas or semicolons; decimal point or comma.
 */
@Plugin(type = SpectrumFormat.class, priority = SpectrumFormat.ANY_TABLE)
public final class ColumnTextFormat extends TableFormat {

	private static final Pattern UNIT = Pattern.compile("[(\\[]\\s*(eV|keV)\\s*[)\\]]|_(eV|keV)$|^(eV|keV)$",
		Pattern.CASE_INSENSITIVE);

	@Override
	public String name() {
		return "column text";
	}

	@Override
	protected boolean recognises(final TextFile file) {
		return true;
	}

	@Override
	protected ColumnTable table(final TextFile file) {
		return table(file, NumberBlock.find(file), false);
	}

	/** Adds labels and header to a table of numbers. */
	static ColumnTable table(final TextFile file, final NumberBlock block, final boolean onePerColumn) {
		final List<String> labels = ColumnLabels.find(file, block);
		final List<String> notes = new ArrayList<>();
		if (block.dialect().decimalComma()) notes.add("Decimal commas were read as decimal points.");
		return KnownColumns.in(new ColumnTable(file, labels, labels.stream().map(ColumnTextFormat::unit).toList(), block
			.values(), block.lineNumbers(), HeaderFields.read(file.lines().subList(0, block.firstLine() - 1)), notes,
			onePerColumn));
	}

	static String unit(final String label) {
		final Matcher matcher = UNIT.matcher(label);
		return matcher.find() ? matcher.group().replaceAll("[^A-Za-z]", "") : "";
	}
}
