package io.github.lynceus.hyper.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.camera.Progress;
import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.CubeShape;
import io.github.lynceus.hyper.Interleave;
import io.github.lynceus.hyper.Plane;
import io.github.lynceus.hyper.PlaneSlice;
import io.github.lynceus.hyper.SampleType;
import io.github.lynceus.hyper.Selection;
import io.github.lynceus.hyper.TestCubes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EnviFileTest {

	private static final CubeShape SHAPE = TestCubes.INDEX_SHAPE;

	@TempDir
	Path folder;

	static Stream<Arguments> layouts() {
		return Arrays.stream(SampleType.values()).flatMap(type -> Arrays.stream(Interleave.values())
			.flatMap(interleave -> Stream.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)
				.flatMap(order -> Stream.of(0L, 37L)
					.map(offset -> Arguments.of(type, new DataLayout(interleave, order, offset))))));
	}

	/** T1: what is expected is put together here, byte by byte. */
	@ParameterizedTest
	@MethodSource("layouts")
	void everyLayoutIsReadAndWrittenByteForByte(final SampleType type, final DataLayout layout) throws Exception {
		final byte[] expected = bytes(type, layout);
		final Path header = folder.resolve("x.hdr");
		final Path data = folder.resolve("x.img");
		Files.write(data, expected);
		Files.writeString(header, headerText(type, layout));
		final FileCube opened = EnviFile.open(header);
		assertEquals(List.of(), opened.notes());
		for (int l = 0; l < SHAPE.lineCount(); l++) {
			final Plane plane = opened.line(l);
			for (int b = 0; b < SHAPE.bands(); b++) {
				for (int s = 0; s < SHAPE.samples(); s++) {
					final int value = TestCubes.indexValue(type, l, s, b);
					assertEquals(type.isComplex() ? Math.hypot(value, value + 0.5) : value, plane.value(b, s), value * 1e-6);
				}
			}
		}
		for (final Interleave source : Interleave.values()) {
			final Path copy = folder.resolve("copy.hdr");
			TestCubes.index(type, source).write(EnviFile.writer(copy, layout), Progress.NONE);
			final Path written = folder.resolve("copy." + layout.interleave().name().toLowerCase());
			final byte[] actual = Files.readAllBytes(written);
			assertArrayEquals(expected, actual);
			assertEquals(layout, EnviHeader.read(copy).layout());
		}
	}

	@ParameterizedTest
	@EnumSource(Interleave.class)
	void partsOfLinesAreTheParts(final Interleave interleave) throws Exception {
		final DataLayout layout = new DataLayout(interleave, ByteOrder.BIG_ENDIAN, 37);
		for (final SampleType type : List.of(SampleType.UINT16, SampleType.COMPLEX64)) {
			Files.write(folder.resolve("x.img"), bytes(type, layout));
			Files.writeString(folder.resolve("x.hdr"), headerText(type, layout));
			final FileCube cube = EnviFile.open(folder.resolve("x.img"));
			for (final Selection bands : List.of(Selection.all(13), Selection.range(3, 9, 1), Selection.of(12, 0, 5),
				Selection.range(1, 13, 4)))
			{
				for (final Selection samples : List.of(Selection.all(11), Selection.range(2, 7, 1), Selection.of(10, 10, 0))) {
					final Plane whole = cube.line(3);
					final PlaneSlice slice = new PlaneSlice(bands, samples);
					final Plane part = Plane.create(type, cube.interleave(), bands.count(), samples.count());
					cube.read(3, slice, part);
					for (int b = 0; b < bands.count(); b++) {
						for (int s = 0; s < samples.count(); s++) {
							assertEquals(whole.value(bands.index(b), samples.index(s)), part.value(b, s));
						}
					}
				}
			}
		}
	}

	// -- Names --

	@Test
	void dataAreFoundByAnyOfTheirNames() throws Exception {
		for (final String name : List.of("a", "a.img", "a.dat", "a.raw", "a.bin", "a.sli", "a.hyspex", "a.cube", "a.bil",
			"a.bip", "a.bsq", "a.IMG", "a.RAW"))
		{
			final Path data = write(name);
			Files.writeString(folder.resolve("a.hdr"), headerText(SampleType.UINT8, DataLayout.DEFAULT));
			assertEquals(data, EnviFile.open(folder.resolve("a.hdr")).path());
			assertEquals(data, EnviFile.open(data).path());
			Files.delete(data);
		}
	}

	@Test
	void theHeaderWithTheWholeNameWins() throws Exception {
		final Path data = write("a.raw");
		Files.writeString(folder.resolve("a.hdr"), headerText(SampleType.INT16, DataLayout.DEFAULT));
		Files.writeString(folder.resolve("a.raw.hdr"), headerText(SampleType.UINT8, DataLayout.DEFAULT));
		assertEquals(SampleType.UINT8, EnviFile.open(data).type());
		assertEquals(data, EnviFile.open(folder.resolve("a.raw.hdr")).path());
		Files.move(folder.resolve("a.raw.hdr"), folder.resolve("a.raw.HDR"));
		assertEquals(SampleType.UINT8, EnviFile.open(data).type());
	}

	@Test
	void ofSeveralDataFilesTheOneOfTheRightSizeIsTaken() throws Exception {
		Files.write(folder.resolve("a.img"), new byte[10]);
		final Path data = write("a.raw");
		Files.writeString(folder.resolve("a.hdr"), headerText(SampleType.UINT8, DataLayout.DEFAULT));
		assertEquals(data, EnviFile.open(folder.resolve("a.hdr")).path());
	}

	@Test
	void missingFilesAreNamed() throws Exception {
		final Path header = folder.resolve("a.hdr");
		assertTrue(sentence(header).contains("There is no file"));
		Files.writeString(header, headerText(SampleType.UINT8, DataLayout.DEFAULT));
		assertTrue(sentence(header).contains("There are no data beside the ENVI header"), sentence(header));
		final Path data = write("b.raw");
		assertTrue(sentence(data).contains("b.raw.hdr must lie in the same folder"), sentence(data));
	}

	// -- Files that are not what their header says --

	@ParameterizedTest
	@EnumSource(Interleave.class)
	void aCubeThatEndsEarlyGivesWhatIsThere(final Interleave interleave) throws Exception {
		final DataLayout layout = new DataLayout(interleave, ByteOrder.LITTLE_ENDIAN, 37);
		final byte[] whole = bytes(SampleType.UINT16, layout);
		Files.writeString(folder.resolve("x.hdr"), headerText(SampleType.UINT16, layout));
		// In the middle of the fourth of five lines, or of the ninth of thirteen bands.
		final int keep = 37 + (interleave == Interleave.BSQ ? 8 * 110 + 51 : 3 * 286 + 51);
		Files.write(folder.resolve("x.img"), Arrays.copyOf(whole, keep));
		final FileCube cube = EnviFile.open(folder.resolve("x.hdr"));
		assertEquals(interleave == Interleave.BSQ ? CubeShape.of(5, 11, 8) : CubeShape.of(3, 11, 13), cube.shape());
		assertEquals(1, cube.notes().size());
		assertTrue(cube.notes().get(0).startsWith("x.img ends before its header says: it holds "
			+ (interleave == Interleave.BSQ ? "8 complete bands of 13." : "3 complete lines of 5.")), cube.notes().get(0));
		for (int l = 0; l < cube.shape().lineCount(); l++) {
			assertEquals(TestCubes.indexValue(SampleType.UINT16, l, 10, cube.shape().bands() - 1),
				cube.line(l).value(cube.shape().bands() - 1, 10));
		}
	}

	@Test
	void aPartOfTheFirstBandIsALotOfLines() throws Exception {
		final DataLayout layout = new DataLayout(Interleave.BSQ, ByteOrder.LITTLE_ENDIAN, 0);
		Files.writeString(folder.resolve("x.hdr"), headerText(SampleType.UINT8, layout));
		Files.write(folder.resolve("x.img"), Arrays.copyOf(bytes(SampleType.UINT8, layout), 25));
		assertEquals(CubeShape.of(2, 11, 1), EnviFile.open(folder.resolve("x.hdr")).shape());
	}

	@Test
	void nothingCompleteIsOneSentence() throws Exception {
		Files.writeString(folder.resolve("x.hdr"),
			headerText(SampleType.UINT16, new DataLayout(Interleave.BIL, ByteOrder.LITTLE_ENDIAN, 37)));
		for (final int size : new int[] { 0, 20, 37 + 285 }) {
			Files.write(folder.resolve("x.img"), new byte[size]);
			final String sentence = sentence(folder.resolve("x.hdr"));
			assertTrue(sentence.contains("holds no complete line of 11 samples x 13 bands: it has " + size + " bytes"),
				sentence);
		}
	}

	@Test
	void aFileThatIsTooLongIsReadAndSaid() throws Exception {
		Files.writeString(folder.resolve("x.hdr"), headerText(SampleType.UINT8, DataLayout.DEFAULT));
		Files.write(folder.resolve("x.img"), Arrays.copyOf(bytes(SampleType.UINT8, DataLayout.DEFAULT), 720));
		final FileCube cube = EnviFile.open(folder.resolve("x.hdr"));
		assertEquals(SHAPE, cube.shape());
		assertEquals(List.of("x.img has 5 bytes more than its header says; they are not shown."), cube.notes());
	}

	@Test
	void linesThatAreNotThereAreRefused() throws Exception {
		write("x.img");
		Files.writeString(folder.resolve("x.hdr"), headerText(SampleType.UINT8, DataLayout.DEFAULT));
		final FileCube cube = EnviFile.open(folder.resolve("x.hdr"));
		assertThrows(CubeException.class, () -> cube.line(5));
		assertThrows(CubeException.class, () -> cube.line(-1));
	}

	// -- Helper methods --

	private String sentence(final Path path) {
		return assertThrows(CubeException.class, () -> EnviFile.open(path)).getMessage();
	}

	private Path write(final String name) throws Exception {
		return Files.write(folder.resolve(name), bytes(SampleType.UINT8, DataLayout.DEFAULT));
	}

	private static String headerText(final SampleType type, final DataLayout layout) {
		return "ENVI\nsamples = 11\nlines = 5\nbands = 13\nheader offset = " + layout.offset() + "\ndata type = "
			+ type.enviCode() + "\ninterleave = " + layout.interleave() + "\nbyte order = "
			+ (layout.order() == ByteOrder.BIG_ENDIAN ? 1 : 0) + "\n";
	}

	/** The formula of T1 in the positions that the definition of ENVI's interleaves gives. */
	private static byte[] bytes(final SampleType type, final DataLayout layout) {
		final ByteBuffer bytes = ByteBuffer.allocate((int) layout.offset() + 5 * 11 * 13 * type.bytes())
			.order(layout.order());
		for (int l = 0; l < 5; l++) {
			for (int s = 0; s < 11; s++) {
				for (int b = 0; b < 13; b++) {
					final int index = switch (layout.interleave()) {
						case BIL -> (l * 13 + b) * 11 + s;
						case BIP -> (l * 11 + s) * 13 + b;
						case BSQ -> (b * 5 + l) * 11 + s;
					};
					final int value = (7 * l + 131 * b + 17 * s) % 4096;
					final int at = (int) layout.offset() + index * type.bytes();
					switch (type.enviCode()) {
						case 1 -> bytes.put(at, (byte) value);
						case 2, 12 -> bytes.putShort(at, (short) value);
						case 3, 13 -> bytes.putInt(at, value);
						case 14, 15 -> bytes.putLong(at, value);
						case 4 -> bytes.putFloat(at, value);
						case 5 -> bytes.putDouble(at, value);
						case 6 -> bytes.putFloat(at, value).putFloat(at + 4, value + 0.5f);
						case 9 -> bytes.putDouble(at, value).putDouble(at + 8, value + 0.5);
						default -> throw new AssertionError(type);
					}
				}
			}
		}
		return bytes.array();
	}
}
