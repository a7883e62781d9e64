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

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import org.scijava.Cancelable;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.Previewable;
import org.scijava.module.Module;
import org.scijava.module.ModuleService;
import org.xanesj.task.CancelledException;
import org.xanesj.task.InputException;

/** One run of a command with given inputs: SciJava neither asks nor fills in nor remembers anything. */
final class CommandRun {

	private final ModuleService modules;
	private final Module module;

	CommandRun(final Context context, final CommandInfo command) {
		modules = context.service(ModuleService.class);
		module = modules.createModule(command);
		if (module == null) throw new IllegalStateException("The command " + command.getClassName() +
			" cannot be instantiated.");
	}

	/** @return true if the command can show its result while its dialog is open */
	boolean hasPreview() {
		return module.getDelegateObject() instanceof Previewable;
	}

	/** Lets the command show what these values would give. */
	void preview(final Map<String, Object> values) {
		values.forEach(module::setInput);
		module.preview();
	}

	/** Takes back what the previews have shown. */
	void endPreview() {
		module.cancel();
	}

	/**
	 * Runs the command and waits for it.
	 *
	 * @param values by key; what is missing keeps its declared default
	 * @return the module with its outputs
	 * @throws InputException with the reason, if the command cancelled itself with one
	 * @throws CancelledException if it was cancelled without a reason
	 * @throws ExecutionException with the cause, if it failed
	 */
	Module run(final Map<String, Object> values) throws ExecutionException {
		final Future<Module> running = modules.run(module, false, values);
		try {
			running.get();
		}
		catch (final InterruptedException stopped) {
			running.cancel(true);
			Thread.currentThread().interrupt();
			throw new CancelledException();
		}
		if (module instanceof Cancelable cancelable && cancelable.isCanceled()) {
			final String reason = cancelable.getCancelReason();
			if (reason == null || reason.isEmpty()) throw new CancelledException();
			throw new InputException(reason);
		}
		return module;
	}
}
