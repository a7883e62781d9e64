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
package org.xanesj.field;

/** The pieces of a graph that are not linked with each other. */
final class GraphPieces {

	/** For each pixel one of its piece with a lower number, at last the first one of the piece. */
	private final int[] parent;

	GraphPieces(final FieldGraph graph) {
		parent = new int[graph.lattice().pixels()];
		for (int i = 0; i < parent.length; i++)
			parent[i] = i;
		for (int i = 0; i < parent.length; i++)
			for (int k = 0; k < graph.neighbours().links(); k++)
				if (graph.weights(k)[i] > 0) join(parent, i, i + graph.step(k));
	}

	/**
	 * @param nodes one value per pixel
	 * @return number of pieces: the dimension of what the prior leaves free
	 */
	int count(final boolean[] nodes) {
		int pieces = 0;
		for (int i = 0; i < parent.length; i++)
			if (nodes[i] && parent[i] == i) pieces++;
		return pieces;
	}

	/** @return the nodes of pieces in which something was measured: nothing can be said of the others */
	boolean[] reached(final boolean[] nodes, final float[] precision) {
		final boolean[] measured = new boolean[nodes.length];
		for (int i = 0; i < nodes.length; i++)
			if (precision[i] > 0) measured[root(parent, i)] = true;
		final boolean[] reached = new boolean[nodes.length];
		for (int i = 0; i < nodes.length; i++)
			reached[i] = nodes[i] && measured[root(parent, i)];
		return reached;
	}

	private static void join(final int[] parent, final int i, final int j) {
		final int one = root(parent, i);
		final int other = root(parent, j);
		parent[Math.max(one, other)] = Math.min(one, other);
	}

	private static int root(final int[] parent, final int i) {
		int root = i;
		while (parent[root] != root) {
			parent[root] = parent[parent[root]];
			root = parent[root];
		}
		return root;
	}
}
