package org.xanesj.scripts;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xanesj.ij1.Macros;

import net.imagej.patcher.LegacyEnvironment;

/** Example macros in an ImageJ that is patched for headless work, as Fiji with --headless is. */
@Timeout(180)
class HeadlessScriptsTest {

	@TempDir(cleanup = CleanupMode.NEVER) // the environment's class loader keeps it open
	Path folder;

	/** @return ImageJ with our commands but without a display, in a class loader of its own */
	static LegacyEnvironment environment() throws Exception {
		final LegacyEnvironment imagej = new LegacyEnvironment(null, true);
		for (final String entry : System.getProperty("java.class.path").split(File.pathSeparator))
			if (!entry.contains("ij-1.") && !entry.contains("surefire")) imagej.addPluginClasspath(new File(entry));
		return imagej;
	}

	@ParameterizedTest
	@ValueSource(strings = { "train-and-map.ijm", ExampleScriptsTest.NEEDS_IMAGEJ })
	void runsHeadlessAsInFiji(final String macro) throws Exception {
		environment().runMacro(Files.readString(ExampleMacros.SCRIPTS.resolve(macro)), Macros.path(folder));
		ExampleMacros.check(macro, folder);
	}
}
