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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import org.xanesj.app.AlignPlanes;
import org.xanesj.app.OpenStack;
import org.xanesj.app.RegisterStacks;
import org.xanesj.registration.FieldFilter;
import org.xanesj.registration.Kernel;
import org.xanesj.registration.SimilaritySearch.Freedom;
import org.xanesj.spectrum.EnergyUnit;
import org.xanesj.stack.EnergyStack;
import org.xanesj.task.Progress;

/**
 * Not a test: makes the pictures of docs/registration.md. The arguments are the folder for them, a stack that drifts, a stack
 * to move and the stack that it is laid onto (TIFF).
 */
public final class RegistrationPictures {

	private RegistrationPictures() {
		// Prevent instantiation of utility class
	}

	public static void main(final String[] arguments) throws IOException {
		final Path folder = Files.createDirectories(Path.of(arguments[0]));
		final EnergyStack drifting = open(arguments[1]);
		final AlignPlanes.Result aligned = new AlignPlanes(drifting, "mean", FieldFilter.EDGES, true, Kernel.CUBIC, 0, null,
			false, folder.resolve("shifts.csv")).run(Progress.NONE);
		aligned.notes().forEach(System.out::println);
		System.out.println(aligned.aligned().info());
		ImageIO.write(PlotStyle.picture(ShiftPlot.plot(drifting.name(), aligned.shifts())), "png", folder.resolve(
			"registration-shifts.png").toFile());
		final EnergyStack fixed = open(arguments[3]);
		final RegisterStacks.Result laid = new RegisterStacks(open(arguments[2]), fixed, Freedom.SIMILARITY, Kernel.CUBIC).run(
			Progress.NONE);
		laid.notes().forEach(System.out::println);
		ImageIO.write(OverlayPicture.image("overlay", laid.fixedMean(), laid.movedMean(), fixed.width()).resize(512, 512,
			"none").getBufferedImage(), "png", folder.resolve("registration-overlay.png").toFile());
	}

	private static EnergyStack open(final String path) {
		return new OpenStack(Path.of(path), null, EnergyUnit.AUTO, false).run(Progress.NONE);
	}
}
