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

import org.xanesj.task.InputException;

/**
 * The planes of two stacks of the same field behind each other, so that one tile holds both spectra of its pixels.
 */
public final class JoinedPlanes implements PlaneSource {

	private final EnergyStack first;
	private final EnergyStack second;

	private JoinedPlanes(final EnergyStack first, final EnergyStack second) {
		this.first = first;
		this.second = second;
	}

	/**
	 * One stack of two that do not overlap in energy. Selection, pixel size and info are those of {@code one}.
	 *
	 * @return the planes of both, ascending in energy
	 * @throws InputException if they differ in size or their energies overlap
	 */
	public static EnergyStack join(final EnergyStack one, final EnergyStack other) {
		if (one.width() != other.width() || one.height() != other.height()) throw new InputException(other.name() + " has " +
			other.width() + " x " + other.height() + " pixels but " + one.name() + " has " + one.width() + " x " + one
				.height() + "; both stacks must show the same field with the same pixels.");
		final boolean ascending = one.energy(one.size() - 1) < other.energy(0);
		final EnergyStack low = ascending ? one : other;
		final EnergyStack high = ascending ? other : one;
		if (!(low.energy(low.size() - 1) < high.energy(0))) throw new InputException("The energies of " + one.name() +
			" and " + other.name() + " overlap; give one stack of each edge.");
		final double[] energies = new double[low.size() + high.size()];
		System.arraycopy(low.energies(), 0, energies, 0, low.size());
		System.arraycopy(high.energies(), 0, energies, low.size(), high.size());
		return EnergyStack.of(one.name(), energies, new JoinedPlanes(low, high)).withMask(one.mask()).withPixelSize(one
			.pixelSize()).withInfo(one.info());
	}

	private EnergyStack stack(final int plane) {
		return plane < first.size() ? first : second;
	}

	private int planeOf(final int plane) {
		return plane < first.size() ? first.plane(plane) : second.plane(plane - first.size());
	}

	@Override
	public int width() {
		return first.width();
	}

	@Override
	public int height() {
		return first.height();
	}

	@Override
	public int planes() {
		return first.size() + second.size();
	}

	@Override
	public float[] plane(final int plane) {
		return stack(plane).source().plane(planeOf(plane));
	}

	@Override
	public void read(final int plane, final int from, final int count, final float[] to, final int at) {
		stack(plane).source().read(planeOf(plane), from, count, to, at);
	}

	/** {@inheritDoc} The two detectors have their own ends, so there is none in common. */
	@Override
	public double saturation() {
		return Double.NaN;
	}

	@Override
	public boolean sequential() {
		return first.source().sequential() || second.source().sequential();
	}
}
