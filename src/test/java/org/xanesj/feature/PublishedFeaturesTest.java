package org.xanesj.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PublishedFeaturesTest {

	@Test
	void everyPublishedFeatureIsRegistered() {
		for (final boolean pair : new boolean[] { false, true })
			for (final String id : PublishedFeatures.ids(pair)) {
				assertTrue(FeatureRegistry.byId(id).isPresent(), id);
				assertEquals(pair, id.startsWith("l."), id);
			}
		// values/halides/pipeline_expected.json, columns_used: 21 of K, 19 of L
		assertEquals(21, PublishedFeatures.ids(false).size());
		assertEquals(19, PublishedFeatures.ids(true).size());
	}
}
