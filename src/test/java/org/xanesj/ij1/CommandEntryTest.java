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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The macro language of our commands in the real ImageJ, with a display where there is one. */
@Timeout(20)
class CommandEntryTest {

	private static final String IMAGE = "newImage('a', '32-bit ramp', 8, 8, 1);\n";

	@TempDir
	Path folder;

	private String model;

	@BeforeEach
	void makeModel() throws IOException {
		model = Macros.path(Files.writeString(folder.resolve("my model.json"), "{}"));
	}

	@AfterEach
	void close() {
		Macros.closeAll();
	}

	@Test
	void whatIsLeftOutHasItsDeclaredDefault() throws IOException {
		final String csv = inputs("");
		assertEquals("auto|fixed|''|auto|0.05|8|false|null|null|null", csv);
	}

	@Test
	void everyKindOfValueArrives() throws IOException {
		final String target = Macros.path(folder.resolve("out/new file.csv"));
		final String report = Macros.path(folder.resolve("new report"));
		final String data = Macros.path(folder);
		assertEquals("Fe K|my recipe|'a'|keV|1000.0|3|true|" + file(target) + "|" + file(report) + "|" + file(data), inputs(
			"edge=[Fe K] recipe=[my recipe] second=a unit=keV minstep=1e3 top=3 sigma csv=[" + target + "] report=[" + report +
				"] data=[" + data + "]"));
	}

	@Test
	void flagsAndEmptyTextsAsTheRecordersWriteThem() throws IOException {
		assertEquals("||''|auto|0.05|8|false|null|null|null", inputs(
			"edge= recipe=[] second=(none) sigma=false csv= report=[]"));
		assertEquals("auto|fixed|''|auto|0.05|8|true|null|null|null", inputs("sigma=true"));
	}

	private String inputs(final String options) throws IOException {
		final Macros.Outcome outcome = Macros.run((IMAGE + "run('XANES Test Inputs...', 'model=[" + model + "] " + options +
			"');\n" + "if (nResults != 1) return 'no table';\n" +
			"line = ''; keys = newArray('edge','recipe','second','unit','minstep','top','sigma','csv','report','data');\n" +
			"for (i = 0; i < keys.length; i++) line = line + '|' + getResultString(keys[i], 0);\n" +
			"return substring(line, 1);").replace('\'', '"').replace("\"\"\"", "\"''\""));
		assertNull(outcome.error());
		return outcome.value();
	}

