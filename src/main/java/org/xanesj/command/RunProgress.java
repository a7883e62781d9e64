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

import org.scijava.Context;
import org.scijava.task.Task;
import org.scijava.task.TaskService;
import org.xanesj.imagej.ProgressBar;
import org.xanesj.imagej.ProgressThrottle;
import org.xanesj.task.Progress;

/**
 * The progress of one run of a command: a SciJava task, which Fiji shows with a button to cancel it, and ImageJ's bar with
 * the Escape key. Either may be without anybody watching.
 */
final class RunProgress implements Progress, AutoCloseable {

	/** Steps of the task's bar, which counts in whole numbers. */
	private static final long STEPS = 1000;

	private final ProgressBar bar = new ProgressBar();
	private final Progress throttled = new ProgressThrottle(new Visible());
	private final Task task;

	/**
	 * @param context whose task service is told; may be null
	 * @param title of the task
	 */
	RunProgress(final Context context, final String title) {
		final TaskService tasks = context == null ? null : context.getService(TaskService.class);
		task = tasks == null ? null : tasks.createTask(title);
		if (task == null) return;
		task.setProgressMaximum(STEPS);
		task.start();
	}

	@Override
	public void report(final double fraction, final String what) {
		throttled.report(fraction, what);
	}

	@Override
	public boolean isCancelled() {
		return bar.isCancelled() || task != null && task.isCanceled();
	}

	@Override
	public void close() {
		bar.close();
		if (task != null) task.finish();
	}

	/** What is left after the throttle. */
	private final class Visible implements Progress {

		@Override
		public void report(final double fraction, final String what) {
			bar.report(fraction, what);
			if (task == null) return;
			task.setStatusMessage(what);
			task.setProgressValue(Math.round(fraction * STEPS));
		}

		@Override
		public boolean isCancelled() {
			return RunProgress.this.isCancelled();
		}
	}
}
