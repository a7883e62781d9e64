/**
 * A stack of image planes with energies and a selection, the one parallel loop over its tiles, and the maps that come
 * out. Floor 3; imglib2 is the seam: images of other programs enter and leave here.
 */
package org.xanesj.stack;
