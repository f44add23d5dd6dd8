package io.github.lynceus.fiji.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImageJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.Overlay;
import ij.measure.Calibration;
import ij.plugin.LutLoader;
import io.github.lynceus.camera.FrameUnit;
import io.github.lynceus.img.ColourBar;
import io.github.lynceus.img.PushedSource;
import io.github.lynceus.img.RingOptions;
import io.github.lynceus.img.ThermalLut;
import io.github.lynceus.pixel.PixelFormat;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Scrollbar;
import java.awt.event.AdjustmentEvent;
import java.awt.event.AdjustmentListener;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Uses live windows in a real ImageJ on the display of {@code DISPLAY}. Writes one line for each scenario: its
 * name, a tab, and "ok" or what went wrong.
 */
public final class LiveWindowChild {

	private static final int KEPT = 20;
	private static final int PIXELS = PushedSource.WIDTH * PushedSource.HEIGHT;
	private static final long PATIENCE_NANOS = 60_000_000_000L;

	private final List<Throwable> uncaught = new CopyOnWriteArrayList<>();
	private PushedSource source;
	private CountDownLatch closed;
	private LiveWindow live;

	private LiveWindowChild() {}

	@FunctionalInterface
	private interface Scenario {

		void run() throws Exception;
	}

	/** Runs all scenarios. */
	public static void main(final String[] args) {
		final LiveWindowChild child = new LiveWindowChild();
		Thread.setDefaultUncaughtExceptionHandler((thread, error) -> child.uncaught.add(error));
		final ImageJ imagej = new ImageJ();
		imagej.exitWhenQuitting(false);
		final Map<String, Scenario> scenarios = new LinkedHashMap<>();
		scenarios.put("showsFramesInThermalColoursAndDegrees", child::showsFrames);
		scenarios.put("followsTheNewestFrame", child::followsNewest);
		scenarios.put("aMovedSliderHoldsTheFrames", child::scrubStays);
		scenarios.put("freezingHoldsTheNewestFrame", child::freezes);
		scenarios.put("leavesColoursRangeAndSelectionToTheUser", child::leavesSettings);
		scenarios.put("theScaleStaysAwayOnceTakenAway", child::barStaysAway);
		scenarios.put("aChangedUnitShows", child::unitChanges);
		scenarios.put("snapsTheFrameShown", child::snaps);
		scenarios.put("packedPixelsAreGreyWithTheRangeOfTheirContent", child::showsPacked);
		scenarios.put("coloursAreRgbWithoutScale", child::showsColours);
		scenarios.put("floatsHaveTheRangeOfTheirValues", child::showsFloats);
		scenarios.put("statusAndTitleTellTheState", child::tellsState);
		scenarios.put("closingStopsTheSourceOnce", child::closeStops);
		scenarios.put("closeAllStopsTheSource", child::closeAll);
		scenarios.put("opensAndClosesFiftyTimesUnderFire", child::openClose);
		scenarios.put("quittingStopsTheSource", () -> child.quits(imagej));
		scenarios.forEach(child::run);
		System.exit(0);
	}

	private void run(final String name, final Scenario scenario) {
		String outcome = "ok";
		try {
			scenario.run();
			if (live != null) {
				live.close();
			}
			assertEquals(List.of(), uncaught, "uncaught exceptions");
		}
		catch (final Throwable error) {
			outcome = error.toString().replace('\n', ' ').replace('\t', ' ');
			error.printStackTrace();
		}
		uncaught.clear();
		live = null;
		System.out.println(name + "\t" + outcome);
	}

	private void open() {
		open(new PushedSource());
	}

	private void open(final PushedSource opened) {
		source = opened;
		closed = new CountDownLatch(1);
		live = LiveWindow.open(source, LiveOptions.DEFAULT.withAutoScale(AutoScale.ONCE, 0)
			.withRing(RingOptions.DEFAULT.withFrames(KEPT)), closed::countDown);
	}

	// -- Scenarios --

