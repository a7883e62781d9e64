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

import java.util.List;
import java.util.function.Supplier;

import io.jhdf.api.Attribute;
import io.jhdf.api.Node;
import io.jhdf.exceptions.UnsupportedHdfException;

/** A group or data set with its attributes. */
abstract class Hdf5Node {

	/** Longer attributes are no names or numbers. */
	private static final long LARGEST_ATTRIBUTE = 1 << 16;

	private final Hdf5File file;
	private final Node node;

	Hdf5Node(final Hdf5File file, final Node node) {
		this.file = file;
		this.node = node;
	}

	final Hdf5File file() {
		return file;
	}

	final <T> T guarded(final Supplier<T> work) {
		return file.guarded(work);
	}

	/** @return its own name */
	final String name() {
		return node.getName();
	}

	/** @return its name with those of the groups above it, e.g. "entry1/counter0" */
	final String path() {
		return node.getPath().replaceAll("^/+|/+$", "");
	}

	/** @return where it lies in the file; the same for two links to one node */
	final long address() {
		return guarded(node::getAddress);
	}

	/** @return the texts of an attribute; empty if there is no such attribute or it is of an unknown kind */
	final List<String> attributes(final String name) {
		return guarded(() -> {
			try {
				final Attribute attribute = node.getAttribute(name);
				if (attribute == null || attribute.isEmpty() || attribute.getSizeInBytes() > LARGEST_ATTRIBUTE) return List
					.of();
				return Texts.of(attribute.getData());
			}
			catch (final UnsupportedHdfException e) {
				return List.of();
			}
		});
	}

	/** @return the text of an attribute; "" if there is none */
	final String attribute(final String name) {
		final List<String> texts = attributes(name);
		return texts.isEmpty() ? "" : texts.get(0);
	}

	/** @return the number in an attribute; NaN if there is none */
	final double attributeNumber(final String name) {
		try {
			return Double.parseDouble(attribute(name));
		}
		catch (final NumberFormatException e) {
			return Double.NaN;
		}
	}
}
