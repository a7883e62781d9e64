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

import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.ModuleService;
import org.xanesj.task.CancelledException;
import org.xanesj.task.InputException;

import ij.IJ;
import ij.Macro;
import ij.macro.Interpreter;
import ij.plugin.PlugIn;

/**
 * Starts a SciJava command for ImageJ 1.x; its argument in {@code plugins.config} is the command's class name. From the
 * menu of a Fiji it leaves everything to SciJava. From the menu of plain ImageJ it asks with a dialog of its own. In a
 * macro, with or without a window, it reads the options strictly, shows the outputs, and stops the macro with one sentence
 * when something is wrong.
 */
public final class CommandEntry implements PlugIn {

	private static final String ISSUES = "https://github.com/xanesj/xanesj/issues";

	private final ContextLookup lookup;

	/** What ImageJ calls. */
	public CommandEntry() {
		this(new ContextLookup());
	}

	CommandEntry(final ContextLookup lookup) {
		this.lookup = lookup;
	}

	/** @param commandClass name of the class of the command to start */
	@Override
	public void run(final String commandClass) {
		final Context context = lookup.context();
		final CommandInfo command = context.service(CommandService.class).getCommand(commandClass);
		if (command == null) {
			IJ.error("XanesJ", "The command " + commandClass + " is not in the installed XanesJ; install the plugin again.");
			return;
		}
		final String title = CommandInputs.title(command);
		try {
			final String options = Macro.getOptions();
			if (options != null || cannotAsk()) runMacro(context, command, options);
			else if (lookup.inFiji()) leaveToFiji(context, command);
			else ask(context, command);
		}
		catch (final InputException refused) {
			fail(title, refused.getMessage());
		}
		catch (final CancelledException byUser) {
			stopQuietly(title);
		}
		catch (final ExecutionException failed) {
			reportBug(title, rootOf(failed));
		}
		catch (final RuntimeException bug) {
			// ImageJ would print it and let the macro go on; its own way to stop a macro has to pass.
			if (Macro.MACRO_CANCELED.equals(bug.getMessage())) throw bug;
			reportBug(title, bug);
		}
	}

	/** A command without options asks, as all commands of ImageJ do; but not where nobody would see it. */
	private static boolean cannotAsk() {
		return GraphicsEnvironment.isHeadless() || Interpreter.isBatchMode();
	}

	private static void runMacro(final Context context, final CommandInfo command, final String options)
		throws ExecutionException
	{
		final List<ModuleItem<?>> inputs = CommandInputs.of(command, context);
		final Map<String, Object> values = InputResolver.ofMacro(CommandInputs.title(command), inputs).resolve(MacroOptions
			.parse(options));
		CommandOutputs.show(new CommandRun(context, command).run(values));
	}

	private static void ask(final Context context, final CommandInfo command) throws ExecutionException {
		final CommandRun run = new CommandRun(context, command);
		final Map<String, Object> values = new DialogInputs(command, CommandInputs.of(command, context), run).ask();
		CommandOutputs.show(run.run(values));
	}

	/** SciJava fills in, asks, records, shows the outputs and says what is wrong; a macro waits for it. */
	private static void leaveToFiji(final Context context, final CommandInfo command) throws ExecutionException {
		final Future<Module> running = context.service(ModuleService.class).run(new FijiCommand(command),
			true);
		if (EventQueue.isDispatchThread()) return; // waiting there would block SciJava's dialog
		try {
			running.get();
		}
		catch (final InterruptedException stopped) {
			Thread.currentThread().interrupt();
		}
	}

	/** The user knows that it was cancelled; a macro that calls must not go on all the same. */
	private static void stopQuietly(final String title) {
		if (!IJ.isMacro()) return;
		if (Interpreter.getInstance() != null || IJ.getInstance() == null) IJ.error(title, title + " was cancelled.");
		else Macro.abort();
	}

	/** @return what the command threw, out of the wrappings of its thread */
	private static Throwable rootOf(final ExecutionException failed) {
		final Throwable wrapper = failed.getCause();
		return wrapper.getCause() == null ? wrapper : wrapper.getCause();
	}

	private static void reportBug(final String title, final Throwable bug) {
		if (bug instanceof OutOfMemoryError) {
			fail(title, title + " needs more memory than ImageJ has; close images, or raise the limit in Edit > Options > " +
				"Memory & Threads and start ImageJ again.");
			return;
		}
		final StringWriter trace = new StringWriter();
		bug.printStackTrace(new PrintWriter(trace));
		IJ.log(trace.toString());
		fail(title, title + " stopped because of a bug (" + bug + "); please report the text in the Log window at " + ISSUES +
			".");
	}

	/** ImageJ's message windows do not break lines themselves. */
	private static void fail(final String title, final String sentence) {
		IJ.error(title, IJ.getInstance() == null ? sentence : Wrapping.wrap(sentence));
	}
}
