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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xanesj.CancelledProgress;
import org.xanesj.SharedData;
import org.xanesj.app.OpenStack;
import org.xanesj.stack.EnergyStack;
import org.xanesj.spectrum.EnergyUnit;
import org.xanesj.stack.ImgPlanes;
import org.xanesj.stack.PixelSize;
import org.xanesj.stack.PlaneSource;
import org.xanesj.task.CancelledException;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

class TiffStackFormatTest {

	@TempDir
	Path folder;

	/** Expected numbers: numpy on the raw bytes of the file (57 big-endian planes of 91 x 95 floats at their offsets). */
	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void aRealStack(final boolean virtual) {
		final EnergyStack stack = new OpenStack(SharedData.data("midas_hxn/Site4um.tiff"), SharedData.data(
			"midas_hxn/tmp_data.txt"), EnergyUnit.AUTO, virtual).run(Progress.NONE);
		assertEquals(95, stack.width());
		assertEquals(91, stack.height());
		assertEquals(57, stack.size());
		assertEquals(7092.584, stack.energy(0));
		assertEquals(7127.002, stack.energy(28), 1e-11);
		assertEquals(7173.23, stack.energy(56));
		assertEquals(0.0023001528f, value(stack, 0, 0, 0));
		assertEquals(1.7753571f, value(stack, 28, 45, 47));
		assertEquals(0.021203667f, value(stack, 56, 90, 94));
		assertEquals(0.0055160304f, value(stack, 10, 3, 80));
		// numpy's sum of the plane in double
		assertEquals(4781.2117467159405, sum(stack, 28), 1e-9);
		assertEquals(virtual, stack.source().sequential());
		assertEquals(!virtual, stack.inPlace());
		assertFalse(stack.pixelSize().known());
		assertEquals(List.of(), stack.notes());
		assertTrue(stack.info().contains("XANES Open Stack: Site4um.tiff, 57 energies from tmp_data.txt, 7092.584 to 7173.23 eV"),
			stack.info());
	}

	@Test
	void aRealStackWithoutEnergiesSaysWhatToDo() {
		final Path path = SharedData.data("midas_hxn/Site4um.tiff");
		final InputException e = assertThrows(InputException.class, () -> new OpenStack(path, null, EnergyUnit.AUTO, false)
			.run(Progress.NONE));
		assertTrue(e.getMessage().startsWith("Site4um.tiff: no energies were found"), e.getMessage());
		final InputException short73 = assertThrows(InputException.class, () -> new OpenStack(path, SharedData.data(
			"stetef_nanoxanes/HXN_XANES/energy_list_corr.txt"), EnergyUnit.AUTO, false).run(Progress.NONE));
		assertEquals("energy_list_corr.txt holds 73 energies, but Site4um.tiff has 57 slices; give a file with one energy per slice.",
			short73.getMessage());
	}

	@Test
	void aStackLargerThanTheLimitStaysOnDisk() {
		final Path path = SharedData.data("midas_hxn/Site4um.tiff");
		final long bytes = 57L * 91 * 95 * 4;
		final Path energies = SharedData.data("midas_hxn/tmp_data.txt");
		assertFalse(new OpenStack(path, "", energies, EnergyUnit.EV, new StackReading(false, bytes)).run(Progress.NONE).source().sequential());
		final EnergyStack stack = new OpenStack(path, "", energies, EnergyUnit.EV, new StackReading(false, bytes - 1)).run(Progress.NONE);
		assertTrue(stack.source().sequential());
		assertTrue(stack.notes().get(0).contains("stays on disk"), stack.notes().toString());
	}

	@ParameterizedTest
	@ValueSource(ints = { 8, 16, 32 })
	void everyDepthKeepsItsNumbers(final int bits) {
		final ImagePlus image = labelled(bits, 7100.1234567, 7101, 7102.5);
		final Path file = save(image, "stack.tif");
		for (final boolean virtual : new boolean[] { false, true }) {
			final EnergyStack stack = new OpenStack(file, null, EnergyUnit.AUTO, virtual).run(Progress.NONE);
			assertArrayEquals(new double[] { 7100.1234567, 7101, 7102.5 }, stack.energies());
			assertEquals(bits == 32 ? Double.NaN : (1 << bits) - 1, stack.saturation());
			for (int i = 0; i < 3; i++)
				for (int y = 0; y < 4; y++)
					for (int x = 0; x < 5; x++)
						assertEquals(image.getStack().getVoxel(x, y, i), value(stack, i, y, x));
		}
	}

