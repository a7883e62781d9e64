/**
 * One class per use case: a record of settings, {@code run(progress)}, a result of numbers and sentences. Floor 4: no
 * windows, no pictures; called alike from commands, macros, scripts and tests.
 */
package org.xanesj.app;
