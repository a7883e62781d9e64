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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xanesj.app.OpenStack;
import org.xanesj.app.SetEnergies;
import org.xanesj.io.StackEnergies;
import org.xanesj.stack.EnergyStack;
import org.xanesj.spectrum.EnergyUnit;
import org.xanesj.stack.ImgPlanes;
import org.xanesj.stack.PixelSize;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.OvalRoi;
import ij.gui.PointRoi;
import ij.gui.Roi;
import ij.plugin.Duplicator;
import ij.plugin.FileInfoVirtualStack;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ShortProcessor;

/** What ImageJ does with a stack does not part slices and energies. */
class StackImagesTest {

	private static final double[] ENERGIES = { 7100.1234567, 7101.000000001, 7102, 7103.5, 7105 };

	@TempDir
	Path folder;

	@Test
	void floatPlanesAreSharedBothWays() {
		final EnergyStack stack = stack();
		final ImagePlus image = StackImages.image(stack);
		assertSame(stack.source().plane(2), image.getStack().getPixels(3));
		assertSame(stack.source().plane(2), StackImages.stack(image).source().plane(2));
		assertEquals("7100.1234567 eV", image.getStack().getSliceLabel(1));
		assertEquals("7100.1234567,7101.000000001,7102.0,7103.5,7105.0", image.getProp("xanes.energies"));
		assertEquals(image.getProp("xanes.energies"), image.getProp("Energies"));
		assertEquals("origin", image.getInfoProperty());
		assertEquals(0.5, image.getCalibration().pixelWidth);
		// 2 to 98 % of the values of the last slice, 40 to 51: all but none of twelve
		assertEquals(40, image.getDisplayRangeMin());
		assertEquals(51, image.getDisplayRangeMax());
	}

	@Test
	void saveOpenDuplicateAndDeleteKeepEnergiesAtFullPrecision() {
		final Path file = folder.resolve("s.tif");
		IJ.saveAsTiff(StackImages.image(stack()), file.toString());
		final ImagePlus opened = IJ.openImage(file.toString());
		same(ENERGIES, opened);
		assertTrue(StackImages.stack(opened).info().startsWith("origin"));
		assertEquals(new PixelSize(0.5, 0.25, opened.getCalibration().getUnit()), StackImages.stack(opened).pixelSize());

		final ImagePlus part = new Duplicator().run(opened, 2, 4);
		same(new double[] { ENERGIES[1], ENERGIES[2], ENERGIES[3] }, part);
		opened.getStack().deleteSlice(3);
		opened.setStack(opened.getStack());
		same(new double[] { ENERGIES[0], ENERGIES[1], ENERGIES[3], ENERGIES[4] }, opened);
		assertEquals(31, StackImages.stack(opened).source().plane(2)[1], "pixels moved with their energies");
	}

	/** A property that ImageJ did not shorten with the slices is refused in words, not used. */
	@Test
	void aPropertyOfAnotherLengthIsSaid() {
		final ImagePlus image = StackImages.image(stack());
		image.getStack().deleteSlice(3);
		image.setStack(image.getStack());
		image.setProp("Energies", "1,2,3,4,5");
		final List<String> notes = StackImages.stack(image).notes();
		assertTrue(notes.stream().anyMatch(note -> note.contains("lists 5 energies for 4 slices")), notes.toString());
	}

	private static void same(final double[] energies, final ImagePlus image) {
		assertArrayEquals(energies, StackImages.stack(image).energies());
	}

	@Test
	void imagejsVirtualStackKeepsLabelsAndIsReadPlaneByPlane() {
		final Path file = folder.resolve("v.tif");
		IJ.saveAsTiff(StackImages.image(stack()), file.toString());
		final ImagePlus virtual = FileInfoVirtualStack.openVirtual(file.toString());
		final EnergyStack stack = StackImages.stack(virtual);
		assertTrue(stack.source().sequential());
		assertArrayEquals(ENERGIES, stack.energies());
		final float[] plane = new float[12];
		stack.source().read(3, 0, 12, plane, 0);
		assertArrayEquals(stack().source().plane(3), plane);
	}

	@Test
	void ourVirtualStackIsOneOfImageJs() {
		final Path file = folder.resolve("v.tif");
		final ImageStack images = new ImageStack(4, 3);
		for (int i = 4; i >= 0; i--)
			images.addSlice(StackEnergies.label(ENERGIES[i]), new ShortProcessor(4, 3, new short[] { (short) (60000 + i), 0, 0,
				0, 0, 0, 0, 0, 0, 0, 0, (short) i }, null));
		IJ.saveAsTiff(new ImagePlus("down", images), file.toString());
		final EnergyStack opened = new OpenStack(file, null, EnergyUnit.AUTO, true).run(Progress.NONE);
		final ImagePlus image = StackImages.image(opened);
		assertTrue(image.getStack().isVirtual());
		assertEquals(16, image.getBitDepth());
		assertEquals("7100.1234567 eV", image.getStack().getSliceLabel(1));
		assertEquals(60003, image.getStack().getProcessor(4).get(0, 0));
		image.setSlice(5);
		assertEquals(60004, image.getProcessor().get(0));

		final EnergyStack again = StackImages.stack(image);
		assertTrue(again.source().sequential());
		assertArrayEquals(ENERGIES, again.energies());
		assertEquals(65535, again.saturation());
		final ImagePlus part = new Duplicator().run(image, 2, 3);
		assertEquals(60002, part.getStack().getVoxel(0, 0, 1));
		same(new double[] { ENERGIES[1], ENERGIES[2] }, part);
		image.getStack().deleteSlice(1);
		image.setStack(image.getStack());
		same(new double[] { ENERGIES[1], ENERGIES[2], ENERGIES[3], ENERGIES[4] }, image);
		assertEquals(60001, image.getStack().getProcessor(1).get(0, 0));
		final Path saved = folder.resolve("saved.tif");
		IJ.saveAsTiff(image, saved.toString());
		final EnergyStack reopened = StackImages.stack(IJ.openImage(saved.toString()));
		assertArrayEquals(new double[] { ENERGIES[1], ENERGIES[2], ENERGIES[3], ENERGIES[4] }, reopened.energies());
	}