	@Test
	void signedNumbersKeepTheirSign() {
		final ImageStack images = new ImageStack(2, 1);
		images.addSlice("1 eV", new ShortProcessor(2, 1, new short[] { 0, (short) 40000 }, null));
		images.addSlice("2 eV", new ShortProcessor(2, 1, new short[] { (short) 32768, (short) 65535 }, null));
		final ImagePlus image = new ImagePlus("signed", images);
		image.getLocalCalibration().setSigned16BitCalibration();
		final Path file = save(image, "signed.tif");
		for (final boolean virtual : new boolean[] { false, true }) {
			final EnergyStack stack = new OpenStack(file, null, EnergyUnit.AUTO, virtual).run(Progress.NONE);
			assertEquals(-32768, value(stack, 0, 0, 0));
			assertEquals(7232, value(stack, 0, 0, 1));
			assertEquals(0, value(stack, 1, 0, 0));
			assertEquals(32767, stack.saturation());
		}
	}

	@Test
	void aDescendingStackComesOutAscending() {
		final Path file = save(labelled(16, 7102, 7101, 7100), "down.tif");
		final EnergyStack stack = new OpenStack(file, null, EnergyUnit.AUTO, false).run(Progress.NONE);
		assertArrayEquals(new double[] { 7100, 7101, 7102 }, stack.energies());
		assertEquals(labelled(16, 1, 2, 3).getStack().getVoxel(3, 2, 2), value(stack, 0, 2, 3), "the last slice is the first");
		assertTrue(stack.notes().get(0).contains("descended"));
	}

	@Test
	void pixelSizeInfoAndPropertiesAreRead() {
		final ImagePlus image = labelled(32, 1, 2, 3);
		for (int i = 1; i <= 3; i++)
			image.getStack().setSliceLabel(null, i);
		image.setProp(StackEnergies.FOREIGN_PROPERTY, "7112.00,7113.00,7114.50");
		image.setProperty("Info", "beamline 1\nSIMULATED: no");
		image.getCalibration().pixelWidth = 0.25;
		image.getCalibration().pixelHeight = 0.5;
		image.getCalibration().setUnit("um");
		final EnergyStack stack = new OpenStack(save(image, "p.tif"), null, EnergyUnit.AUTO, false).run(Progress.NONE);
		assertArrayEquals(new double[] { 7112, 7113, 7114.5 }, stack.energies());
		assertEquals(new PixelSize(0.25, 0.5, image.getCalibration().getUnit()), stack.pixelSize());
		assertTrue(stack.info().startsWith("beamline 1\n"), stack.info());
		assertTrue(stack.simulated());
	}

	@Test
	void aSeriesOfFilesIsAStack() throws IOException {
		final double[] energies = { 7112.5, 7099, 10000.25 };
		for (int i = 0; i < 3; i++)
			save(new ImagePlus("one", image(16, i)), String.format(java.util.Locale.ROOT, "fe_%09.2f_eV.tif", energies[i]));
		save(new ImagePlus("other", image(8, 1)), "reference.tif");
		Files.writeString(folder.resolve("notes.txt"), "hello");
		final Path one = folder.resolve("fe_007112.50_eV.tif");
		for (final boolean virtual : new boolean[] { false, true }) {
			final EnergyStack stack = new OpenStack(one, null, EnergyUnit.AUTO, virtual).run(Progress.NONE);
			assertArrayEquals(new double[] { 7099, 7112.5, 10000.25 }, stack.energies());
			assertEquals(image(16, 0).getf(2, 3), value(stack, 1, 3, 2));
			assertEquals(List.of(), stack.notes());
		}
		final InputException e = assertThrows(InputException.class, () -> new OpenStack(folder, null, EnergyUnit.AUTO, false)
			.run(Progress.NONE));
		assertEquals(folder.resolve("reference.tif") + " (5 x 4 pixels of 1 bytes) does not fit fe_007099.00_eV.tif (5 x 4 pixels of 2 bytes); all" +
			" files of a series must have one size and type.", e.getMessage());
		Files.delete(folder.resolve("reference.tif"));
		assertEquals(3, new OpenStack(folder, null, EnergyUnit.AUTO, false).run(Progress.NONE).size());
	}

