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
package org.xanesj.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import ij.ImagePlus;
import ij.io.FileInfo;
import ij.io.FileOpener;
import ij.io.ImageReader;
import ij.io.TiffDecoder;

import org.xanesj.task.FileTrouble;
import org.xanesj.task.InputException;

/**
 * The images in one TIFF file, as ImageJ's decoder finds them. ImageJ's own way of opening fills what a truncated file
 * lacks with zeros and reports other trouble in windows; here both are refusals.
 */
final class TiffFile {

	private static final Set<Integer> GREY = Set.of(FileInfo.GRAY8, FileInfo.COLOR8, FileInfo.GRAY16_UNSIGNED,
		FileInfo.GRAY16_SIGNED, FileInfo.GRAY12_UNSIGNED, FileInfo.GRAY32_INT, FileInfo.GRAY32_UNSIGNED,
		FileInfo.GRAY32_FLOAT, FileInfo.GRAY64_FLOAT);

	private final Path file;
	private final FileInfo[] images;
	private final FileInfo header;

	private TiffFile(final Path file, final FileInfo header, final FileInfo[] images) {
		this.file = file;
		this.header = header;
		this.images = images;
	}

	/**
	 * Reads where the images are, not their pixels.
	 *
	 * @throws InputException if it is no TIFF file, is truncated, holds colours or images of several sizes or types
	 */
	static TiffFile open(final Path file) {
		final FileInfo[] found = decode(file);
		final FileInfo[] images = found.length == 1 && found[0].nImages > 1 ? contiguous(found[0]) : found;
		final FileInfo first = images[0];
		final String name = file.toString();
		for (int i = 0; i < images.length; i++) {
			final FileInfo image = images[i];
			if (!GREY.contains(image.fileType)) throw new InputException(name + ": image " + (i + 1) +
				" holds colours or single bits, no measured values; use the original grey-value data of 8, 16 or 32 bit.");
			if (image.width != first.width || image.height != first.height || image.fileType != first.fileType)
				throw new InputException(name + ": image " + (i + 1) + " has another size or type (" + describe(image) +
					") than the first (" + describe(first) + "); save the images of one stack alone.");
		}
		final TiffFile tiff = new TiffFile(file, found[0], images);
		tiff.checkLength();
		return tiff;
	}

	private static FileInfo[] decode(final Path file) {
		final Path absolute = file.toAbsolutePath();
		try {
			if (Files.size(absolute) == 0) throw new InputException(file +
				" is empty; copy it again from its source.");
			final String damage = TiffDirectories.damage(absolute);
			if (damage != null) throw new InputException(file + " is damaged: " + damage +
				"; copy it again from its source.");
			final FileInfo[] found = new TiffDecoder(absolute.getParent().toString() + absolute.getFileSystem()
				.getSeparator(), absolute.getFileName().toString()).getTiffInfo();
			if (found != null && found.length > 0 && found[0].width > 0 && found[0].height > 0) return found;
		}
		catch (final InputException e) {
			throw e;
		}
		catch (final IOException | RuntimeException | OutOfMemoryError e) {
			// the decoder stumbles over broken files in many ways, and asks for as much memory as a wrong number says
			throw new InputException(file + " cannot be read as a TIFF file (" + e.getMessage() +
				"); save it as an uncompressed TIFF, for example with ImageJ.", e);
		}
		throw new InputException(file + " is no TIFF file; give a TIFF stack or one TIFF file per energy.");
	}

	/** ImageJ writes large stacks as one image description followed by all planes. */
	private static FileInfo[] contiguous(final FileInfo all) {
		final long plane = (long) all.width * all.height * all.getBytesPerPixel();
		final FileInfo[] images = new FileInfo[all.nImages];
		for (int i = 0; i < images.length; i++) {
			images[i] = (FileInfo) all.clone();
			images[i].nImages = 1;
			images[i].longOffset = all.getOffset() + i * (plane + all.getGap());
			images[i].stripOffsets = null;
			images[i].stripLengths = null;
		}
		return images;
	}

