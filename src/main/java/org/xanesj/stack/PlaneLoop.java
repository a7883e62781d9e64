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
package org.xanesj.stack;

import java.util.Collections;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

import net.imglib2.parallel.Parallelization;
import net.imglib2.parallel.TaskExecutor;

import org.xanesj.task.Progress;

/**
 * The parallel loop over whole planes, for what needs the neighbours of a pixel; {@link TileLoop} is the one over pixels.
 * How many threads work is decided by the caller, through imglib2's {@link Parallelization}.
 */
public final class PlaneLoop {

	private PlaneLoop() {
		// prevent instantiation of utility class
	}

	/**
	 * Works on every plane once.
	 *
	 * @param planes number of planes
	 * @param work given 0 to planes - 1, by several threads at once
	 * @param what is being done, for the progress
	 * @param progress told of the fraction of planes done; cancels between two planes
	 * @throws org.xanesj.task.CancelledException if the user cancelled
	 * @throws RuntimeException the first one that the work throws; the other threads then stop after their plane
	 */
	public static void run(final int planes, final IntConsumer work, final String what, final Progress progress) {
		final TaskExecutor threads = Parallelization.getTaskExecutor();
		final AtomicInteger next = new AtomicInteger();
		final AtomicInteger done = new AtomicInteger();
		final AtomicReference<Throwable> failure = new AtomicReference<>();
		threads.runAll(Collections.nCopies(Math.max(1, Math.min(planes, threads.getParallelism())), () -> {
			try {
				for (int i = next.getAndIncrement(); i < planes && failure.get() == null; i = next.getAndIncrement()) {
					progress.checkCancelled();
					work.accept(i);
					progress.report((double) done.incrementAndGet() / planes, what);
				}
			}
			catch (final RuntimeException | Error e) {
				failure.compareAndSet(null, e);
			}
		}));
		// the executor would wrap it, and the user's sentence would be lost
		if (failure.get() instanceof RuntimeException e) throw e;
		if (failure.get() instanceof Error e) throw e;
	}
}
