/**
 * The door for ImageJ 1.x: one generic plugin that {@code plugins.config} points at. It starts SciJava commands from the
 * menu, from macros and headless, always with the same keys and the same strictness. Floor 6; knows commands only by what
 * SciJava says about them.
 */
package org.xanesj.ij1;
