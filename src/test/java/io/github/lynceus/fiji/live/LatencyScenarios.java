package io.github.lynceus.fiji.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.gui.Overlay;
import ij.gui.Roi;
import java.awt.Graphics;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** That a frame's age is told when it is on the screen, not before. */
final class LatencyScenarios extends LiveStage {

	private static final long HELD = 150_000_000;

	LatencyScenarios() {
		add("everyFrameShownIsToldOnceItIsPainted", this::toldOnce);
		add("aPaintThatTakesLongIsInTheAgeOfItsFrame", this::slowPaint);
	}

	/** An element of the overlay, drawn after the image, that takes its time. */
	private static final class SlowRoi extends Roi {

		private static final long serialVersionUID = 1L;

		private SlowRoi() {
			super(1, 1, 5, 5);
		}

		@Override
		public void drawOverlay(final Graphics graphics) {
			final long began = System.nanoTime();
			await("the time is over", () -> System.nanoTime() - began >= HELD);
		}
	}

	private void toldOnce() {
		open();
		final List<PaintedFrame> painted = new CopyOnWriteArrayList<>();
		live.onPainted(painted::add);
		for (int i = 0; i < 5; i++) {
			show();
			final int expected = i;
			await("frame " + i, () -> painted.stream().anyMatch(each -> each.frame().ordinal() == expected));
		}
		assertEquals(5, painted.stream().map(each -> each.frame().ordinal()).distinct().count());
		for (final PaintedFrame each : painted) {
			assertFalse(each.fromCamera(), "this source has no clock to compare");
			assertEquals(each.nanos() - each.frame().receivedNanos(), each.ageNanos());
			assertTrue(each.nanos() <= System.nanoTime());
		}
	}

	private void slowPaint() {
		open();
		onEventThread(() -> live.image().setOverlay(new Overlay(new SlowRoi())));
		final List<PaintedFrame> painted = new CopyOnWriteArrayList<>();
		live.onPainted(painted::add);
		final long before = live.ring().end();
		source.push(1);
		await("its paint", () -> painted.stream().anyMatch(each -> each.frame().ordinal() == before));
		final PaintedFrame frame = painted.stream().filter(each -> each.frame().ordinal() == before).findFirst().orElseThrow();
		assertTrue(frame.nanos() - frame.frame().receivedNanos() >= 0);
		assertTrue(frame.sinceArrivalNanos() >= HELD, frame.toString());
		onEventThread(() -> live.image().setOverlay(null));
	}
}
