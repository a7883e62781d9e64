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
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

import net.imglib2.parallel.ForkJoinExecutorService;
import net.imglib2.parallel.Parallelization;
import net.imglib2.parallel.TaskExecutor;

import org.xanesj.task.Progress;

/** Independent pieces of work, such as planes, on all threads that imglib2's {@link Parallelization} allows. */
public final class ParallelLoop {

	private ParallelLoop() {
		// prevent instantiation of utility class
	}

	/**
	 * Works on 0 to {@code count} - 1, each once, in any order.
	 *
	 * @param count number of pieces
	 * @param workers makes a worker with its buffers; called once for every thread that works, in that thread
	 * @param progress told of each piece done; cancels between two pieces
	 * @param what is being done, a few words
	 * @throws org.xanesj.task.CancelledException if the user cancelled
	 * @throws RuntimeException the first one that a worker throws; the other threads then stop after their piece
	 */
	public static void run(final int count, final Supplier<? extends IntConsumer> workers, final Progress progress,
		final String what)
	{
		final AtomicInteger next = new AtomicInteger();
		final AtomicInteger done = new AtomicInteger();
		final AtomicReference<Throwable> failure = new AtomicReference<>();
		Parallelization.getTaskExecutor().runAll(Collections.nCopies(threads(count), () -> {
			try {
				IntConsumer worker = null;
				for (int i = next.getAndIncrement(); i < count && failure.get() == null; i = next.getAndIncrement()) {
					progress.checkCancelled();
					if (worker == null) worker = workers.get();
					worker.accept(i);
					progress.report((double) done.incrementAndGet() / count, what);
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

	/**
	 * How many threads work. The common pool counts the caller's thread out, yet the caller works too: on two cores it says 1
	 * and can do 2.
	 *
	 * @param count number of pieces
	 * @return at least 1, at most {@code count} of them
	 */
	static int threads(final int count) {
		final TaskExecutor executor = Parallelization.getTaskExecutor();
		final boolean callerBesidePool = executor.getExecutorService() instanceof ForkJoinExecutorService && !ForkJoinTask
			.inForkJoinPool();
		return Math.max(1, Math.min(executor.getParallelism() + (callerBesidePool ? 1 : 0), count));
	}
}
