package io.github.lynceus.fiji.robot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import io.github.lynceus.fiji.live.LiveWindow;
import io.github.lynceus.fiji.live.LiveWindows;
import java.awt.Dialog;
import java.awt.Point;
import java.awt.Scrollbar;

/** Starting, stopping, holding and looking back. */
final class StreamByHand extends Bench {

	StreamByHand(final Onlooker camera) {
		super(camera);
		add("connectsByItsDialog", this::connects);
		add("stopsAndStartsByTheButton", this::stopsAndStarts);
		add("freezesAndSnaps", this::freezes);
		add("theSliderLooksBackAndFollowsAgain", this::scrubs);
	}

	private void connects() {
		IJ.doCommand("Lynceus Connect...");
		final Dialog dialog = dialog("Lynceus Connect");
		enter(dialog, "Address", camera.address());
		press(dialog, "OK");
		awaitEnd("Lynceus Connect...");
		assertFalse(camera.isFree());
		assertTrue(camera.isSilent());
		IJ.doCommand("Lynceus Live View");
		await("the live view", () -> !LiveWindows.open().isEmpty());
		final LiveWindow live = LiveWindows.active();
		await("painted frames", () -> live.lastStatus().shownRate() > 0);
		assertFalse(camera.isSilent());
	}

	private void stopsAndStarts() {
		final LiveWindow live = open(64, 32, 200);
		press(live, "Stop");
		await("silence", camera::isSilent);
		await("the title", () -> live.image().getTitle().endsWith(" (Stopped)"));
		final long end = live.ring().end();
		assertTrue(live.isOpen());
		assertFalse(camera.isFree(), "stopped, and still connected");
		press(live, "Start");
		await("the title", () -> live.image().getTitle().endsWith(" (Live)"));
		await("new frames", () -> live.ring().end() > end && live.lastStatus().shownRate() > 0);
		assertFalse(camera.isSilent());
	}

	private void freezes() {
		final LiveWindow live = open(64, 32, 200);
		press(live, "Freeze");
		await("the title", () -> live.image().getTitle().endsWith(" (Held)"));
		final String held = label(live);
		final Object pixels = ask(() -> live.image().getProcessor().getPixelsCopy());
		final long kept = live.lastStatus().counters().notKept();
		await("frames that are not kept", () -> live.lastStatus().counters().notKept() > kept + 20);
		assertEquals(held, label(live));
		press(live, "Snap");
		final String title = live.source().name() + " FrameID " + live.lastStatus().frame().frameId();
		await("the snap", () -> image(title) != null);
		final ImagePlus snap = image(title);
		assertArrayEquals((short[]) pixels, (short[]) snap.getProcessor().getPixels());
		assertEquals(held, snap.getProp("Slice_Label"));
		onEventThread(snap::close);
		press(live, "Follow");
		await("the title", () -> live.image().getTitle().endsWith(" (Live)"));
		await("another frame", () -> !label(live).equals(held));
	}

	private void scrubs() {
		final LiveWindow live = open(64, 32, 200);
		await("enough to look back at", () -> live.ring().end() > 400);
		final Scrollbar slider = ask(() -> find(live.image().getWindow(), Scrollbar.class, any -> true));
		final int width = slider.getWidth();
		final int y = slider.getHeight() / 2;
		final int thumb = thumb(slider);
		hands.drag(slider, new Point(thumb, y), new Point(width / 2, y));
		await("the title", () -> live.image().getTitle().endsWith(" (Held)"));
		await("looking back", () -> live.lastStatus().framesBack() > 0
			&& live.lastStatus().framesBack() == live.image().getStackSize() - slider.getValue());
		final int back = live.lastStatus().framesBack();
		final String held = label(live);
		final long kept = live.lastStatus().counters().notKept();
		await("frames that are not kept", () -> live.lastStatus().counters().notKept() > kept + 20);
		assertEquals(held, label(live), "the frames stay while one looks at them");
		// One back by its arrow.
		hands.click(slider, y, y);
		await("one further", () -> live.lastStatus().framesBack() == back + 1);
		assertNotEquals(held, label(live));
		hands.drag(slider, new Point(thumb(slider), y), new Point(width - 2, y));
		await("the title", () -> live.image().getTitle().endsWith(" (Live)"));
		assertEquals(live.image().getStackSize(), slider.getValue());
		await("the newest frame", () -> live.lastStatus().framesBack() == 0 && live.lastStatus().shownRate() > 0);
	}

	/** Middle of the slider's thumb: between its arrows, which are as wide as the slider is high. */
	private static int thumb(final Scrollbar slider) {
		final int arrow = slider.getHeight();
		final int track = slider.getWidth() - 2 * arrow;
		final double part = (slider.getValue() - slider.getMinimum() + slider.getVisibleAmount() / 2.0)
			/ (slider.getMaximum() - slider.getMinimum());
		return (int) Math.round(arrow + part * track);
	}

	private static String label(final LiveWindow live) {
		return ask(() -> live.image().getStack().getSliceLabel(live.image().getCurrentSlice()));
	}
}
