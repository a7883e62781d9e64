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

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

import org.xanesj.imagej.MapPictures;
import org.xanesj.imagej.MapRange;
import org.xanesj.imagej.MapStatusKind;
import org.xanesj.stack.EnergyStack;
import org.xanesj.stack.MapPlane;
import org.xanesj.stack.MapSet;
import org.xanesj.task.Progress;

/** Draws the pictures of docs/regularised-maps.md from the measured data; its argument is the folder to write to. */
public final class FieldPictures {

	private static final int COLUMNS = 3;
	private static final double SHRINK = 0.6;

	private FieldPictures() {
		// prevent instantiation of utility class
	}

	/** Writes all pictures; those that exist are replaced. */
	public static void main(final String[] arguments) throws IOException {
		final Path target = Files.createDirectories(Path.of(arguments[0]));
		draw(MeasuredSets.site(), "Fe K", 0.3, List.of("k.edge.step", "k.edge.half", "k.edge.int", "k.whiteline.energy",
			"k.whiteline.intensity"), "k.whiteline.energy", new MapRange(7124.5, 7126.5), target, "field-site4um");
		draw(MeasuredSets.particles(), "Fe L23", 0.05, List.of("l.step", "l.l3.energy", "l.l3.centroid",
			"l.ratio.intensity", "l.branching"), "l.ratio.intensity", null, target, "field-stxm");
	}

	private static void draw(final EnergyStack stack, final String edge, final double step,
		final List<String> features, final String shown, final MapRange range, final Path target, final String name) throws IOException
	{
		final Path recipe = Files.writeString(Files.createTempFile("recipe", ".json"), String.format("""
			{ "format": "xanesj-recipe", "version": 1, "name": "measured", "edge": "%s",
			  "normalisation": { "method": "fixed" }, "features": ["%s"] }
			""", edge, String.join("\", \"", features)));
		final MapSet measured = new FeatureMaps(stack, edge, recipe.toString(), step, true).run(Progress.NONE).maps();
		final RegulariseMaps.Result result = new RegulariseMaps(measured, null, "auto", "auto", "auto", 32, 1).run(
			Progress.NONE);
		final MapRange same = range == null ? MapRange.of(measured.plane(shown).orElseThrow().values()) : range;
		write(measured, shown, shown + " as measured", same, target.resolve(name + "-measured.png"));
		write(result.maps(), shown, shown + " regularised (" + result.prior() + ")", same, target.resolve(name +
			"-regularised.png"));
		write(result.maps(), shown + ".sigma", shown + " posterior SD", null, target.resolve(name + "-posterior.png"));
		residuals(result.maps(), features, target.resolve(name + "-residual.png"));
		write(result.maps(), "label", "meso-structures", null, target.resolve(name + "-label.png"));
		for (final String prior : List.of("welsch", "meso"))
			write(new RegulariseMaps(measured, null, prior, "auto", "auto", 1, 1).run(Progress.NONE).maps(), "border",
				"strength of borders (" + prior + ")", new MapRange(0, 1), target.resolve(name + "-border-" + prior + ".png"));
		result.parameters().forEach(row -> System.out.println(row.sentence()));
		result.notes().forEach(System.out::println);
	}

	/** All residuals in one picture, in the same colours from -3 to 3. */
	private static void residuals(final MapSet maps, final List<String> features, final Path file) throws IOException {
		final MapSet residuals = withValues(maps, features.stream().map(id -> maps.plane(id + ".residual").orElseThrow())
			.toList());
		final List<BufferedImage> pictures = features.stream().map(id -> MapPictures.draw(residuals, id + ".residual", id,
			new MapRange(-3, 3), MapStatusKind.FEATURES)).toList();
		final int width = (int) (SHRINK * pictures.stream().mapToInt(BufferedImage::getWidth).max().orElseThrow());
		final int height = (int) (SHRINK * pictures.stream().mapToInt(BufferedImage::getHeight).max().orElseThrow());
		final int rows = (pictures.size() + COLUMNS - 1) / COLUMNS;
		final BufferedImage all = new BufferedImage(COLUMNS * width, rows * height, BufferedImage.TYPE_INT_RGB);
		final Graphics2D g = all.createGraphics();
		g.setColor(Color.WHITE);
		g.fillRect(0, 0, all.getWidth(), all.getHeight());
		for (int k = 0; k < pictures.size(); k++)
			g.drawImage(pictures.get(k).getScaledInstance((int) (SHRINK * pictures.get(k).getWidth()), -1, Image.SCALE_AREA_AVERAGING),
				k % COLUMNS * width, k / COLUMNS * height, null);
		g.dispose();
		ImageIO.write(all, "png", file.toFile());
	}

	/** The rows in which something was measured. */
	private static MapSet withValues(final MapSet maps, final List<MapPlane> planes) {
		final int width = maps.width();
		int first = maps.height();
		int last = 0;
		for (final MapPlane plane : planes)
			for (int i = 0; i < plane.values().length; i++)
				if (Float.isFinite(plane.values()[i])) {
					first = Math.min(first, i / width);
					last = Math.max(last, i / width);
				}
		final int from = first * width;
		final int to = (last + 1) * width;
		return new MapSet(maps.name(), width, last + 1 - first, maps.pixelSize(), planes.stream().map(plane -> new MapPlane(plane
			.name(), plane.unit(), plane.description(), Arrays.copyOfRange(plane.values(), from, to))).toList(), Map.of(), "");
	}

	private static void write(final MapSet maps, final String map, final String title, final MapRange range,
		final Path file)
	{
		MapPictures.write(maps, map, title, range, MapStatusKind.FEATURES, file);
	}
}
