package org.xanesj.feature.k;

import org.xanesj.feature.FeatureColumn;
import org.xanesj.feature.FeatureInput;
import org.xanesj.feature.FeatureStatus;
import org.xanesj.preedge.PreEdge;
import org.xanesj.preedge.PreEdgeRule;

/** One number of the fitted pre-edge. */
abstract class PreEdgeFeature extends SingleEdgeFeature {

	/** How the pre-edge is found; part of every definition. */
	static final String MODEL = " The pre-edge is the sum of one to three pseudo-Voigt peaks (mixing 0.5, one common " +
		"width) on a constant and an exponential edge foot, fitted to the unsmoothed spectrum from 8 eV below the " +
		"reference energy to where the edge reaches 0.30; the number of peaks follows from the Bayesian information " +
		"criterion, unless the recipe fixes it.";

	PreEdgeFeature(final String id, final String title, final Quantity quantity, final String definition) {
		super(id, title, quantity, definition);
	}

	@Override
	public boolean suitsMaps() {
		return false;
	}

	@Override
	public void compute(final FeatureInput in, final FeatureColumn out) {
		final PreEdge[] found = in.get(PreEdges.FITS);
		final PreEdgeRule rule = PreEdges.rule(in.plan());
		for (int j = 0; j < found.length; j++) {
			if (found[j] == null) continue;
			describe(found[j], rule, j, out);
			if (out.status[j] >= FeatureStatus.OUTSIDE_DATA) continue;
			write(in, found[j], j, out);
		}
	}

	/** Sets status and words of a pixel, and no value. */
	static void describe(final PreEdge found, final PreEdgeRule rule, final int pixel, final FeatureColumn out) {
		out.undefined(pixel, PreEdges.code(found.status()));
		if (!found.isFound()) out.explain(pixel, found.status().words());
		else if (!rule.tabulated()) out.explain(pixel,
			"no pre-edge window is known for this edge, that of Fe K was used");
	}

	/** Writes value and sigma of a pixel whose pre-edge was found, is below detection or merges with the edge. */
	abstract void write(FeatureInput in, PreEdge found, int pixel, FeatureColumn out);

	/** Writes a value and its standard error. */
	static void set(final FeatureColumn out, final int pixel, final double value, final double sigma) {
		out.value[pixel] = (float) value;
		if (out.wantsSigma()) out.sigma[pixel] = (float) sigma;
	}
}
