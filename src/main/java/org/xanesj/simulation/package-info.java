/** Simulated samples, marked as simulated wherever they go: the Fe to Cu halides and a field of particles of them. Floor 0. */
package org.xanesj.simulation;
