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
package org.xanesj.stack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import net.imglib2.img.Img;
import net.imglib2.img.basictypeaccess.array.FloatArray;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.real.FloatType;

/**
 * Maps of one field: named planes of equal size with units, the size of a pixel, and what they were made with.
 */
public final class MapSet {

	private final String name;
	private final int width;
	private final int height;
	private final PixelSize pixelSize;
	private final List<MapPlane> planes;
	private final Map<String, String> metadata;
	private final String history;

	/**
	 * @param name title for the user, e.g. "Site4um-features"
	 * @param width pixels in a row
	 * @param height number of rows
	 * @param pixelSize size of a pixel
	 * @param planes the maps, each of width x height values, names all different; not copied
	 * @param metadata what they were made with, by key: "recipe" and "model" as JSON, "simulated", ...
	 * @param history origin and history as text, one entry per line; "" if none
	 * @throws IllegalArgumentException if a plane has another size or a name comes twice
	 */
	public MapSet(final String name, final int width, final int height, final PixelSize pixelSize,
		final List<MapPlane> planes, final Map<String, String> metadata, final String history)
	{
		if (planes.isEmpty()) throw new IllegalArgumentException("no maps");
		for (final MapPlane plane : planes)
			if (plane.values().length != width * height) throw new IllegalArgumentException("map '" + plane.name() +
				"' of " + plane.values().length + " pixels in a set of " + width + " x " + height);
		if (planes.stream().map(MapPlane::name).distinct().count() < planes.size())
			throw new IllegalArgumentException("two maps of one name");
		this.name = name;
		this.width = width;
		this.height = height;
		this.pixelSize = pixelSize;
		this.planes = List.copyOf(planes);
		this.metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
		this.history = history;
	}

	/** Maps of a stack: its size and pixel size, its info as the first lines of the history. */
	public static MapSet of(final String name, final EnergyStack stack, final List<MapPlane> planes,
		final Map<String, String> metadata, final List<String> history)
	{
		final List<String> lines = new ArrayList<>();
		if (!stack.info().isBlank()) lines.add(stack.info().strip());
		lines.addAll(history);
		return new MapSet(name, stack.width(), stack.height(), stack.pixelSize(), planes, metadata, String.join("\n",
			lines));
	}

	/** @return title for the user */
	public String name() {
		return name;
	}

	/** @return pixels in a row */
	public int width() {
		return width;
	}

	/** @return number of rows */
	public int height() {
		return height;
	}

	/** @return size of a pixel */
	public PixelSize pixelSize() {
		return pixelSize;
	}

	/** @return the maps, in order */
	public List<MapPlane> planes() {
		return planes;
	}

	/** @return the map of that name */
	public Optional<MapPlane> plane(final String wanted) {
		return planes.stream().filter(plane -> plane.name().equals(wanted)).findFirst();
	}

	/** @return what the maps were made with, by key */
	public Map<String, String> metadata() {
		return metadata;
	}

	/** @return origin and history as text; "" if none */
	public String history() {
		return history;
	}

	/** @return true if the history marks the maps as made from computed data, see {@link EnergyStack#SIMULATED} */
	public boolean simulated() {
		return EnergyStack.marked(history);
	}

	/** @return the maps as one imglib2 image x, y, map; the values are shared, not copied */
	public Img<FloatType> image() {
		final List<FloatArray> access = planes.stream().map(plane -> new FloatArray(plane.values())).toList();
		final PlanarImg<FloatType, FloatArray> image = new PlanarImg<>(new ArrayList<>(access), new long[] { width,
			height, planes.size() }, new FloatType().getEntitiesPerPixel());
		image.setLinkedType(new FloatType(image));
		return image;
	}
}
