package io.github.lynceus.hyper.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.camera.Progress;
import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.Interleave;
import io.github.lynceus.hyper.SampleType;
import io.github.lynceus.hyper.TestCubes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CubeFilesTest {

	private static final String SCALED = "ENVI\nsamples = 2\nlines = 1\nbands = 2\ndata type = 12\ninterleave = bil\nbyte order = 0\n";

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "x.hdr", "x.HDR", "x.bil", "x.raw", "x.pam", "x.tif", "x.TIFF" })
	void theNameSaysHowToWriteAndTheContentHowToRead(final String name) throws Exception {
		final Path path = folder.resolve(name);
		assertEquals(5, CubeFiles.write(TestCubes.index(SampleType.UINT16, Interleave.BIP), path, Progress.NONE).lines());
		check(CubeFiles.open(path));
		if (!name.toLowerCase().endsWith("hdr")) {
			final Path renamed = Files.copy(path, folder.resolve("other"));
			if (Files.exists(folder.resolve("x.hdr"))) {
				Files.copy(folder.resolve("x.hdr"), folder.resolve("other.hdr"));
			}
			check(CubeFiles.open(renamed));
		}
	}

	private static void check(final Cube cube) {
		assertEquals(TestCubes.INDEX_SHAPE, cube.shape());
		assertEquals(SampleType.UINT16, cube.type());
		final short[] values = (short[]) cube.toInterleave(Interleave.BIL).toArray();
		for (int l = 0; l < 5; l++) {
			for (int b = 0; b < 13; b++) {
				for (int s = 0; s < 11; s++) {
					assertEquals(TestCubes.indexValue(SampleType.UINT16, l, s, b), values[(l * 13 + b) * 11 + s]);
				}
			}
		}
	}

	@Test
	void storedReflectanceIsDividedByItsFactor() throws Exception {
		Files.writeString(folder.resolve("x.hdr"), SCALED + "Reflectance Scale Factor = 10000\n");
		Files.write(folder.resolve("x.img"), new byte[] { 0x10, 0x27, (byte) 0x88, 0x13, 0, 0, 1, 0 });
		final Cube cube = CubeFiles.open(folder.resolve("x.hdr"));
		assertEquals(SampleType.FLOAT32, cube.type());
		final float[] values = (float[]) cube.toArray();
		assertEquals(List.of(1f, 0.5f, 0f, 1e-4f), List.of(values[0], values[1], values[2], values[3]));
		assertTrue(cube.metadata().others().isEmpty());
		assertEquals(10000, EnviFile.open(folder.resolve("x.hdr")).line(0).value(0, 0));
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "1", "NaN", "ten", "{}" })
	void factorsThatAreNoneChangeNothing(final String factor) throws Exception {
		Files.writeString(folder.resolve("x.hdr"), SCALED + "reflectance scale factor = " + factor + "\n");
		Files.write(folder.resolve("x.img"), new byte[8]);
		assertEquals(SampleType.UINT16, CubeFiles.open(folder.resolve("x.hdr")).type());
	}

	@Test
	void notesAreHeard() throws Exception {
		Files.writeString(folder.resolve("x.hdr"), SCALED.replace("lines = 1", "lines = 3"));
		Files.write(folder.resolve("x.img"), new byte[20]);
		final List<String> notes = new ArrayList<>();
		assertEquals(2, CubeFiles.open(folder.resolve("x.hdr"), notes::add).shape().lineCount());
		assertEquals(List.of("x.img ends before its header says: it holds 2 complete lines of 3. Copy the file"
			+ " again if it should have more."), notes);
	}

	@Test
	void referencesAreFoundByTheirNames() throws Exception {
		final Path cube = folder.resolve("scan1.hdr");
		assertEquals(Optional.empty(), CubeFiles.whiteReference(cube));
		final Path white = Files.writeString(folder.resolve("WHITEREF_scan1.hdr"), "");
		final Path dark = Files.writeString(folder.resolve("scan1_Dark.hdr"), "");
		assertEquals(Optional.of(white), CubeFiles.whiteReference(cube));
		assertEquals(Optional.of(dark), CubeFiles.darkReference(folder.resolve("scan1.raw")));
	}

	@Test
	void whatIsNoCubeIsOneSentence() throws Exception {
		final Path path = Files.writeString(folder.resolve("x.txt"), "hello");
		assertTrue(sentence(path).startsWith("No cube is known in " + path), sentence(path));
		assertTrue(sentence(folder.resolve("none.hdr")).contains("does not exist"), sentence(folder.resolve("none.hdr")));
		assertTrue(assertThrows(CubeException.class, () -> CubeFiles.writer(folder.resolve("x.xyz"))).getMessage()
			.startsWith("Cannot write a cube as x.xyz"));
		// What other programs call .hdr: an Analyze header begins with its own length.
		Files.write(folder.resolve("brain.hdr"), new byte[] { 92, 1, 0, 0, 0 });
		assertTrue(sentence(folder.resolve("brain.hdr")).startsWith("No cube is known in"));
	}

	private static String sentence(final Path path) {
		return assertThrows(CubeException.class, () -> CubeFiles.open(path)).getMessage();
	}
}
