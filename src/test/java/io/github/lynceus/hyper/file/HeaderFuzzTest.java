package io.github.lynceus.hyper.file;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.hyper.CubeException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Headers with random damage open, or are refused in a sentence; there is no third way. */
class HeaderFuzzTest {

	private static final int ROUNDS = 20_000;
	private static final List<String> SCRAPS = List.of("{", "}", "=", ",", "\n", ";", " ", "-1", "0", "NaN", "1e308",
		"2147483648",
		"9223372036854775807", "bsq", "bip", "12", "9", "{}", "wavelength = {", "bands = ", "lines = ", "samples =",
		"header offset = ", "lynceus capture = unfinished\n", "lynceus dropped lines = {0-99999999999, 3}\n", "\uFEFF", "\0",
		"ENVI");
	private static final String HEADER = """
		ENVI
		description = {a small one}
		samples = 4
		lines = 3
		bands = 2
		header offset = 5
		file type = ENVI Classification
		data type = 2
		interleave = bil
		byte order = 0
		default bands = {1}
		wavelength units = Nanometers
		wavelength = {400.5, 500.5}
		fwhm = {1, 2}
		band names = {a, b}
		bbl = {1, 0}
		classes = 2
		class names = {x, y}
		class lookup = {0,0,0, 255,255,255}
		reflectance scale factor = 10000
		""";

	@TempDir
	Path folder;

	@Test
	void damagedHeadersNeverThrowAnythingElse() throws Exception {
		final SplittableRandom random = new SplittableRandom(5);
		final Path header = folder.resolve("x.hdr");
		Files.write(folder.resolve("x.img"), new byte[5 + 48]);
		int opened = 0;
		for (int round = 0; round < ROUNDS; round++) {
			final String text = damaged(random);
			try {
				final EnviHeader read = EnviHeader.parse(text, "x.hdr");
				EnviHeader.parse(read.format(), "x.hdr");
				if (round % 10 == 0) {
					Files.writeString(header, text);
					final FileCube cube = EnviFile.open(header);
					cube.line(cube.shape().lineCount() - 1);
				}
				opened++;
			}
			catch (final CubeException expected) {
				assertTrue(!expected.getMessage().isBlank());
			}
			catch (final RuntimeException | Error error) {
				throw new AssertionError("round " + round + ":\n" + text, error);
			}
		}
		assertTrue(opened > ROUNDS / 20 && opened < ROUNDS, opened + " of " + ROUNDS + " could be opened");
	}

	private static String damaged(final SplittableRandom random) {
		final StringBuilder text = new StringBuilder(HEADER);
		for (int i = random.nextInt(1, 6); i > 0; i--) {
			final int at = random.nextInt(text.length());
			switch (random.nextInt(5)) {
				case 0 -> text.deleteCharAt(at);
				case 1 -> text.insert(at, SCRAPS.get(random.nextInt(SCRAPS.size())));
				case 2 -> text.setCharAt(at, (char) random.nextInt(256));
				case 3 -> text.replace(at, Math.min(text.length(), at + random.nextInt(1, 8)),
					SCRAPS.get(random.nextInt(SCRAPS.size())));
				default -> text.replace(at, Math.min(text.length(), at + random.nextInt(40)), "");
			}
		}
		return new String(text.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
	}
}
