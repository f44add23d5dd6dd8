package io.github.lynceus.hyper.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lynceus.fiji.ImageJFolder;
import io.github.lynceus.hyper.LineStream;
import io.github.lynceus.hyper.Plane;
import io.github.lynceus.hyper.PlaneSlice;
import io.github.lynceus.hyper.SampleType;
import io.github.lynceus.hyper.Selection;
import io.github.lynceus.interop.ExternalProcess;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cubes larger than a buffer and larger than the memory; the files have holes, so they take no room on the disk. */
class LargeFileTest {

	private static final int SAMPLES = 1000;
	private static final int BANDS = 250;
	private static final long LINES = 100_000;

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(ints = { 7, 16, 64, 1000 })
	void valuesAcrossSegmentsAreWhole(final int segment) throws Exception {
		final Path path = folder.resolve("x");
		final ByteBuffer bytes = ByteBuffer.allocate(800);
		for (int i = 0; i < 100; i++) {
			bytes.putLong(i * 0x0102030405060708L);
		}
		Files.write(path, bytes.array());
		final long[] expected = new long[90];
		for (int i = 0; i < expected.length; i++) {
			expected[i] = (i + 5) * 0x0102030405060708L;
		}
		final long[] actual = new long[90];
		new MappedFile(path, segment).read(40, SampleType.INT64, ByteOrder.BIG_ENDIAN, actual, 0, 90);
		assertArrayEquals(expected, actual);
	}

	/** 50 GB read by a JVM that has 48 MB. */
	@ParameterizedTest
	@ValueSource(strings = { "bil", "bip", "bsq" })
	void aCubeLargerThanTheMemoryIsReadInConstantMemory(final String interleave) throws Exception {
		final Path data = folder.resolve("x." + interleave);
		try (FileChannel channel = FileChannel.open(data, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
			channel.write(ByteBuffer.allocate(1), 2 * LINES * SAMPLES * BANDS - 1);
			for (long line = 0; line < LINES; line += LINES / 10) {
				mark(channel, interleave, line);
			}
			mark(channel, interleave, LINES - 1);
		}
		Files.writeString(folder.resolve("x.hdr"), "ENVI\nsamples = " + SAMPLES + "\nlines = " + LINES + "\nbands = " + BANDS
			+ "\ndata type = 12\ninterleave = " + interleave + "\nbyte order = 0\n");
		ExternalProcess.run(Duration.ofMinutes(1), Path.of(System.getProperty("java.home"), "bin", "java").toString(),
			"-Xmx48m", "-cp", ImageJFolder.classPathText(), Child.class.getName(), folder.resolve("x.hdr").toString());
	}

	private static void mark(final FileChannel channel, final String interleave, final long line) throws IOException {
		final long index = switch (interleave) {
			case "bil" -> (line * BANDS + 200) * SAMPLES + 900;
			case "bip" -> (line * SAMPLES + 900) * BANDS + 200;
			default -> (200 * LINES + line) * SAMPLES + 900;
		};
		channel.write(ByteBuffer.allocate(2).order(ByteOrder.LITTLE_ENDIAN).putShort(0, value(line)), 2 * index);
	}

	private static short value(final long line) {
		return (short) (line / 7 + 1);
	}

	/** Has little memory. */
	static final class Child {

		private Child() {}

		public static void main(final String[] args) {
			final FileCube cube = EnviFile.open(Path.of(args[0]));
			final PlaneSlice one = new PlaneSlice(Selection.one(200), Selection.one(900));
			final Plane pixel = Plane.create(SampleType.UINT16, cube.interleave(), 1, 1);
			for (long line = 0; line < LINES; line += LINES / 10) {
				cube.read(line, one, pixel);
				assertEquals(value(line) & 0xFFFF, pixel.value(0, 0));
			}
			assertEquals(value(LINES - 1) & 0xFFFF, cube.line(LINES - 1).value(200, 900));
			// 250 MB of lines through the same small memory.
			int lines = 0;
			try (LineStream stream = cube.open(LINES / 2, 500)) {
				while (stream.next() != null) {
					lines++;
				}
			}
			assertEquals(500, lines);
		}
	}
}
