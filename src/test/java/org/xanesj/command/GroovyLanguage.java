package org.xanesj.command;

import org.scijava.plugin.Plugin;
import org.scijava.script.AdaptedScriptLanguage;
import org.scijava.script.ScriptLanguage;

/** Groovy for SciJava's script service; in Fiji the scripting-groovy library does this. */
@Plugin(type = ScriptLanguage.class, name = "groovy")
public class GroovyLanguage extends AdaptedScriptLanguage {

	public GroovyLanguage() {
		super("groovy");
	}
}
