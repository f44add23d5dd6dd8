package io.github.lynceus.telops;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The header fields against the table of the published firmware (frame-header.csv beside this test): place, kind and unit
 * of every one of them, and its value from literal bytes by a decoder of this test's own.
 */
class HeaderTableTest {

	/** One line of the table. */
	private record Row(int offset, int bytes, String type, String field, String unit) {

		static Row parse(final String line) {
			final String[] cells = line.split(",", -1);
			return new Row(Integer.decode(cells[0]), Integer.parseInt(cells[1]), cells[2], cells[3], cells[4]);
		}

		/** Its number, from bytes with the low one first. */
		BigDecimal value(final byte[] header) {
			final byte[] bytes = new byte[bytes() + 1];
			for (int i = 0; i < bytes(); i++)
				bytes[bytes() - i] = header[offset() + i];
			final boolean negative = type().startsWith("i") && bytes[1] < 0;
			if (type().equals("f32")) return ieee(new BigInteger(bytes).intValue());
			return new BigDecimal(new BigInteger(negative ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes));
		}

		/** Sign, exponent and fraction of a 32-bit float, put together by hand. */
		private static BigDecimal ieee(final int bits) {
			final int exponent = (bits >>> 23 & 0xFF) - 127 - 23;
			final BigDecimal fraction = new BigDecimal(bits & 0x7F_FFFF | 0x80_0000);
			final BigDecimal power = BigDecimal.valueOf(2).pow(Math.abs(exponent));
			final BigDecimal value = exponent < 0 ? fraction.divide(power) : fraction.multiply(power);
			return bits < 0 ? value.negate() : value;
		}

		/** How many of the table's units are one of ours, and ours. */
		Map.Entry<Double, String> shown() {
			return switch (unit()) {
				case "10 ns" -> Map.entry(0.01, "µs");
				case "mHz" -> Map.entry(0.001, "Hz");
				case "us" -> Map.entry(1.0, "µs");
				case "0.01 C" -> Map.entry(0.01, "°C");
				case "C" -> Map.entry(1.0, "°C");
				case "enum", "bool", "bits", "see conversion" -> Map.entry(1.0, "");
				default -> Map.entry(1.0, unit());
			};
		}
	}

	private static List<Row> table() throws IOException {
		try (BufferedReader reader = new BufferedReader(new InputStreamReader(
			HeaderTableTest.class.getResourceAsStream("frame-header.csv"), StandardCharsets.UTF_8)))
		{
			return reader.lines().skip(1).map(Row::parse).toList();
		}
	}

	@Test
	void everyFieldStandsWhereTheTableSaysWithItsKindAndUnit() throws IOException {
		final List<Row> table = table();
		final HeaderField[] fields = HeaderField.values();
		assertEquals(91, table.size());
		assertEquals(table.stream().map(Row::field).toList(), Arrays.stream(fields).map(HeaderField::label).toList());
		for (int i = 0; i < fields.length; i++) {
			final Row row = table.get(i);
			assertEquals(row.offset(), fields[i].offset(), row.field());
			assertEquals(row.bytes(), fields[i].type().size(), row.field());
			assertEquals(row.shown().getValue(), fields[i].unit(), row.field());
			assertEquals(row.shown().getKey(), fields[i].scale(), row.field());
		}
	}

	/** Bytes that differ everywhere, once with most signs positive and once with most negative. */
	@Test
	void everyFieldIsDecodedFromItsOwnBytes() throws IOException {
		for (final int seed : new int[] { 1, 0x80 }) {
			final byte[] bytes = new byte[FrameHeader.SIZE];
			for (int i = 0; i < bytes.length; i++)
				bytes[i] = (byte) ((i * 37 + seed & 0x7F) + (seed & 0x80));
			bytes[0] = 0x54;
			bytes[1] = 0x43;
			final FrameHeader header = FrameHeader.of(bytes);
			for (final Row row : table()) {
				if (row.type().startsWith("char")) continue;
				final HeaderField field = Arrays.stream(HeaderField.values()).filter(f -> f.label().equals(row.field()))
					.findFirst().orElseThrow();
				final double wanted = row.value(bytes).doubleValue();
				assertEquals(wanted, header.raw(field), Math.abs(wanted) * 1e-12, row.field());
				assertEquals(wanted * row.shown().getKey(), header.value(field), Math.abs(wanted) * 1e-12, row.field());
			}
			assertEquals("TC", header.toMap().get("Signature"));
		}
	}

	@Test
	void tablesShowValuesWithTheirUnits() {
		final byte[] bytes = new byte[FrameHeader.SIZE];
		bytes[0] = 0x54;
		bytes[1] = 0x43;
		bytes[0x18] = (byte) 0xC9; // 5065 x 10 ns
		bytes[0x19] = 0x13;
		bytes[0x1C] = 2;
		bytes[0xA0] = 0x6C; // -19604 x 0.01 °C
		bytes[0xA1] = (byte) 0xB3;
		final Map<String, String> text = FrameHeader.of(bytes).toText();
		assertEquals(91, text.size());
		assertEquals(Arrays.stream(HeaderField.values()).map(HeaderField::label).toList(), List.copyOf(text.keySet()));
		assertEquals("50.65 µs", text.get("ExposureTime"));
		assertEquals("RT", text.get("CalibrationMode"));
		assertEquals("-196.04 °C", text.get("TemperatureSensor"));
		assertEquals("0", text.get("FrameID"));
		assertEquals("TC", text.get("Signature"));
	}
}
