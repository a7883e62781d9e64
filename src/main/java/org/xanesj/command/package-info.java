/**
 * The SciJava commands: inputs with label, unit and rule, one call into {@code app}, outputs. Floor 6. What the menu and
 * the macro language make of them is the business of package {@code ij1}.
 */
package org.xanesj.command;
