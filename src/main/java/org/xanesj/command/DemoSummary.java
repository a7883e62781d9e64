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
package org.xanesj.command;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.xanesj.app.TruthComparison;
import org.xanesj.model.Validation;
import org.xanesj.simulation.HalideSamples;

/** What the demo got, for a reader who was not there. */
final class DemoSummary {

	/** Name of the summary in the folder. */
	static final String FILE = "summary.md";

	private final List<Demo.Outcome> outcomes;
	private final StringBuilder text = new StringBuilder();

	private DemoSummary(final List<Demo.Outcome> outcomes) {
		this.outcomes = outcomes;
	}

	/** @return the summary as Markdown */
	static String markdown(final int size, final List<Demo.Outcome> outcomes) {
		final DemoSummary summary = new DemoSummary(outcomes);
		summary.all(size);
		return summary.text.toString();
	}

	private void all(final int size) {
		line("# Demo of XanesJ");
		line("");
		line("**%s.** Spectra, stacks and truth are computed; nothing here says anything about real compounds.",
			HalideSamples.NOTICE);
		line("");
		line("Enthalpies of formation of 21 halides of Fe, Co, Ni and Cu were learnt from spectra, and mapped in a field of %d x %d pixels with particles of iron halides.",
			size, size);
		line("");
		line("![Map of the model of both edges](%s)", DemoPictures.TOGETHER);
		line("");
		line("## Scores on the samples");
		line("");
		header();
		scores("R2, published", validation -> format("%.3f", validation.published().r2()));
		scores("R2, nested", validation -> format("%.3f", validation.nested().r2()));
		scores("MAE in % of full scale, published", validation -> format("%.1f", validation.published().maePercent()));
		scores("MAE in % of full scale, nested", validation -> format("%.1f", validation.nested().maePercent()));
		scores("permutation p, published", validation -> format("%.3f", validation.permutationP()));
		line("");
		line("Published: features selected on all samples, as such studies report. Nested: all of it repeated without the left-out sample, which is what to expect of a new one. The aim is below 10 % of full scale.");
		line("");
		line("## Maps against the truth");
		line("");
		header();
		map("pixels in particles", map -> format("%.0f", map.pixels()));
		map("of them flagged (status 2 or more)", map -> percent(map.flaggedShare()));
		map("mean absolute error, not flagged", map -> format("%.0f kJ/mol", map.meanAbsoluteError()));
		map("truth inside the 90 % interval, not flagged", map -> percent(map.inside()));
		map("median half width, not flagged", map -> format("%.0f kJ/mol", map.medianHalfwidth()));
		line("");
		line("## Files");
		line("");
		line("`table.csv`, `spectra/`, `K-stack.tif`, `L-stack.tif`, `truth.tif`: what was simulated. For each model: `model-*.json`, `report-*/report.md`, `map-*.tif` (value, halfwidth, noise, leverage, status) and its pictures.");
	}

	private void header() {
		row("", Demo.Outcome::name);
		line("|---%s|", "|---:".repeat(outcomes.size()));
	}

	private void scores(final String name, final Function<Validation, String> cell) {
		row(name, outcome -> cell.apply(outcome.trained().model().validation()));
	}

	private void map(final String name, final Function<TruthComparison, String> cell) {
		row(name, outcome -> cell.apply(outcome.agreement()));
	}

	private void row(final String name, final Function<Demo.Outcome, String> cell) {
		final StringBuilder row = new StringBuilder("| ").append(name).append(" |");
		outcomes.forEach(outcome -> row.append(' ').append(cell.apply(outcome)).append(" |"));
		text.append(row).append('\n');
	}

	private static String percent(final double share) {
		return format("%.0f %%", 100 * share);
	}

	private static String format(final String format, final double value) {
		return String.format(Locale.ROOT, format, value);
	}

	private void line(final String format, final Object... values) {
		text.append(values.length == 0 ? format : String.format(Locale.ROOT, format, values)).append('\n');
	}
}
