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

import java.awt.Rectangle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.Roi;
import ij.io.FileInfo;
import ij.measure.Calibration;
import ij.process.ImageProcessor;

import org.xanesj.io.StackEnergies;
import org.xanesj.io.StackSlices;
import org.xanesj.io.TiffImages;
import org.xanesj.stack.CalibratedPlanes;
import org.xanesj.stack.EnergyStack;
import org.xanesj.spectrum.EnergyUnit;
import org.xanesj.stack.ImgPlanes;
import org.xanesj.stack.LoadedPlanes;
import org.xanesj.stack.PixelSize;
import org.xanesj.stack.PlaneSource;
import org.xanesj.task.InputException;

/**
 * Stacks to and from ImageJ's windows. Float planes are shared, not copied; 8- and 16-bit planes are converted where they
 * are read; virtual stacks are read plane by plane.
 */
public final class StackImages {

	private StackImages() {
		// prevent instantiation of utility class
	}

	/**
	 * The stack of an image with its energies (see {@link StackEnergies}) and its selection as mask.
	 *
	 * @param image a grey-value stack; channels, slices and frames all count as slices
	 * @return the stack, ascending in energy
	 * @throws InputException if it is no such stack, has no energies, or its selection lies outside the image
	 */
	public static EnergyStack stack(final ImagePlus image) {
		final StackSlices slices = slices(image);
		final EnergyStack stack = slices.with(StackEnergies.find(slices, null, EnergyUnit.AUTO));
		final Roi roi = image.getRoi();
		if (roi == null) return stack;
		if (!roi.isArea()) return stack.withNotes(List.of("The selection of " + image.getTitle() +
			" encloses no area; the whole image is used."));
		return stack.withMask(mask(roi, image.getWidth(), image.getHeight()));
	}

	/**
	 * An image as it is, before its energies are settled.
	 *
	 * @throws InputException if it is no grey-value stack
	 */
	public static StackSlices slices(final ImagePlus image) {
		if (image == null) throw new InputException("No image is open; open a stack with XANES Open Stack... first.");
		if (image.getBitDepth() == 24) throw new InputException(image.getTitle() +
			" holds colours, no measured values; use the original grey-value stack of 8, 16 or 32 bit.");
		final ImageStack images = image.getStack();
		final List<String> labels = new ArrayList<>();
		for (int i = 1; i <= images.size(); i++)
			labels.add(firstLine(images.getSliceLabel(i)));
		final Calibration calibration = image.getCalibration();
		final PixelSize size = new PixelSize(calibration.pixelWidth, calibration.pixelHeight, calibration.getUnit());
		final String info = image.getInfoProperty();
		return new StackSlices(image.getTitle(), planes(image, images), labels, List.of(), properties(image), beside(
			image), size, info == null ? "" : info);
	}

	private static PlaneSource planes(final ImagePlus image, final ImageStack images) {
		final int width = images.getWidth();
		final int height = images.getHeight();
		final float[] calibration = image.getBitDepth() < 32 ? image.getCalibration().getCTable() : null;
		if (images.isVirtual()) return new LoadedPlanes(width, height, images.size(), image.getBitDepth(), calibration,
			plane -> pixels(images, plane));
		final List<Object> arrays = Arrays.asList(images.getImageArray()).subList(0, images.size());
		return calibration == null ? ImgPlanes.of(width, height, arrays) : new CalibratedPlanes(width, height, arrays,
			calibration);
	}

	private static Object pixels(final ImageStack images, final int plane) {
		final ImageProcessor processor = images.getProcessor(plane + 1);
		return processor == null ? null : processor.getPixels();
	}

	/** What other programs put after the first line is no name. */
	private static String firstLine(final String label) {
		return label == null ? null : label.lines().findFirst().orElse(null);
	}

	private static Map<String, String> properties(final ImagePlus image) {
		final Map<String, String> properties = new LinkedHashMap<>();
		for (final String key : List.of(StackEnergies.PROPERTY, StackEnergies.FOREIGN_PROPERTY)) {
			final String text = image.getProp(key);
			if (text != null) properties.put(key, text);
		}
		return properties;
	}

	/** Text files of the image's name in the folder that it was opened from. */
	private static List<Path> beside(final ImagePlus image) {
		final FileInfo file = image.getOriginalFileInfo();
		if (file == null || file.directory == null || file.directory.isEmpty() || file.fileName == null ||
			file.fileName.isEmpty() || file.url != null && !file.url.isEmpty()) return List.of();
		final String name = file.fileName.replaceFirst("\\.[^.]*$", "");
		return List.of(Path.of(file.directory, name + ".txt"), Path.of(file.directory, name + ".csv"));
	}

	/** @return the pixels inside a selection */
	static boolean[] mask(final Roi roi, final int width, final int height) {
		final boolean[] mask = new boolean[width * height];
		final Rectangle bounds = roi.getBounds();
		final ImageProcessor shape = roi.getMask();
		for (int y = Math.max(0, bounds.y); y < Math.min(height, bounds.y + bounds.height); y++)
			for (int x = Math.max(0, bounds.x); x < Math.min(width, bounds.x + bounds.width); x++)
				mask[y * width + x] = shape == null || shape.get(x - bounds.x, y - bounds.y) != 0;
		return mask;
	}

	/**
	 * A stack as an image of ImageJ: slices ascend in energy and are labelled with it, see {@link TiffImages}. The display
	 * range is that of the last slice, which in an absorption stack shows most. Not shown.
	 */
	public static ImagePlus image(final EnergyStack stack) {
		final ImagePlus image = TiffImages.of(stack);
		final float[] last = new float[stack.pixels()];
		stack.source().read(stack.plane(stack.size() - 1), 0, last.length, last, 0);
		final MapRange range = MapRange.of(last);
		image.setDisplayRange(range.min(), range.max());
		return image;
	}

	/**
	 * Attaches energies to an open stack: as label of every slice and as properties. The order of the slices stays.
	 *
	 * @param image the stack
	 * @param energies one per slice, in the order of the slices
	 * @throws InputException if the image is a virtual stack whose labels cannot be changed
	 */
	public static void attach(final ImagePlus image, final StackEnergies energies) {
		final ImageStack images = image.getStack();
		final double[] values = energies.values();
		for (int i = 0; i < values.length; i++) {
			final String label = StackEnergies.label(values[i]);
			images.setSliceLabel(label, i + 1);
			if (!String.valueOf(images.getSliceLabel(i + 1)).contains(label)) throw new InputException(image.getTitle() +
				" is a virtual stack whose slice labels cannot be changed; duplicate it, or open it with XANES Open Stack...");
		}
		final String text = StackEnergies.property(values);
		image.setProp(StackEnergies.PROPERTY, text);
		image.setProp(StackEnergies.FOREIGN_PROPERTY, text);
		final String info = image.getInfoProperty();
		image.setProperty("Info", (info == null || info.isBlank() ? "" : info.strip() + "\n") + "XANES Set Energies: " +
			values.length + " energies from " + energies.source());
		image.changes = true;
		image.updateAndRepaintWindow();
	}
}
