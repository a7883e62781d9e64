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

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;

/**
 * A file from some byte on, for reading only. The file itself is open while somebody works with it only, so that it can be
 * moved or deleted in between on every system; nothing is mapped into memory. Small neighbouring reads are served from one
 * buffer. Safe for several threads.
 */
final class OffsetChannel extends FileChannel {

	private static final int BUFFER = 1 << 16;

	private final Path path;
	private final long offset;
	private final long fileSize;
	private final FileTime modified;
	private FileChannel file;
	private int users;
	private long left;
	private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).limit(0);
	private long bufferStart;

	/**
	 * @param path of the file
	 * @param offset byte of the file that becomes byte 0 here
	 * @throws IOException if the file is not there
	 */
	OffsetChannel(final Path path, final long offset) throws IOException {
		this.path = path;
		this.offset = offset;
		fileSize = Files.size(path);
		modified = Files.getLastModifiedTime(path);
	}

	/**
	 * Opens the file for a piece of work, which ends with {@link #end}; works may be nested.
	 *
	 * @param limit most bytes that the outermost work may read: who follows addresses in circles reads more
	 * @throws IOException if the file is gone or was changed since it was first looked at
	 */
	synchronized void begin(final long limit) throws IOException {
		if (users == 0) {
			if (Files.size(path) != fileSize || !Files.getLastModifiedTime(path).equals(modified))
				throw new IOException("it was changed since it was opened");
			file = FileChannel.open(path, StandardOpenOption.READ);
			left = limit;
		}
		users++;
	}

	/** Closes the file if this was the outermost work. */
	synchronized void end() throws IOException {
		if (--users > 0) return;
		file.close();
		file = null;
	}

	/** @return bytes from the offset to the end of the file */
	@Override
	public long size() {
		return fileSize - offset;
	}

	@Override
	public synchronized int read(final ByteBuffer to, final long position) throws IOException {
		if (file == null) throw new IOException("the file is closed");
		final int wanted = to.remaining();
		if (position < 0 || position > size() - wanted) throw new EOFException("bytes " + position + " to " + (position +
			wanted) + " do not lie in the file");
		left -= wanted;
		if (left < 0) throw new IOException("its parts refer to each other in circles");
		if (wanted > BUFFER / 2) return fill(to, position, wanted);
		if (position < bufferStart || position + wanted > bufferStart + buffer.limit()) {
			buffer.clear();
			bufferStart = position;
			fill(buffer, position, (int) Math.min(BUFFER, size() - position));
			buffer.flip();
		}
		to.put(buffer.slice((int) (position - bufferStart), wanted));
		return wanted;
	}

	private int fill(final ByteBuffer to, final long position, final int wanted) throws IOException {
		if (!file.isOpen()) file = FileChannel.open(path, StandardOpenOption.READ); // an interrupted thread has closed it
		final int end = to.limit();
		to.limit(to.position() + wanted);
		for (int done = 0; done < wanted;) {
			final int read = file.read(to, offset + position + done);
			if (read <= 0) throw new EOFException("the file has become shorter");
			done += read;
		}
		to.limit(end);
		return wanted;
	}

	@Override
	protected void implCloseChannel() {
		// the file is open between begin and end only
	}

	@Override
	public MappedByteBuffer map(final MapMode mode, final long position, final long size) {
		throw new UnsupportedOperationException("mapping");
	}

	// -- What a reader of HDF5 never asks for --

	@Override
	public int read(final ByteBuffer to) {
		throw new UnsupportedOperationException("reading without position");
	}

	@Override
	public long read(final ByteBuffer[] to, final int from, final int length) {
		throw new UnsupportedOperationException("reading without position");
	}

	@Override
	public int write(final ByteBuffer bytes) {
		throw new UnsupportedOperationException("writing");
	}

	@Override
	public long write(final ByteBuffer[] bytes, final int from, final int length) {
		throw new UnsupportedOperationException("writing");
	}

	@Override
	public int write(final ByteBuffer bytes, final long position) {
		throw new UnsupportedOperationException("writing");
	}

	@Override
	public long position() {
		throw new UnsupportedOperationException("position");
	}

	@Override
	public FileChannel position(final long position) {
		throw new UnsupportedOperationException("position");
	}

	@Override
	public FileChannel truncate(final long size) {
		throw new UnsupportedOperationException("writing");
	}

	@Override
	public void force(final boolean metaData) {
		throw new UnsupportedOperationException("writing");
	}

	@Override
	public long transferTo(final long position, final long count, final WritableByteChannel target) {
		throw new UnsupportedOperationException("transfer");
	}

	@Override
	public long transferFrom(final ReadableByteChannel source, final long position, final long count) {
		throw new UnsupportedOperationException("writing");
	}

	@Override
	public FileLock lock(final long position, final long size, final boolean shared) {
		throw new UnsupportedOperationException("locking");
	}

	@Override
	public FileLock tryLock(final long position, final long size, final boolean shared) {
		throw new UnsupportedOperationException("locking");
	}
}
