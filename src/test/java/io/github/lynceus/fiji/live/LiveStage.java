package io.github.lynceus.fiji.live;

import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.gui.Overlay;
import io.github.lynceus.fiji.Stage;
import io.github.lynceus.img.ColourBar;
import io.github.lynceus.img.PushedSource;
import io.github.lynceus.img.RingOptions;
import java.awt.Button;
import java.awt.Scrollbar;
import java.awt.event.ActionEvent;
import java.awt.event.AdjustmentEvent;
import java.awt.event.AdjustmentListener;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;

/** Scenarios with a live window on a pushed source, in a real ImageJ on the display of {@code DISPLAY}. */
class LiveStage extends Stage {

	static final int KEPT = 20;
	static final int PIXELS = PushedSource.WIDTH * PushedSource.HEIGHT;

	PushedSource source;
	CountDownLatch closed;
	LiveWindow live;

	@Override
	protected void tidy() {
		if (live != null) {
			live.close();
		}
		live = null;
	}

	void open() {
		open(new PushedSource());
	}

	void open(final PushedSource opened) {
		open(opened, LiveOptions.DEFAULT.withLook(LiveLook.DEFAULT.withAutoScale(AutoScale.ONCE, 0)));
	}

	void open(final PushedSource opened, final LiveOptions options) {
		source = opened;
		closed = new CountDownLatch(1);
		live = LiveWindow.open(source, options.withRing(RingOptions.DEFAULT.withFrames(KEPT)), closed::countDown);
	}

	/** Gives a frame and waits until it is on the screen. */
	void show() {
		source.push(1);
		final long end = live.ring().end();
		await("frame " + end, () -> live.lastStatus().frame() != null && live.lastStatus().frame().ordinal() == end - 1);
	}

	/** Presses a button of the window as a mouse does. */
	void press(final String label) {
		onEventThread(() -> {
			final Button button = button(label);
			assertTrue(button != null, "no button " + label);
			final ActionEvent event = new ActionEvent(button, ActionEvent.ACTION_PERFORMED, label);
			Arrays.stream(button.getActionListeners()).forEach(listener -> listener.actionPerformed(event));
		});
	}

	/** Waits until the window has such a button. */
	void awaitButton(final String label) {
		await("the button " + label, () -> ask(() -> button(label) != null));
	}

	private Button button(final String label) {
		return find(live.image().getWindow(), Button.class, button -> label.equals(button.getLabel()));
	}

	/** Moves the slider as a mouse does: its value, then the event. */
	void drag(final int slice) {
		onEventThread(() -> {
			final Scrollbar bar = find(live.image().getWindow(), Scrollbar.class, any -> true);
			bar.setValue(slice);
			final AdjustmentEvent event = new AdjustmentEvent(bar, AdjustmentEvent.ADJUSTMENT_VALUE_CHANGED,
				AdjustmentEvent.TRACK, slice);
			for (final AdjustmentListener listener : bar.getAdjustmentListeners()) {
				listener.adjustmentValueChanged(event);
			}
		});
	}

	/** A pixel of the image as it is displayed. */
	static int pixel(final ImagePlus image) {
		return ask(() -> image.getProcessor() == null ? -1 : image.getProcessor().get(5, 5));
	}

	static boolean hasBar(final Overlay overlay) {
		return overlay != null && overlay.getIndex(ColourBar.NAME) >= 0;
	}

	static boolean sameBytes(final byte[] a, final byte[] b) {
		return Arrays.equals(a, b);
	}

	/** Threads that a live window could have left: ImageJ's sliders and ours. */
	static int settledThreads() {
		return (int) Thread.getAllStackTraces().keySet().stream().map(Thread::getName)
			.filter(name -> name.startsWith("zSelector") || name.startsWith("Lynceus") || name.equals("feeder")
				|| name.startsWith("TimerQueue")).count();
	}
}
