/**
 * Tiles of pixels as rows of floats, one row per energy, and the loops over such rows that the JIT compiler vectorises.
 * Floor 0: knows arrays only, nothing of energies in eV, edges or images.
 */
package org.xanesj.block;
