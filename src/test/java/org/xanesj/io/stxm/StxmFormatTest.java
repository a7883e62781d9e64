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
package org.xanesj.io.stxm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xanesj.SharedData;
import org.xanesj.app.OpenStack;
import org.xanesj.io.FileFuzzer;
import org.xanesj.io.SeveralDatasetsException;
import org.xanesj.io.SourceFile;
import org.xanesj.io.StackFormats;
import org.xanesj.io.StackReading;
import org.xanesj.io.StackSlices;
import org.xanesj.io.TextImage;
import org.xanesj.spectrum.EnergyUnit;
import org.xanesj.stack.EnergyStack;
import org.xanesj.task.InputException;
import org.xanesj.task.Progress;

class StxmFormatTest {

	private static final String ALS = "stetef_nanoxanes/ALS_Toner/71214078_FigS4/Aligned";
	private static final StackReading HELD = new StackReading(false, 1L << 26);

	@TempDir
	Path folder;

	private static EnergyStack open(final Path path, final String dataset, final boolean virtual) {
		return new OpenStack(path, dataset, null, EnergyUnit.AUTO, new StackReading(virtual, 1L << 26)).run(Progress.NONE);
	}

	private static float[] plane(final EnergyStack stack, final int energy) {
		final float[] values = new float[stack.pixels()];
		stack.source().read(stack.plane(energy), 0, values.length, values, 0);
		return values;
	}

	private static double sum(final float[] values) {
		return IntStream.range(0, values.length).mapToDouble(i -> values[i]).sum();
	}

	/**
	 * Expected: numpy, np.array([np.loadtxt('71214078_a%03d.xim' % i) for i in range(123)])[:, ::-1, :], since the lowest row
	 * comes first in the files; energies and positions from the Points of the header.
	 */
	@ParameterizedTest
	@CsvSource({ ALS + ",false", ALS + "/71214078.hdr,true", ALS + "/71214078_a007.xim,false" })
	void aRealStackFromHeaderImageOrFolder(final String path, final boolean virtual) {
		final EnergyStack stack = open(SharedData.data(path), "", virtual);
		assertEquals("71214078", stack.name());
		assertEquals("125 x 125, 123 energies", stack.width() + " x " + stack.height() + ", " + stack.size() + " energies");
		assertEquals(700, stack.energy(0));
		assertEquals(716.938, stack.energy(77));
		assertEquals(730.353, stack.energy(122), "the last point lies above Max");
		assertEquals(virtual, stack.source().sequential());
		final float[] first = plane(stack, 0);
		assertEquals(377, first[0]);
		assertEquals(353, first[124 * 125], "the first number of the file is at the bottom on the left");
		assertEquals(396.2448f, plane(stack, 60)[62 * 125 + 10]);
		assertEquals(390.112f, plane(stack, 45)[100 * 125 + 3]);
		final float[] last = plane(stack, 122);
		assertEquals(161.2547f, last[124 * 125 + 124]);
		assertEquals(400.0749f, last[124]);
		// numpy sums the numbers as written; as floats each is off by 2e-5 at most
		assertEquals(5175692.0, sum(first), 1e-9);
		assertEquals(5297255.498134, sum(plane(stack, 61)), 15625 * 2e-5);
		assertEquals(5428743.7388, sum(last), 15625 * 2e-5);
		assertEquals(0.08, stack.pixelSize().width());
		assertEquals(0.08, stack.pixelSize().height());
		assertEquals("um", stack.pixelSize().unit());
		assertTrue(stack.info().contains("Dwell: 0.433 ms\nDate: 2007 December 14 18:52:00\nDetector: counter1\n"), stack
			.info());
		assertEquals(List.of(), stack.notes());
	}

	/** A scan as the description of the format says; pixels are 1000 channel + 100 energy + 10 row + column of the file. */
	private Path scan(final String base, final int regions, final List<String> channels, final boolean up) throws IOException {
		final List<String> axes = new ArrayList<>();
		for (int r = 0; r < regions; r++)
			axes.add("{ PAxis = { Name = \"Sample X\"; Unit = \"um\"; Min = 0; Max = 9; Dir = 1;\n Points = (" + (3 + r) + ", " +
				points(3 + r, 1, 0.5) + ");\n};\n QAxis = { Name = \"Sample Y\"; Unit = \"um\"; Min = 0; Max = 9; Dir = 1; Points = (2, " +
				(up ? "5, 5.25" : "5.25, 5") + "); }; }");
		for (int r = 0; r < regions; r++)
			for (int c = 0; c < channels.size(); c++)
				for (int e = 0; e < 4; e++)
					Files.writeString(folder.resolve(base + "_" + (char) ('a' + c) + "00" + e + (regions > 1 ? r : "") + ".xim"), matrix(
						3 + r, 2, 1000 * c + 100 * e));
		return header(base, "NEXAFS Image Scan", axes, "StackAxis = { Name = \"Energy\"; Unit = \"eV\"; Min = 1; Max = 2; Dir = 1;" +
			" Points = (4, 707.25, 708, 709.5, 711); };", channels);
	}

