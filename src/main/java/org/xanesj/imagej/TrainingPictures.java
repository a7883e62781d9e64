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
package org.xanesj.imagej;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.xanesj.app.TrainingReport;
import org.xanesj.model.TrainedModel;
import org.xanesj.model.TrainingData;
import org.xanesj.regression.FeatureSelection;
import org.xanesj.regression.LassoPath;
import org.xanesj.regression.Metrics;

import ij.ImagePlus;
import ij.gui.Plot;

/** Plots and pictures of a training, for windows and for reports; none of them needs a display. */
public final class TrainingPictures {

	private final TrainedModel trained;
	private final String what;
	private final String notice;

	private TrainingPictures(final TrainedModel trained) {
		this.trained = trained;
		final String unit = trained.model().target().unit();
		what = trained.model().target().name() + (unit.isEmpty() ? "" : " (" + unit + ")");
		notice = trained.data().notes().stream().anyMatch(note -> note.contains("SIMULATED")) ? " - SIMULATED" : "";
	}

	/** @return the pictures of the report by file name */
	public static Map<String, BufferedImage> forReport(final TrainedModel trained) {
		final TrainingPictures pictures = new TrainingPictures(trained);
		final Map<String, BufferedImage> named = new LinkedHashMap<>();
		named.put(TrainingReport.PARITY, PlotStyle.picture(pictures.parity()));
		named.put(TrainingReport.SCORES, TablePicture.of(TrainingReport.scoreTable(trained)));
		named.put(TrainingReport.IMPORTANCE, pictures.importance());
		named.put(TrainingReport.LASSO_PATH, PlotStyle.picture(pictures.lassoPath()));
		named.put(TrainingReport.RESIDUALS, PlotStyle.picture(pictures.residuals()));
		return named;
	}

	/** @return the pictures as images for windows */
	public static List<ImagePlus> forWindows(final TrainedModel trained) {
		final TrainingPictures pictures = new TrainingPictures(trained);
		final List<ImagePlus> images = new ArrayList<>();
		for (final Plot plot : List.of(pictures.parity(), pictures.lassoPath(), pictures.residuals()))
			images.add(plot.getImagePlus());
		images.add(new ImagePlus("Scores of " + trained.model().target().name() + pictures.notice, TablePicture.of(
			TrainingReport.scoreTable(trained))));
		images.add(new ImagePlus("Features of " + trained.model().target().name() + pictures.notice, pictures.importance()));
		return images;
	}

	private List<String> groups() {
		final List<TrainingData.Sample> samples = trained.data().samples();
		final boolean grouped = samples.get(0).group() != null;
		return samples.stream().map(sample -> grouped ? sample.group() : sample.element()).toList();
	}

	/** The honest predictions: groups left out where there are groups. */
	private double[] leftOut() {
		return trained.byGroup() != null ? trained.byGroup().predictions() : trained.nested().predictions();
	}

	private Plot parity() {
		final Metrics published = trained.model().validation().published();
		final Metrics honest = trained.byGroup() != null ? trained.model().validation().byGroup() : trained.model()
			.validation().nested();
		final List<String> scores = new ArrayList<>();
		scores.add(score(trained.byGroup() != null ? "groups left out (shown)" : "nested (shown)", honest));
		if (trained.byGroup() != null) scores.add(score("nested", trained.model().validation().nested()));
		scores.add(score("published", published));
		return marked(ParityPlot.of("Measured and predicted " + trained.model().target().name() + notice, what, trained
			.table().targets(), leftOut(), null, groups(), 0.1 * trained.model().target().fullScale(), scores));
	}

	/** Simulated spectra are called so above the frame: the title of a window does not come along into a picture. */
	private Plot marked(final Plot plot) {
		if (notice.isEmpty()) return plot;
		plot.setJustification(Plot.RIGHT);
		plot.setColor(PlotStyle.FIT);
		plot.addLabel(1, -0.006, "SIMULATED - not measured");
		plot.setJustification(Plot.LEFT);
		return plot;
	}

	private static String score(final String procedure, final Metrics metrics) {
		return String.format(Locale.ROOT, "%s: R2 %.3f, MAE %.3g", procedure, metrics.r2(), metrics.mae());
	}

