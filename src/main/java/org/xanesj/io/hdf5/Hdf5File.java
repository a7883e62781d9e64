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

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.xanesj.io.SourceFile;
import org.xanesj.task.CancelledException;
import org.xanesj.task.FileTrouble;
import org.xanesj.task.InputException;

import io.jhdf.HdfFile;
import io.jhdf.storage.HdfBackingStorage;

/**
 * An HDF5 file. Everything that is asked of the library jhdf passes {@link #guarded}, the one place where its exceptions
 * become a sentence for the user. Between two questions the file is closed, so nothing needs to be closed by the caller.
 * <p>
 * Real files of one STXM carry a block of other text before the HDF5 signature but a base address of 0, which jhdf refuses;
 * such a file is read from its signature on.
 */
final class Hdf5File {

	private static final byte[] SIGNATURE = "\u0089HDF\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1);
	/** Bytes from the signature to the end of the base address, in every version of the superblock. */
	private static final int SUPERBLOCK = 48;

	/** Sound files are read about once for each question. */
	private static final long READ_PER_BYTE = 16;
	private static final long READ_ANYWAY = 64L << 20;
	private static final int LONGEST_REASON = 160;

	private final Path path;
	private final OffsetChannel channel;
	private final HdfFile hdf;
	private Hdf5Group root;
	private InputException damage;

	private Hdf5File(final SourceFile file) {
		path = file.path();
		try {
			channel = new OffsetChannel(path, offset(file));
		}
		catch (final IOException e) {
			throw new InputException(path + " cannot be read (" + FileTrouble.words(e) + "); check that it is still there.", e);
		}
		hdf = guarded(() -> new HdfFile(channel));
		final long said = guarded(() -> hdf.getHdfBackingStorage().getSuperblock().getEndOfFileAddress());
		if (said > channel.size()) throw new InputException(path + " is truncated: it should have " + said +
			" bytes and has " + channel.size() + "; copy it again from its source.");
	}

	/** @return true if the content begins like an HDF5 file, with or without a block of other things before it */
	static boolean is(final SourceFile file) {
		return signature(file.head()) >= 0;
	}

	/** @return true if it is an HDF5 file that has some layout; false if it is damaged, which the layout of last resort says */
	static boolean matches(final SourceFile file, final Predicate<Hdf5Group> layout) {
		if (!is(file)) return false;
		try {
			final Hdf5File hdf5 = of(file);
			return hdf5.guarded(() -> layout.test(hdf5.root()));
		}
		catch (final InputException damaged) {
			return false;
		}
	}

	/**
	 * Opens a file, once for all formats that ask.
	 *
	 * @param file for which {@link #is} is true
	 * @throws InputException if it is damaged
	 */
	static Hdf5File of(final SourceFile file) {
		return file.once(Hdf5File.class, () -> new Hdf5File(file));
	}

	/** @return byte at which the signature stands: 0, 512, 1024, 2048, ...; -1 if there is none */
	private static int signature(final byte[] head) {
		for (int at = 0; at + SUPERBLOCK <= head.length; at = at == 0 ? 512 : 2 * at)
			if (Arrays.equals(head, at, at + SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length)) return at;
		return -1;
	}

	/** @return what jhdf must not see: the block before the signature, if the base address does not account for it */
	private static int offset(final SourceFile file) {
		final byte[] head = file.head();
		final int at = signature(head);
		final int version = head[at + 8];
		final int base = at + (version == 0 ? 24 : version == 1 ? 28 : 12);
		return ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getLong(base) == at ? 0 : at;
	}

	Path path() {
		return path;
	}

	/** @return bytes of the file */
	long size() {
		return channel.size();
	}

	/** @return where the library finds what values refer to */
	HdfBackingStorage storage() {
		return hdf.getHdfBackingStorage();
	}

	/** @return the group that holds everything */
	synchronized Hdf5Group root() {
		if (root == null) root = new Hdf5Group(this, hdf);
		return root;
	}

	/**
	 * Asks something of the library, or several things while the file is open. Once it has stumbled, the file is given up: each further question could take as much time
	 * and memory as the first.
	 *
	 * @param work that reads from the file
	 * @return its result
	 * @throws InputException if the file is damaged or of a kind that the library does not know
	 */
	synchronized <T> T guarded(final Supplier<T> work) {
		if (damage != null) throw damage;
		try {
			channel.begin(READ_ANYWAY + READ_PER_BYTE * channel.size());
			try {
				return work.get();
			}
			finally {
				channel.end();
			}
		}
		catch (final InputException | CancelledException e) {
			throw e;
		}
		catch (final IOException e) {
			throw new InputException(path + " cannot be read (" + FileTrouble.words(e) + "); open it again.", e);
		}
		catch (final RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError | LinkageError e) {
			// the library stumbles over broken files in many ways, and believes every number that they hold
			damage = new InputException(path + " is damaged, or is HDF5 of a kind that cannot be read (" + reason(e) +
				"); copy it again from its source.", e);
			throw damage;
		}
	}

	private static String reason(final Throwable trouble) {
		Throwable cause = trouble;
		while (cause.getCause() != null && cause.getCause() != cause)
			cause = cause.getCause();
		if (cause instanceof OutOfMemoryError) return "it asks for more memory than there is";
		final String text = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
		final String line = Texts.line(text);
		final String shorter = line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) + "..." : line;
		return shorter.endsWith(".") && !shorter.endsWith("...") ? shorter.substring(0, shorter.length() - 1) : shorter;
	}
}
