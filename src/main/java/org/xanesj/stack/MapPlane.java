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

import java.util.Arrays;

/**
 * One map: a number per pixel.
 *
 * @param name stable name, written as slice label: "k.whiteline.energy", "value", "status"
 * @param unit "eV", "kJ/mol", ..., "1" for pure numbers, "" if there is none, e.g. for codes
 * @param description what it is, one sentence
 * @param values one per pixel, row-major, NaN where undefined; filled by whoever computes the map, not copied
 */
public record MapPlane(String name, String unit, String description, float[] values) {

	/** A map of so many pixels, all NaN until they are computed. */
	public static MapPlane empty(final String name, final String unit, final String description, final int pixels) {
		final float[] values = new float[pixels];
		Arrays.fill(values, Float.NaN);
		return new MapPlane(name, unit, description, values);
	}

	/** @return the unit as pictures show it: "" for pure numbers, whose unit is "1" in tables */
	public String unitInPictures() {
		return unitInPictures(unit);
	}

	/** @see #unitInPictures() */
	public static String unitInPictures(final String unit) {
		return unit.equals("1") ? "" : unit;
	}
}
