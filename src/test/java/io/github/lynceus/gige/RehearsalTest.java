package io.github.lynceus.gige;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RehearsalTest {

	/** Only frames that are whole have been through all that a real one goes through. */
	@Test
	void everyFrameIsPutTogether() {
		assertEquals(7, Rehearsal.play(7, System.nanoTime() + 60_000_000_000L));
	}

	@Test
	void aBusyComputerIsNotHeldUp() {
		assertEquals(0, Rehearsal.play(1000, System.nanoTime()));
	}
}
