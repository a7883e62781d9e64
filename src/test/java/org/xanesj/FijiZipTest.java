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
package org.xanesj;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/**
 * The zip for Fiji is complete: with nothing but the libraries that it holds and those that every Fiji ships (docs/adr/0001),
 * files that need a library open and transforms run.
 */
class FijiZipTest {

	/** Artifacts in {@code jars/} of every Fiji that we use. */
	private static final Set<String> FIJI = Set.of("ij", "scijava-common", "parsington", "imglib2", "commons-math3", "gson",
		"commons-io", "commons-lang3", "slf4j-api", "lz4-java");
	private static final Pattern INCLUDE = Pattern.compile("<include>[^:]+:([^<]+)</include>");
	private static final Pattern VERSION = Pattern.compile("-\\d[^/]*\\.jar$");

	private static Set<String> inZip() throws IOException {
		final Set<String> names = new TreeSet<>();
		final Matcher include = INCLUDE.matcher(Files.readString(Path.of("src", "assembly", "fiji.xml")));
		while (include.find())
			names.add(include.group(1));
		return names;
	}

	private static URLClassLoader fiji() throws IOException {
		final Set<String> wanted = inZip();
		wanted.addAll(FIJI);
		final List<URL> urls = new ArrayList<>(List.of(Path.of("target", "classes").toUri().toURL()));
		final Set<String> found = new TreeSet<>();
		for (final String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
			final String artifact = VERSION.matcher(Path.of(entry).getFileName().toString()).replaceFirst("");
			if (!wanted.contains(artifact)) continue;
			found.add(artifact);
			urls.add(Path.of(entry).toUri().toURL());
		}
		assertEquals(new TreeSet<>(wanted), found);
		return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
	}

	/** Looks at a file as XANES Open Stack does. */
	private static int datasets(final ClassLoader fiji, final Path file) throws ReflectiveOperationException {
		final Class<?> source = fiji.loadClass("org.xanesj.io.SourceFile");
		final Class<?> formats = fiji.loadClass("org.xanesj.io.StackFormats");
		final Object opened = source.getMethod("of", Path.class).invoke(null, file);
		final Object format = formats.getMethod("of", source).invoke(null, opened);
		return ((List<?>) fiji.loadClass("org.xanesj.io.StackFormat").getMethod("datasets", source).invoke(format, opened))
			.size();
	}

	@Test
	void everyFormatIsThere() throws IOException, ReflectiveOperationException {
		try (URLClassLoader fiji = fiji()) {
			for (final String registry : List.of("org.xanesj.io.StackFormats", "org.xanesj.io.SpectrumFormats"))
				assertEquals(List.of(), fiji.loadClass(registry).getMethod("problems").invoke(null));
			assertEquals(List.of(), fiji.loadClass("org.xanesj.feature.FeatureRegistry").getMethod("problems").invoke(null));
		}
	}

	@Test
	void hdf5OpensAndTransformsRun() throws IOException, ReflectiveOperationException {
		final Path file = Path.of("src", "test", "resources", "org", "xanesj", "io", "hdf5", "fxi.h5");
		try (URLClassLoader fiji = fiji()) {
			assertEquals(2, datasets(fiji, file));
			final Class<?> field = fiji.loadClass("org.xanesj.spatial.MaskedField");
			final Object map = field.getMethod("of", int.class, int.class, float[].class).invoke(null, 2, 2, new float[] { 1, 2, 3,
				4 });
			final Object correlation = fiji.loadClass("org.xanesj.spatial.LagCorrelation").getMethod("auto", field, int.class)
				.invoke(null, map, 1);
			assertEquals(1.0, (double) correlation.getClass().getMethod("at", int.class, int.class).invoke(correlation, 0, 0),
				1e-12);
		}
	}

	@Test
	void xradiaOpens() throws IOException, ReflectiveOperationException {
		final Path file = SharedData.data("xanespy/txm-data-aps/fov07_xanessoc01_8250_0eV.xrm");
		try (URLClassLoader fiji = fiji()) {
			assertEquals(1, datasets(fiji, file));
		}
	}
}
