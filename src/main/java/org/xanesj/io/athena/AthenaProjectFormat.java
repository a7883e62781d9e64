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

import org.scijava.plugin.Plugin;
import org.xanesj.io.GzipContent;
import org.xanesj.io.SourceFile;
import org.xanesj.io.SpectrumFormat;
import org.xanesj.io.SpectrumReading;
import org.xanesj.spectrum.Spectrum;
import org.xanesj.task.InputException;

/**
 * Projects of Athena and Larch (.prj): Perl as Athena writes it or JSON, plain or packed with gzip. Each group with mu(E) is
 * a spectrum {@code file:label} that carries the group's own E0 and windows; groups of chi(k) are left out with a note.
 * <p>
 * Layout: B. Ravel, M. Newville, Journal of Synchrotron Radiation 12, 537-541 (2005),
 * <a href="https://doi.org/10.1107/S0909049505012719">doi:10.1107/S0909049505012719</a>, and projects of both programs.
 */
@Plugin(type = SpectrumFormat.class, priority = SpectrumFormat.FOREIGN + 1)
public final class AthenaProjectFormat implements SpectrumFormat {

	private static final String NAME = "Athena project";

	private static final String FIRST_LINE = "Athena project file --";

	/** The largest known to us has 4 MB; a packed file could hold anything. */
	private static final int LARGEST = 64 << 20;

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public boolean recognises(final SourceFile file) {
		final String start = file.beginning();
		return start.substring(0, Math.min(500, start.length())).contains(FIRST_LINE) && (start.stripLeading().startsWith(
			"#") || start.stripLeading().startsWith("{"));
	}

	@Override
	public List<Spectrum> read(final SourceFile file, final SpectrumReading reading) {
		final Path path = file.path();
		final String text = GzipContent.text(path, LARGEST);
		final List<ProjectGroup> groups;
		final String header;
		if (text.stripLeading().startsWith("{")) {
			final JsonProject project = new JsonProject(path, text);
			groups = project.groups();
			header = project.header();
		}
		else {
			groups = PerlProject.groups(path, text);
			header = text.substring(0, Math.min(1000, text.length()));
		}
		return spectra(file, NAME, groups, GroupWindows.of(header), reading);
	}

	/**
	 * @param file for names and messages
	 * @param format for the metadata
	 * @param groups of the file
	 * @param windows the rules of the program
	 * @param reading its signal may be the label of one group
	 */
	static List<Spectrum> spectra(final SourceFile file, final String format, final List<ProjectGroup> groups,
		final GroupWindows windows, final SpectrumReading reading)
	{
		final Map<String, ProjectGroup> usable = new LinkedHashMap<>();
		final List<String> skipped = new ArrayList<>();
		for (final ProjectGroup group : groups) {
			final String reason = new GroupSpectrum(file.path(), format, group).reason();
			if (reason == null) usable.put(unique(group.label(), usable), group);
			else skipped.add("Group '" + group.label() + "' " + reason + " and was left out.");
		}
		if (usable.isEmpty()) throw new InputException(file.path() + " holds no group with a spectrum over the energy" +
			(skipped.isEmpty() ? "; it has no groups." : ": " + skipped.get(0)));
		if (!reading.isAuto() && !usable.containsKey(reading.signal())) throw new InputException(file.path() +
			" has no group '" + reading.signal() + "'; leave 'signal' at auto or set it to one of " + some(usable) + ".");
		final List<Spectrum> spectra = new ArrayList<>();
		usable.forEach((label, group) -> {
			if (reading.isAuto() || reading.signal().equals(label)) spectra.add(new GroupSpectrum(file.path(), format, group).read(file
				.name() + ":" + label, label, windows, spectra.isEmpty() ? skipped : List.of()));
		});
		return spectra;
	}

	private static String some(final Map<String, ProjectGroup> usable) {
		return String.join(", ", usable.keySet().stream().limit(20).toList()) + (usable.size() > 20 ? ", ..." : "");
	}

	private static String unique(final String label, final Map<String, ProjectGroup> taken) {
		String unique = label;
		for (int i = 2; taken.containsKey(unique); i++)
			unique = label + " (" + i + ")";
		return unique;
	}
}
