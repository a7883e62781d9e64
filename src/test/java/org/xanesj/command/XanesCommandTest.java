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
package org.xanesj.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.scijava.event.EventHandler;
import org.scijava.event.EventService;
import org.scijava.event.EventSubscriber;
import org.scijava.task.Task;
import org.scijava.task.event.TaskEvent;
import org.xanesj.task.CancelledException;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

import ij.IJ;
import ij.ImagePlus;
import ij.measure.ResultsTable;

/** What the base of all commands does with the outcome of the work, with and without a context, and from scripts. */
class XanesCommandTest {

	private static XanesCommand command(final Consumer<Progress> work) {
		return new XanesCommand() {

			@Override
			protected void execute(final Progress progress) {
				work.accept(progress);
			}
		};
	}

	@Test
	void wrongInputCancelsWithTheSentence() {
		final XanesCommand command = command(progress -> {
			throw new InputException("fe.dat is empty; choose another file.");
		});
		command.run();
		assertTrue(command.isCanceled());
		assertEquals("fe.dat is empty; choose another file.", command.getCancelReason());
	}

	@Test
	void theUserCancelsInSilence() {
		final XanesCommand command = command(progress -> {
			throw new CancelledException();
		});
		command.run();
		assertTrue(command.isCanceled());
		assertNull(command.getCancelReason());
	}

	@Test
	void aBugStaysOne() {
		final XanesCommand command = command(progress -> {
			throw new IllegalStateException("on purpose");
		});
		assertThrows(IllegalStateException.class, command::run);
		assertFalse(command.isCanceled());
	}

	/** Fiji shows the task with a button that does just this. */
	@Test
	void cancellingTheTaskCancelsTheWork() {
		final List<Task> seen = new CopyOnWriteArrayList<>();
		final Object listener = new Object() {

			@EventHandler
			void onEvent(final TaskEvent event) {
				seen.add(event.getTask());
				if (!event.getTask().isCanceled()) event.getTask().cancel(null);
			}
		};
		final EventService events = Scripts.context().service(EventService.class);
		final List<EventSubscriber<?>> subscriptions = events.subscribe(listener);
		final XanesCommand command = command(Progress::checkCancelled);
		command.setContext(Scripts.context());
		command.run();
		events.unsubscribe(subscriptions);
		assertTrue(command.isCanceled());
		assertTrue(seen.get(seen.size() - 1).isDone());
	}

	@Test
	void aGroovyScriptGetsTheOutputs() throws Exception {
		final ImagePlus image = IJ.createImage("ramp", "32-bit ramp", 8, 8, 1);
		final Object product = Scripts.run("""
			#@ CommandService command
			#@ ij.ImagePlus imp
			#@output Object product
			product = command.run("org.xanesj.ij1.StackCommand", true, "image", imp, "factor", 3d).get().getOutput("product")
			""", Map.of("imp", image)).getOutput("product");
		final float[] expected = ((float[]) image.getProcessor().getPixels()).clone();
		for (int i = 0; i < expected.length; i++) expected[i] *= 3;
		assertArrayEquals(expected, (float[]) ((ImagePlus) product).getProcessor().getPixels(), 0);
	}

	@Test
	void aScriptGetsTablesAndTheReasonOfARefusal() throws Exception {
		final Map<String, Object> outputs = Scripts.run("""
			#@ CommandService command
			#@output Object table
			#@output Object reason
			table = command.run("org.xanesj.ij1.InputsCommand", true, "model", new File("m.json")).get().getOutput("table")
			refused = command.run("org.xanesj.ij1.InputsCommand", true, "model", new File("m.json"), "what", "refuse").get()
			reason = refused.getCancelReason()
			""", Map.of()).getOutputs();
		assertEquals("0.05", ((ResultsTable) outputs.get("table")).getStringValue("minstep", 0));
		assertEquals("fe.dat, line 7: 'abc' is not a number; correct it.", outputs.get("reason"));
	}
}
