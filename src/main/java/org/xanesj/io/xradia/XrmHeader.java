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
package org.xanesj.io.xradia;

import java.nio.file.Path;

import org.xanesj.io.InfoLines;
import org.xanesj.io.NumberType;
import org.xanesj.stack.PixelSize;
import org.xanesj.task.InputException;

/**
 * What an .xrm or .txrm file says about its images.
 *
 * @param file where it is
 * @param width pixels in a row, binned
 * @param height number of rows, binned
 * @param type of the pixels
 * @param images number of images that are there
 * @param announced number of images that were to be taken
 * @param energies [eV], one per image; 0 or NaN where the file does not say
 * @param exposures [s], one per image; NaN where the file does not say
 * @param pixelSize of a pixel as stored, thus of a binned one
 * @param reference true if a reference image is in the file
 * @param info what else there is to say
 */
record XrmHeader(Path file, int width, int height, NumberType type, int images, int announced, double[] energies,
	double[] exposures, PixelSize pixelSize, boolean reference, String info)
{

	/** Images in one folder of the container. */
	private static final int PER_FOLDER = 100;
	static final String REFERENCE = "ReferenceData/Image";

	/**
	 * Reads the header of an open file.
	 *
	 * @throws InputException if it lacks what is needed, or says what cannot be
	 */
	static XrmHeader read(final XrmFile open) {
		final Path file = open.file();
		final int width = open.whole("ImageInfo/ImageWidth", 0);
		final int height = open.whole("ImageInfo/ImageHeight", 0);
		if (width < 1 || height < 1 || (long) width * height > Integer.MAX_VALUE / 8) throw new InputException(file +
			" says that its images have " + width + " x " + height + " pixels; it is damaged, fetch it again.");
		final int announced = open.whole("ImageInfo/NoOfImages", 1);
		int images = 0;
		while (images < announced && open.holds(path(images)))
			images++;
		if (images == 0) throw new InputException(file + " holds no image; it is damaged or was cut off, fetch it again.");
		final double size = open.numbers("ImageInfo/PixelSize", 1)[0];
		final double[] energies = open.numbers("ImageInfo/Energy", images);
		final double[] exposures = open.numbers("ImageInfo/ExpTimes", images);
		return new XrmHeader(file, width, height, type(file, open.whole("ImageInfo/DataType", 0)), images, Math.max(images,
			announced), energies, exposures, size > 0 && Double.isFinite(size) ? new PixelSize(size, size, "um")
				: PixelSize.UNKNOWN, open.holds(REFERENCE), info(open, exposures[0]));
	}

	private static NumberType type(final Path file, final int code) {
		return switch (code) {
			case 3 -> NumberType.UINT8;
			case 5 -> NumberType.UINT16;
			case 10 -> NumberType.FLOAT32;
			default -> throw new InputException(file + " says that its pixels are of the type " + code +
				"; only 3 (8 bit), 5 (16 bit) and 10 (float) are known, export it again.");
		};
	}

	/** @return the stream of an image, counted from 0 */
	static String path(final int image) {
		return "ImageData" + (image / PER_FOLDER + 1) + "/Image" + (image + 1);
	}

	/** @return the same for the reference inside the file, which may have another type of pixels */
	XrmHeader referenceHeader(final XrmFile open) {
		return new XrmHeader(file, width, height, type(file, open.whole("ReferenceData/DataType", switch (type) {
			case UINT8 -> 3;
			case UINT16 -> 5;
			default -> 10;
		})), images, announced, energies, exposures, pixelSize, reference, info);
	}

	private static String info(final XrmFile open, final double exposure) {
		final int across = open.whole("ImageInfo/HorizontalBin", 0);
		final int down = open.whole("ImageInfo/VerticalalBin", 0); // spelt so in the files
		return new InfoLines().add("Format", "Xradia").add("Exposure", exposure, "s").add("Date", open.text(
			"ImageInfo/Date")).add("Sample", open.text("SampleInfo/SampleID")).add("Facility", open.text("SampleInfo/Facility"))
			.add("Binning", across > 0 && down > 0 ? across + " x " + down : null).add("X-ray magnification", open.numbers(
				"ImageInfo/XrayMagnification", 1)[0], "").toString();
	}

	/**
	 * The pixels of an image.
	 *
	 * @param open this file
	 * @param stream of the image
	 * @return byte[], short[] or float[]
	 * @throws InputException if it has another size than the header says
	 */
	Object pixels(final XrmFile open, final String stream) {
		final int pixels = width * height;
		final byte[] bytes = open.bytes(stream, pixels * type.bytes());
		if (bytes == null || bytes.length != pixels * type.bytes()) throw new InputException(file + ", " + stream +
			" does not hold " + width + " x " + height + " pixels of " + type.bytes() +
			" bytes, as the header says; the file is damaged, fetch it again.");
		final Object to = type.array(pixels);
		type.copy(XrmFile.little(bytes), 0, type.bytes(), pixels, to, 0, 1);
		return to;
	}
}