	/** The longest bar first: that is the ranking that readers expect. */
	private BufferedImage importance() {
		final int[] selected = trained.published().selection().selected();
		final double[] means = trained.published().leaveOneOut().meanCoefficients();
		final double[] deviations = trained.published().leaveOneOut().deviationOfCoefficients();
		final int[] order = IntStream.range(0, selected.length).boxed().sorted(Comparator.comparingDouble(k -> -Math.abs(
			means[k]))).mapToInt(Integer::intValue).toArray();
		final List<String> names = new ArrayList<>();
		final List<String> remarks = new ArrayList<>();
		for (final int k : order) {
			names.add(trained.title(selected[k]));
			remarks.add(trained.nested().selectionFrequency()[selected[k]] + " of " + trained.nested().folds().size() +
				" folds");
		}
		return BarChart.of("What the model uses" + notice, "Standardised coefficient, mean ± SD over left-out fits: " + what +
			" per SD of the feature", names, Arrays.stream(order).mapToDouble(k -> means[k]).toArray(), Arrays.stream(order)
				.mapToDouble(k -> deviations[k]).toArray(), remarks);
	}

	private Plot lassoPath() {
		final FeatureSelection selection = trained.published().selection();
		final LassoPath path = selection.path();
		final double[] x = Arrays.stream(path.penalties()).map(Math::log10).toArray();
		final double[][] curves = new double[selection.kept().length][path.size()];
		for (int i = 0; i < path.size(); i++)
			for (int k = 0; k < curves.length; k++)
				curves[k][i] = path.coefficients(i)[k];
		final Plot plot = PlotStyle.plot("Lasso path" + notice, "log10 of the penalty", "Standardised coefficient");
		final double[] xLimits = PlotStyle.limits(x);
		final double[] yLimits = PlotStyle.limits(curves);
		// room for the names beside the curves
		plot.setLimits(xLimits[0], xLimits[1] + 0.5 * (xLimits[1] - xLimits[0]), yLimits[0], yLimits[1]);
		plot.setLineWidth(1);
		plot.setColor(PlotStyle.GUIDE);
		final double used = x[selection.usedPenalty()];
		plot.drawDottedLine(used, yLimits[0], used, yLimits[1], 3);
		int shown = 0;
		for (int k = 0; k < curves.length; k++) {
			final int column = selection.kept()[k];
			final boolean chosen = selection.selects(column);
			final Color colour = chosen ? PlotStyle.GROUPS[shown % PlotStyle.GROUPS.length] : Color.LIGHT_GRAY;
			plot.setLineWidth(chosen ? 2 : 1);
			plot.setColor(colour);
			plot.addPoints(x, curves[k], Plot.LINE);
			if (chosen) plot.addLabel(0.70, 0.07 + 0.055 * shown++, trained.id(column));
		}
		plot.setColor(PlotStyle.GUIDE);
		plot.addLabel(0.70, 0.97, "dotted: penalty used");
		return marked(plot);
	}

	private Plot residuals() {
		final double[] measured = trained.table().targets();
		final double[] predicted = leftOut();
		final double[] residual = new double[measured.length];
		for (int i = 0; i < residual.length; i++)
			residual[i] = predicted[i] - measured[i];
		final double band = 0.1 * trained.model().target().fullScale();
		final String unit = trained.model().target().unit();
		final Plot plot = PlotStyle.plot("Residuals" + notice, "Measured " + what, "Predicted - measured" + (unit.isEmpty()
			? "" : " (" + unit + ")") + ", sample left out");
		final double[] x = PlotStyle.limits(measured);
		final double[] y = PlotStyle.limits(residual, new double[] { -band, band });
		plot.setLimits(x[0], x[1], y[0], y[1]);
		plot.setColor(PlotStyle.GUIDE);
		plot.drawLine(x[0], 0, x[1], 0);
		plot.drawDottedLine(x[0], band, x[1], band, 3);
		plot.drawDottedLine(x[0], -band, x[1], -band, 3);
		plot.addLabel(0, -0.006, "dotted: ± 10 % of the full scale");
		plot.setColor(PlotStyle.DATA, PlotStyle.DATA);
		plot.setLineWidth(2);
		plot.addPoints(measured, residual, Plot.CIRCLE);
		return marked(plot);
	}
}
