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
