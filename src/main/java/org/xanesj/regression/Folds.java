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
package org.xanesj.regression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.xanesj.task.InputException;

/**
 * Which samples are left out together. Every sample is left out exactly once. Immutable.
 */
public final class Folds {

	/** Fewest samples that a model can be made from. */
	static final int MIN_TRAINING = RegressionData.MIN_SAMPLES - 1;

	private final int[][] leftOut;
	private final List<String> names;
	private final int[] foldOf;

	private Folds(final int[][] leftOut, final List<String> names, final int samples) {
		this.leftOut = leftOut;
		this.names = List.copyOf(names);
		foldOf = new int[samples];
		for (int f = 0; f < leftOut.length; f++)
			for (final int i : leftOut[f])
				foldOf[i] = f;
	}

	/** Each sample alone. */
	public static Folds leaveOneOut(final int samples) {
		return new Folds(IntStream.range(0, samples).mapToObj(i -> new int[] { i }).toArray(int[][]::new), IntStream.range(
			0, samples).mapToObj(i -> Integer.toString(i + 1)).toList(), samples);
	}

	/**
	 * All samples of a group together.
	 *
	 * @param groups group of each sample
	 * @throws InputException if there is one group only, or one so large that too few samples remain
	 */
	public static Folds leaveOneGroupOut(final List<String> groups) {
		final Map<String, List<Integer>> members = new LinkedHashMap<>();
		for (int i = 0; i < groups.size(); i++)
			members.computeIfAbsent(groups.get(i), name -> new ArrayList<>()).add(i);
		if (members.size() < 2) throw new InputException("All samples are in the group '" + groups.get(0) +
			"'; leaving groups out needs at least 2 groups.");
		members.forEach((name, samples) -> {
			final int rest = groups.size() - samples.size();
			if (rest < MIN_TRAINING) throw new InputException("Without group '" + name + "' only " + rest + " of " + groups
				.size() + " samples remain; at least " + MIN_TRAINING + " are needed to train.");
		});
		return new Folds(members.values().stream().map(list -> list.stream().mapToInt(Integer::intValue).toArray()).toArray(
			int[][]::new), new ArrayList<>(members.keySet()), groups.size());
	}

	/** @return number of folds */
	public int size() {
		return leftOut.length;
	}

	/** @return the samples left out together in fold {@code f}; a copy */
	public int[] leftOut(final int f) {
		return leftOut[f].clone();
	}

	/** @return name of the group, or the number of the sample from 1 */
	public String name(final int f) {
		return names.get(f);
	}

	/** @return in which fold a sample is left out */
	public int foldOf(final int sample) {
		return foldOf[sample];
	}
}