	/** As "Stack to Images" leaves them: the energy is in the label, the name tells nothing. */
	@Test
	void aSeriesMayHaveItsEnergiesInLabels() {
		for (int i = 0; i < 3; i++) {
			final ImagePlus one = new ImagePlus("one", image(32, i));
			one.setProp("Slice_Label", 7112.125 - i + " eV");
			save(one, "s" + i + ".tif");
		}
		final EnergyStack stack = new OpenStack(folder, null, EnergyUnit.AUTO, false).run(Progress.NONE);
		assertArrayEquals(new double[] { 7110.125, 7111.125, 7112.125 }, stack.energies());
	}

	/** Written by the JDK's own TIFF writer, in strips of few rows. */
	@ParameterizedTest
	@ValueSource(strings = { "none", "LZW", "PackBits", "Deflate" })
	void packedStripsOfOtherPrograms(final String compression) throws IOException {
		final Path file = folder.resolve("other.tif");
		final Random random = new Random(3);
		final List<BufferedImage> images = Stream.generate(() -> new BufferedImage(70, 90, BufferedImage.TYPE_USHORT_GRAY))
			.limit(3).toList();
		for (final BufferedImage image : images)
			for (int i = 0; i < 70 * 90; i++)
				image.getRaster().setSample(i % 70, i / 70, 0, random.nextInt(65536));
		writeByJdk(file, images, compression, false);
		final Path energies = Files.writeString(folder.resolve("other.txt"), "7112\n7113\n7114\n");
		for (final boolean virtual : new boolean[] { false, true }) {
			final EnergyStack stack = new OpenStack(file, null, EnergyUnit.AUTO, virtual).run(Progress.NONE);
			assertEquals(List.of("The energies of other.tif were read from " + energies.getFileName() + " beside it."), stack
				.notes());
			for (int i = 0; i < 3; i++)
				for (int y = 0; y < 90; y++)
					for (int x = 0; x < 70; x++)
						assertEquals(images.get(i).getRaster().getSample(x, y, 0), value(stack, i, y, x));
		}
		final byte[] whole = Files.readAllBytes(file);
		final Path cut = Files.write(folder.resolve("cut.tif"), Arrays.copyOf(whole, whole.length * 2 / 3));
		assertThrows(InputException.class, () -> read(cut, Progress.NONE));
	}

	@Test
	void tilesAreRefused() throws IOException {
		final Path file = folder.resolve("tiled.tif");
		writeByJdk(file, List.of(new BufferedImage(64, 64, BufferedImage.TYPE_USHORT_GRAY)), "none", true);
		refused("tiled.tif cannot be read as a TIFF file", file);
	}

