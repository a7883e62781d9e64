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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.xanesj.preedge.PreEdgeShape;
import org.xanesj.task.Progress;

/** Shapes whose fit ran into a bound are used, but not silently. */
class PreEdgeWidthTest {

	@Test
	void tellsWidthsAtBoundsFromOthers() {
		for (final double width : new double[] { 0.8, 3.5, 3.4999 })
			assertTrue(shape(width).hasWidthAtBound(), width + " eV");
		for (final double width : new double[] { 0.82, 1.8, 3.45 })
			assertFalse(shape(width).hasWidthAtBound(), width + " eV");
	}

	/** One of its shapes is as wide as the fit allows: part of the edge. */
	@Test
	void saysSoOfAMeasuredStack() {
		final FeatureMaps.Result result = new FeatureMaps(MeasuredSets.site(), "Fe K", "fixed", 0.05, false).run(Progress.NONE);
		final long atBound = result.recipe().preEdgeShapes().stream().filter(PreEdgeShape::hasWidthAtBound).count();
		assertEquals(atBound, result.notes().stream().filter(note -> note.contains("the bound of its fit")).count());
		assertTrue(atBound > 0, result.recipe().preEdgeShapes().toString());
	}

	private static PreEdgeShape shape(final double width) {
		return new PreEdgeShape(0.5, width, List.of(1.0), List.of(0.1), 5);
	}
}