	private void showsFrames() {
		open();
		source.push(1);
		await("the frame", () -> pixel(live.image()) == 1000);
		final Calibration calibration = live.image().getCalibration();
		assertEquals(Calibration.STRAIGHT_LINE, calibration.getFunction());
		assertEquals(15, calibration.getCValue(pixel(live.image())), 1e-4);
		assertEquals("°C", calibration.getValueUnit());
		assertEquals(KEPT, live.image().getStackSize());
		assertTrue(sameBytes(ThermalLut.create().getBytes(), live.image().getProcessor().getLut().getBytes()));
		assertTrue(live.image().getDisplayRangeMax() < 0xFFF1, "special codes are outside of the range");
		await("the scale", () -> hasBar(live.image().getOverlay()));
		assertEquals(4, live.image().getWindow().getCanvas().getMagnification());
		assertFalse(live.image().changes);
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

	private void leavesSettings() throws Exception {
		open();
		source.push(10);
		await("the frame", () -> pixel(live.image()) == 1009);
		source.push(RangeChooser.FIRST_FRAMES);
		for (int i = 0; i < RangeChooser.FIRST_FRAMES; i++) {
			final int next = 1015 + i;
			source.push(1);
			await("frame " + next, () -> pixel(live.image()) == next);
		}
		onEventThread(() -> {
			WindowManager.setTempCurrentImage(live.image());
			new LutLoader().run("fire");
			WindowManager.setTempCurrentImage(null);
			live.image().setDisplayRange(500, 4000);
			live.image().setRoi(10, 20, 30, 40);
		});
		final byte[] fire = live.image().getProcessor().getLut().getBytes();
		assertFalse(sameBytes(ThermalLut.create().getBytes(), fire));
		source.push(1);
		await("the frame", () -> pixel(live.image()) == 1020);
		assertTrue(sameBytes(fire, live.image().getProcessor().getLut().getBytes()));
		assertEquals(500, live.image().getDisplayRangeMin());
		assertEquals(4000, live.image().getDisplayRangeMax());
		assertEquals(30, live.image().getRoi().getBounds().width);
		assertEquals(15.2, live.image().getStatistics().mean, 1e-4, "statistics are in degrees");
	}

	private void barStaysAway() throws Exception {
		open();
		source.push(1);
		await("the scale", () -> hasBar(live.image().getOverlay()));
		onEventThread(() -> live.image().setOverlay(null));
		final long offered = live.lastStatus().counters().offered();
		source.push(5);
		await("a new status", () -> live.lastStatus().counters().offered() > offered);
		live.autoScale(AutoScale.ONCE);
		source.push(1);
		await("another status", () -> live.lastStatus().counters().offered() == offered + 6);
		assertFalse(hasBar(live.image().getOverlay()));
		live.colourBar(true);
		await("the scale again", () -> hasBar(live.image().getOverlay()));
	}

	private void unitChanges() {
		open();
		source.unit(FrameUnit.COUNTS);
		source.push(RangeChooser.FIRST_FRAMES + 1);
		await("the special code in the range of plain counts", () -> live.image().getDisplayRangeMax() > 0xFFF0);
		source.unit(new FrameUnit(0.01, 5, "°C", 0xFFF1));
		source.push(1);
		await("a range without it", () -> live.image().getDisplayRangeMax() < 0xFFF1);
		source.unit(FrameUnit.COUNTS);
		await("plain counts", () -> live.image().getCalibration().getFunction() == Calibration.NONE);
		source.unit(new FrameUnit(2, 1, "W/(m^2 sr)", 0xFFF1));
		await("radiance", () -> "W/(m^2 sr)".equals(live.image().getCalibration().getValueUnit()));
	}

	private void showsPacked() {
		open(new PushedSource(PixelFormat.MONO12P));
		final byte[] payload = new byte[PIXELS * 3 / 2];
		Arrays.fill(payload, (byte) 0x11);
		payload[0] = 0x23;
		source.push(payload);
		await("the frame", () -> live.image().getProcessor().get(0, 0) == 0x123);
		assertEquals(16, live.image().getBitDepth());
		assertEquals(0x111, pixel(live.image()));
		assertEquals(0x111, live.image().getDisplayRangeMin());
		assertEquals(0x123, live.image().getDisplayRangeMax());
		final int middle = live.image().getProcessor().getLut().getRGB(100);
		assertEquals(0xFF646464, middle);
		assertEquals(0x123, live.snap().getProcessor().get(0, 0));
	}

	private void showsColours() {
		open(new PushedSource(PixelFormat.BGR8));
		final byte[] payload = new byte[PIXELS * 3];
		for (int i = 0; i < payload.length; i++) payload[i] = (byte) (10 * (1 + i % 3));
		source.push(payload);
		await("the frame", () -> (pixel(live.image()) & 0xFFFFFF) == 0x1E140A);
		assertEquals(24, live.image().getBitDepth());
		source.push(payload);
		await("a status", () -> live.lastStatus().counters().offered() == 2);
		assertFalse(hasBar(live.image().getOverlay()));
		final ImagePlus snap = live.snap();
		assertEquals(24, snap.getBitDepth());
		assertEquals(0x1E140A, snap.getProcessor().get(5, 5) & 0xFFFFFF);
	}

	private void showsFloats() {
		open(new PushedSource(PixelFormat.DATA32F));
		final ByteBuffer payload = ByteBuffer.allocate(PIXELS * 4).order(ByteOrder.LITTLE_ENDIAN);
		for (int i = 0; i < PIXELS; i++) payload.putFloat(i == 0 ? -0.5f : 0.25f);
		source.push(payload.array());
		await("the range", () -> live.image().getDisplayRangeMin() == -0.5 && live.image().getDisplayRangeMax() == 0.25);
		assertEquals(32, live.image().getBitDepth());
		assertEquals(0.25f, live.image().getProcessor().getf(5, 5));
	}

	private void snaps() {
		open();
		assertNull(live.snap());
		source.push(7);
		await("the frame", () -> pixel(live.image()) == 1006);
		final ImagePlus snap = live.snap();
		assertEquals(1006, snap.getProcessor().get(5, 5));
		assertEquals("°C", snap.getCalibration().getValueUnit());
		assertEquals("FrameID 7 t=0.060000 s", snap.getProp("Slice_Label"));
		snap.getProcessor().set(5, 5, 1);
		assertEquals(1006, pixel(live.image()));
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

	private void closeStops() throws Exception {
		open();
		source.push(3);
		onEventThread(() -> live.image().close());
		assertTrue(closed.await(1, TimeUnit.MINUTES));
		assertEquals(0, source.sinks());
		assertFalse(live.isOpen());
		live.close();
		live.freeze(true);
		live.scrubTo(1);
		live.autoScale(AutoScale.OFF);
		live.colourBar(false);
		source.push(3);
	}

	private void closeAll() throws Exception {
		open();
		source.push(3);
		IJ.run("Close All");
		assertTrue(closed.await(1, TimeUnit.MINUTES));
		assertEquals(0, source.sinks());
		assertEquals(0, WindowManager.getImageCount());
	}

	/** Frames come all the time, from a thread of their own, while windows open and close. */
	private void openClose() throws Exception {
		final int threads = settledThreads();
		for (int i = 0; i < 50; i++) {
			open();
			final PushedSource mine = source;
			final Thread feeder = new Thread(() -> {
				while (mine.sinks() > 0) {
					mine.push(1);
				}
			}, "feeder");
			feeder.start();
			if (i % 3 == 0) {
				await("a frame", () -> live.lastStatus().frame() != null || pixel(live.image()) > 1000);
			}
			final ImagePlus image = live.image();
			switch (i % 4) {
				case 0 -> live.close();
				case 1 -> EventQueue.invokeLater(image::close);
				case 2 -> image.close();
				default -> IJ.run("Close All");
			}
			assertTrue(closed.await(1, TimeUnit.MINUTES));
			feeder.join();
			assertEquals(0, mine.sinks());
		}
		await("the end of all threads", () -> settledThreads() <= threads);
		assertEquals(0, WindowManager.getImageCount());
	}

	private void quits(final ImageJ imagej) throws Exception {
		open();
		source.push(3);
		imagej.quit();
		assertTrue(closed.await(1, TimeUnit.MINUTES));
		assertEquals(0, source.sinks());
	}

	// -- Helper methods --

	/** Moves the slider as a mouse does: its value, then the event. */
	private void drag(final int slice) throws Exception {
		onEventThread(() -> {
			final Scrollbar bar = scrollbar(live.image().getWindow());
			bar.setValue(slice);
			final AdjustmentEvent event = new AdjustmentEvent(bar, AdjustmentEvent.ADJUSTMENT_VALUE_CHANGED,
				AdjustmentEvent.TRACK, slice);
			for (final AdjustmentListener listener : bar.getAdjustmentListeners()) {
				listener.adjustmentValueChanged(event);
			}
		});
	}

	private static Scrollbar scrollbar(final Container container) {
		for (final Component component : container.getComponents()) {
			if (component instanceof Scrollbar bar) {
				return bar;
			}
			if (component instanceof Container inner) {
				final Scrollbar bar = scrollbar(inner);
				if (bar != null) {
					return bar;
				}
			}
		}
		return null;
	}

	/** A pixel of the image as it is displayed. */
	private static int pixel(final ImagePlus image) {
		final int[] value = { -1 };
		onEventThread(() -> value[0] = image.getProcessor() == null ? -1 : image.getProcessor().get(5, 5));
		return value[0];
	}

	private static boolean hasBar(final Overlay overlay) {
		return overlay != null && overlay.getIndex(ColourBar.NAME) >= 0;
	}

	private static boolean sameBytes(final byte[] a, final byte[] b) {
		return Arrays.equals(a, b);
	}

	/** Threads that a live window could have left: ImageJ's sliders and ours. */
	private static int settledThreads() {
		return (int) Thread.getAllStackTraces().keySet().stream().map(Thread::getName)
			.filter(name -> name.startsWith("zSelector") || name.startsWith("Lynceus") || name.equals("feeder")
				|| name.startsWith("TimerQueue")).count();
	}

	private static void onEventThread(final Runnable task) {
		try {
			EventQueue.invokeAndWait(task);
		}
		catch (final Exception exception) {
			throw new IllegalStateException(exception);
		}
	}

	private static void await(final String what, final BooleanSupplier condition) {
		final long end = System.nanoTime() + PATIENCE_NANOS;
		while (!condition.getAsBoolean()) {
			assertTrue(System.nanoTime() < end, "waited in vain for " + what);
			LockSupport.parkNanos(2_000_000);
		}
	}
}