	@Test
	void theSelectionBecomesAMask() {
		final ImagePlus image = StackImages.image(stack());
		assertNull(StackImages.stack(image).mask());
		image.setRoi(new Roi(1, 1, 2, 5));
		assertArrayEquals(new int[] { 5, 6, 9, 10 }, selected(image), "clipped to the image");
		final Roi oval = new OvalRoi(0, 0, 4, 3);
		image.setRoi(oval);
		assertArrayEquals(IntStream.range(0, 12).filter(i -> oval.contains(i % 4, i / 4)).toArray(), selected(image));
		image.setRoi(new PointRoi(1, 1));
		assertNull(StackImages.stack(image).mask());
		assertTrue(StackImages.stack(image).notes().get(0).contains("encloses no area"));
		final Roi outside = new Roi(0, 0, 1, 1);
		outside.setLocation(50, 50);
		image.setRoi(outside);
		assertThrows(InputException.class, () -> StackImages.stack(image));
	}

	private static int[] selected(final ImagePlus image) {
		final EnergyStack stack = StackImages.stack(image);
		return IntStream.range(0, stack.pixels()).filter(stack::selected).toArray();
	}

	@Test
	void whatIsNoStackOfValuesIsRefused() {
		final ImageStack colours = new ImageStack(2, 2);
		colours.addSlice("1 eV", new ColorProcessor(2, 2));
		colours.addSlice("2 eV", new ColorProcessor(2, 2));
		refused("rgb holds colours, no measured values; use the original grey-value stack of 8, 16 or 32 bit.",
			new ImagePlus("rgb", colours));
		final ImagePlus single = new ImagePlus("single", new FloatProcessor(2, 2));
		single.setProp("Energies", "7112");
		refused("single: this is a single image; a stack of images at several energies is needed.", single);
		refused("No image is open; open a stack with XANES Open Stack... first.", null);
	}

	private static void refused(final String sentence, final ImagePlus image) {
		assertEquals(sentence, assertThrows(InputException.class, () -> StackImages.stack(image)).getMessage());
	}

	@Test
	void signedStacksKeepTheirSign() {
		final ImageStack images = new ImageStack(1, 1);
		images.addSlice("1 eV", new short[] { 0 });
		images.addSlice("2 eV", new short[] { (short) 32769 });
		final ImagePlus image = new ImagePlus("signed", images);
		image.getLocalCalibration().setSigned16BitCalibration();
		final float[] one = new float[1];
		StackImages.stack(image).source().read(1, 0, 1, one, 0);
		assertEquals(1, one[0]);
	}

	@Test
	void energiesAreAttachedInTheOrderOfTheSlices() {
		final ImagePlus image = StackImages.image(stack());
		for (int i = 1; i <= 5; i++)
			image.getStack().setSliceLabel("img" + (7200 - i) + ".5.tif\nmore", i);
		image.setProp("xanes.energies", null);
		image.setProp("Energies", null);
		final StackEnergies found = new SetEnergies(StackImages.slices(image), null, EnergyUnit.AUTO).run(Progress.NONE);
		assertEquals("numbers in the slice labels", found.source());
		assertTrue(found.notes().get(0).contains("descended"), found.notes().toString());
		StackImages.attach(image, found);
		assertEquals("7199.5 eV", image.getStack().getSliceLabel(1));
		assertEquals("7199.5,7198.5,7197.5,7196.5,7195.5", image.getProp("Energies"));
		assertEquals("origin\nXANES Set Energies: 5 energies from numbers in the slice labels", image.getInfoProperty());
		assertEquals(41, StackImages.stack(image).source().plane(StackImages.stack(image).plane(0))[1]);
	}

	/** Plane i holds 10 i, 10 i + 1, ... */
	private static EnergyStack stack() {
		final List<float[]> planes = IntStream.range(0, 5).mapToObj(i -> {
			final float[] plane = new float[12];
			for (int j = 0; j < 12; j++)
				plane[j] = 10 * i + j;
			return plane;
		}).toList();
		return EnergyStack.of("s", ENERGIES, ImgPlanes.of(4, 3, planes)).withInfo("origin").withPixelSize(new PixelSize(0.5,
			0.25, "nm"));
	}
}
