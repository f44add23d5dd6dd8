package io.github.lynceus.hyper.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.camera.Progress;
import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.CubeShape;
import io.github.lynceus.hyper.CubeWriter;
import io.github.lynceus.hyper.Interleave;
import io.github.lynceus.hyper.LineStream;
import io.github.lynceus.hyper.SampleType;
import io.github.lynceus.hyper.TestCubes;
import io.github.lynceus.interop.ExternalProcess;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PamFileTest {

	@TempDir
	Path folder;

	@ParameterizedTest
	@CsvSource({ "UINT8,BIL", "UINT8,BIP", "UINT16,BIL", "UINT16,BIP" })
	void countsSurvive(final SampleType type, final Interleave interleave) {
		final Path path = folder.resolve("x.pam");
		for (final Interleave source : Interleave.values()) {
			TestCubes.index(type, source).write(PamFile.writer(path, interleave), Progress.NONE);
			final FileCube cube = PamFile.open(path);
			assertEquals(List.of(), cube.notes());
			assertEquals(TestCubes.INDEX_SHAPE, cube.shape());
			assertEquals(interleave, cube.interleave());
			for (int l = 0; l < 5; l++) {
				for (int s = 0; s < 11; s++) {
					for (int b = 0; b < 13; b++) {
						assertEquals(TestCubes.indexValue(type, l, s, b), cube.line(l).value(b, s));
					}
				}
			}
		}
	}

	/** As the netpbm manual shows it. */
	@Test
	void filesOfOtherProgramsAreRead() throws Exception {
		final Path path = folder.resolve("x.pam");
		final byte[] header = ("P7\n# a comment\nWIDTH 2\nHEIGHT 1\nDEPTH 3\nMAXVAL 1000\nTUPLTYPE RGB\nENDHDR\n")
			.getBytes(StandardCharsets.US_ASCII);
		final byte[] file = Arrays.copyOf(header, header.length + 12);
		final byte[] values = { 0, 1, 1, 0, 3, (byte) 232, 0, 4, 0, 5, 0, 6 };
		System.arraycopy(values, 0, file, header.length, values.length);
		Files.write(path, file);
		final FileCube cube = PamFile.open(path);
		assertEquals(SampleType.UINT16, cube.type());
		assertArrayEquals(new double[] { 1, 256, 1000 }, cube.line(0).spectrum(0));
		assertArrayEquals(new double[] { 4, 5, 6 }, cube.line(0).spectrum(1));
	}

	@Test
	void netpbmReadsOurs() throws Exception {
		Assumptions.assumeTrue(ExternalProcess.exists("pamfile"), "needs Debian's netpbm");
		final Path path = folder.resolve("x.pam");
		TestCubes.index(SampleType.UINT16, Interleave.BIL).write(PamFile.writer(path, Interleave.BIP), Progress.NONE);
		final String seen = ExternalProcess.run(Duration.ofMinutes(1), "pamfile", path.toString());
		assertTrue(seen.contains("PAM, 11 by 5 by 13 maxval 65535"), seen);
	}

	@Test
	void anUnfinishedFileHasItsCompleteLines() throws Exception {
		final Path path = folder.resolve("x.pam");
		final Path copy = folder.resolve("copy.pam");
		final Cube cube = TestCubes.index(SampleType.UINT8, Interleave.BIL);
		try (CubeWriter writer = PamFile.writer(path, Interleave.BIL); LineStream lines = cube.stream()) {
			writer.begin(cube.header());
			writer.write(lines.next());
			writer.write(lines.next());
			final byte[] sofar = Files.readAllBytes(path);
			Files.write(copy, Arrays.copyOf(sofar, sofar.length - 1));
		}
		assertEquals(CubeShape.of(2, 11, 13), PamFile.open(path).shape());
		assertEquals(CubeShape.of(1, 11, 13), PamFile.open(copy).shape());
		assertTrue(PamFile.open(copy).notes().get(0).contains("it holds 1 complete line"));
	}

	@ParameterizedTest
	@EnumSource(value = SampleType.class, names = { "UINT8", "UINT16" }, mode = EnumSource.Mode.EXCLUDE)
	void otherValuesAreRefused(final SampleType type) {
		final CubeException error = assertThrows(CubeException.class, () -> TestCubes.index(type, Interleave.BIL)
			.write(PamFile.writer(folder.resolve("x.pam"), Interleave.BIL), Progress.NONE));
		assertTrue(error.getMessage().contains("8 or 16 bits"), error.getMessage());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "WIDTH 2|WIDTH x|WIDTH is 'x'", "HEIGHT 1||HEIGHT is ''",
		"DEPTH 3|DEPTH 0|DEPTH is '0'",
		"MAXVAL 255|MAXVAL 70000|more than 16 bits", "ENDHDR|END|ENDHDR is missing", "P7|P6|does not begin with P7",
		"HEIGHT 1|HEIGHT 9999999999|HEIGHT is '9999999999'", "HEIGHT 1|HEIGHT 2|", "WIDTH 2|WIDTH 999999999|too large",
		"WIDTH 2|WIDTH 3|holds no complete line" })
	void damagedHeadersAreOneSentence(final String from, final String to, final String sentence) throws Exception {
		final Path path = folder.resolve("x.pam");
		final String text = "P7\nWIDTH 2\nHEIGHT 1\nDEPTH 3\nMAXVAL 255\nTUPLTYPE RGB\nENDHDR\nabcdef";
		Files.writeString(path, text.replace(from, to == null ? "" : to));
		if (sentence == null) {
			assertEquals(1, PamFile.open(path).shape().lineCount());
			assertEquals(1, PamFile.open(path).notes().size());
		}
		else {
			final CubeException error = assertThrows(CubeException.class, () -> PamFile.open(path));
			assertTrue(error.getMessage().contains(sentence), error.getMessage());
		}
	}
}
