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

/**
 * Fetches images. While it is open the last file stays open, so that a file with many images is opened once; after
 * {@link #close()} each image opens its file anew, for stacks that are left on disk.
 */
final class XrmReader implements AutoCloseable {

	private XrmFile current;
	private boolean keep = true;

	private interface Use {

		Object of(XrmFile open);
	}

	/** @return pixels of an image as byte[], short[] or float[] */
	Object image(final XrmSeries.Frame frame) {
		return with(frame.header(), open -> frame.header().pixels(open, XrmHeader.path(frame.image())));
	}

	/** @return pixels of the reference inside a file */
	Object reference(final XrmHeader header) {
		return with(header, open -> header.referenceHeader(open).pixels(open, XrmHeader.REFERENCE));
	}

	private Object with(final XrmHeader header, final Use use) {
		if (current != null && !current.file().equals(header.file())) closeCurrent();
		if (current == null) current = XrmFile.open(header.file());
		try {
			return use.of(current);
		}
		finally {
			if (!keep) closeCurrent();
		}
	}

	private void closeCurrent() {
		current.close();
		current = null;
	}

	@Override
	public void close() {
		keep = false;
		if (current != null) closeCurrent();
	}
}
