package org.xanesj.feature;

import org.xanesj.spectrum.EnergyWindow;

/**
 * A smoothed spectrum or derivative that a feature asks for: local cubic of a given half width.
 *
 * @param halfWidth half width of the local polynomial [eV]
 * @param derivative 0, 1 or 2
 * @param window energies relative to the reference energy [eV] at which rows are needed; rows outside are null
 */
public record Smoothing(double halfWidth, int derivative, EnergyWindow window) {
}
