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
import java.util.List;
import java.util.Locale;

import org.xanesj.regression.Collinearity;
import org.xanesj.regression.DroppedFeature;
import org.xanesj.regression.JackknifePlus;
import org.xanesj.regression.PublishedProcedure;
import org.xanesj.regression.RegressionData;

/** What training says in words. */
final class TrainingNotes {

	/** A sample with at least this leverage determines a coefficient nearly alone. */
	private static final double LEVERAGE_LIMIT = 0.9;

	private final TrainingData data;

	TrainingNotes(final TrainingData data) {
		this.data = data;
	}

	/** One sentence for each dropped feature. */
	List<String> dropped(final RegressionData table, final PublishedProcedure published) {
		final List<String> sentences = new ArrayList<>();
		for (final DroppedFeature feature : published.selection().filter().dropped())
			sentences.add(switch (feature.reason()) {
				case NOT_A_NUMBER -> id(feature.column()) + " was dropped: it is undefined for " + undefined(table, feature
					.column()) + ".";
				case CONSTANT -> id(feature.column()) + " was dropped: it is the same for all samples.";
				case COLLINEAR -> String.format(Locale.ROOT, "%s was dropped: its correlation with %s is %.4f.", id(feature
					.column()), id(feature.partner()), feature.correlation());
			});
		return sentences;
	}

	private String undefined(final RegressionData table, final int column) {
		final List<String> names = new ArrayList<>();
		for (int i = 0; i < table.samples(); i++)
			if (!Double.isFinite(table.row(i)[column])) names.add(data.samples().get(i).name());
		if (names.size() <= 3) return String.join(", ", names);
		return String.join(", ", names.subList(0, 3)) + " and " + (names.size() - 3) + " more";
	}

	/** One sentence for each reason to doubt the model. */
	List<String> warnings(final RegressionData table, final PublishedProcedure published, final double[] inflation,
		final TrainingSettings settings)
	{
		final List<String> sentences = new ArrayList<>();
		final int[] selected = published.selection().selected();
		if (selected.length < settings.selection().top()) sentences.add("Only " + selected.length +
			" features have a lasso coefficient, fewer than the " + settings.selection().top() + " wanted.");
		for (int k = 0; k < selected.length; k++)
			if (inflation[k] > Collinearity.VIF_LIMIT) sentences.add(String.format(Locale.ROOT,
				"%s depends on the other selected features (variance inflation %.1f): its coefficient has no meaning of its own.",
				id(selected[k]), inflation[k]));
		final double[] leverages = published.fit().leverages();
		for (int i = 0; i < leverages.length; i++)
			if (leverages[i] >= LEVERAGE_LIMIT) sentences.add(String.format(Locale.ROOT,
				"%s has leverage %.2f: the model follows this sample nearly alone, check its spectrum.", data.samples().get(i)
					.name(), leverages[i]));
		if (JackknifePlus.rank(table.samples(), PropertyPredictor.ALPHA) < 1) sentences.add("With " + table.samples() +
			" samples there is no 90 % interval; it needs at least 9.");
		return sentences;
	}

	private String id(final int column) {
		return data.features().get(column).reference().id();
	}
}