	private static String file(final String path) {
		return Path.of(path).toString();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', value = {
		"minstp=1 | The key 'minstp' is unknown to XANES Test Inputs; its keys are model, edge, recipe, second, unit, " +
			"minstep, top, sigma, csv, report, data, what.",
		"minstep=abc | The key 'minstep' must be a number from 0 to 1000, not 'abc'.",
		"minstep= | The key 'minstep' must be a number from 0 to 1000, not ''.",
		"minstep=NaN | The key 'minstep' must be a number from 0 to 1000, not 'NaN'.",
		"minstep=1d | The key 'minstep' must be a number from 0 to 1000, not '1d'.",
		"minstep=-0.1 | The key 'minstep' must be a number from 0 to 1000, not '-0.1'.",
		"minstep=1000.001 | The key 'minstep' must be a number from 0 to 1000, not '1000.001'.",
		"minstep | The key 'minstep' has no value; write minstep=value.",
		"top=0 | The key 'top' must be a whole number of at least 1, not '0'.",
		"top=2.5 | The key 'top' must be a whole number of at least 1, not '2.5'.",
		"top=3000000000 | The key 'top' must be a whole number of at least 1, not '3000000000'.",
		"sigma=yes | The key 'sigma' must be true or false, not 'yes'.",
		"unit=ev | The key 'unit' must be one of auto, eV, keV, not 'ev'.",
		"unit= | The key 'unit' must be one of auto, eV, keV, not ''.",
		"second=b | The key 'second' must be the title of an open image, not 'b'; open are 'a'.",
		"top=3 top=4 | The key 'top' is given twice; give it once.",
		"what=refuse | fe.dat, line 7: 'abc' is not a number; correct it.",
		"what=cancel | XANES Test Inputs was cancelled." })
	void mistakesStopTheMacroWithOneSentence(final String options, final String sentence) throws IOException {
		final Path after = folder.resolve("after.txt");
		final Macros.Outcome outcome = Macros.run((IMAGE + "run('XANES Test Inputs...', 'model=[" + model + "] ").replace('\'',
			'"') + options + "\");\nFile.saveString(\"x\", \"" + Macros.path(after) + "\");");
		assertEquals(sentence, outcome.error());
		assertEquals(2, outcome.line());
		assertFalse(Files.exists(after), "the macro went on");
	}

	@Test
	void missingAndWrongFilesAreNamedInFull() throws IOException {
		assertEquals("The key 'model' is missing: An existing file.", error("run(\"XANES Test Inputs...\", \"top=3\");"));
		assertEquals("The key 'model' is missing: An existing file.", error(
			"run(\"XANES Test Inputs...\", \"model=[] top=3\");"));
		final String none = Macros.path(folder.resolve("no such.json"));
		assertEquals("The key 'model' must be an existing file; there is no '" + file(none) + "'.", error(
			"run(\"XANES Test Inputs...\", \"model=[" + none + "]\");"));
		assertEquals("The key 'model' must be a file, but '" + folder + "' is a folder.", error(
			"run(\"XANES Test Inputs...\", \"model=[" + Macros.path(folder) + "]\");"));
		assertEquals("The key 'report' must be a folder, but '" + file(model) + "' is a file.", error(
			"run(\"XANES Test Inputs...\", \"model=[" + model + "] report=[" + model + "]\");"));
	}

	@Test
	void anImageIsNeeded() throws IOException {
		assertEquals("XANES Test Stack needs an open image; open or select one first.", error(
			"run(\"XANES Test Stack...\", \"factor=3\");"));
	}

	@Test
	void twoImagesOfOneTitleAreAmbiguous() throws IOException {
		assertEquals("The key 'second' is the title 'a', which 2 open images have; rename one.", error((IMAGE + IMAGE).replace(
			'\'', '"') + "run(\"XANES Test Inputs...\", \"model=[" + model + "] second=a\");"));
	}

	@Test
	void aBugStopsTheMacroAndSaysWhatItWas() throws IOException {
		final String error = error("run(\"XANES Test Inputs...\", \"model=[" + model + "] what=fail\");");
		assertTrue(error.contains("java.lang.IllegalStateException: a bug on purpose"), error);
	}

	@Test
	void aCommandThatIsNotThereIsSaid() throws IOException {
		assertTrue(error("run(\"XANES Test Missing...\", \"a=1\");").contains("org.xanesj.ij1.NoSuchCommand"));
	}

	private static String error(final String macro) throws IOException {
		return Macros.run(macro).error();
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void theOutputIsCurrentOnTheNextLine(final boolean batch) throws IOException {
		final Macros.Outcome outcome = Macros.run(((batch ? "setBatchMode(true);\n" : "") + IMAGE +
			"run('XANES Test Stack...', 'factor=3'); t = getTitle(); a = getValue(4, 0);\n" +
			"selectImage('a'); b = getValue(4, 0); run('XANES Test Stack...', 'factor=1e1'); c = getValue(4, 0);\n" +
			"return t + ' ' + nImages + ' ' + d2s(a / b, 2) + ' ' + d2s(c / b, 2);").replace('\'', '"'));
		assertNull(outcome.error());
		assertEquals("Product 3 3.00 10.00", outcome.value());
	}

	@Test
	void inBatchModeACommandWithoutOptionsTakesItsDefaults() throws IOException {
		final Macros.Outcome outcome = Macros.run(("setBatchMode(true);\n" + IMAGE + "b = getValue(4, 0);\n" +
			"run('XANES Test Stack...'); return d2s(getValue(4, 0) / b, 2);").replace('\'', '"'));
		assertNull(outcome.error());
		assertEquals("2.00", outcome.value());
	}

	@Test
	void aCommandWithoutInputsRunsAtOnce() throws IOException {
		assertNull(error("setBatchMode(true);\nrun(\"XANES About...\");"));
	}
}
