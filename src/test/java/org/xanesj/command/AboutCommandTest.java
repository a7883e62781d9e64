package org.xanesj.command;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.scijava.command.CommandService;

import ij.IJ;

class AboutCommandTest {

	@Test
	void saysVersionEnvironmentAndHowToCite() throws Exception {
		final String about = (String) Scripts.context().service(CommandService.class).run(AboutCommand.class, false).get()
			.getOutput("about");
		final Matcher version = Pattern.compile("<artifactId>XANES_</artifactId>\\s*<version>(.+?)</version>").matcher(Files
			.readString(Path.of("pom.xml")));
		assertTrue(version.find());
		assertTrue(about.startsWith("XanesJ " + version.group(1) + "\n"), about);
		assertTrue(about.contains("How to cite"), about);
		assertTrue(about.contains("Java " + System.getProperty("java.version")), about);
		assertTrue(about.contains("ImageJ " + IJ.getVersion().strip()), about);
		assertTrue(about.contains("Fiji: not found"), about);
	}
}
