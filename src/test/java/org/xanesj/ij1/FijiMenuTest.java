package org.xanesj.ij1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.scijava.Context;
import org.scijava.module.ModuleItem;
import org.xanesj.command.Scripts;

import ij.IJ;
import ij.measure.ResultsTable;

/** From Fiji's menu SciJava fills in, asks and shows; here a stand-in answers for the user. */
@Timeout(20)
class FijiMenuTest {

	private static final ContextLookup FIJI = new ContextLookup() {

		@Override
		boolean inFiji() {
			return true;
		}

		@Override
		Context context() {
			return Scripts.context();
		}
	};

	@AfterEach
	void close() {
		FakeHarvester.answers = null;
		Macros.closeAll();
	}

	@Test
	void theDialogOffersTheOpenImagesAndTheTableIsShown() throws IOException {
		assumeTrue(Macros.hasDisplay(), "a menu needs a display");
		Macros.start();
		IJ.createImage("K stack", "32-bit ramp", 4, 4, 1).show();
		final List<Object> offered = new ArrayList<>();
		FakeHarvester.answers = module -> {
			final ModuleItem<?> second = module.getInfo().getInput("second");
			offered.addAll(second.getChoices());
			module.setInput("second", "K stack");
			module.setInput("model", new File("m.json"));
			module.getInfo().inputs().forEach(item -> module.resolveInput(item.getName()));
		};
		new CommandEntry(FIJI).run(InputsCommand.class.getName());
		assertEquals(List.of("(none)", "K stack"), offered);
		final ResultsTable table = ResultsTable.getResultsTable();
		assertEquals("'K stack'", table.getStringValue("second", 0));
		assertEquals("0.05", table.getStringValue("minstep", 0));
	}
}
