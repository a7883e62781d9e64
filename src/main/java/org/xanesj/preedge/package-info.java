/**
 * The pre-edge peak of K edges: exponential foot plus pseudo-Voigt peaks by variable projection, and the linear variant
 * with fixed shapes for the pixels of a map. Floor 0: numbers only, energies in eV relative to the reference energy.
 */
package org.xanesj.preedge;
