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

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Hands on what workers of a {@link TileLoop} found in their tiles in the order of the tiles, whatever the order in which
 * threads finish: sums over a stack then have the same bits for any number of threads. What comes early waits; as tiles are
 * taken in order, that is about one result for each thread.
 *
 * @param <R> what is found in a tile
 */
public final class OrderedTiles<R> {

	private final int[] offsets;
	private final Consumer<R> consumer;
	private final Map<Integer, R> waiting = new TreeMap<>();
	private int next;

	/**
	 * @param stack over whose tiles {@link TileLoop#run(EnergyStack, java.util.function.Supplier,
	 *          org.xanesj.task.Progress)} runs
	 * @param consumer takes the results, one after the other
	 */
	public OrderedTiles(final EnergyStack stack, final Consumer<R> consumer) {
		offsets = TileLoop.offsets(stack);
		this.consumer = consumer;
	}

	/**
	 * Takes the result of a tile; called once for each tile, from any thread.
	 *
	 * @param offset of the tile, as the worker was told
	 * @param result must not be changed any more
	 */
	public synchronized void accept(final int offset, final R result) {
		waiting.put(offset, result);
		while (next < offsets.length && waiting.containsKey(offsets[next]))
			consumer.accept(waiting.remove(offsets[next++]));
	}
}
