/** XanesJ: maps of material properties from X-ray absorption spectra. */
package org.xanesj;
