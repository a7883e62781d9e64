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
import java.util.stream.Collectors;

import org.xanesj.io.StackEnergies;
import org.xanesj.io.StackSlices;
import org.xanesj.preparation.CountKernels;
import org.xanesj.preparation.EnergyGroups;
import org.xanesj.preparation.LossTally;
import org.xanesj.preparation.WeightedMean;
import org.xanesj.spectrum.EnergyUnit;
import org.xanesj.stack.EnergyStack;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/**
 * Averages images of equal energy: slices of one stack, which may come in any order, or of several stacks of one field.
 *
 * @param stacks at least one; name, pixel size and info of the result are those of the first; saturated pixels count as
 *          missing
 * @param tolerance energies within it are equal [eV], at least 0
 * @param byNoise true: images are weighted with 1 over the variance of their noise, see {@link WeightedMean}; false:
 *          equally
 */
public record AverageRepeats(List<StackSlices> stacks, double tolerance, boolean byNoise) {

	/** An image of one of the stacks. */
	private record Image(StackSlices stack, int slice) {}

	/**
	 * Computes it.
	 *
	 * @return one image per energy; its notes tell how many were averaged
	 * @throws InputException if there are no repeats, if fewer than two energies are left, or if the stacks differ in size
	 * @throws org.xanesj.task.CancelledException if the user cancelled
	 */
	public EnergyStack run(final Progress progress) {
		final StackSlices first = stacks.get(0);
		final int width = first.planes().width();
		final int height = first.planes().height();
		final List<String> notes = new ArrayList<>();
		final List<Image> images = new ArrayList<>();
		final double[] energies = energies(images, notes);
		if (!(tolerance >= 0)) throw new InputException("The tolerance is " + tolerance + " eV; give a number of at least 0.");
		final EnergyGroups groups = EnergyGroups.of(energies, tolerance);
		if (groups.most() == 1) throw new InputException(names() + ": no two images have energies within " + tolerance +
			" eV of each other; raise the tolerance, or name other stacks.");
		if (groups.members().size() < 2) throw new InputException(names() + ": all " + images.size() +
			" images have one energy within " + tolerance + " eV; lower the tolerance, or use Image > Stacks > Z Project...");
		final PlaneWork work = PlaneWork.run(width, height, groups.members().size(), (group, to, losses) -> {
			final WeightedMean mean = new WeightedMean(width, height);
			for (final int member : groups.members().get(group)) {
				final Image image = images.get(member);
				PlaneWork.read(image.stack.planes(), image.slice, to);
				CountKernels.mark(to, image.stack.planes().saturation(), new LossTally());
				mean.add(to, byNoise);
			}
			mean.mean(to, losses);
		}, progress);
		final String repeats = groups.fewest() == groups.most() ? groups.most() + " repeats each" : groups.fewest() + " to " +
			groups.most() + " repeats";
		final String result = images.size() + " images averaged to " + groups.members().size() + " energies, " + repeats;
		notes.add(names() + ": " + result + ".");
		final EnergyStack made = EnergyStack.of(first.name() + " averaged", groups.energies(), work.planes()).withPixelSize(
			first.pixelSize()).withInfo(first.info());
		return work.finish(made, made, "XANES Average Repeats: " + names() + ", tolerance " + tolerance + " eV, weights " +
			(byNoise ? "by noise" : "equal") + ", " + result, notes);
	}

	private double[] energies(final List<Image> images, final List<String> notes) {
		final List<double[]> all = new ArrayList<>();
		for (final StackSlices stack : stacks) {
			final StackSlices first = stacks.get(0);
			if (stack.planes().width() != first.planes().width() || stack.planes().height() != first.planes().height())
				throw new InputException(stack.name() + " has " + stack.planes().width() + " x " + stack.planes().height() +
					" pixels but " + first.name() + " has " + first.planes().width() + " x " + first.planes().height() +
					"; all stacks must show the same field with the same pixels.");
			final StackEnergies found = StackEnergies.find(stack, null, EnergyUnit.AUTO);
			notes.addAll(found.notes());
			all.add(found.values());
			for (int i = 0; i < stack.size(); i++)
				images.add(new Image(stack, i));
		}
		return all.stream().flatMapToDouble(Arrays::stream).toArray();
	}

	private String names() {
		return stacks.stream().map(StackSlices::name).collect(Collectors.joining(" + "));
	}
}
