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
package org.xanesj.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.xanesj.block.SpectrumBlock;
import org.xanesj.decomposition.PrincipalComponents;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.FeatureStatus;
import org.xanesj.model.RecipeJson;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.MapPlane;
import org.xanesj.stack.MapSet;
import org.xanesj.stack.TileLoop;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/**
 * Principal components of the spectra of a stack and maps of their scores. The spectra are centred on their mean and not
 * scaled.
 *
 * @param stack what to take apart
 * @param edge "Fe K", "Ni L23" ..., or "auto": from the energies of the stack
 * @param recipe how spectra are normalised; {@code none} takes them as measured
 * @param components how many are mapped; 0 = those above the noise, at most 10
 * @param minimumStep pixels with a smaller edge step are left out [units of the signal]; no meaning for {@code none}
 */
public record ComponentMaps(EnergyStack stack, String edge, String recipe, int components, double minimumStep) {

	/** Headings of the table of components. */
	public static final List<String> HEADER = List.of("Component", "Variance", "Noise", "Explained (%)", "Cumulative (%)",
		"Real error", "Indicator", "Above noise");

	/** Rows of the table beyond those of the maps, which show where the noise begins. */
	private static final int MORE_ROWS = 10;

	/**
	 * The maps and what there is to say about them.
	 *
	 * @param maps scores pc1, pc2, ..., residual, status
	 * @param energies [eV]
	 * @param mean spectrum
	 * @param components spectra of length 1, [component][energy]
	 * @param explained part of the variance of each mapped component
	 * @param rows of the table under {@link #HEADER}, for the mapped components and some more
	 * @param notes one sentence for each thing that was assumed or found
	 */
	public record Result(MapSet maps, double[] energies, double[] mean, double[][] components, double[] explained,
		List<List<Object>> rows, List<String> notes)
	{}

	/**
	 * Takes the spectra apart.
	 *
	 * @throws InputException if edge, recipe or number cannot be used, or there are not two different usable spectra
	 * @throws org.xanesj.task.CancelledException if the user cancelled
	 */
	public Result run(final Progress progress) {
		final StackComponents found = StackComponents.of(stack, edge, recipe, minimumStep, progress.part(0, 0.6));
		final List<String> notes = found.notes();
		final PrincipalComponents first = found.first(components, notes);
		final List<MapPlane> planes = new ArrayList<>();
		for (int k = 0; k < first.size(); k++)
			planes.add(MapPlane.empty("pc" + (k + 1), "", "Score of component " + (k + 1) + ", in units of the spectra", stack
				.pixels()));
		planes.add(MapPlane.empty(FitReferences.RESIDUAL, "",
			"Root mean square of what the components leave, divided by the noise of the pixel", stack.pixels()));
		planes.add(StatusPlane.ofPixels(stack));
		TileLoop.run(stack, () -> {
			final FeatureInput input = found.input();
			return (tile, offset) -> project(input, first, tile, offset, planes);
		}, progress.part(0.6, 1));
		notes.addAll(StatusPlane.counts(stack, planes.get(planes.size() - 1)));
		final Map<String, String> metadata = new LinkedHashMap<>();
		metadata.put("recipe", RecipeJson.text(found.prepared().plan().recipe()));
		final List<String> history = new ArrayList<>();
		history.add(String.format(Locale.ROOT,
			"XANES Principal Components: %s, recipe %s, minimum step %s, %d components with %.2f %% of the variance of %d pixels",
			found.prepared().plan().recipe().edge(), found.prepared().plan().recipe().name(), minimumStep, first.size(), 100 * found
				.number().explained(first.size()), found.pixels()));
		history.addAll(notes);
		final double[][] spectra = new double[first.size()][];
		final double[] explained = new double[first.size()];
		for (int k = 0; k < spectra.length; k++) {
			spectra[k] = first.component(k);
			explained[k] = found.number().explained(k + 1) - found.number().explained(k);
		}
		return new Result(MapSet.of(stack.name() + " components", stack, planes, metadata, history), stack.energies(), first
			.mean(), spectra, explained, rows(found, first.size()), notes);
	}

	private void project(final FeatureInput input, final PrincipalComponents first, final SpectrumBlock tile,
		final int offset, final List<MapPlane> planes)
	{
		input.load(tile);
		final float[] noise = input.noise();
		final double[] curve = new double[tile.energies()];
		for (int j = 0; j < tile.width(); j++) {
			final int pixel = offset + j;
			if (!stack.selected(pixel)) continue;
			planes.get(first.size() + 1).values()[pixel] = input.pixelStatus()[j];
			if (input.pixelStatus()[j] != FeatureStatus.OK) continue;
			for (int i = 0; i < curve.length; i++)
				curve[i] = input.normalised()[i][j];
			for (int k = 0; k < first.size(); k++)
				planes.get(k).values()[pixel] = (float) first.score(curve, k);
			if (noise[j] > 0) planes.get(first.size()).values()[pixel] = (float) (Math.sqrt(first.residual(curve) /
				curve.length) / noise[j]);
		}
	}

	private static List<List<Object>> rows(final StackComponents found, final int mapped) {
		final double[] variances = found.components().variances();
		final List<List<Object>> rows = new ArrayList<>();
		final int above = found.number().aboveNoise();
		for (int k = 0; k < Math.min(variances.length, Math.max(mapped, above) + MORE_ROWS); k++) {
			final boolean last = k + 1 >= found.number().most();
			rows.add(List.of(k + 1, variances[k], found.number().noise(k), 100 * (found.number().explained(k + 1) - found.number().explained(k)), 100 *
				found.number().explained(k + 1), last ? Double.NaN : found.number().realError(k + 1), last ? Double.NaN : found
					.number().indicator(k + 1), k < above ? "yes" : "no"));
		}
		return rows;
	}
}
