/*-
 * #%L
 * Maps of material properties from X-ray absorption spectra and micro-XAFS stacks, in Fiji.
 * %%
 * Copyright (C) 2026 XanesJ developers.
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 * 
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 * 
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */
package org.xanesj.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.xanesj.io.SpectrumFile;
import org.xanesj.io.SpectrumReading;
import org.xanesj.spectrum.AbsorptionEdge;
import org.xanesj.spectrum.DerivativeFit;
import org.xanesj.spectrum.InflectionPoint;
import org.xanesj.spectrum.LocalPolynomial;
import org.xanesj.spectrum.Spectrum;
import org.xanesj.stack.EnergyOffset;
import org.xanesj.stack.EnergyStack;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

/**
 * Moves the energies of a stack by an offset: a number, or found from a spectrum whose true energies are known. That
 * spectrum is measured with the stack, a foil in a file or a region of the stack; what is known is the tabulated energy
 * of an edge, taken as that of the steepest rise, or a spectrum of the same substance.
 *
 * @param stack whose energies are off
 * @param byHand the offset [eV]; NaN = find it
 * @param reference file of the spectrum that was measured with the stack; null = mean of the stack's selection
 * @param signal of that file, see {@link SpectrumReading}
 * @param edge tabulated edge, "Fe K"; null or empty = use the standard
 * @param standard file of a spectrum with true energies; null = use the edge
 * @param smoothing half width of the local cubics that give the derivatives [eV], positive
 * @param window energies so far from the steepest rise of the standard count [eV], positive
 * @param largest greatest offset to look for [eV], positive
 */
public record ShiftEnergies(EnergyStack stack, double byHand, Path reference, String signal, String edge, Path standard,
	double smoothing, double window, double largest)
{

	private static final double MICRO = 1e6;

	/** Moves by a number [eV]. */
	public static ShiftEnergies byHand(final EnergyStack stack, final double offset) {
		return new ShiftEnergies(stack, offset, null, null, null, null, 1, 1, 1);
	}

	/**
	 * What was found.
	 *
	 * @param offset that was added [eV], a whole number of micro-electronvolts where it was found
	 * @param error its standard error [eV]; NaN by hand
	 * @param energies of the slices in their own order [eV]
	 * @param history line for the info
	 * @param notes one sentence for each thing that was found or assumed
	 */
	public record Result(double offset, double error, double[] energies, String history, List<String> notes) {}

	/**
	 * Finds the offset and moves the energies.
	 *
	 * @throws InputException if there is no offset to be found, or it would make an energy negative
	 */
	public Result run(final Progress progress) {
		final List<String> notes = new ArrayList<>(stack.notes());
		if (!Double.isNaN(byHand)) return moved(byHand, Double.NaN, "by hand", notes);
		final boolean byEdge = edge != null && !edge.isBlank();
		if (byEdge == (standard != null)) throw new InputException(
			"The true energies must be given in exactly one of two ways: edge or standard.");
		final Spectrum measured = reference == null ? region(progress) : read(reference, signal, notes);
		final double offset;
		final double error;
		final String reason;
		if (byEdge) {
			final AbsorptionEdge known = AbsorptionEdge.parse(edge);
			final InflectionPoint rise = InflectionPoint.of(measured, known.energy(), largest, smoothing);
			offset = known.energy() - rise.energy();
			error = rise.error();
			reason = "steepest rise of " + measured.name() + " at " + (float) rise.energy() + " eV, edge " + known + " at " +
				known.energy() + " eV";
		}
		else {
			final DerivativeFit.Result fit = DerivativeFit.of(measured, read(standard, null, notes), smoothing, window, largest);
			offset = fit.offset();
			error = fit.error();
			reason = "derivative of " + measured.name() + " fitted by that of " + standard.getFileName() + ", " + Math.round(
				100 * fit.explained()) + " % explained at " + fit.points() + " energies";
		}
		final double rounded = Math.rint(offset * MICRO) / MICRO;
		notes.add("The energies were moved by " + rounded + " eV, standard error " + (float) error + " eV (" + reason + ").");
		return moved(rounded, error, reason + ", standard error " + (float) error + " eV", notes);
	}

	private Result moved(final double offset, final double error, final String reason, final List<String> notes) {
		if (!Double.isFinite(offset)) throw new InputException("The offset is " + offset + "; give a number in eV.");
		if (stack.energy(0) + offset <= 0) throw new InputException(stack.name() + " begins at " + stack.energy(0) +
			" eV; an offset of " + offset + " eV would make that negative, so check its sign and unit.");
		final double[] ascending = EnergyOffset.move(stack.energies(), offset);
		final double[] energies = new double[stack.size()];
		for (int i = 0; i < energies.length; i++)
			energies[stack.plane(i)] = ascending[i];
		return new Result(offset, error, energies, EnergyOffset.line(offset, "XANES Shift Energies: " + reason), notes);
	}

	private Spectrum region(final Progress progress) {
		if (stack.mask() == null) throw new InputException(stack.name() +
			" has no selection; draw one around a region whose spectrum is known, or give a reference file.");
		return StackPreparation.mean(stack, progress);
	}

	private static Spectrum read(final Path file, final String signal, final List<String> notes) {
		final Spectrum spectrum = SpectrumFile.readOne(file, SpectrumReading.AUTO.withSignal(signal));
		if (spectrum.size() < LocalPolynomial.FEWEST_POINTS) throw new InputException(file.getFileName() + " has " + spectrum
			.size() + " energies, but a derivative needs at least " + LocalPolynomial.FEWEST_POINTS +
			"; use a scan with more energies.");
		for (int i = 0; i < spectrum.size(); i++)
			if (!Double.isFinite(spectrum.mu(i))) throw new InputException(file.getFileName() + " has no value at " + spectrum
				.energy(i) + " eV; remove the line.");
		notes.addAll(spectrum.notes());
		return spectrum;
	}
}