	private static void writeByJdk(final Path file, final List<BufferedImage> images, final String compression,
		final boolean tiles) throws IOException
	{
		final ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
		final ImageWriteParam param = writer.getDefaultWriteParam();
		if (!compression.equals("none")) {
			param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
			param.setCompressionType(compression);
		}
		if (tiles) {
			param.setTilingMode(ImageWriteParam.MODE_EXPLICIT);
			param.setTiling(16, 16, 0, 0);
		}
		try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
			writer.setOutput(out);
			writer.prepareWriteSequence(null);
			for (final BufferedImage image : images)
				writer.writeToSequence(new IIOImage(image, null, null), param);
			writer.endWriteSequence();
		}
		finally {
			writer.dispose();
		}
	}

	@Test
	void aSeriesWithoutEnergiesTakesAListInTheOrderOfItsNames() throws IOException {
		for (int i = 1; i <= 10; i++)
			save(new ImagePlus("one", image(32, i)), "a" + i + ".tif");
		final Path list = Files.writeString(folder.resolve("list.txt"), "7.10\n7.11\n7.12\n7.13\n7.14\n7.15\n7.16\n7.17\n7.18\n7.19\n");
		final EnergyStack stack = new OpenStack(folder, list, EnergyUnit.AUTO, false).run(Progress.NONE);
		assertEquals(7190, stack.energy(9));
		assertEquals(image(32, 10).getf(0, 0), value(stack, 9, 0, 0), "a10 comes after a9");
		assertTrue(stack.notes().get(0).contains("keV"), stack.notes().toString());
	}

	/** MANTiS: eV and comments with a star; PyXAS: keV; HXN: a log. */
	@Test
	void theListsOfOtherProgramsBesideAStackAreFound() throws IOException {
		final Path file = save(new ImagePlus("s", unlabelled(3)), "stack.tif");
		final Path log = Files.writeString(folder.resolve("maps_log_tiff.txt"), "a b c d e f g energy = 7100.25\n".repeat(3)
			.replaceFirst("7100.25", "7099").replaceFirst("7100.25", "7100"));
		assertArrayEquals(new double[] { 7099, 7100, 7100.25 }, energies(file));
		final Path list = Files.writeString(folder.resolve("stack.txt"), "* energies of MANTiS\n7100.00\n7101.00\n7102.50\n");
		assertArrayEquals(new double[] { 7100, 7101, 7102.5 }, energies(file));
		Files.delete(log);
		Files.writeString(list, "7.1\n7.101\n7.1025\n");
		assertArrayEquals(new double[] { 7100, 7101, 7102.5 }, energies(file));
	}

	private static double[] energies(final Path file) {
		return new OpenStack(file, null, EnergyUnit.AUTO, false).run(Progress.NONE).energies();
	}

	private static ImageStack unlabelled(final int slices) {
		final ImageStack images = new ImageStack(2, 2);
		for (int i = 0; i < slices; i++)
			images.addSlice(null, new FloatProcessor(2, 2));
		return images;
	}

	@Test
	void whatCannotBeUsedIsRefused() throws IOException {
		refused("no.tif; check the name.", folder.resolve("no.tif"));
		refused(" is empty (0 bytes)", Files.createFile(folder.resolve("empty.tif")));
		refused("text.tif is no TIFF file", Files.writeString(folder.resolve("text.tif"), "hello world, this is no image"));
		refused("rgb.tif: image 1 holds colours", save(new ImagePlus("rgb", new ColorProcessor(3, 3)), "rgb.tif"));
		refused("holds a single image", save(new ImagePlus("single", image(8, 1)), "single.tif"));
		final Path sub = Files.createDirectory(folder.resolve("sub"));
		refused("holds no images of a known format", sub);
		final byte[] whole = Files.readAllBytes(save(labelled(32, 1, 2, 3), "whole.tif"));
		for (final int left : new int[] { whole.length / 2, 100, 9 }) {
			final Path cut = Files.write(folder.resolve("cut.tif"), Arrays.copyOf(whole, left));
			assertThrows(InputException.class, () -> read(cut, Progress.NONE), left + " bytes");
		}
	}

	private static StackSlices read(final Path path, final Progress progress) {
		return StackFormats.read(SourceFile.of(path), "", new StackReading(false, 1 << 20), progress);
	}

	private static void refused(final String part, final Path path) {
		final InputException e = assertThrows(InputException.class, () -> read(path, Progress.NONE));
		assertTrue(e.getMessage().contains(part), e.getMessage());
	}

	@ParameterizedTest
	@ValueSource(ints = { 8, 16, 32 })
	void whatIsWrittenIsReadAgain(final int bits) {
		final double[] energies = { 7100.1234567, 7101.000000001, 7102 };
		final List<Object> arrays = Stream.of(0, 1, 2).map(i -> image(bits, i).getPixels()).toList();
		final EnergyStack stack = EnergyStack.of("s", energies, ImgPlanes.of(5, 4, arrays)).withInfo(
			"SIMULATED: seed 1\nline two").withPixelSize(new PixelSize(0.1, 0.2, "nm"));
		final Path file = folder.resolve("out.tif");
		TiffStackWriter.write(stack, file, Progress.NONE);
		for (final boolean virtual : new boolean[] { false, true }) {
			final EnergyStack again = new OpenStack(file, null, EnergyUnit.AUTO, virtual).run(Progress.NONE);
			assertArrayEquals(energies, again.energies());
			assertEquals(List.of(), again.notes());
			assertEquals(new PixelSize(0.1, 0.2, "nm"), again.pixelSize());
			assertTrue(again.simulated());
			assertEquals(bits == 32, Double.isNaN(again.saturation()));
			for (int i = 0; i < 3; i++)
				assertEquals(value(stack, i, 3, 1), value(again, i, 3, 1));
			final Path copy = folder.resolve("copy" + virtual + ".tif");
			TiffStackWriter.write(again, copy, Progress.NONE);
			final ImagePlus opened = IJ.openImage(copy.toString());
			assertEquals("7100.1234567 eV (simulated)", opened.getStack().getSliceLabel(1));
			assertEquals("7101.000000001 eV", opened.getStack().getSliceLabel(2));
			assertEquals("7100.1234567,7101.000000001,7102.0", opened.getProp("xanes.energies"));
			assertEquals(bits, opened.getBitDepth());
			assertEquals(value(stack, 2, 3, 1), (float) opened.getStack().getVoxel(1, 3, 2));
		}
	}

	@Test
	void cancelledWritingLeavesNothing() throws IOException {
		final EnergyStack stack = EnergyStack.of("s", new double[] { 1, 2 }, ImgPlanes.of(5, 4, List.of(image(32, 0)
			.getPixels(), image(32, 1).getPixels())));
		assertThrows(CancelledException.class, () -> TiffStackWriter.write(stack, folder.resolve("x.tif"),
			new CancelledProgress()));
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(List.of(), files.toList());
		}
		final Path file = save(labelled(32, 1, 2, 3), "whole.tif");
		assertThrows(CancelledException.class, () -> read(file, new CancelledProgress()));
	}

	/** Numbers that use the whole range of the depth, other ones in every slice. */
	private static ImageProcessor image(final int bits, final int slice) {
		final ImageProcessor image = switch (bits) {
			case 8 -> new ByteProcessor(5, 4);
			case 16 -> new ShortProcessor(5, 4);
			default -> new FloatProcessor(5, 4);
		};
		for (int i = 0; i < 20; i++) {
			if (bits == 8) image.set(i, (i * 13 + slice * 5) % 256);
			else if (bits == 16) image.set(i, (i * 3449 + slice * 77) % 65536);
			else image.setf(i, i * 0.37f - slice);
		}
		return image;
	}

	private static ImagePlus labelled(final int bits, final double... energies) {
		final ImageStack images = new ImageStack(5, 4);
		for (int i = 0; i < energies.length; i++)
			images.addSlice(energies[i] + " eV", image(bits, i));
		return new ImagePlus("labelled", images);
	}

	private Path save(final ImagePlus image, final String name) {
		final Path file = folder.resolve(name);
		IJ.saveAsTiff(image, file.toString());
		return file;
	}

	private static float value(final EnergyStack stack, final int energy, final int y, final int x) {
		final float[] one = new float[1];
		stack.source().read(stack.plane(energy), y * stack.width() + x, 1, one, 0);
		return one[0];
	}

	private static double sum(final EnergyStack stack, final int energy) {
		final float[] all = new float[stack.pixels()];
		stack.source().read(stack.plane(energy), 0, all.length, all, 0);
		double sum = 0;
		for (final float value : all)
			sum += value;
		return sum;
	}

	/** Every damaged file is read with the right shape, or refused with one sentence. */
	@ParameterizedTest
	@ValueSource(ints = { 8, 16, 32 })
	void damagedFilesAreReadOrRefused(final int bits) throws IOException {
		final Path good = save(labelled(bits, 7100, 7101, 7102), "good.tif");
		FileFuzzer.check(good, Files.createDirectory(folder.resolve("damaged")), damaged -> {
			final PlaneSource planes = read(damaged, Progress.NONE).planes();
			final float[] values = new float[planes.pixels()];
			for (int i = 0; i < planes.planes(); i++)
				planes.read(i, 0, values.length, values, 0);
		});
	}
}
