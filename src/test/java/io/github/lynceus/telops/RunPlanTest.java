package io.github.lynceus.telops;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lynceus.camera.IdRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunPlanTest {

	private static final List<IdRange> MISSING = List.of(new IdRange(10, 12), new IdRange(20, 20), new IdRange(200, 210), new IdRange(212,
		212));

	@Test
	void joinsRunsWhoseGapIsCheaperThanARestart() {
		assertEquals(List.of(new IdRange(10, 20), new IdRange(200, 212)), RunPlan.of(MISSING, 7));
		assertEquals(List.of(new IdRange(10, 12), new IdRange(20, 20), new IdRange(200, 212)), RunPlan.of(MISSING, 6));
		assertEquals(List.of(new IdRange(10, 212)), RunPlan.of(MISSING, 1000));
		assertEquals(MISSING, RunPlan.of(MISSING, 0));
		assertEquals(List.of(), RunPlan.of(List.of(), 5));
	}

	@Test
	void aRestartIsWorthTheFramesSentMeanwhile() {
		assertEquals(113, RunPlan.gapWorthARestart(0.15, 320 * 258 * 16 / 1e9));
		assertEquals(0, RunPlan.gapWorthARestart(0.15, 0.2));
		assertEquals(0, RunPlan.gapWorthARestart(0.15, 0));
	}

	@Test
	void runsOfIdsAreTheirUnbrokenStretches() {
		assertEquals(List.of(new IdRange(3, 5), new IdRange(7, 7)), IdRange.runs(List.of(3L, 4L, 5L, 7L)));
		assertEquals(List.of(), IdRange.runs(List.of()));
	}

	@Test
	void eachRetryIsSlowerDownToAFloor() {
		assertEquals(1000, BitrateLadder.of(1000, 0));
		assertEquals(500, BitrateLadder.of(1000, 1));
		assertEquals(125, BitrateLadder.of(1000, 3));
		assertEquals(100, BitrateLadder.of(1000, 4));
		assertEquals(100, BitrateLadder.of(1000, 6));
		assertEquals(60, BitrateLadder.of(60, 3));
	}

	@Test
	void theRateLearnsFromLossesAndRecovers() {
		final BitrateLadder ladder = new BitrateLadder();
		assertEquals(1000, ladder.learned());
		ladder.learn(94, 100);
		assertEquals(500, ladder.learned());
		ladder.learn(97, 100);
		assertEquals(500, ladder.learned());
		ladder.learn(100, 100);
		assertEquals(750, ladder.learned());
		ladder.learn(100, 100);
		assertEquals(1000, ladder.learned());
		for (int i = 0; i < 10; i++)
			ladder.learn(0, 100);
		assertEquals(100, ladder.learned());
	}
}
