package io.github.lynceus.telops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** That the camera is asked for what this computer takes, before frames are lost. */
class StorePaceTest {

	private static final long LOOK = 50_000_000;
	private static final long ROOM = 256_000_000;

	/** A disk, a queue before it and a camera that sends what it is asked for, in steps of a look. */
	private static final class Model {

		private final double diskMegabits;
		private final StorePace pace;
		private long nanos;
		private double received;
		private double stored;
		private double fullest;
		private long lost;

		Model(final double wanted, final double diskMegabits) {
			this.diskMegabits = diskMegabits;
			pace = new StorePace(wanted, seen());
		}

		private StorePace.Look seen() {
			return new StorePace.Look(nanos, (long) received, (received - stored) / ROOM, (long) stored, lost);
		}

		void run(final int looks) {
			for (int i = 0; i < looks; i++) {
				nanos += LOOK;
				received += pace.rate() * LOOK / 8e3;
				stored = Math.min(received, stored + diskMegabits * LOOK / 8e3);
				fullest = Math.max(fullest, (received - stored) / ROOM);
				pace.after(seen());
			}
		}
	}

	@Test
	void aFastDiskLeavesTheRateAsWanted() {
		final Model model = new Model(1000, 3000);
		model.run(100);
		assertEquals(1000, model.pace.rate());
	}

	@Test
	void aSlowDiskSlowsTheCameraDownBeforeThereIsNoMoreRoom() {
		for (final double disk : new double[] { 300, 900, 3000, 9000 }) {
			final Model model = new Model(15_000, disk);
			model.run(400);
			assertTrue(model.fullest < 1, disk + " Mbit/s: " + model.fullest);
			assertTrue(model.stored / 400 / LOOK * 8e3 > 0.9 * disk, disk + " Mbit/s is not made use of: " + model.stored);
		}
	}

	@Test
	void theRateRisesAgainWithTheDisk() {
		final Model slow = new Model(1000, 200);
		slow.run(200);
		assertTrue(slow.pace.rate() < 400);
		final double before = slow.pace.rate();
		for (int i = 0; i < 200; i++) {
			slow.stored = slow.received;
			slow.run(1);
		}
		assertTrue(slow.pace.rate() > 2 * before);
	}

	@Test
	void whatNobodyKnowsIsApproached() {
		final Model model = new Model(40_000, 1e6);
		assertEquals(StorePace.CAREFUL, model.pace.rate());
		model.run(20);
		assertEquals(40_000, model.pace.rate());
	}

	@Test
	void lossesInThisComputerSlowTheCameraDown() {
		final Model model = new Model(8000, 1e6);
		model.run(1);
		model.lost = 10;
		model.run(1);
		assertEquals(6800, model.pace.rate(), 1);
		model.run(1);
		assertTrue(model.pace.rate() > 6800 && model.pace.rate() < 7200, model.pace.rate() + " Mbit/s");
	}

	@Test
	void itNeverGoesBelowWhatAlwaysHelps() {
		final Model model = new Model(1000, 0);
		model.run(200);
		assertEquals(BitrateLadder.FLOOR, model.pace.rate());
		final Model below = new Model(50, 0);
		below.run(200);
		assertEquals(50, below.pace.rate());
	}
}