	private static String points(final int count, final double from, final double step) {
		return IntStream.range(0, count).mapToObj(i -> String.valueOf(from + i * step)).collect(Collectors.joining(", "));
	}

	private static String matrix(final int columns, final int rows, final int offset) {
		return IntStream.range(0, rows).mapToObj(y -> IntStream.range(0, columns).mapToObj(x -> offset + 10 * y + x + ".500000\t")
			.collect(Collectors.joining())).collect(Collectors.joining("\r\n", "", "\r\n"));
	}

	private Path header(final String base, final String type, final List<String> regions, final String stack,
		final List<String> channels) throws IOException
	{
		return Files.writeString(folder.resolve(base + ".hdr"), "ScanDefinition = { Label = \"" + base + ".hdr\"; Type = \"" +
			type + "\"; Flags = \"Image Stack\"; Dwell = 1.5;\r\n Regions = (" + regions.size() + ",\r\n" + String.join(",\r\n",
				regions) + ");\r\n" + stack + "\r\n};\r\nTime = \"2020 May 1 10:00:00\"; ShutterAutomatic = true;\r\nChannels = (" +
			channels.size() + ",\r\n" + channels.stream().map(name -> "{ ID = 6; Name = \"" + name + "\"; Unit = \"Hz\";}").collect(
				Collectors.joining(",\r\n")) + ");\r\n");
	}

	@Test
	void theFirstRowIsTheLowestUnlessTheStageWentDown() throws IOException {
		final EnergyStack up = open(scan("up", 1, List.of("counter0"), true), "", false);
		assertArrayEquals(new float[] { 110.5f, 111.5f, 112.5f, 100.5f, 101.5f, 102.5f }, plane(up, 1));
		assertEquals("0.5 x 0.25 um", up.pixelSize().width() + " x " + up.pixelSize().height() + " " + up.pixelSize().unit());
		final EnergyStack down = open(scan("down", 1, List.of("counter0"), false), "", true);
		assertArrayEquals(new float[] { 100.5f, 101.5f, 102.5f, 110.5f, 111.5f, 112.5f }, plane(down, 1));
	}

	@Test
	void regionsAndDetectorsAreDataSets() throws IOException {
		final Path header = scan("multi", 2, List.of("counter0", "counter1"), false);
		final SeveralDatasetsException several = assertThrows(SeveralDatasetsException.class, () -> open(header, "", false));
		assertEquals(List.of("region 1/counter0", "region 1/counter1", "region 2/counter0", "region 2/counter1"), several
			.datasets().stream().map(one -> one.name()).toList());
		assertEquals("4 x 2 pixels, 4 energies", several.datasets().get(2).description());
		final EnergyStack stack = open(header, "region 2/counter1", false);
		assertEquals("multi region 2 counter1", stack.name());
		assertArrayEquals(new float[] { 1300.5f, 1301.5f, 1302.5f, 1303.5f, 1310.5f, 1311.5f, 1312.5f, 1313.5f }, plane(stack, 3));
		assertEquals("multi region 2 counter0", open(folder.resolve("multi_a0031.xim"), "", false).name(),
			"an image opens its own region and detector");
	}

	@Test
	void ofAStoppedScanWhatIsThereIsReadAndTheRestIsListed() throws IOException {
		final Path header = scan("stopped", 1, List.of("counter0"), false);
		Files.delete(folder.resolve("stopped_a001.xim"));
		Files.writeString(folder.resolve("stopped_a003.xim"), "1\t2\t3\t\n4\t5");
		for (final boolean virtual : new boolean[] { false, true }) {
			final EnergyStack stack = open(header, "", virtual);
			assertArrayEquals(new double[] { 707.25, 709.5 }, stack.energies());
			assertArrayEquals(new float[] { 200.5f, 201.5f, 202.5f, 210.5f, 211.5f, 212.5f }, plane(stack, 1));
			assertEquals("stopped: 2 of 4 images are missing, 708.0 eV, 711.0 eV (the image at 711.0 eV has only 1 of 2 rows);" +
				" the scan was stopped or files were lost, the other images are used.", stack.notes().get(0));
		}
		Files.delete(folder.resolve("stopped_a002.xim"));
		refused(header, "a stack needs two energies or more");
	}

	private static void refused(final Path path, final String why) {
		final InputException refusal = assertThrows(InputException.class, () -> open(path, "", false), why);
		assertTrue(refusal.getMessage().contains(why), refusal.getMessage());
		assertTrue(refusal.getMessage().startsWith(path.getParent().toString()), refusal.getMessage());
	}

