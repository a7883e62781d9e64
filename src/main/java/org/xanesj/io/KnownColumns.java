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
package org.xanesj.io;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xanesj.io.ColumnTable.Channel;

/**
 * What is known of columns whose labels do not say it: those of beamlines that name their detectors by channel, several
 * samples measured at once, and tables without labels. Where such a channel is the absorption was found from files of the
 * beamline: it steps at the edge.
 */
final class KnownColumns {

	/** A beamline, by words of its header, with its usual signal and another that its files may hold. */
	private enum Beamline {
			P65("PETRA III Extension Beamline P65", "ln(VFC01/VFC02)", "VFC04/VFC01"),
			MRCAT("MRCAT_XAFS", "ln(mcs3/mcs4)", "mcs6/mcs3"),
			X11("NSLS/X11 EDC-", "ln($2/$3)", "$4/$2"),
			BALDER("#L Pt_No  mono1_energy", "ln((albaem02_ch1+albaem02_ch2)/(albaem02_ch3+albaem02_ch4))", ""),
			HXMA("CLS Data Acquisition", "ln(\"$(Detector2)\"/\"$(Detector3)\")", "\"$(Detector1)\"/\"$(Detector2)\"");

		private final String mark;
		private final String signal;
		private final String other;

		Beamline(final String mark, final String signal, final String other) {
			this.mark = mark;
			this.signal = signal;
			this.other = other;
		}
	}

	private static final Pattern MONITOR = Pattern.compile("i0(\\d)?");
	private static final Pattern TRANSMITTED = Pattern.compile("it(\\d)");

	/** Fewer columns than this are no series of spectra. */
	private static final int FEWEST_OF_SERIES = 8;

	/** Spectra of one series resemble each other at least so much (correlation). */
	private static final double ALIKE = 0.9;

	private KnownColumns() {
		// prevent instantiation of utility class
	}

	/** @return the table with the signals that are known, or as it is */
	static ColumnTable in(final ColumnTable table) {
		if (table.onePerColumn()) return table;
		for (final Beamline beamline : Beamline.values())
			if (isOf(beamline, table)) return table.withChannels(List.of(new Channel("", beamline.signal, "The columns were taken as those of beamline " +
				beamline + (beamline.other.isEmpty() ? "." : ": transmission; for fluorescence set 'signal', e.g. to " +
					beamline.other + "."))));
		final List<Channel> samples = samples(table);
		if (samples.size() > 1) return table.withChannels(samples);
		if (table.size() > 2 && table.labels().stream().allMatch(String::isEmpty)) return withoutLabels(table);
		return table;
	}

	private static boolean isOf(final Beamline beamline, final ColumnTable table) {
		final int header = Math.min(table.file().lines().size(), 100);
		if (table.file().lines().subList(0, header).stream().noneMatch(line -> line.contains(beamline.mark))) return false;
		try {
			SignalExpression.parse(beamline.signal, table.labels());
			return true;
		}
		catch (final SignalExpression.MissingColumn otherColumns) {
			return false;
		}
	}

	/** Ion chambers of several channels, each with a sample of its own: I0, I02, I03 ... with It1, It2, It3 ... */
	private static List<Channel> samples(final ColumnTable table) {
		final List<Channel> samples = new ArrayList<>();
		for (int i = 0; i < table.size(); i++) {
			final Matcher matcher = TRANSMITTED.matcher(table.plainLabel(i));
			final int monitor = matcher.matches() ? monitor(table, matcher.group(1)) : -1;
			if (monitor >= 0) samples.add(new Channel("channel " + matcher.group(1), "ln(" + table.labels().get(monitor) + "/" +
				table.labels().get(i) + ")", ""));
		}
		return samples;
	}

	private static int monitor(final ColumnTable table, final String channel) {
		for (int i = 0; i < table.size(); i++) {
			final Matcher matcher = MONITOR.matcher(table.plainLabel(i));
			if (matcher.matches() && (channel.equals(matcher.group(1)) || channel.equals("1") && table.plainLabel(i).equals(
				"i0"))) return i;
		}
		return -1;
	}

	private static ColumnTable withoutLabels(final ColumnTable table) {
		final Channel logarithm = LogarithmColumn.find(table);
		if (logarithm != null) return table.withChannels(List.of(logarithm));
		if (!isSeries(table)) return table;
		final List<Channel> series = new ArrayList<>();
		for (int i = 1; i < table.size(); i++)
			series.add(new Channel("$" + (i + 1), "$" + (i + 1), ""));
		series.set(0, new Channel("$2", "$2", String.format(Locale.ROOT,
			"No label names the %d columns after the energy; they resemble each other and were read as one spectrum each.", table
				.size() - 1)));
		return table.withChannels(Collections.unmodifiableList(series));
	}

	private static boolean isSeries(final ColumnTable table) {
		if (table.size() <= FEWEST_OF_SERIES) return false;
		for (int i = 2; i < table.size(); i++)
			if (!(correlation(table.columns()[1], table.columns()[i]) >= ALIKE)) return false;
		return true;
	}

	private static double correlation(final double[] a, final double[] b) {
		double sumA = 0;
		double sumB = 0;
		for (int i = 0; i < a.length; i++) {
			sumA += a[i];
			sumB += b[i];
		}
		double both = 0;
		double squareA = 0;
		double squareB = 0;
		for (int i = 0; i < a.length; i++) {
			final double da = a[i] - sumA / a.length;
			final double db = b[i] - sumB / b.length;
			both += da * db;
			squareA += da * da;
			squareB += db * db;
		}
		return both / Math.sqrt(squareA * squareB);
	}
}
