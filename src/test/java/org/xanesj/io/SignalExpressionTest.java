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
package org.xanesj.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xanesj.task.InputException;

class SignalExpressionTest {

	private static final List<String> LABELS = List.of("energy", "Io", "FY_c", "log(i0/it)", "I0-32", "it", "it", "");
	private static final double[][] COLUMNS = { { 7100 }, { 8 }, { 4 }, { 0.5 }, { 3 }, { 2 }, { 7 }, { 11 } };

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "FY_c/Io | 0.5", "$3/$2 | 0.5", "ln(Io/it) | 1.3862943611198906", // ln 4
		"log10(Io*1.25e2) | 3", "exp(0) | 1", "abs(-Io) | 8", "sqrt(FY_c) | 2", "log(i0/it) | 0.5", "\"I0-32\" + 1 | 4",
		"1 - 2 - 3 | -4", "8/2/2 | 2", "2+3*4 | 14", "(2+3)*4 | 20", "-FY_c*-2 | 8", "+1.5 | 1.5", ".5*$8 | 5.5",
		"fy_C / IO | 0.5", "  it | 2", "-(1+2) | -3", "2e0*3E-1*10 | 6" })
	void computes(final String expression, final double expected) {
		// one rounding for each operation
		assertEquals(expected, SignalExpression.parse(expression, LABELS).at(COLUMNS, 0), 1e-14);
	}

	@Test
	void knowsItsColumns() {
		assertEquals(Set.of(1, 2), SignalExpression.parse("FY_c/Io + FY_c", LABELS).columns());
		assertEquals(Set.of(3), SignalExpression.parse("log(i0/it)", LABELS).columns());
		assertTrue(Double.isNaN(SignalExpression.parse("ln(0-Io)", LABELS).at(COLUMNS, 0)));
		assertTrue(Double.isInfinite(SignalExpression.parse("Io/0", LABELS).at(COLUMNS, 0)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', value = { "Io/ | it ends too early", "(Io | a closing bracket is missing",
		"Io) | ')' is not understood", "Io Io | 'I' is not understood", "Io^2 | '^' is not understood",
		"log(Io) | there is no function 'log'; use ln, log10, exp, abs or sqrt", "\"Io | a closing quotation mark is missing",
		"1..2 | '.' is not understood", "* | '*' is not understood", "1e999999x | 'x' is not understood" })
	void saysWhatIsWrong(final String expression, final String what) {
		final String sentence = assertThrows(InputException.class, () -> SignalExpression.parse(expression, LABELS))
			.getMessage();
		assertTrue(sentence.startsWith("Signal '" + expression + "': " + what), sentence);
	}

	@ParameterizedTest
	@ValueSource(strings = { "nothing", "Io/nothing", "$9", "$0", "$", "\"no such\"" })
	void namesAMissingColumn(final String expression) {
		assertTrue(assertThrows(InputException.class, () -> SignalExpression.parse(expression, LABELS)).getMessage()
			.contains("there is no column '"));
	}

	@Test
	void refusesDeepNesting() {
		assertTrue(assertThrows(InputException.class, () -> SignalExpression.parse("(".repeat(100_000) + "Io", LABELS))
			.getMessage().contains("nested too deeply"));
	}
}
