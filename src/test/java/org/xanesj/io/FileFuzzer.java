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

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.sun.management.ThreadMXBean;

import org.xanesj.task.InputException;

/**
 * Damages a good file in many ways and lets a reader try each one. The reader may read it, or refuse it with an
 * {@link InputException} whose sentence begins with the path; anything else fails the test: other exceptions, a long wait,
 * much memory. The damage depends on the file's name and the number of the mutation only, so that a failure can be repeated;
 * the file that failed is kept in {@code target/fuzz}.
 */
public final class FileFuzzer {

	/** Mutations of each file; the system property {@code xanesj.fuzz} asks for more. */
	public static final int MUTATIONS = Integer.getInteger("xanesj.fuzz", 200);

	/** For a small file, on a machine that is busy with other things. */
	private static final int SECONDS = 30;

	/** What a reader may allocate in all: a fixed part for its libraries, and a part for each byte of the file. */
	public static final long BYTES = 64L << 20;
	private static final long BYTES_PER_BYTE = 100;

	/** Mutations of larger files hit nothing but pixels. */
	private static final long LARGEST = 4L << 20;

	private static final Path KEPT = Path.of("target", "fuzz");

	/** What is tested. */
	@FunctionalInterface
	public interface Reader {

		/**
		 * Reads everything that the file holds, and checks with assertions that shapes and numbers fit each other.
		 *
		 * @param damaged file to read
		 * @throws InputException if the file is refused
		 */
		void read(Path damaged);
	}

	/** How many of the damaged files were read and how many refused. */
	public record Outcome(int read, int refused) {}

	private final Path good;
	private final byte[] content;
	private final Path file;
	private final Reader reader;
	private final long memory;
	private int read;
	private int refused;

	private FileFuzzer(final Path good, final Path scratch, final Reader reader, final long memory) throws IOException {
		this.good = good;
		content = Files.readAllBytes(good);
		file = scratch.resolve(good.getFileName().toString());
		this.reader = reader;
		this.memory = memory;
	}

	/**
	 * Damages a file that belongs to others, with the usual limit of memory, see {@link #check(Path, List, Path, long, Reader)}.
	 */
	public static Outcome check(final Path good, final List<Path> companions, final Path scratch, final Reader reader)
		throws IOException
	{
		return check(good, companions, scratch, BYTES, reader);
	}

	/**
	 * Damages a file that stands alone, see {@link #check(Path, List, Path, long, Reader)}.
	 */
	public static Outcome check(final Path good, final Path scratch, final Reader reader) throws IOException {
		return check(good, List.of(), scratch, BYTES, reader);
	}

	/**
	 * Damages a file and lets the reader try.
	 *
	 * @param good that the reader can read, at most 4 MB
	 * @param companions files that must lie beside it; they are not damaged
	 * @param scratch existing folder for the copies, not that of the good file
	 * @param memory what the reader may allocate besides a part for each byte of the file, {@link #BYTES} for one that asks
	 *          for nothing on the word of a header
	 * @param reader under test
	 * @return how many of {@link #MUTATIONS} damaged files were read and refused
	 */
	public static Outcome check(final Path good, final List<Path> companions, final Path scratch, final long memory,
		final Reader reader) throws IOException
	{
		assertTrue(Files.size(good) <= LARGEST, good + " is too large to be worth damaging");
		for (final Path companion : companions)
			Files.copy(companion, scratch.resolve(companion.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
		final FileFuzzer fuzzer = new FileFuzzer(good, scratch, reader, memory);
		final ExecutorService one = Executors.newSingleThreadExecutor(task -> {
			final Thread thread = new Thread(task, "fuzz");
			thread.setDaemon(true);
			return thread;
		});
		try {
			fuzzer.run(one);
		}
		finally {
			one.shutdownNow();
		}
		return new Outcome(fuzzer.read, fuzzer.refused);
	}

	private void run(final ExecutorService one) throws IOException {
		Files.write(file, content);
		attempt(one, "undamaged");
		assertTrue(refused == 0, good + " is refused although it is undamaged");
		read = 0;
		final FileDamage damage = new FileDamage(content);
		for (int i = 0; i < MUTATIONS; i++) {
			final Random random = new Random(31L * good.getFileName().toString().hashCode() + i);
			Files.deleteIfExists(file);
			Files.write(file, damage.damage(i, random));
			attempt(one, "mutation " + i + " (" + damage.what() + ")");
		}
	}

	private void attempt(final ExecutorService one, final String what) throws IOException {
		final Future<Long> attempt = one.submit(() -> {
			final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
			final long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
			final boolean accepted = accepts();
			if (accepted) read++;
			else refused++;
			return threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
		});
		try {
			final long bytes = attempt.get(SECONDS, TimeUnit.SECONDS);
			if (bytes > memory + BYTES_PER_BYTE * content.length) failed(what, "took " + (bytes >> 20) + " MB of memory", null);
		}
		catch (final TimeoutException e) {
			failed(what, "took longer than " + SECONDS + " s", e);
		}
		catch (final InterruptedException e) {
			Thread.currentThread().interrupt();
			failed(what, "was interrupted", e);
		}
		catch (final ExecutionException e) {
			failed(what, "ended in " + e.getCause(), e.getCause());
		}
	}

	private boolean accepts() {
		try {
			reader.read(file);
			return true;
		}
		catch (final InputException e) {
			// also those of a companion, which lies in the same folder
			assertTrue(e.getMessage().startsWith(file.getParent().toString()), () -> "the sentence does not begin with the path: " +
				e.getMessage());
			assertTrue(e.getMessage().endsWith("."), () -> "this is no sentence: " + e.getMessage());
			return false;
		}
	}

	private void failed(final String what, final String how, final Throwable cause) throws IOException {
		Files.createDirectories(KEPT);
		final Path kept = KEPT.resolve(good.getFileName().toString());
		Files.copy(file, kept, StandardCopyOption.REPLACE_EXISTING);
		fail(good.getFileName() + ", " + what + ": " + how + "; the damaged file is kept as " + kept, cause);
	}
}
