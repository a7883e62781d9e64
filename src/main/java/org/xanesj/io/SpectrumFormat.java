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

import java.util.List;

import org.scijava.plugin.SciJavaPlugin;
import org.xanesj.spectrum.Spectrum;
import org.xanesj.task.InputException;

/**
 * One kind of spectrum file. A new kind is one public class with {@code @Plugin(type = SpectrumFormat.class)} and nothing
 * else; the kind with the highest {@code priority} that recognises a file reads it. {@link TableFormat} is the base of those
 * that are a text with columns.
 */
public interface SpectrumFormat extends SciJavaPlugin {

	/** Priority of texts that are refused with a reason of their own before anybody takes them for a table. */
	double FOREIGN = 1000;
	/** Priority of kinds that show themselves by a sign at the beginning. */
	double SIGNED = 100;
	/** Priority of the kind that takes every text with columns. */
	double ANY_TABLE = -1000;

	/** @return what users call it, e.g. "XDI"; stable, for it stands in the metadata of spectra */
	String name();

	/** @return true if the content, not the name alone, says that it is this kind; must not throw on any content */
	boolean recognises(SourceFile file);

	/**
	 * Reads all spectra of a file.
	 *
	 * @param file that this kind recognises
	 * @param reading signal and unit that the user wants; a kind that has no columns to choose from refuses a signal that is
	 *          not auto
	 * @return in eV and ascending, at least one; what was changed or doubted stands in their notes, {@link SpectrumFile#SIGNAL}
	 *         and {@link SpectrumFile#FORMAT} in their metadata
	 * @throws InputException if the file breaks the rules of its format or is no scan over the photon energy: one sentence
	 *           that begins with the path
	 */
	List<Spectrum> read(SourceFile file, SpectrumReading reading);
}
