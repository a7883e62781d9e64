/**
 * The pre-edge peak of K edges: exponential foot plus pseudo-Voigt peaks by variable projection. Floor 0: numbers only.
 */
package org.xanesj.preedge;
