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

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.scijava.Context;
import org.scijava.command.CommandService;
import org.scijava.log.LogService;
import org.scijava.script.ScriptModule;
import org.scijava.script.ScriptService;
import org.scijava.task.TaskService;

/** Runs Groovy scripts with their {@code #@} lines, as Fiji's script editor does. */
public final class Scripts {

	private static Context context;

	private Scripts() {
		// Prevent instantiation of utility class
	}

	/** @return the context that the scripts run in */
	public static synchronized Context context() {
		if (context == null) context = new Context(ScriptService.class, CommandService.class, TaskService.class,
			LogService.class);
		return context;
	}

	/**
	 * @param script Groovy source
	 * @param inputs by the names of its {@code #@} lines
	 * @return the script that has run; {@code getOutput(name)} gives what it made
	 * @throws ExecutionException with what the script threw
	 */
	public static ScriptModule run(final String script, final Map<String, Object> inputs) throws Exception {
		return context().service(ScriptService.class).run("test.groovy", new StringReader(script), true, inputs).get();
	}

	/** The same for a file. */
	public static ScriptModule run(final Path file, final Map<String, Object> inputs) throws Exception {
		return run(read(file), inputs);
	}

	private static String read(final Path file) throws IOException {
		return Files.readString(file);
	}
}
