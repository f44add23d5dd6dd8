package io.github.lynceus.fiji.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.gui.Overlay;
import io.github.lynceus.img.ColourBar;
import io.github.lynceus.img.PushedSource;
import io.github.lynceus.img.RingOptions;
import java.awt.Button;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Scrollbar;
import java.awt.event.ActionEvent;
import java.awt.event.AdjustmentEvent;
import java.awt.event.AdjustmentListener;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Runs scenarios with a live window in a real ImageJ on the display of {@code DISPLAY}, and has what they need. Writes one
 * line for each: its name, a tab, and "ok" or what went wrong.
 */
class LiveStage {

	static final int KEPT = 20;
	static final int PIXELS = PushedSource.WIDTH * PushedSource.HEIGHT;
	private static final long PATIENCE_NANOS = 60_000_000_000L;
	private static final List<Throwable> UNCAUGHT = new CopyOnWriteArrayList<>();

	PushedSource source;
	CountDownLatch closed;
	LiveWindow live;
	private final Map<String, Scenario> scenarios = new LinkedHashMap<>();

	/** Something done with windows. */
	@FunctionalInterface
	interface Scenario {

		void run() throws Exception;
	}

	static {
		Thread.setDefaultUncaughtExceptionHandler((thread, error) -> UNCAUGHT.add(error));
	}

	void add(final String name, final Scenario scenario) {
		scenarios.put(name, scenario);
	}

	/** Runs all of them. */
	final void run() {
		scenarios.forEach(this::run);
	}

	private void run(final String name, final Scenario scenario) {
		String outcome = "ok";
		try {
			scenario.run();
			if (live != null) {
				live.close();
			}
			assertEquals(List.of(), UNCAUGHT, "uncaught exceptions");
		}
		catch (final Throwable error) {
			outcome = error.toString().replace('\n', ' ').replace('\t', ' ');
			error.printStackTrace();
			UNCAUGHT.forEach(Throwable::printStackTrace);
			if (live != null) {
				live.close();
			}
		}
		UNCAUGHT.clear();
		live = null;
		System.out.println(name + "\t" + outcome);
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
			final Button button = find(live.image().getWindow(), Button.class, label);
			assertTrue(button != null, "no button " + label);
			final ActionEvent event = new ActionEvent(button, ActionEvent.ACTION_PERFORMED, label);
			Arrays.stream(button.getActionListeners()).forEach(listener -> listener.actionPerformed(event));
		});
	}

	/** Waits until the window has such a button. */
	void awaitButton(final String label) {
		await("the button " + label, () -> {
			final boolean[] there = new boolean[1];
			onEventThread(() -> there[0] = find(live.image().getWindow(), Button.class, label) != null);
			return there[0];
		});
	}

	private static <C extends Component> C find(final Container container, final Class<C> type, final String label) {
		for (final Component component : container.getComponents()) {
			if (type.isInstance(component) && (label == null || label.equals(((Button) component).getLabel()))) {
				return type.cast(component);
			}
			if (component instanceof Container inner) {
				final C found = find(inner, type, label);
				if (found != null) {
					return found;
				}
			}
		}
		return null;
	}

	/** Moves the slider as a mouse does: its value, then the event. */
	void drag(final int slice) {
		onEventThread(() -> {
			final Scrollbar bar = find(live.image().getWindow(), Scrollbar.class, null);
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
		final int[] value = { -1 };
		onEventThread(() -> value[0] = image.getProcessor() == null ? -1 : image.getProcessor().get(5, 5));
		return value[0];
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

	static void onEventThread(final Runnable task) {
		try {
			EventQueue.invokeAndWait(task);
		}
		catch (final Exception exception) {
			throw new IllegalStateException(exception);
		}
	}

	static void await(final String what, final BooleanSupplier condition) {
		final long end = System.nanoTime() + PATIENCE_NANOS;
		while (!condition.getAsBoolean()) {
			assertTrue(System.nanoTime() < end, "waited in vain for " + what);
			LockSupport.parkNanos(2_000_000);
		}
	}
}
