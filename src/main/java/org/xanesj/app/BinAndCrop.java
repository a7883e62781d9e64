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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.xanesj.preparation.Binning;
import org.xanesj.preparation.LossTally;
import org.xanesj.stack.EnergyStack;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/**
 * Cuts a stack to its selection and to a range of energies, and makes one pixel of each block. Size and origin of the
 * pixels follow, so that every place keeps its coordinates. Noise of blocks is as independent as that of pixels was.
 *
 * @param stack saturated pixels count as missing
 * @param bin pixels on each side of a block, at least 1
 * @param sum true: sum of a block, NaN if any of its pixels is; false: mean of those that have a value
 * @param crop whether to cut to the rectangle around the selection
 * @param from lowest energy to keep [eV]; 0 = from the first
 * @param to highest energy to keep [eV]; 0 = to the last
 */
public record BinAndCrop(EnergyStack stack, int bin, boolean sum, boolean crop, double from, double to) {

	/** A rectangle of pixels. */
	private record Part(int left, int top, int width, int height) {}

	/**
	 * Computes it.
	 *
	 * @throws InputException if nothing is left, or nothing is to be done
	 * @throws org.xanesj.task.CancelledException if the user cancelled
	 */
	public EnergyStack run(final Progress progress) {
		if (bin == 1 && !crop && from == 0 && to == 0) throw new InputException(
			"There is nothing to do: give a bin larger than 1, crop, or a range of energies.");
		final int[] kept = IntStream.range(0, stack.size()).filter(i -> stack.energy(i) >= from && (to == 0 || stack.energy(
			i) <= to)).toArray();
		if (kept.length < 2) throw new InputException(stack.name() + " has " + kept.length + " energies from " + from + " to " +
			(to == 0 ? "the end" : to + "") + " eV, and a stack needs two; it runs from " + stack.energy(0) + " to " + stack
				.energy(stack.size() - 1) + " eV.");
		final List<String> notes = new ArrayList<>();
		final Part part = crop ? selected(notes) : new Part(0, 0, stack.width(), stack.height());
		final int columns = bin < 1 ? 0 : part.width / bin;
		final int rows = bin < 1 ? 0 : part.height / bin;
		if (columns == 0 || rows == 0) throw new InputException("Blocks of " + bin + " x " + bin + " pixels do not fit into " +
			part.width + " x " + part.height + " pixels; use a smaller bin.");
		if (columns * bin < part.width || rows * bin < part.height) notes.add((part.width - columns * bin) + " columns and " +
			(part.height - rows * bin) + " rows at the right and lower edge fill no block and were left out.");
		final PlaneWork work = PlaneWork.run(columns, rows, kept.length, (plane, result, losses) -> {
			final float[] whole = new float[stack.pixels()];
			PlaneWork.read(stack, kept[plane], whole, new LossTally());
			Binning.bin(whole, stack.width(), part.left, part.top, bin, sum, columns, result, losses);
		}, progress);
		final EnergyStack made = EnergyStack.of(stack.name() + (bin > 1 ? " binned" : " cropped"), Arrays.stream(kept)
			.mapToDouble(stack::energy).toArray(), work.planes()).withPixelSize(stack.pixelSize().binned(part.left, part.top,
				bin)).withInfo(stack.info());
		return work.finish(made, stack, "XANES Bin and Crop: " + (sum ? "sums" : "means") + " of " + bin + " x " + bin +
			" pixels, from x " + part.left + ", y " + part.top + ", " + columns + " x " + rows + " pixels, " + made.energy(0) +
			" to " + made.energy(made.size() - 1) + " eV", notes);
	}

	/** @return the rectangle around the selection */
	private Part selected(final List<String> notes) {
		if (stack.mask() == null) throw new InputException(stack.name() +
			" has no selection to crop to; draw one, or leave crop out.");
		final int[] pixels = IntStream.range(0, stack.pixels()).filter(stack::selected).toArray();
		final int left = Arrays.stream(pixels).map(i -> i % stack.width()).min().getAsInt();
		final int right = Arrays.stream(pixels).map(i -> i % stack.width()).max().getAsInt();
		final int top = pixels[0] / stack.width();
		final Part part = new Part(left, top, right - left + 1, pixels[pixels.length - 1] / stack.width() - top + 1);
		if (pixels.length < part.width * part.height) notes.add("The selection is no rectangle; the rectangle around it was " +
			"kept.");
		return part;
	}
}
