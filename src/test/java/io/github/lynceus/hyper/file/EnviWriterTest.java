package io.github.lynceus.hyper.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.camera.Progress;
import io.github.lynceus.fiji.ImageJFolder;
import io.github.lynceus.hyper.CaptureException;
import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.CubeHeader;
import io.github.lynceus.hyper.CubeMetadata;
import io.github.lynceus.hyper.CubeShape;
import io.github.lynceus.hyper.CubeWriter;
import io.github.lynceus.hyper.Interleave;
import io.github.lynceus.hyper.Line;
import io.github.lynceus.hyper.LineMeta;
import io.github.lynceus.hyper.Plane;
import io.github.lynceus.hyper.SampleType;
import io.github.lynceus.hyper.TestCubes;
import io.github.lynceus.hyper.Wavelengths;
import io.github.lynceus.interop.ExternalProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EnviWriterTest {

	private static final CubeHeader ENDLESS = new CubeHeader(CubeShape.unbounded(4, 3), SampleType.UINT16, Interleave.BIL,
		CubeMetadata.NONE.withWavelengths(Wavelengths.nanometers(400, 500, 600)));

	@TempDir
	Path folder;

	@Test
	void theHeaderIsThereBeforeTheLinesAndTrueAfterThem() throws Exception {
		final Path path = folder.resolve("x.hdr");
		final CubeWriter writer = EnviFile.writer(path);
		writer.begin(ENDLESS);
		assertTrue(Files.readString(path).contains("lynceus capture = unfinished"));
		for (int i = 0; i < 3; i++) {
			writer.write(line(i));
			final FileCube sofar = EnviFile.open(path);
			assertEquals(i + 1, sofar.shape().lineCount());
			assertEquals(10 * i, sofar.line(i).value(0, 0));
		}
		writer.close();
		final FileCube cube = EnviFile.open(path);
		assertEquals(CubeShape.of(3, 4, 3), cube.shape());
		assertEquals(List.of(), cube.notes());
		assertEquals(ENDLESS.metadata(), cube.metadata());
		assertEquals(List.of("x.bil", "x.hdr"), names());
	}

	/** The child writes lines without end and is killed by force at some moment. */
	@Test
	void aKilledCaptureOpensWithItsCompleteLines() throws Exception {
		final Path path = folder.resolve("killed.hdr");
		final Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
			ImageJFolder.classPathText(), Child.class.getName(), path.toString())
			.redirectError(ProcessBuilder.Redirect.INHERIT).start();
		try (BufferedReader out = new BufferedReader(new InputStreamReader(child.getInputStream()))) {
			assertEquals("written 100", out.readLine());
			child.destroyForcibly().waitFor();
			assertFalse(child.exitValue() == 0);
		}
		finally {
			child.destroyForcibly();
		}
		final FileCube cube = EnviFile.open(path);
		final long lines = cube.shape().lineCount();
		assertTrue(lines >= 100, () -> lines + " lines");
		assertEquals(List.of("The capture of killed.bil was not finished, since the program was stopped: it holds " + lines
			+ " complete lines."), cube.notes());
		assertEquals(ENDLESS.metadata().wavelengths(), cube.metadata().wavelengths());
		for (long l = 0; l < lines; l++) {
			assertArrayEquals((short[]) line(l).plane().array(), (short[]) cube.line(l).array());
		}
		// And what was recovered can be made an ordinary cube.
		final Path copy = folder.resolve("copy.hdr");
		Cube.of(cube).write(EnviFile.writer(copy), Progress.NONE);
		assertEquals(List.of(), EnviFile.open(copy).notes());
		assertEquals(lines, EnviFile.open(copy).shape().lineCount());
	}

	/** Writes until it is killed. */
	static final class Child {

		private Child() {}

		public static void main(final String[] args) {
			final CubeWriter writer = EnviFile.writer(Path.of(args[0]));
			writer.begin(ENDLESS);
			for (long l = 0;; l++) {
				writer.write(line(l));
				if (l == 99) {
					System.out.println("written 100");
				}
			}
		}
	}

	@Test
	void aLineHalfWrittenIsNotShown() throws Exception {
		final Path path = folder.resolve("x.hdr");
		try (CubeWriter writer = EnviFile.writer(path)) {
			writer.begin(ENDLESS);
			writer.write(line(0));
			writer.write(line(1));
			Files.copy(path, folder.resolve("half.hdr"));
			final byte[] data = Files.readAllBytes(folder.resolve("x.bil"));
			Files.write(folder.resolve("half.bil"), Arrays.copyOf(data, data.length - 1));
		}
		final FileCube half = EnviFile.open(folder.resolve("half.hdr"));
		assertEquals(1, half.shape().lineCount());
		assertEquals(List.of("The capture of half.bil was not finished, since the program was stopped: it holds"
			+ " 1 complete line."),
			half.notes());
	}

	@Test
	void droppedLinesKeepTheirPlacesAndAreRemembered() {
		final Path path = folder.resolve("x.hdr");
		try (CubeWriter writer = EnviFile.writer(path)) {
			writer.begin(ENDLESS.withType(SampleType.FLOAT32));
			for (int i = 0; i < 8; i++) {
				writer.write(i == 2 || i == 4 || i == 5 ? Line.dropped(i, 0)
					: new Line(LineMeta.of(i), line(i).plane().to(SampleType.FLOAT32)));
			}
		}
		final FileCube cube = EnviFile.open(path);
		assertEquals(8, cube.shape().lineCount());
		assertEquals(3, cube.droppedLines());
		for (int i = 0; i < 8; i++) {
			assertEquals(i == 2 || i == 4 || i == 5, cube.meta(i).dropped());
			assertEquals(cube.meta(i).dropped() ? Double.NaN : 10 * i, cube.line(i).value(0, 0));
		}
		assertTrue(EnviHeader.read(path).format().contains("lynceus dropped lines = {2, 4-5}\n"));
		final Path copy = folder.resolve("copy.hdr");
		assertEquals(3, Cube.of(cube).write(EnviFile.writer(copy), Progress.NONE).dropped());
		assertEquals(3, EnviFile.open(copy).droppedLines());
	}

	@ParameterizedTest
	@EnumSource(Interleave.class)
	void aCancelledWriteKeepsWhatCame(final Interleave interleave) throws Exception {
		final Path path = folder.resolve("x.hdr");
		final DataLayout layout = new DataLayout(interleave, ByteOrder.BIG_ENDIAN, 37);
		final CaptureException error = assertThrows(CaptureException.class,
			() -> TestCubes.index(SampleType.UINT16, Interleave.BIL).write(EnviFile.writer(path, layout), cancelAfter(2)));
		assertTrue(error.isCancelled());
		final FileCube cube = EnviFile.open(path);
		assertEquals(CubeShape.of(2, 11, 13), cube.shape());
		assertEquals(List.of(), cube.notes());
		assertEquals(37 + 2 * 11 * 13 * 2, Files.size(cube.path()));
		for (int b = 0; b < 13; b++) {
			assertEquals(TestCubes.indexValue(SampleType.UINT16, 1, 9, b), cube.line(1).value(b, 9));
		}
	}

	@Test
	void aSourceThatFailsAtOnceLeavesNothing() throws Exception {
		try (CubeWriter writer = EnviFile.writer(folder.resolve("x.hdr"))) {
			writer.begin(ENDLESS);
		}
		assertEquals(List.of(), names());
	}

	@Test
	void aCubeMayBeWrittenOverItself() throws Exception {
		final Path path = folder.resolve("x.hdr");
		TestCubes.index(SampleType.UINT16, Interleave.BIL).write(EnviFile.writer(path), Progress.NONE);
		final byte[] before = Files.readAllBytes(folder.resolve("x.bil"));
		Cube.of(EnviFile.open(path)).write(EnviFile.writer(path), Progress.NONE);
		assertArrayEquals(before, Files.readAllBytes(folder.resolve("x.bil")));
	}

	@Test
	void filesThatWouldBeTakenForAnotherAreNotWritten() throws Exception {
		Files.write(folder.resolve("x.img"), new byte[12]);
		assertTrue(sentence(folder.resolve("x.hdr")).contains("the file x.img beside it would be taken for its data"));
		Files.delete(folder.resolve("x.img"));
		Files.writeString(folder.resolve("x.raw.hdr"), "ENVI");
		assertTrue(sentence(folder.resolve("x.raw")).contains("x.raw.hdr would be taken for its own"));
		assertEquals(List.of("x.raw.hdr"), names());
	}

	@Test
	void impossiblePlacesAreOneSentence() {
		assertTrue(sentence(folder.resolve("nowhere/x.hdr")).startsWith("Cannot write "));
		final DataLayout bsq = new DataLayout(Interleave.BSQ, ByteOrder.LITTLE_ENDIAN, 0);
		assertTrue(assertThrows(CubeException.class, () -> {
			try (CubeWriter writer = EnviFile.writer(folder.resolve("x.hdr"), bsq)) {
				writer.begin(ENDLESS);
			}
		}).getMessage().contains("cannot be written band by band"));
	}

	/** On a file system of 64 kB that only the child sees. */
	@Test
	void aFullDiskKeepsTheLinesThatFit() throws Exception {
		Assumptions.assumeTrue(canMount(), "needs root, or the right to mount in a namespace");
		final Path small = Files.createDirectory(folder.resolve("small"));
		ExternalProcess.run(Duration.ofMinutes(1), "unshare", "-m", "sh", "-c",
			"mount -t tmpfs -o size=64k tmpfs \"$1\" && shift && exec \"$@\"", "sh", small.toString(),
			Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-ea", "-cp", ImageJFolder.classPathText(),
			FullDiskChild.class.getName(), small.resolve("x.hdr").toString());
	}

	private static boolean canMount() throws IOException, InterruptedException {
		return ExternalProcess.exists("unshare") && new ProcessBuilder("unshare", "-m", "mount", "-t", "tmpfs", "tmpfs",
			"/mnt")
			.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
	}

	/** Writes until the disk is full. */
	static final class FullDiskChild {

		private FullDiskChild() {}

		public static void main(final String[] args) {
			final Path path = Path.of(args[0]);
			final Cube endless = Cube.of(new short[4000 * 4 * 3],
				new CubeHeader(CubeShape.of(4000, 4, 3), SampleType.UINT16, Interleave.BIL, CubeMetadata.NONE));
			final String sentence = assertThrows(CaptureException.class,
				() -> endless.write(EnviFile.writer(path), Progress.NONE)).getMessage();
			assertTrue(sentence.contains("the disk is full"), sentence);
			final FileCube cube = EnviFile.open(path);
			assertTrue(cube.shape().lineCount() > 1000, cube::toString);
			assertEquals(0, cube.line(cube.shape().lineCount() - 1).value(2, 3));
		}
	}

	// -- Helper methods --

	private String sentence(final Path path) {
		return assertThrows(CubeException.class, () -> {
			try (CubeWriter writer = EnviFile.writer(path)) {
				writer.begin(ENDLESS);
			}
		}).getMessage();
	}

	private static Line line(final long index) {
		final short[] values = new short[12];
		for (int i = 0; i < values.length; i++) {
			values[i] = (short) (10 * index + i);
		}
		return new Line(LineMeta.of(index), Plane.of(values, SampleType.UINT16, Interleave.BIL, 3, 4));
	}

	private static Progress cancelAfter(final int lines) {
		return new Progress() {

			private int seen;

			@Override
			public void update(final String message, final double fraction) {}

			@Override
			public boolean isCancelled() {
				return ++seen >= lines;
			}
		};
	}

	private List<String> names() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(path -> path.getFileName().toString()).sorted().toList();
		}
	}
}
