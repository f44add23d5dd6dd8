package io.github.lynceus.img;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.measure.ResultsTable;
import io.github.lynceus.camera.IntegrityReport;
import io.github.lynceus.camera.Sequence;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntegrityTableTest {

	private final Sequence damaged = TestSequences.builder(1, 5).frame(5, TestSequences.plane(1, 5))
		.frame(6, new short[24], new byte[0], 0.02, false, false).frame(7, TestSequences.plane(1, 7)).build();
	private final List<IntegrityReport> reports = List.of(TestSequences.sequence(0, 100, 104, 101).report(), damaged.report());

	@Test
	void oneRowPerSequence() {
		final ResultsTable table = IntegrityTable.of(reports);
		assertEquals(2, table.size());
		assertEquals("yes", table.getStringValue("OK", 0));
		assertEquals("NO", table.getStringValue("OK", 1));
		assertEquals(5, table.getValue("Expected", 0));
		assertEquals(2, table.getValue("Complete", 1));
		assertEquals(1, table.getValue("Never arrived", 1));
		assertEquals("6", table.getStringValue("Gaps", 1));
		assertEquals("°C", table.getStringValue("Unit", 0));
		assertEquals(TestSequences.raw(0, 100, 0) / 256.0 - 10, table.getValue("Min", 0), 1e-9);
		assertEquals(reports.get(0).crc32c(), table.getStringValue("CRC-32C", 0));
		assertTrue(table.getRowAsString(0).startsWith("0\tyes\t5\t5\t0\t0"), table.getRowAsString(0));
	}

	@Test
	void theTextIsOneSentencePerSequence() {
		final String[] lines = IntegrityTable.text(reports).split("\n");
		assertEquals(2, lines.length);
		assertTrue(lines[1].startsWith("Sequence 1: 2 of 3 frames whole"), lines[1]);
	}
}
