package org.xanesj.feature.k;

import org.xanesj.feature.SpectralFeature;

/** What all features of single edges have: id, words, and a definition that is XanesJ's own unless they say otherwise. */
abstract class SingleEdgeFeature implements SpectralFeature {

	private final String id;
	private final String title;
	private final Quantity quantity;
	private final String definition;

	SingleEdgeFeature(final String id, final String title, final Quantity quantity, final String definition) {
		this.id = id;
		this.title = title;
		this.quantity = quantity;
		this.definition = definition;
	}

	@Override
	public final String id() {
		return id;
	}

	@Override
	public int version() {
		return 1;
	}

	@Override
	public final String title() {
		return title;
	}

	@Override
	public final Quantity quantity() {
		return quantity;
	}

	@Override
	public final String definition() {
		return definition;
	}

	@Override
	public String source() {
		return "XanesJ";
	}
}
