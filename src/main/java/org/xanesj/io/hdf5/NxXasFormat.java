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
package org.xanesj.io.hdf5;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;

import org.scijava.plugin.Plugin;
import org.xanesj.io.SpectrumFormat;
import org.xanesj.spectrum.EnergyUnit;

/**
 * NXxas, the NeXus application definition for X-ray absorption spectra: one spectrum in each entry.
 * <p>
 * Against the definition (beams in {@code instrument/incoming_beam} and {@code instrument/absorbed_beam}), the real files of
 * larch and pynxxas hold the absorption itself as {@code intensity} beside {@code energy}, and larch the counts as
 * {@code instrument/i0}, {@code itrans} and {@code ifluor}. All are read; the intensity, which may be normalised, is the main
 * signal, the others are read by their name.
 */
@Plugin(type = SpectrumFormat.class, priority = SpectrumFormat.SIGNED)
public final class NxXasFormat extends Hdf5SpectrumFormat {

	private static final DoubleBinaryOperator TRANSMISSION = (i0, i) -> Math.log(i0 / i);
	private static final DoubleBinaryOperator YIELD = (i0, i) -> i / i0;

	/** XDI's key for each place where an entry may say it, the first that says something being taken. */
	private static final Map<String, List<String>> FIELDS = fields();

	private static Map<String, List<String>> fields() {
		final Map<String, List<String>> fields = new LinkedHashMap<>();
		fields.put("Element.symbol", List.of("element/symbol", "element", "scan/xrayedge/element"));
		fields.put("Element.edge", List.of("edge/name", "edge", "scan/xrayedge/edge"));
		fields.put("Sample.name", List.of("sample/name", "title"));
		fields.put("Scan.start_time", List.of("start_time", "scan/start_time"));
		fields.put("Mono.d_spacing", List.of("instrument/monochromator/crystal/d_spacing"));
		fields.put("Facility.name", List.of("instrument/source/name"));
		fields.put("Beamline.name", List.of("instrument/beamline/name", "instrument/source/beamline", "instrument/name"));
		return fields;
	}

	@Override
	public String name() {
		return "NXxas";
	}

	@Override
	boolean matches(final Hdf5Group root) {
		return root.groups().stream().anyMatch(NxXasFormat::isEntry);
	}

	private static boolean isEntry(final Hdf5Group group) {
		return group.text("definition").equals("NXxas");
	}

	@Override
	String reason(final Hdf5Group root) {
		return "holds no NXxas entry with energies and absorption of the same length";
	}

	@Override
	List<Hdf5Spectrum> find(final Hdf5Group root) {
		final List<Hdf5Spectrum> found = new ArrayList<>();
		for (final Hdf5Group entry : root.groups())
			if (isEntry(entry)) new Entry(entry, found).find();
		return found;
	}

	/** What one entry holds. */
	private static final class Entry {

		private final Hdf5Group entry;
		private final List<Hdf5Spectrum> found;
		private final Hdf5Data energy;
		private final Map<String, String> metadata = new LinkedHashMap<>();
		private boolean first = true;

		Entry(final Hdf5Group entry, final List<Hdf5Spectrum> found) {
			this.entry = entry;
			this.found = found;
			energy = entry.firstData("energy", "instrument/monochromator/energy", "data/energy", "plot/energy");
			FIELDS.forEach((key, paths) -> paths.stream().map(entry::text).filter(text -> !text.isEmpty()).findFirst().ifPresent(
				text -> metadata.put(key, text)));
		}

		void find() {
			if (energy == null || !energy.isList()) return;
			final Hdf5Data intensity = entry.firstData("intensity", "plot/intensity", "data/intensity");
			if (intensity != null && intensity.isList()) add("intensity", intensity.numbers(), intensity.attribute("long_name")
				.toLowerCase(Locale.ROOT).contains("normal") ? List.of("The values are normalised already.") : List.of());
			final String mode = entry.text("mode").isEmpty() ? entry.text("mode/name") : entry.text("mode");
			final boolean transmission = mode.toLowerCase(Locale.ROOT).startsWith("trans");
			final double[] incoming = numbers("incoming_beam", "i0");
			if (transmission) ratio("ln(i0/itrans)", incoming, numbers("itrans", "absorbed_beam"), TRANSMISSION);
			else ratio("absorbed/incoming", incoming, numbers("absorbed_beam"), YIELD);
			ratio("ifluor/i0", incoming, numbers("ifluor"), YIELD);
			if (!transmission) ratio("ln(i0/itrans)", incoming, numbers("itrans"), TRANSMISSION);
		}

		private double[] numbers(final String... detectors) {
			for (final String detector : detectors) {
				final Hdf5Data data = entry.data("instrument/" + detector + "/data");
				if (data != null && data.isList()) return data.numbers();
			}
			return null;
		}

		private void ratio(final String signal, final double[] i0, final double[] i, final DoubleBinaryOperator formula) {
			if (i0 == null || i == null) return;
			final double[] mu = new double[Math.min(i0.length, i.length)];
			for (int k = 0; k < mu.length; k++)
				mu[k] = formula.applyAsDouble(i0[k], i[k]);
			add(signal, mu, List.of());
		}

		private void add(final String signal, final double[] mu, final List<String> notes) {
			final double[] energies = energy.numbers();
			if (mu == null || energies == null) return;
			final EnergyUnit unit = FileEnergies.unit(energy.attribute("units"));
			found.add(new Hdf5Spectrum(first ? entry.name() : entry.name() + "/" + signal, energies, unit, mu, first, metadata,
				notes));
			first = false;
		}
	}
}
