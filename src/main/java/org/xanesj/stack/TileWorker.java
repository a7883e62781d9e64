package org.xanesj.stack;

import org.xanesj.block.SpectrumBlock;

/** Works on tiles of a stack, one after the other, in one thread; keeps its own buffers. */
@FunctionalInterface
public interface TileWorker {

	/**
	 * Works on one tile. The tile may hold pixels outside the selection; what is computed for them does not matter.
	 *
	 * @param tile the values, ascending in energy; valid during this call only. Its {@link SpectrumBlock#start()} is an
	 *          index into its rows and says nothing of the place in the image
	 * @param offset index of the tile's first pixel in the image, row-major
	 */
	void work(SpectrumBlock tile, int offset);
}
