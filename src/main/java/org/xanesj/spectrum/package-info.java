/**
 * Energies, spectra, elements and edges, windows, how to normalise, smoothing. Floor 0: numbers only, in eV and double
 * precision; no files, no images.
 */
package org.xanesj.spectrum;
