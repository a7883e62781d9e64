/**
 * Readers and writers of spectra, stacks and tables, one file per format. Floor 3: what comes out is in eV, ascending and
 * checked; what cannot be used is refused with one sentence.
 */
package org.xanesj.io;
