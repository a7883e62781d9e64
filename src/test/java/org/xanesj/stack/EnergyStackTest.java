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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.type.numeric.real.DoubleType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

import org.junit.jupiter.api.Test;
import org.xanesj.spectrum.EnergyUnit;
import org.xanesj.task.InputException;

class EnergyStackTest {

	private static final ImgPlanes THREE = ImgPlanes.of(2, 1, List.of(new float[] { 1, 2 }, new float[] { 3, 4 },
		new float[] { 5, 6 }));

	@Test
	void descendingSlicesAreSortedAndThatIsSaid() {
		final EnergyStack stack = EnergyStack.of("s", new double[] { 30, 20, 10 }, THREE);
		assertArrayEquals(new double[] { 10, 20, 30 }, stack.energies());
		assertEquals(2, stack.plane(0));
		assertEquals(List.of("The slices descended in energy; they are used in ascending order."), stack.notes());
		assertEquals(1, EnergyStack.of("s", new double[] { 30, 10, 20 }, THREE).notes().size());
		assertEquals(List.of(), EnergyStack.of("s", new double[] { 1, 2, 3 }, THREE).notes());
	}

	@Test
	void whatIsNoStackIsRefusedWithNumbers() {
		refused("s: there are 2 energies for 3 slices; give one energy per slice.", new double[] { 1, 2 });
		refused("s: slices 1 and 3 have the same energy, 5.0 eV; average or delete one of them, or set the energies again.",
			new double[] { 5, 4, 5 });
		refused("s, slice 2: NaN is not an energy in eV; set the energies again.", new double[] { 1, Double.NaN, 3 });
		refused("s, slice 1: -1.0 is not an energy in eV; set the energies again.", new double[] { -1, 2, 3 });
	}

	private static void refused(final String sentence, final double[] energies) {
		assertEquals(sentence, assertThrows(InputException.class, () -> EnergyStack.of("s", energies, THREE)).getMessage());
	}

	@Test
	void anEmptySelectionIsRefused() {
		final EnergyStack stack = EnergyStack.of("s", new double[] { 1, 2, 3 }, THREE);
		assertThrows(InputException.class, () -> stack.withMask(new boolean[2]));
		assertNull(stack.withMask(null).mask());
		assertEquals(1, stack.withMask(new boolean[] { false, true }).selectedPixels());
	}

	@Test
	void planarFloatsAreUsedInPlace() {
		final float[] plane = { 1, 2, 3, 4, 5, 6 };
		final ImgPlanes planes = ImgPlanes.of(3, 2, List.of(plane, plane.clone()));
		assertSame(plane, planes.plane(0));
		assertSame(plane, planes.stored(0));
		final var image = PlanarImgs.floats(3, 2, 2);
		assertSame(image.getPlane(1).getCurrentStorageArray(), ImgPlanes.of(image).plane(1));
	}

	@Test
	void anyOtherImageIsReadPixelByPixelAlsoWithAnOffset() {
		final double[] values = new double[24];
		for (int i = 0; i < values.length; i++)
			values[i] = i + 0.5;
		final RandomAccessibleInterval<DoubleType> image = Views.translate(ArrayImgs.doubles(values, 3, 4, 2), 5, -7, 11);
		final ImgPlanes planes = ImgPlanes.of(image);
		assertNull(planes.plane(0));
		assertNull(planes.stored(0));
		final float[] to = new float[6];
		planes.read(1, 4, 5, to, 1);
		assertArrayEquals(new float[] { 0, 16.5f, 17.5f, 18.5f, 19.5f, 20.5f }, to);
		assertTrue(Double.isNaN(planes.saturation()));
		assertEquals(255, ImgPlanes.of(ArrayImgs.unsignedBytes(3, 4, 2)).saturation());
		assertThrows(IllegalArgumentException.class, () -> ImgPlanes.of(ArrayImgs.floats(3, 4)));
	}

	@Test
	void bytesAreUnsigned() {
		final ImgPlanes planes = ImgPlanes.of(2, 1, List.of(new byte[] { (byte) 200, 1 }, new byte[] { 0, (byte) 255 }));
		final float[] to = new float[2];
		planes.read(1, 1, 1, to, 0);
		planes.read(0, 0, 1, to, 1);
		assertArrayEquals(new float[] { 255, 200 }, to);
		assertEquals(255, planes.saturation());
		assertNotNull(planes.stored(0));
	}

	@Test
	void calibratedNumbersStandForOtherValues() {
		final float[] table = new float[65536];
		for (int i = 0; i < table.length; i++)
			table[i] = i - 32768;
		final CalibratedPlanes planes = new CalibratedPlanes(2, 1, List.of(new short[] { 0, (short) 65535 }), table);
		final float[] to = new float[2];
		planes.read(0, 0, 2, to, 0);
		assertArrayEquals(new float[] { -32768, 32767 }, to);
		assertEquals(32767, planes.saturation());
	}

	@Test
	void mapsAreAnImglibImageWithoutACopy() {
		final MapPlane one = MapPlane.empty("a", "eV", "", 6);
		final MapPlane two = MapPlane.empty("b", "", "", 6);
		final EnergyStack stack = EnergyStack.of("s", new double[] { 1, 2 }, ImgPlanes.of(3, 2, List.of(new float[6],
			new float[6]))).withInfo(EnergyStack.SIMULATED + ": seed 1");
		final MapSet maps = MapSet.of("maps", stack, List.of(one, two), Map.of(), List.of("mapped"));
		assertTrue(Float.isNaN(one.values()[5]));
		two.values()[4] = 7;
		final var access = maps.image().randomAccess();
		assertEquals(new FloatType(7), access.setPositionAndGet(1, 1, 1));
		assertEquals("SIMULATED: seed 1\nmapped", maps.history());
		assertTrue(maps.simulated());
		assertSame(two, maps.plane("b").orElseThrow());
		assertThrows(IllegalArgumentException.class, () -> new MapSet("m", 3, 2, PixelSize.UNKNOWN, List.of(one, one), Map
			.of(), ""));
	}

	@Test
	void unitsOfEnergy() {
		assertEquals(1000, EnergyUnit.AUTO.factor(new double[] { 7.1, 99.9 }));
		assertEquals(1, EnergyUnit.AUTO.factor(new double[] { 99, 100 }));
		assertEquals(1, EnergyUnit.EV.factor(new double[] { 7.1 }));
		assertEquals(EnergyUnit.KEV, EnergyUnit.parse(" kev"));
		assertEquals(EnergyUnit.AUTO, EnergyUnit.parse(""));
		assertEquals("Unit of energy 'Ry' is not known; use auto, eV or keV.", assertThrows(InputException.class,
			() -> EnergyUnit.parse("Ry")).getMessage());
	}
}
