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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.xanesj.decomposition.PrincipalComponents;
import org.xanesj.decomposition.SpectrumClusters;
import org.xanesj.model.RecipeJson;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.MapPlane;
import org.xanesj.stack.MapSet;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/**
 * Groups the pixels of a stack by their spectra: k-means on the scores of principal components, which with all components
 * is k-means on the spectra themselves, since turning the axes changes no distance. The same seed gives the same groups for
 * any number of threads.
 *
 * @param stack what to group
 * @param edge "Fe K", "Ni L23" ..., or "auto": from the energies of the stack
 * @param recipe how spectra are normalised; {@code none} takes them as measured
 * @param clusters number of groups; 0 = the number from 2 to 8 with the greatest {@link SpectrumClusters#silhouette()}
 * @param components number of scores that are compared; 0 = those above the noise, at most 10
 * @param seed of the random numbers
 * @param minimumStep pixels with a smaller edge step are left out [units of the signal]; no meaning for {@code none}
 */
public record ClusterSpectra(EnergyStack stack, String edge, String recipe, int clusters, int components, long seed,
	double minimumStep)
{

	/** Name of the map of numbers of clusters. */
	public static final String CLUSTER = "cluster";

	/** Greatest number of groups that is tried if the user does not say. */
	private static final int MOST_TRIED = 8;
	/** Greatest number of groups: with more, nobody can tell their colours. */
	private static final int MOST = 100;

	/** Headings of the table of groups. */
	public static final List<String> HEADER = List.of("Cluster", "Pixels", "Part (%)", "Distance");

	/**
	 * The mean spectrum of a group.
	 *
	 * @param name "cluster 1" ...
	 * @param mean normalised, one value per energy
	 * @param error standard error of each value; NaN for a single pixel
	 * @param pixels number of pixels
	 * @param distance root mean square distance of its pixels from its centre, per value
	 */
	public record Cluster(String name, double[] mean, double[] error, long pixels, double distance) {}

	/**
	 * The groups and what there is to say about them.
	 *
	 * @param maps number of the group from 1 on, distance from its centre, status
	 * @param energies [eV]
	 * @param clusters by number, the largest first as far as the sample tells
	 * @param notes one sentence for each thing that was assumed or found
	 */
	public record Result(MapSet maps, double[] energies, List<Cluster> clusters, List<String> notes) {

		/** @return rows of the table under {@link #HEADER} */
		public List<List<Object>> rows() {
			final long all = clusters.stream().mapToLong(Cluster::pixels).sum();
			final List<List<Object>> rows = new ArrayList<>();
			for (int k = 0; k < clusters.size(); k++)
				rows.add(List.of(k + 1, clusters.get(k).pixels(), 100.0 * clusters.get(k).pixels() / all, clusters.get(k)
					.distance()));
			return rows;
		}
	}

	/**
	 * Groups the pixels.
	 *
	 * @throws InputException if edge, recipe or numbers cannot be used, or there are fewer usable pixels than groups
	 * @throws org.xanesj.task.CancelledException if the user cancelled
	 */
	public Result run(final Progress progress) {
		if (clusters < 0 || clusters == 1 || clusters > MOST) throw new InputException("The number of clusters is " + clusters +
			"; give 2 to " + MOST + ", or 0 to find it.");
		final StackComponents found = StackComponents.of(stack, edge, recipe, minimumStep, progress.part(0, 0.3));
		if (clusters > found.pixels()) throw new InputException("There are " + found.pixels() + " usable pixels for " +
			clusters + " clusters; ask for fewer.");
		final List<String> notes = found.notes();
		final PrincipalComponents scores = found.first(components, notes);
		final ClusterPixels pixels = new ClusterPixels(stack, found, scores, seed);
		final double[][] sample = pixels.sample(progress.part(0.3, 0.45));
		if (sample.length < found.pixels()) notes.add("The clusters were found among " + sample.length + " of " + found
			.pixels() + " pixels drawn at random; then every pixel was given to the nearest.");
		final SpectrumClusters groups = groups(sample, notes, progress.part(0.45, 0.7));
		if (clusters > groups.count()) notes.add("There are only " + groups.count() + " different spectra.");
		final List<MapPlane> planes = List.of(MapPlane.empty(CLUSTER, "", "Number of the cluster", stack.pixels()), MapPlane
			.empty("distance", "", "Root mean square distance from the centre of the cluster, per value", stack.pixels()),
			StatusPlane.ofPixels(stack));
		pixels.assign(groups, planes, progress.part(0.7, 0.85));
		final List<Cluster> means = means(groups.count(), planes, found, progress.part(0.85, 1));
		notes.addAll(StatusPlane.counts(stack, planes.get(2)));
		final Map<String, String> metadata = new LinkedHashMap<>();
		metadata.put("recipe", RecipeJson.text(found.prepared().plan().recipe()));
		final List<String> history = new ArrayList<>();
		history.add("XANES Cluster Spectra: " + found.prepared().plan().recipe().edge() + ", recipe " + found.prepared().plan()
			.recipe().name() + ", minimum step " + minimumStep + ", " + groups.count() + " clusters" + (clusters == 0 ? " (found)"
				: "") + " by " + scores.size() + " components, seed " + seed);
		history.addAll(notes);
		return new Result(MapSet.of(stack.name() + " clusters", stack, planes, metadata, history), stack.energies(), means,
			notes);
	}

	private SpectrumClusters groups(final double[][] sample, final List<String> notes, final Progress progress) {
		if (clusters > 0) return SpectrumClusters.of(sample, clusters, seed, progress);
		SpectrumClusters best = null;
		for (int count = 2; count <= Math.min(MOST_TRIED, sample.length); count++) {
			final SpectrumClusters next = SpectrumClusters.of(sample, count, seed, progress.part((count - 2.0) / MOST_TRIED, (count -
				1.0) / MOST_TRIED));
			if (best == null || next.silhouette() > best.silhouette()) best = next;
		}
		notes.add(String.format(Locale.ROOT, "%d clusters are best apart (mean silhouette %.2f, the greatest from 2 to %d).", best
			.count(), best.silhouette(), MOST_TRIED));
		return best;
	}

	private List<Cluster> means(final int count, final List<MapPlane> planes, final StackComponents found,
		final Progress progress)
	{
		final List<PixelRegion> regions = new ArrayList<>();
		final double[] squares = new double[count];
		for (int k = 0; k < count; k++) {
			final boolean[] inside = new boolean[stack.pixels()];
			for (int i = 0; i < inside.length; i++) {
				inside[i] = planes.get(0).values()[i] == k + 1;
				if (inside[i]) squares[k] += Math.pow(planes.get(1).values()[i], 2);
			}
			regions.add(new PixelRegion("cluster " + (k + 1), inside));
		}
		final List<GroupSpectra.Group> groups = GroupSpectra.of(stack, regions, () -> TileSpectra.normalised(found.input()),
			progress);
		final Cluster[] means = new Cluster[count];
		Arrays.setAll(means, k -> new Cluster(groups.get(k).name(), groups.get(k).mean(), groups.get(k).error(), groups.get(k)
			.pixels(), Math.sqrt(squares[k] / groups.get(k).pixels())));
		return List.of(means);
	}
}
