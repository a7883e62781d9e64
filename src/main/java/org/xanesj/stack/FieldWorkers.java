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

import net.imglib2.parallel.ForkJoinExecutorService;
import net.imglib2.parallel.Parallelization;
import net.imglib2.parallel.TaskExecutor;

import org.xanesj.field.Workers;

/** The threads that the caller allows through imglib2's {@link Parallelization}, for the loops of random fields. */
public final class FieldWorkers implements Workers {

	@Override
	public void forEach(final int pieces, final IntConsumer work) {
		final TaskExecutor executor = Parallelization.getTaskExecutor();
		final int threads = Math.max(1, Math.min(threads(executor), pieces));
		if (threads == 1) {
			Workers.SERIAL.forEach(pieces, work);
			return;
		}
		final AtomicInteger next = new AtomicInteger();
		final AtomicReference<Throwable> failure = new AtomicReference<>();
		executor.runAll(Collections.nCopies(threads, () -> {
			try {
				for (int i = next.getAndIncrement(); i < pieces && failure.get() == null; i = next.getAndIncrement())
					work.accept(i);
			}
			catch (final RuntimeException | Error e) {
				failure.compareAndSet(null, e);
			}
		}));
		// the executor would wrap it, and the user's sentence would be lost
		if (failure.get() instanceof RuntimeException e) throw e;
		if (failure.get() instanceof Error e) throw e;
	}

	/** The common pool counts the caller's thread out, yet the caller works too: on two cores it says 1 and can do 2. */
	private static int threads(final TaskExecutor executor) {
		final boolean callerBesidePool = executor.getExecutorService() instanceof ForkJoinExecutorService && !ForkJoinTask
			.inForkJoinPool();
		return executor.getParallelism() + (callerBesidePool ? 1 : 0);
	}
}
