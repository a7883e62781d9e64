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
package org.xanesj.ij1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xanesj.task.InputException;

import ij.Macro;

class MacroOptionsTest {

	@Test
	void valuesWithBlanksStandInBrackets() {
		assertEquals(Map.of("edge", "Fe K", "top", "8", "csv", "a b/c.csv"), MacroOptions.parse(
			"edge=[Fe K] top=8 csv=[a b/c.csv] "));
	}

	@Test
	void aBareKeyHasNoValueAndAnEmptyOneIsEmpty() {
		final Map<String, String> expected = new LinkedHashMap<>();
		expected.put("sigma", MacroOptions.BARE);
		expected.put("csv", "");
		expected.put("edge", "");
		expected.put("top", "8");
		assertEquals(expected, MacroOptions.parse("sigma csv= edge=[]   top=8"));
	}

	@Test
	void backslashesQuotesAndEqualsSignsArriveAsWritten() {
		final Map<String, String> values = MacroOptions.parse("path=[C:\\Users\\new data\\it's \"x\".tif] signal=ln($2/$3)=1");
		assertEquals("C:\\Users\\new data\\it's \"x\".tif", values.get("path"));
		assertEquals("ln($2/$3)=1", values.get("signal"));
		assertEquals("C:\\tmp\\new.csv", MacroOptions.parse("csv=C:\\tmp\\new.csv").get("csv"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Fe [1] K", "[a b]", "a [b [c] d] e", "a=b c=d", "x]y z", "half [open", "[" })
	void bracketsInsideAValueSurvive(final String value) {
		assertEquals(Map.of("title", value, "top", "8"), MacroOptions.parse("title=[" + value + "] top=8"));
	}

	/** ImageJ's own reader is the reference for what the Recorder writes. */
	@ParameterizedTest
	@ValueSource(strings = { "a=[b c] d=e", "a=1 d=[x [y] z]", "a=[] d=1" })
	void agreesWithImageJ(final String options) {
		for (final String key : new String[] { "a", "d" })
			assertEquals(Macro.getValue(options, key, null), MacroOptions.parse(options).get(key));
	}

	@Test
	void noOptionsAreNoKeys() {
		assertEquals(Collections.emptyMap(), MacroOptions.parse(null));
		assertEquals(Collections.emptyMap(), MacroOptions.parse("  "));
	}

	@Test
	void mistakesNameTheKey() {
		assertTrue(message("top=1 top=2").contains("'top' is given twice"));
		assertTrue(message("edge=[Fe K").contains("'edge'"));
		assertTrue(message("top=1 =5").contains("'=5'"));
	}

	private static String message(final String options) {
		return assertThrows(InputException.class, () -> MacroOptions.parse(options)).getMessage();
	}
}
