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
package org.xanesj.model;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Where a model comes from, so that it can be trained again and doubted. Java version, system and architecture are kept
 * because the last digits of mathematical functions may differ between them.
 *
 * @param program name and version of the program, e.g. "XanesJ 0.1.0"
 * @param java version of Java
 * @param system operating system and architecture
 * @param date of training, ISO 8601 with offset
 * @param settings with which it was trained
 * @param table name of the sample table
 * @param tableSha256 SHA-256 of the sample table, hexadecimal; empty if the data came from elsewhere
 * @param notes one sentence for each thing that happened on the way, such as a dropped feature
 */
public record Provenance(String program, String java, String system, String date, TrainingSettings settings,
	String table, String tableSha256, List<String> notes)
{

	public Provenance {
		notes = List.copyOf(notes);
	}

	static Provenance now(final Clock clock, final TrainingSettings settings, final TrainingData data,
		final List<String> notes)
	{
		final String version = Provenance.class.getPackage().getImplementationVersion();
		return new Provenance("XanesJ " + (version == null ? "development" : version), System.getProperty("java.version"),
			System.getProperty("os.name") + " " + System.getProperty("os.version") + " " + System.getProperty("os.arch"),
			OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS).toString(), settings, data.table(), data.tableSha256(),
			notes);
	}
}
