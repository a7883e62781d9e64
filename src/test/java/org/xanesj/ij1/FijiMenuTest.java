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
