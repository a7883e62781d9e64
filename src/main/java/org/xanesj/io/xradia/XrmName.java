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
package org.xanesj.io.xradia;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of an .xrm file says: {@code fov07_xanessoc01_8250_0eV.xrm},
 * {@code rep01_000001_ref_sample_XANES_08250.0_eV_001of010.xrm}.
 *
 * @param series the name without energy, number of the exposure and counter, which all images of a series share
 * @param energy [eV]; NaN if the name has none
 * @param reference true for an image without the sample
 */
record XrmName(String series, double energy, boolean reference) {

	private static final Pattern ENERGY = Pattern.compile("(?<![\\d.])(\\d{3,5})(?:[._p](\\d{1,3}))?[_ ]?eV(?![a-z])",
		Pattern.CASE_INSENSITIVE);
	private static final Pattern EXPOSURE = Pattern.compile("_?\\d+of\\d+", Pattern.CASE_INSENSITIVE);
	private static final Pattern COUNTER = Pattern.compile("(rep\\d+_)\\d+_(?=ref_)", Pattern.CASE_INSENSITIVE);
	private static final Pattern LAST_NUMBER = Pattern.compile("\\d+(?=\\D*$)");
	private static final Pattern REFERENCE = Pattern.compile("(?<![a-z])ref_", Pattern.CASE_INSENSITIVE);

	static XrmName of(final Path file) {
		final String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
		final Matcher matcher = ENERGY.matcher(name);
		final boolean named = matcher.find();
		final double energy = named ? Double.parseDouble(matcher.group(1) + "." + (matcher.group(2) == null ? "0" : matcher
			.group(2))) : Double.NaN;
		final String rest = COUNTER.matcher(EXPOSURE.matcher(named ? matcher.replaceFirst("") : name).replaceAll("")).replaceAll(
			"$1");
		final String series = (named ? rest : LAST_NUMBER.matcher(rest).replaceFirst("")).replaceAll("_+", "_").replaceAll(
			"^_|[_ -]+$", "");
		return new XrmName(series.isEmpty() ? name : series, energy, REFERENCE.matcher(name).find());
	}

	/** @return true if this series of references was taken for that series of a sample */
	static boolean belong(final String reference, final String sample) {
		final String common = REFERENCE.matcher(reference).replaceFirst("");
		return sample.equals(common) || sample.endsWith("_" + common);
	}
}
