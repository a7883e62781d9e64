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
package org.xanesj.benchmark;

import java.util.Locale;

import org.xanesj.field.FieldTimings;

/**
 * Time and memory of the solvers of random fields on one map, beside those of SciPy and scikit-image
 * (scripts/reference/field_peers.py); docs/benchmarks-fields.md says how to run both. Arguments: pixels on a side,
 * repetitions.
 */
public final class FieldBenchmark {

	private FieldBenchmark() {
		// prevent instantiation of utility class
	}

	/** Prints one line per solver. */
	public static void main(final String[] arguments) {
		final int size = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2048;
		final int repetitions = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
		for (final FieldTimings.Solver solver : FieldTimings.Solver.values()) {
			final FieldTimings.Timing timing = FieldTimings.measure(solver, size, repetitions);
			System.out.printf(Locale.ROOT, "%-14s %d^2  median %7.3f s  best %7.3f s  peak heap %d MB%n", solver, size, timing
				.median(), timing.best(), timing.peakBytes() >> 20);
		}
	}
}
