package io.github.lynceus.fiji.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Following, scrubbing, freezing, and what the window says about it. */
final class FollowScenarios extends LiveStage {

	FollowScenarios() {
		add("followsTheNewestFrame", this::followsNewest);
		add("aMovedSliderHoldsTheFrames", this::scrubStays);
		add("freezingHoldsTheNewestFrame", this::freezes);
		add("statusAndTitleTellTheState", this::tellsState);
	}

	private void followsNewest() {
		open();
		for (int i = 1; i <= 50; i++) {
			source.push(1);
			final int expected = 1000 + i - 1;
			await("frame " + i, () -> pixel(live.image()) == expected);
		}
		assertEquals(KEPT, live.image().getCurrentSlice());
		assertEquals("FrameID 50 t=0.490000 s", live.image().getStack().getSliceLabel(KEPT));
		source.push(500);
		await("the last of many", () -> pixel(live.image()) == 1549);
	}

	private void scrubStays() throws Exception {
		open();
		source.push(30);
		await("the frame", () -> pixel(live.image()) == 1029);
		drag(KEPT - 5);
		await("holding", () -> live.ring().isHeld());
		await("the frame back", () -> pixel(live.image()) == 1024);
		source.push(40);
		await("the count of frames not kept", () -> live.lastStatus().counters().notKept() == 40);
		assertEquals(1024, pixel(live.image()));
		assertFalse(live.isFollowing());
		assertEquals(5, live.lastStatus().framesBack());
		drag(1);
		await("the oldest frame", () -> pixel(live.image()) == 1010);
		drag(KEPT);
		await("following", () -> !live.ring().isHeld());
		source.push(1);
		await("the newest frame", () -> pixel(live.image()) == 1070);
	}

	private void freezes() {
		open();
		source.push(3);
		await("the frame", () -> pixel(live.image()) == 1002);
		live.freeze(true);
		source.push(3);
		await("the status", () -> !live.isFollowing() && live.lastStatus().counters().notKept() == 3);
		assertEquals(1002, pixel(live.image()));
		live.freeze(false);
		source.push(1);
		await("the newest frame", () -> pixel(live.image()) == 1006);
	}

	private void tellsState() {
		open();
		assertEquals("Test camera (127.0.0.9) (Live)", live.image().getTitle());
		source.push(3);
		await("a shown frame", () -> live.lastStatus().frame() != null && live.lastStatus().shownRate() > 0);
		source.stop();
		await("the title", () -> live.image().getTitle().equals("Test camera (127.0.0.9) (Stopped)"));
		assertTrue(live.isOpen());
	}
}
