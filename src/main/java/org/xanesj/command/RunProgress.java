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
