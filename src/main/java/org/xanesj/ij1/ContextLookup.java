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

import org.scijava.Context;
import org.scijava.command.CommandService;
import org.scijava.event.EventService;
import org.scijava.log.LogService;
import org.scijava.module.ModuleService;
import org.scijava.plugin.PluginService;
import org.scijava.task.TaskService;
import org.scijava.thread.ThreadService;

import ij.IJ;

/** Finds the SciJava context that commands run in: Fiji's where there is one, else one of our own for plain ImageJ. */
class ContextLookup {

	/** Fiji's bridge between ImageJ 1.x and SciJava; asked for by name, because plain ImageJ does not have it. */
	private static final String FIJI_BRIDGE = "net.imagej.legacy.LegacyService";

	private static Context own;

	/** @return true if this ImageJ is part of a Fiji, which then has its own dialogs and recorder for SciJava commands */
	boolean inFiji() {
		try {
			Class.forName(FIJI_BRIDGE, false, IJ.getClassLoader());
			return true;
		}
		catch (final ClassNotFoundException plainImageJ) {
			return false;
		}
	}

	/** @return the context, the same one at each call */
	Context context() {
		// Plain ImageJ prints an error when it is asked for a plugin that it does not have, hence the question before.
		if (inFiji() && IJ.runPlugIn(Context.class.getName(), "") instanceof Context fiji) return fiji;
		return own();
	}

	private static synchronized Context own() {
		if (own == null) {
			// SciJava looks for its plugins with the thread's class loader, which in plain ImageJ does not see plugins/.
			final Thread thread = Thread.currentThread();
			final ClassLoader before = thread.getContextClassLoader();
			thread.setContextClassLoader(ContextLookup.class.getClassLoader());
			try {
				own = new Context(CommandService.class, ModuleService.class, PluginService.class, EventService.class,
					ThreadService.class, TaskService.class, LogService.class);
			}
			finally {
				thread.setContextClassLoader(before);
			}
		}
		return own;
	}
}
