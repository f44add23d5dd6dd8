package io.github.lynceus.hyper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LineCostTest {

	@Test
	void linesAreMeasuredInOneAcquisition() {
		final ScriptedSource camera = TestCubes.camera(TestCubes.lifetime(Interleave.BIL)).endless();
		final LineCost cost = LineCost.of(camera.cube().snv(), 3, 50);
		assertEquals(50, cost.lines());
		assertEquals(53, camera.given.get());
		assertEquals(1, camera.closed.get());
		assertTrue(cost.medianNanos() <= cost.percentile99Nanos() && cost.percentile99Nanos() <= cost.maxNanos());
		assertTrue(cost.linesPerSecond() > 0);
	}

	@Test
	void shortCubesAreMeasuredAsFarAsTheyGo() {
		assertEquals(4, LineCost.of(TestCubes.lifetime(Interleave.BIP), 3, 50).lines());
		assertThrows(CubeException.class, () -> LineCost.of(TestCubes.lifetime(Interleave.BIP), 7, 50));
		final String text = new LineCost(2, 2_000_000, 3_000_000, 4_000_000).toString();
		assertEquals("2.00 ms a line (99 % below 3.00, slowest 4.00): 500 lines/s", text);
	}
}
