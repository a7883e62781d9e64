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
package org.xanesj.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xanesj.app.FeatureMaps;
import org.xanesj.app.FieldParameters;
import org.xanesj.app.MeasuredSets;
import org.xanesj.app.RegulariseMaps;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.MapPlane;
import org.xanesj.stack.MapSet;
import org.xanesj.stack.NeighbourNoise;
import org.xanesj.task.Progress;

/**
 * Is what was taken away from measured maps white noise of the stated size? Under a right model that holds for the
 * difference from a sample of the posterior. It does not hold for the difference from the most probable map, which lacks
 * what noise and structure share: its spectrum is that of the noise times eigenvalue/(eigenvalue + 1/(alpha s^2)), so that
 * neighbours are against each other (I down to -1/4) where the smoothing is weak.
 */
class RegularisedStacksTest {

	private static final Workers PARALLEL = (pieces, work) -> IntStream.range(0, pieces).parallel().forEach(work);

	@TempDir
	Path folder;

	@Test
	void site() throws IOException {
		final MapSet maps = maps(MeasuredSets.site(), "Fe K", 0.3, "k.edge.step", "k.edge.half", "k.edge.int",
			"k.whiteline.energy", "k.whiteline.intensity");
		check(maps, RowNoise.INDEPENDENT, 0.05);
		for (final FieldParameters row : byDefault(maps))
			assertEquals(0, row.correlation().rook().moran(), 0.05, row.map());
	}

	/** Neighbours in a row share noise here, even where nothing is measured but the film: see docs/regularised-maps.md. */
	@Test
	void particles() throws IOException {
		final MapSet maps = maps(MeasuredSets.particles(), "Fe L23", 0.05, "l.step", "l.l3.energy", "l.l3.centroid",
			"l.ratio.intensity", "l.branching");
		final NeighbourNoise noise = NeighbourNoise.in(maps.history()).orElseThrow();
		// NumPy, of the same residuals: 0.41 and 0.09; of the film without particles: 0.41 and 0.09
		assertEquals(0.41, noise.rows(), 0.03);
		assertEquals(0.09, noise.columns(), 0.03);
		check(maps, new RowNoise(noise.rows(), true), 0.1);
		for (final FieldParameters row : byDefault(maps)) {
			assertTrue(row.rowNoise() > 0.2, row.map());
			// the largest is -0.066; independent noise would leave up to 0.16, of rows up to 0.30
			assertEquals(0, row.correlation().rook().moran(), 0.08, row.map());
			assertEquals(0, row.correlation().rook().score(), 3, row.map());
			assertEquals(0, row.correlation().rows().moran(), 0.12, row.map());
			assertEquals(0, row.correlation().columns().moran(), 0.1, row.map());
		}
	}

	private static List<FieldParameters> byDefault(final MapSet maps) {
		final List<FieldParameters> rows = new RegulariseMaps(maps, null, "auto", "auto", "auto", 1, 1).run(Progress.NONE)
			.parameters();
		assertTrue(rows.size() > 3);
		return rows;
	}

	private MapSet maps(final EnergyStack stack, final String edge, final double step, final String... features)
		throws IOException
	{
		final Path recipe = Files.writeString(folder.resolve("recipe.json"), String.format("""
			{ "format": "xanesj-recipe", "version": 1, "name": "measured", "edge": "%s",
			  "normalisation": { "method": "fixed" }, "features": ["%s"] }
			""", edge, String.join("\", \"", features)));
		return new FeatureMaps(stack, edge, recipe.toString(), step, true).run(Progress.NONE).maps();
	}

	private static void check(final MapSet maps, final RowNoise rows, final double most) {
		final Lattice lattice = Lattice.of(maps.width(), maps.height(), PARALLEL);
		for (int k = 0; k + 1 < maps.planes().size(); k += 2) {
			final MapPlane plane = maps.planes().get(k);
			final ObservedMap map = ObservedMap.of(lattice, plane.values(), maps.planes().get(k + 1).values());
			final FieldProblem problem = FieldProblem.of(new ObservedMaps(List.of(map)), new FieldSettings(Double.NaN, 0,
				Neighbours.FOUR, rows, 1), Progress.NONE);
			final GaussianFit fit = problem.gaussian(0);
			final float[] mode = GaussPrior.solve(problem, new double[] { fit.alpha() }, Progress.NONE).get(0).value();
			final float[] sample = new PosteriorSamples(FieldGraph.of(lattice, map.nodes), problem.noise(0), fit.alpha())
				.draw(mode, 1, Progress.NONE);
			final Whiteness raw = Whiteness.of(plane.values(), maps.width());
			final Whiteness white = Whiteness.of(residual(problem.noise(0), sample), maps.width());
			final Whiteness ofMode = Whiteness.of(residual(problem.noise(0), mode), maps.width());
			final String what = String.format(Locale.ROOT, "%s: factor %.2f (%.2f to %.2f), measured %s, residual %s, of a sample %s",
				plane.name(), fit.noiseFactor(), fit.likeliestNoiseFactor(), LocalNoise.of(map).factor(fit.rowCorrelation()), raw, ofMode, white);
			assertTrue(raw.moran() > 0.5, what);
			assertTrue(Math.abs(white.moran()) < most, what);
			// c is at the bound that independent noise sets: l.branching has 1.104
			assertEquals(1, white.size(), rows.correlation() > 0 ? 0.12 : 0.1, what);
			assertTrue(ofMode.moran() < raw.moran() / 2, what);
		}
	}

	private static float[] residual(final PixelNoise noise, final float[] x) {
		final float[] residual = x.clone();
		noise.toResidual(residual);
		return residual;
	}
}
