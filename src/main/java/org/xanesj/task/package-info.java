/**
 * What every piece of work shares: it reports how far it is, it can be cancelled, and it refuses bad input with one
 * sentence. Floor 0; the only package that other packages of floor 0 may import.
 */
package org.xanesj.task;
