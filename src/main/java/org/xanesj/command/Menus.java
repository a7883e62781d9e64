package org.xanesj.command;

/** Where the commands are in the menu. */
public final class Menus {

	/** The menu of all commands; a command appends its label, which starts with "XANES". */
	public static final String ROOT = "Plugins>XANES>";

	private Menus() {
		// Prevent instantiation of utility class
	}
}
