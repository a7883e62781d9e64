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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xanesj.model.TrainingSettings;
import org.xanesj.model.Validation;
import org.xanesj.task.Progress;

/** Charge of a LiNiO2 electrode from Ni K spectra taken while it was charged. */
class BatteryValidationTest {

	@TempDir
	Path folder;

	/** One recipe of the two in docs/validation.md: reading and fitting 58 scans of 1649 points takes its time. */
	@Test
	void chargeFollowsFromTheNickelEdge() throws IOException {
		final Validation validation = new TrainPropertyModel(MeasuredSets.battery(folder), MeasuredSets.CHARGE,
			TrainPropertyModel.Edges.K, "none", "group", TrainingSettings.of(0.85, 8, 0, 1), null).run(Progress.NONE).trained()
				.model().validation();
		assertEquals(4, validation.groups().size());
		// the aim of the field: mean absolute error below 10 % of the full scale of 1.71 mAh
		assertTrue(validation.byGroup().meetsTarget(), () -> validation.byGroup().toString());
		for (final Validation.Group group : validation.groups())
			assertTrue(group.metrics().meetsTarget() && group.metrics().r2() > 0.85, group::toString);
	}
}
