package io.github.lynceus.pixel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Heads byte for byte, by the TIFF 6.0 specification, section 2. */
final class TiffDirectoryTest {

	@Test
	void entriesStandInTheDirectoryAndWhatIsTooLongBehindIt() {
		final byte[] head = new TiffDirectory().number(TiffDirectory.IMAGE_WIDTH, 320)
			.shorts(TiffDirectory.BITS_PER_SAMPLE, 8, 8, 8)
			.text(TiffDirectory.IMAGE_DESCRIPTION, "ok\0".getBytes(StandardCharsets.US_ASCII))
			.shorts(TiffDirectory.SAMPLES_PER_PIXEL, 3).at(50838, TiffDirectory.LONG, 5, 0x1000).head(88);
		assertArrayEquals(HexFormat.of().parseHex(("4949 2A00 08000000 0500" + "0001 0400 01000000 40010000"
			+ "0201 0300 03000000 4A000000" + "0E01 0200 03000000 50000000" + "1501 0300 01000000 03000000"
			+ "96C6 0400 05000000 00100000" + "00000000" + "0800 0800 0800" + "6F6B00" + "0000000000").replace(" ", "")), head);
	}

	@Test
	void aHeadThatIsTooShortIsRefused() {
		final TiffDirectory directory = new TiffDirectory().number(TiffDirectory.IMAGE_WIDTH, 320);
		assertThrows(IllegalStateException.class, () -> directory.head(25));
		assertEquals(26, directory.head(26).length);
	}
}
