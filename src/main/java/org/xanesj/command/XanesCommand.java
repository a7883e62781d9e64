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

import org.scijava.command.ContextCommand;
import org.scijava.log.LogService;
import org.scijava.plugin.Plugin;
import org.xanesj.task.CancelledException;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

import ij.IJ;

/**
 * What all commands share: progress and cancelling, one sentence for wrong input, one place for notes. A bug stays an
 * exception. A command can be made and run without a context; it then has no task service and no log service.
 */
public abstract class XanesCommand extends ContextCommand {

	private final RunNotes notes = new RunNotes();
	private boolean cancelled;
	private String cancelReason;

	/**
	 * Does the work: one call into a use case, then the outputs.
	 *
	 * @param progress to hand on to the use case
	 * @throws InputException becomes the reason for which this command is cancelled
	 * @throws CancelledException cancels this command without a reason
	 */
	protected abstract void execute(Progress progress);

	@Override
	public final void run() {
		try (RunProgress progress = new RunProgress(getContext(), title())) {
			execute(progress);
		}
		catch (final InputException refused) {
			cancel(refused.getMessage());
		}
		catch (final CancelledException byUser) {
			cancel(null);
		}
		finally {
			notes.take().forEach(this::tell);
		}
	}

	/**
	 * Tells the user something that is no error, e.g. that a file was overwritten: at the end of the run, in ImageJ's Log
	 * window, or without a window in the log of SciJava.
	 *
	 * @param sentence to tell; "map: something" for several maps becomes one sentence, see {@link RunNotes}
	 */
	protected final void note(final String sentence) {
		notes.add(sentence);
	}

	private void tell(final String sentence) {
		final LogService log = getContext() == null ? null : context().getService(LogService.class);
		if (IJ.getInstance() != null || log == null) IJ.log(title() + ": " + sentence);
		else log.info(title() + ": " + sentence);
	}

	/** @return the label in the menu without its dots, e.g. "XANES Feature Maps" */
	protected final String title() {
		final Plugin plugin = getClass().getAnnotation(Plugin.class);
		if (plugin == null) return getClass().getSimpleName();
		final String path = plugin.menuPath();
		return path.substring(path.lastIndexOf('>') + 1).replace("...", "");
	}

	/** @param reason one sentence for the user; null cancels in silence, because the user did it */
	@Override
	public final void cancel(final String reason) {
		cancelled = true;
		cancelReason = reason;
	}

	@Override
	public final boolean isCanceled() {
		return cancelled;
	}

	@Override
	public final String getCancelReason() {
		return cancelReason;
	}
}
