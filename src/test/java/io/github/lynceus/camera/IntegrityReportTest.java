package io.github.lynceus.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;

class IntegrityReportTest {

	private static IntegrityReport report() {
		final PixelStatistics values = new PixelStatistics()
			.add(new short[] { 0x1900, 0x1A00, (short) 0xFFFF }, new FrameUnit(1 / 256.0, 0, "°C", 0xFFF1));
		return new IntegrityReportBuilder("Telops Inc. TS-IR (127.0.0.2)", 2).frames(1000, 10, 1004)
			.passes(3, 4, 3).incomplete(1007, 2).neverArrived(List.of(1003L, 1002L)).resend(1, 5).losses(12, 1, 0)
			.transfer(2, 1_000_000, 1500, 500).values(values, "°C").build();
	}

	@Test
	void countsWhatIsMissing() {
		final IntegrityReport report = report();
		assertEquals(7, report.complete());
		assertEquals(3, report.missing());
		assertFalse(report.isOk());
		assertEquals(List.of(1002L, 1003L), report.neverArrived());
		assertEquals(List.of(new IdRange(1002, 1003), new IdRange(1007, 1007)), report.gaps());
		assertEquals(1009, report.lastFrameId());
		assertEquals(0.5, report.megabytesPerSecond());
	}

	@Test
	void saysItInOneSentence() {
		assertEquals("Sequence 2: 7 of 10 frames whole, 1 incomplete, 2 never arrived, range 25..26 °C, mean 25.5, "
			+ "1 marked pixel, 3 frames recovered by retry, 1 frame recovered by resend, 0.5 MB/s.", report().sentence());
	}

	@Test
	void writesJsonWithItsKeysInOrder() {
		assertEquals("""
			{
			  "camera": "Telops Inc. TS-IR (127.0.0.2)",
			  "sequence": 2,
			  "ok": false,
			  "expected": 10,
			  "complete": 7,
			  "incomplete": [
			    {
			      "frameId": 1007,
			      "packetsMissing": 2
			    }
			  ],
			  "neverArrived": [
			    1002,
			    1003
			  ],
			  "completeInFirstPass": 4,
			  "recoveredByRetry": 3,
			  "framesRecoveredByResend": 1,
			  "packetsRecoveredByResend": 5,
			  "packetsLost": 12,
			  "duplicates": 1,
			  "rejected": 0,
			  "resumed": 0,
			  "resendRequested": 0,
			  "resendRefused": 0,
			  "overruns": 0,
			  "imagesPerBlock": 1,
			  "elapsed": 0.0,
			  "seconds": 2.0,
			  "bytes": 1000000,
			  "megabytesPerSecond": 0.5,
			  "megabitsPerSecond": 4.0,
			  "packetSize": 1500,
			  "bitrate": 500.0,
			  "passes": 3,
			  "firstFrameId": 1000,
			  "lastFrameId": 1009,
			  "moiFrameId": 1004,
			  "gaps": [
			    {
			      "first": 1002,
			      "last": 1003
			    },
			    {
			      "first": 1007,
			      "last": 1007
			    }
			  ],
			  "min": 25.0,
			  "max": 26.0,
			  "mean": 25.5,
			  "unit": "°C",
			  "specialPixels": 1,
			  "crc32c": "%s"
			}""".formatted(report().crc32c()), report().toJson());
	}

	@Test
	void hasNoNumberWhereThereIsNone() {
		final IntegrityReport empty = new IntegrityReportBuilder("c", 0).frames(5, 1, 5).neverArrived(List.of(5L)).build();
		assertTrue(empty.toJson().contains("\"min\": null"));
		assertEquals("Sequence 0: 0 of 1 frames whole, 1 never arrived.", empty.sentence());
		assertEquals(0, empty.megabytesPerSecond());
	}

	@Test
	void markedPixelsAreCountedAndNeverValues() {
		final PixelStatistics none = new PixelStatistics().add(new short[] { (short) 0xFFF1, (short) 0xFFFE },
			new FrameUnit(1, 0, "count", 0xFFF1));
		assertEquals(2, none.specialPixels());
		assertTrue(Double.isNaN(none.mean()));
		final PixelStatistics raw = new PixelStatistics().add(new short[] { (short) 0xFFF1, 1 }, FrameUnit.COUNTS);
		assertEquals(0, raw.specialPixels());
		assertEquals(0xFFF1, raw.max());
		final PixelStatistics falling = new PixelStatistics().add(new short[] { 1, 3 }, new FrameUnit(-2, 10, "x", 0x10000));
		assertEquals(4, falling.min());
		assertEquals(8, falling.max());
		assertEquals(6, falling.mean());
	}

	@Test
	void theChecksumIsThatOfLittleEndianBytesInFrameOrder() {
		// "123456789" gives E3069283 in every description of CRC-32C; here without its last digit, as 16-bit words.
		final CRC32C crc = new CRC32C();
		crc.update("12345678".getBytes(StandardCharsets.US_ASCII));
		final PixelStatistics two = new PixelStatistics().addChecksum(new short[] { 0x3231, 0x3433 })
			.addChecksum(new short[] { 0x3635, 0x3837 });
		assertEquals(String.format("%08x", crc.getValue()), two.crc32c());
	}

	@Test
	void aSequenceWithoutReportCountsItself() {
		final Sequence sequence = Sequence.builder(1, 2, 1).frameRate(100).moiFrameId(8).frame(7, new short[] { 1, 2 })
			.frame(8, new short[2], new byte[0], 0, false, false).frame(9, new short[] { 3, 4 }).build();
		assertEquals(3, sequence.report().expected());
		assertEquals(List.of(8L), sequence.report().neverArrived());
		assertEquals(-0.01, sequence.time(0));
		assertEquals(4, sequence.report().max());
		final Sequence arrived = sequence.onlyArrived();
		assertEquals(2, arrived.size());
		assertEquals(9, arrived.frameId(1));
		assertEquals(3, arrived.report().expected());
	}
}
