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
