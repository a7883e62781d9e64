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
import java.util.Map;
import java.util.stream.Collectors;

import org.xanesj.spatial.LagCorrelation;
import org.xanesj.spatial.LocalMoran;
import org.xanesj.spatial.MaskedField;
import org.xanesj.stack.MapPlane;
import org.xanesj.stack.MapSet;
import org.xanesj.stack.NeighbourNoise;
import org.xanesj.stack.NoiseCorrelation;
import org.xanesj.stack.RegularisedMark;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/**
 * How the values of maps are arranged in space, each for itself and in pairs.
 *
 * @param maps the set; pixels that are NaN are left out; maps of standard errors, residuals, labels and status are no subjects
 * @param names which of its maps; empty = all
 * @param measured of regularised maps use those as measured, where the set holds them
 * @param maxLag greatest lag of curves and correlation maps [pixels]; 0 = a quarter of the shorter side (of the length of a
 *          row), at most {@value #LARGEST_DEFAULT_LAG}
 * @param noise whether to correct curves for the noise that the maps of standard errors tell
 * @param seed of the bootstrap, the local statistics, the shifts and the phases
 */
public record SpatialCorrelation(MapSet maps, List<String> names, boolean measured, int maxLag, boolean noise,
	long seed)
{

	/** Lags beyond this are only computed if asked for [pixels]. */
	public static final int LARGEST_DEFAULT_LAG = 256;
	/** Share of wrong ones that is accepted among the pixels of clusters. */
	public static final double FALSE_DISCOVERY_RATE = 0.05;
	/** Fewer pixels make no statistics. */
	private static final int FEWEST_PIXELS = 16;
	/** Correlation maps of pairs are shown only if all of them have fewer values than this. */
	private static final long MOST_LAGS = 1L << 24;
	/** Of correlations in single precision. */
	private static final double ROUNDING = 1e-5;
	/** What the name of a map gets for its kinds of clusters. */
	public static final String CLUSTERS = ".clusters";
	private static final String LOCAL = ".local";

	/**
	 * What was found.
	 *
	 * @param single of every map that is not constant
	 * @param pairs of every two of them
	 * @param correlations correlation maps, one pixel per lag, lag 0 in the middle
	 * @param clusters local Moran statistics and kinds of clusters, see {@link LocalMoran}
	 * @param notes one sentence for each thing that was left out or has to be known
	 */
	public record Result(List<MapArrangement> single, List<PairArrangement> pairs, MapSet correlations, MapSet clusters,
		List<String> notes)
	{}

	/**
	 * Computes everything.
	 *
	 * @throws InputException if no map can be used, or a name is unknown
	 */
	public Result run(final Progress progress) {
		final List<String> notes = new ArrayList<>();
		if (NoiseCorrelation.area(maps.history()) > 1 || NeighbourNoise.in(maps.history()).filter(NeighbourNoise::matters)
			.isPresent()) notes.add("Neighbouring pixels of these maps share noise (smoothed, interpolated, or measured " +
				"so), so lengths and Moran's I are too large and the correction for noise is too small.");
		final Map<MapPlane, MaskedField> fields = fields(planes(notes), notes);
		final int lag = maxLag > 0 ? maxLag : defaultLag();
		final int steps = fields.size() + fields.size() * (fields.size() - 1) / 2;
		int step = 0;
		final List<MapArrangement> single = new ArrayList<>();
		for (final Map.Entry<MapPlane, MaskedField> entry : fields.entrySet()) {
			final MapPlane plane = entry.getKey();
			final double variance = noise ? SpatialPlanes.noiseVariance(maps, plane, entry.getValue()) : Double.NaN;
			single.add(MapArrangement.of(plane, entry.getValue(), lag, variance, seed, progress.part((double) step / steps,
				(step + 1.0) / steps)));
			step++;
		}
		final String raw = single.stream().filter(one -> one.corrected() == null).map(MapArrangement::name).collect(Collectors
			.joining(", "));
		if (noise && !raw.isEmpty()) notes.add("There are no standard errors (slices named .sigma) to correct for noise: " + raw + ".");
		final List<PairArrangement> pairs = new ArrayList<>();
		final List<MapPlane> planes = List.copyOf(fields.keySet());
		for (int i = 0; i < planes.size(); i++)
			for (int j = i + 1; j < planes.size(); j++) {
				progress.checkCancelled();
				final Progress part = progress.part((double) step / steps, (step + 1.0) / steps);
				part.report(0, "Comparing maps");
				pair(planes.get(i), planes.get(j), fields, lag, part, pairs, notes);
				step++;
			}
		return new Result(single, pairs, correlations(single, pairs, notes), clusters(single), notes);
	}

	/** A row or column of pixels has no shorter side. */
	private int defaultLag() {
		final int shorter = Math.min(maps.width(), maps.height());
		final int side = shorter == 1 ? Math.max(maps.width(), maps.height()) : shorter;
		return Math.max(1, Math.min(LARGEST_DEFAULT_LAG, side / 4));
	}

	private List<MapPlane> planes(final List<String> notes) {
		final List<MapPlane> wanted = SpatialPlanes.subjects(maps, names);
		if (!RegularisedMark.isIn(maps.history())) return wanted;
		final List<MapPlane> planes = measured ? SpatialPlanes.asMeasured(maps, wanted) : wanted;
		if (!planes.equals(wanted)) notes.add(maps.name() +
			" is regularised, which makes neighbours alike; the maps as measured (.measured) were used.");
		else if (names.isEmpty() || planes.stream().noneMatch(plane -> plane.name().endsWith(NoisyMaps.MEASURED))) notes.add(maps
			.name() + " is regularised, which makes neighbours alike: lengths, Moran's I and correlations say more of the prior" +
			" than of the sample; use the maps as measured (key 'measured', or the image that was regularised).");
		return planes;
	}

	private Map<MapPlane, MaskedField> fields(final List<MapPlane> planes, final List<String> notes) {
		final Map<MapPlane, MaskedField> fields = new LinkedHashMap<>();
		for (final MapPlane plane : planes) {
			final MaskedField field = SpatialPlanes.field(maps, plane);
			if (field == null || field.count() < FEWEST_PIXELS) notes.add(plane.name() +
				": too few pixels have a value (" + (field == null ? 0 : field.count()) + "; statistics need " + FEWEST_PIXELS +
				"); left out.");
			else if (field.isConstant()) notes.add(plane.name() + ": all pixels have the same value; left out.");
			else fields.put(plane, field);
		}
		if (fields.isEmpty()) throw new InputException(maps.name() + ": no map can be used (" + notes.stream().map(
			note -> note.substring(0, note.length() - 1)).collect(Collectors.joining("; ")) +
			"); choose other maps or another selection.");
		return fields;
	}

	private void pair(final MapPlane one, final MapPlane other, final Map<MapPlane, MaskedField> fields,
		final int lag, final Progress progress, final List<PairArrangement> pairs, final List<String> notes)
	{
		final MaskedField a = fields.get(one);
		final MaskedField b = fields.get(other);
		long common = 0;
		for (int i = 0; i < a.width() * a.height(); i++)
			if (a.has(i) && b.has(i)) common++;
		final String names = one.name() + " and " + other.name();
		if (common < FEWEST_PIXELS) {
			notes.add(names + ": only " + common + " pixels have a value in both; not compared.");
			return;
		}
		final MaskedField x = a.whereDefined(b);
		final MaskedField y = b.whereDefined(a);
		if (x.isConstant() || y.isConstant()) notes.add(names +
			": one is constant where both have values; not compared.");
		else pairs.add(PairArrangement.of(one.name(), x, other.name(), y, lag, seed, progress));
	}

	private MapSet correlations(final List<MapArrangement> single, final List<PairArrangement> pairs,
		final List<String> notes)
	{
		final LagCorrelation first = single.get(0).map();
		final int width = 2 * first.maxX() + 1;
		final int height = 2 * first.maxY() + 1;
		final List<MapPlane> planes = new ArrayList<>();
		for (final MapArrangement one : single)
			planes.add(new MapPlane(one.name(), "", "Autocorrelation of " + one.name() + " by lag", one.map().map()));
		if ((long) width * height * pairs.size() < MOST_LAGS) for (final PairArrangement pair : pairs)
			planes.add(new MapPlane(pair.first() + " x " + pair.second(), "", "Correlation of " + pair.first() + " with " + pair
				.second() + " by lag", pair.map().map()));
		else notes.add("The correlation maps of the " + pairs.size() +
			" pairs are too large to be shown together; name two maps, or give a smaller maxlag.");
		final String beyond = planes.stream().filter(plane -> goesBeyondOne(plane.values())).map(MapPlane::name).collect(
			Collectors.joining(", "));
		if (!beyond.isEmpty()) notes.add("Correlations by lag go beyond 1 where the few pairs of a lag vary more than the map; " +
			"look at lags near the middle: " + beyond + ".");
		return set(maps.name() + " correlations", width, height, planes);
	}

	private static boolean goesBeyondOne(final float[] correlations) {
		for (final float one : correlations)
			if (Math.abs(one) > 1 + ROUNDING) return true;
		return false;
	}

	private MapSet clusters(final List<MapArrangement> single) {
		final List<MapPlane> planes = new ArrayList<>();
		for (final MapArrangement one : single) {
			planes.add(new MapPlane(one.name() + LOCAL, "", "Local Moran statistic of " + one.name(), one.local().statistic()));
			planes.add(new MapPlane(one.name() + CLUSTERS, "",
				"0 not significant, 1 high among high, 2 low among low, 3 high among low, 4 low among high; false discovery rate " +
					FALSE_DISCOVERY_RATE, one.local().kinds(FALSE_DISCOVERY_RATE)));
		}
		return set(maps.name() + " clusters", maps.width(), maps.height(), planes);
	}

	private MapSet set(final String name, final int width, final int height, final List<MapPlane> planes) {
		final String line = "XANES Spatial Correlation: measured " + measured + ", maxlag " + maxLag + ", noise " + noise + ", seed " + seed;
		return new MapSet(name, width, height, maps.pixelSize(), planes, Map.of(), maps.history().isBlank() ? line : maps
			.history().strip() + "\n" + line);
	}
}
