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
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.scijava.plugin.Plugin;
import org.xanesj.task.InputException;

/**
 * Spectra that the program FDMNES has calculated: energies relative to the edge, whose energy stands at the beginning of the
 * line "... = E_edge, Z, ...".
 */
@Plugin(type = SpectrumFormat.class, priority = SpectrumFormat.SIGNED)
public final class FdmnesFormat extends TableFormat {

	private static final String MARK = "= E_edge";
	private static final int HEADER = 30;

	@Override
	public String name() {
		return "FDMNES";
	}

	@Override
	protected boolean recognises(final TextFile file) {
		return mark(file).isPresent();
	}

	private static OptionalInt mark(final TextFile file) {
		return IntStream.rangeClosed(1, Math.min(HEADER, file.lines().size())).filter(line -> file.line(line).contains(MARK))
			.findFirst();
	}

	@Override
	protected ColumnTable table(final TextFile file) {
		final int line = mark(file).orElseThrow();
		final String first = file.line(line).replaceFirst("^[\\s#]+", "").split("\\s+")[0];
		final double edge = Dialect.BLANK.number(first);
		if (!(edge > 0 && edge < EnergyColumn.HIGHEST)) throw new InputException(file.at(line) + "'" + first +
			"' is no energy of an edge; correct it.");
		final ColumnTable relative = ColumnTextFormat.table(file, NumberBlock.find(file), false);
		final double[][] columns = relative.columns().clone();
		columns[0] = Arrays.stream(columns[0]).map(energy -> energy + edge).toArray();
		final List<String> notes = new ArrayList<>(relative.notes());
		notes.add("The energies were relative to the edge at " + Numbers.shortest(edge) + " eV, which was added.");
		return new ColumnTable(file, relative.labels(), relative.units(), columns, relative.lineNumbers(), relative
			.metadata(), notes, false, List.of());
	}
}