	private void checkLength() {
		final long length = length();
		for (int i = 0; i < images.length; i++) {
			if (images[i].stripOffsets != null && images[i].stripLengths != null &&
				images[i].stripOffsets.length != images[i].stripLengths.length) throw new InputException(file +
					" is damaged: image " + (i + 1) + " has " + images[i].stripOffsets.length + " strips but " +
					images[i].stripLengths.length + " lengths of strips; copy it again from its source.");
			final long end = end(images[i]);
			if (end > length) throw new InputException(file + " is truncated: image " + (i + 1) + " of " +
				images.length + " ends at byte " + end + ", the file at " + length + "; copy it again from its source.");
		}
	}

	private static long end(final FileInfo image) {
		final boolean packed = image.compression > FileInfo.COMPRESSION_NONE;
		long end = packed ? 0 : image.getOffset() + bytes(image);
		if (image.stripOffsets != null && image.stripLengths != null && image.stripOffsets.length > 1) {
			// strips may lie anywhere, so that the last one need not end the image
			end = 0;
			for (int i = 0; i < image.stripOffsets.length; i++)
				end = Math.max(end, Integer.toUnsignedLong(image.stripOffsets[i]) + image.stripLengths[i]);
		}
		return end;
	}

	private static long bytes(final FileInfo image) {
		final long pixels = (long) image.width * image.height;
		return image.fileType == FileInfo.GRAY12_UNSIGNED ? pixels * 3 / 2 : pixels * image.getBytesPerPixel();
	}

	private long length() {
		try {
			return Files.size(file);
		}
		catch (final IOException e) {
			throw unreadable(e);
		}
	}

	int size() {
		return images.length;
	}

	int width() {
		return images[0].width;
	}

	int height() {
		return images[0].height;
	}

	/** @return bits per pixel of what {@link #read} returns: 8, 16 or 32 */
	int bits() {
		return switch (images[0].fileType) {
			case FileInfo.GRAY8, FileInfo.COLOR8 -> 8;
			case FileInfo.GRAY16_UNSIGNED, FileInfo.GRAY16_SIGNED, FileInfo.GRAY12_UNSIGNED -> 16;
			default -> 32;
		};
	}

	/** @return size and type in words, e.g. "95 x 91 pixels of 4 bytes" */
	String describe() {
		return describe(images[0]);
	}

	private static String describe(final FileInfo image) {
		return image.width + " x " + image.height + " pixels of " + image.getBytesPerPixel() + " bytes";
	}

	/** @return slice labels as stored, one per image, null where there is none */
	String[] labels() {
		final String[] labels = new String[images.length];
		if (header.sliceLabels != null) System.arraycopy(header.sliceLabels, 0, labels, 0, Math.min(labels.length,
			header.sliceLabels.length));
		if (labels.length == 1 && labels[0] == null) labels[0] = properties().get(TiffImages.SINGLE_LABEL);
		return labels;
	}

	/** @return properties of ImageJ's by key */
	Map<String, String> properties() {
		final Map<String, String> properties = new LinkedHashMap<>();
		final String[] keysAndValues = header.properties;
		if (keysAndValues != null) for (int i = 0; i + 1 < keysAndValues.length; i += 2)
			properties.put(keysAndValues[i], keysAndValues[i + 1]);
		return properties;
	}

	/** @return the text of origin and history, "" if none */
	String info() {
		return header.info == null ? "" : header.info;
	}

	/** @return the first image as ImageJ opens it, for pixel size and calibration of values */
	ImagePlus first() {
		final FileInfo info = (FileInfo) images[0].clone();
		info.nImages = 1;
		return new FileOpener(info).openImage();
	}

	/** @return pixels of an image as byte[], short[] or float[] */
	Object read(final int image) {
		final FileInfo info = images[image];
		if (end(info) > length()) throw new InputException(file +
			" has become shorter while it was read; copy it again from its source.");
		try (InputStream in = Files.newInputStream(file)) {
			final Object pixels = new ImageReader(info).readPixels(in);
			if (pixels == null) throw new InputException(file + ": image " + (image + 1) +
				" cannot be unpacked; save it as an uncompressed TIFF.");
			return pixels;
		}
		catch (final IOException e) {
			throw unreadable(e);
		}
	}

	private InputException unreadable(final IOException e) {
		return new InputException(file + " cannot be read (" + FileTrouble.words(e) + "); check that it is still there.", e);
	}

	Path file() {
		return file;
	}
}