	@Test
	void aLineScanIsAStackOfOneRow() throws IOException {
		Files.writeString(folder.resolve("line_a.xim"), matrix(3, 4, 0));
		final Path header = header("line", "NEXAFS Line Scan", List.of(
			"{ PAxis = { Name = \"Energy\"; Unit = \"eV\"; Points = (3, 280, 284.5, 290); }; QAxis = { Name = \"Sample X\";" +
				" Unit = \"um\"; Points = (4, 1, 1.2, 1.4, 1.6); }; }"), "", List.of("counter0"));
		final EnergyStack stack = open(header, "", false);
		assertArrayEquals(new double[] { 280, 284.5, 290 }, stack.energies());
		assertEquals("4 x 1", stack.width() + " x " + stack.height());
		assertArrayEquals(new float[] { 1.5f, 11.5f, 21.5f, 31.5f }, plane(stack, 1));
		assertEquals(0.2, stack.pixelSize().width());
		Files.writeString(folder.resolve("line_a.xim"), matrix(3, 3, 0));
		assertTrue(open(header, "", false).notes().get(0).contains("1 of 4 points of the line are missing, from 1.6 um on"));
	}

	@Test
	void aFolderOfSeveralScansOffersThem() throws IOException {
		scan("one", 1, List.of("counter0"), true);
		scan("two", 1, List.of("counter0"), true);
		header("picture", "Image Scan", List.of("{ PAxis = { Name = \"X\"; Points = (2, 1, 2); }; QAxis = { Name = \"Y\";" +
			" Points = (2, 1, 2); }; }"), "StackAxis = { Name = \"Energy\"; Points = (1, 700); };", List.of("counter0"));
		final SeveralDatasetsException several = assertThrows(SeveralDatasetsException.class, () -> open(folder, "", false));
		assertEquals(List.of("one", "two"), several.datasets().stream().map(one -> one.name()).toList());
		assertEquals("two", open(folder, "two", false).name());
		refused(folder.resolve("picture.hdr"), "holds a single image");
	}

	/** PolLux writes one brace too many. */
	@Test
	void aStrayBraceInAnArrayIsPassedOver() throws IOException {
		final Path header = scan("brace", 1, List.of("counter0"), true);
		Files.writeString(header, Files.readString(header).replace("709.5,", "709.5, }"));
		assertEquals(4, open(header, "", false).size());
	}

	@Test
	void whatDoesNotFitIsRefusedInOneSentence() throws IOException {
		final Path header = scan("bad", 1, List.of("counter0"), true);
		final String good = Files.readString(header);
		final Path image = folder.resolve("bad_a001.xim");
		final String pixels = Files.readString(image);
		Files.writeString(header, good.replace("(4, 707.25", "(5, 707.25"));
		refused(header, "announces 5.0 points of StackAxis but lists 4");
		Files.writeString(header, good.substring(0, good.indexOf("StackAxis")));
		refused(header, "a single image");
		Files.writeString(header, good.substring(0, good.indexOf("PAxis")));
		refused(header, "lacks the points of PAxis");
		Files.writeString(header, good);
		Files.writeString(image, pixels.replace("101.500000", "1O1.5"));
		refused(header, "bad_a001.xim, line 1: '1O1.5' is no number");
		Files.writeString(image, pixels.replace("101.500000", ""));
		refused(header, "bad_a001.xim, line 1: there are 2 numbers, but 3 were expected");
		Files.writeString(image, pixels + pixels);
		refused(header, "bad_a001.xim has more lines than the 2 rows");
		Files.delete(header);
		refused(image, "needs its header bad.hdr");
	}

	@ParameterizedTest
	@ValueSource(strings = { "fuzz.hdr", "fuzz_a002.xim", "fuzz_a003.xim" })
	void damagedFilesAreReadOrRefused(final String damaged) throws IOException {
		scan("fuzz", 1, List.of("counter0"), true);
		final List<Path> others = new ArrayList<>();
		try (var files = Files.list(folder)) {
			files.filter(file -> !file.getFileName().toString().equals(damaged)).forEach(others::add);
		}
		FileFuzzer.check(folder.resolve(damaged), others, Files.createDirectory(folder.resolve("scratch")), file -> {
			final SourceFile source = SourceFile.of(file.resolveSibling("fuzz.hdr"));
			final List<String> names = StackFormats.of(source).datasets(source).stream().map(one -> one.name()).toList();
			final StackSlices slices = StackFormats.read(source, names.get(0), HELD, Progress.NONE);
			assertEquals(slices.size(), slices.labels().size());
			assertEquals(slices.planes().pixels(), slices.planes().plane(0).length);
		});
	}

	@Test
	void numbersAreReadAsJavaReadsThem() throws IOException {
		final String[] words = { "0", "-1.25", "1e-3", "123456789012345678", "0.1", "3.4028235E38", "16777217", ".5", "7." };
		final Path image = Files.writeString(folder.resolve("n.xim"), String.join("\t", words) + "\t\n");
		final double[] expected = Arrays.stream(words).mapToDouble(Double::parseDouble).toArray();
		final float[] read = TextImage.read(image, words.length, 1);
		for (int i = 0; i < words.length; i++)
			assertEquals((float) expected[i], read[i], words[i]);
	}
}
