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
package org.xanesj.field;

import java.util.List;
import java.util.stream.Stream;

/** All priors, in the order in which tables name them. */
public final class FieldPriors {

	/** The simplest one, for maps in which nothing can be compared. */
	public static final FieldPrior SIMPLEST = new GaussPrior();

	private static final List<FieldPrior> COMPARED = List.of(SIMPLEST, new TotalVariationPrior(), new WelschPrior(),
		new PottsPrior(), new MesoPrior());
	private static final List<FieldPrior> ALL = Stream.concat(COMPARED.stream(), Stream.of(new GuidedPrior())).toList();

	private FieldPriors() {
		// prevent instantiation of utility class
	}

	/** @return gauss, tv, welsch, potts, meso, guided */
	public static List<FieldPrior> all() {
		return ALL;
	}

	/** @return those that are compared with each other: all but guided, which is a choice between meso and welsch */
	public static List<FieldPrior> compared() {
		return COMPARED;
	}

	/**
	 * @param id one of {@link FieldPrior#id()}
	 * @throws IllegalArgumentException if there is no such prior
	 */
	public static FieldPrior of(final String id) {
		return ALL.stream().filter(prior -> prior.id().equals(id)).findFirst().orElseThrow(
			() -> new IllegalArgumentException("no prior '" + id + "'"));
	}
}
