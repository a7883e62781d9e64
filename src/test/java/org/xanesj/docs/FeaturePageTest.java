package org.xanesj.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

/** docs/features.md says what the registry says. */
class FeaturePageTest {

	private static final Path PAGE = Path.of("docs", "features.md");
	/** With this property the page is written instead of compared. */
	private static final String WRITE = "xanesj.docs.write";

	@Test
	void thePageHoldsEveryFeatureAsItIs() throws IOException {
		final String page = Files.readString(PAGE);
		final String renewed = FeaturePage.renew(page);
		if (Boolean.getBoolean(WRITE)) Files.writeString(PAGE, renewed);
		else assertEquals(renewed, page, () -> PAGE + " and the registry disagree; renew the page with " +
			"'mvn test -Dtest=FeaturePageTest -D" + WRITE + "=true' and look at what changed.");
	}
}
