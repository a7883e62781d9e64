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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xanesj.task.InputException;

/** The fuzzer itself: it must see what it is there to see. */
@Timeout(120)
class FileFuzzerTest {

	private static final byte[] GOOD = "points 3\n1.5 2.5 3.5\n".repeat(40).getBytes(StandardCharsets.US_ASCII);

	@TempDir
	private Path folder;

	private Path good() throws IOException {
		return Files.write(folder.resolve("good.txt"), GOOD);
	}

	private FileFuzzer.Outcome check(final FileFuzzer.Reader reader) throws IOException {
		return FileFuzzer.check(good(), Files.createDirectories(folder.resolve("scratch")), reader);
	}

	private static byte[] bytes(final Path file) {
		try {
			return Files.readAllBytes(file);
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Test
	void everyDamageIsReadOrRefused() throws IOException {
		final FileFuzzer.Outcome outcome = check(file -> {
			if (bytes(file).length != GOOD.length) throw new InputException(file + " has another length.");
		});
		assertEquals(FileFuzzer.MUTATIONS, outcome.read() + outcome.refused());
		assertTrue(outcome.read() > 20 && outcome.refused() > 20, outcome.toString());
	}

	@Test
	void otherExceptionsAndStrangeSentencesFail() {
		assertThrows(AssertionError.class, () -> check(file -> {
			if (!Arrays.equals(GOOD, bytes(file))) throw new IllegalStateException("unexpected");
		}));
		assertThrows(AssertionError.class, () -> check(file -> {
			if (!Arrays.equals(GOOD, bytes(file))) throw new InputException("Something is wrong.");
		}));
	}

	@Test
	void muchMemoryFails() {
		final AssertionError error = assertThrows(AssertionError.class, () -> check(file -> {
			if (!Arrays.equals(GOOD, bytes(file))) assertEquals(200 << 20, new byte[200 << 20].length);
		}));
		assertTrue(error.getMessage().contains("MB of memory"), error.getMessage());
	}

	@Test
	void damageIsAlwaysTheSameAndNeverNone() {
		final FileDamage damage = new FileDamage(GOOD);
		for (int i = 0; i < 300; i++) {
			final byte[] once = damage.damage(i, new Random(i));
			assertArrayEquals(once, damage.damage(i, new Random(i)), damage.what());
			assertTrue(once.length > 0, damage.what());
		}
		final long changed = IntStream.range(0, 300).filter(i -> !Arrays.equals(GOOD, damage.damage(i, new Random(i))))
			.count();
		assertTrue(changed > 270, changed + " of 300 changed");
	}
}
