package io.github.lynceus.fiji.live;

import ij.ImagePlus;
import ij.Prefs;
import ij.gui.Roi;
import io.github.lynceus.camera.FrameSource;
import io.github.lynceus.img.LiveRing;
import io.github.lynceus.img.LiveStack;
import io.github.lynceus.img.PlaneRegion;
import io.github.lynceus.img.RegionStatistics;
import io.github.lynceus.img.RingFrame;
import io.github.lynceus.img.record.RecordStatus;
import java.awt.Dimension;
import java.awt.Toolkit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.Timer;

/**
 * What the event thread does for a live window: it takes the newest frame when the screen is ready for it, tells how the
 * stream does, and notices when the window goes away. Touched by the event thread alone, except where it says otherwise.
 */
final class LiveScreen {

	private static final int TICK_MILLIS = 8;
	private static final long STATUS_NANOS = 250_000_000L;

	private final FrameSource source;
	private final LiveRing ring;
	private final LiveStack stack;
	private final ImagePlus image;
	private final Runnable onClosed;
	private final AtomicBoolean open = new AtomicBoolean(true);
	private final FollowState follow = new FollowState();
	private final PaintPace pace = new PaintPace();
	private final RateMeter received = new RateMeter();
	private final RateMeter shown = new RateMeter();
	private final LatencyMeter latency = new LatencyMeter();
	private final FramePainter painter;
	private final BarLayer bar;
	private final MarkLayers marks;
	private final Timer timer = new Timer(TICK_MILLIS, event -> whileThere(this::tick));
	private Supplier<RecordStatus> recording = () -> null;
	private Runnable refreshed = () -> {};
	private Consumer<PaintedFrame> watcher = frame -> {};
	private Runnable escaped = () -> {};
	private CloseWatch closeWatch;
	private LiveKeys keys;
	private LiveCanvas canvas;
	private LiveStackWindow window;
	private RingFrame painting;
	private long shownEnd;
	private long statusNanos;
	private volatile LiveStatus status;

	/** @param onClosed called once, on any thread, when the window has gone */
	LiveScreen(final FrameSource source, final LiveRing ring, final LiveLook look, final Runnable onClosed) {
		this.source = source;
		this.ring = ring;
		this.onClosed = onClosed;
		stack = new LiveStack(ring);
		image = new ShownImage(source.name() + " (Live)", stack);
		image.setDimensions(1, 1, ring.size());
		painter = new FramePainter(source, stack, image, new RangeChooser(look.autoScale(), look.ignoredPercent()));
		final LiveOverlay overlay = new LiveOverlay(image);
		bar = new BarLayer(image, overlay);
		marks = new MarkLayers(image, overlay);
		status = status(null);
	}

	/** Opens the window. @param buttons to put below the image */
	void show(final LiveLook look, final LiveButtons buttons) {
		painter.begin();
		canvas = new LiveCanvas(image, () -> painted(System.nanoTime()));
		image.setSliceWithoutUpdate(stack.size());
		window = new LiveStackWindow(image, canvas, this::closed);
		window.add(buttons);
		fit();
		window.updateSliceSelector();
		look(look);
		closeWatch = CloseWatch.on(image, this::closed);
		keys = LiveKeys.on(image, buttons::press);
		timer.start();
	}

	private void fit() {
		final Dimension screen = Toolkit.getDefaultToolkit().getScreenSize();
		canvas.enlarge(screen.width, screen.height);
		window.pack();
	}

	// -- For any thread --

	ImagePlus image() {
		return image;
	}

	boolean isOpen() {
		return open.get();
	}

	LiveStatus lastStatus() {
		return status;
	}

	LatencyMeter latency() {
		return latency;
	}

	// -- For the event thread --

	FramePainter painter() {
		return painter;
	}

	/** Says where to ask how a recording does, what to do when the status was refreshed, and when Esc was pressed. */
	void tells(final Supplier<RecordStatus> recordStatus, final Runnable onRefresh, final Runnable onEscape) {
		recording = recordStatus;
		refreshed = onRefresh;
		escaped = onEscape;
	}

	/** Says whom to tell of every frame that reaches the screen. */
	void watch(final Consumer<PaintedFrame> frames) {
		watcher = frames;
	}

	void look(final LiveLook look) {
		painter.look(look);
		bar.on(look.colourBar());
		marks.set(look.spots(), look.alarm());
		if (!follow.isFollowing() && ring.end() > 0) {
			// No other frame comes to choose the range by.
			painter.paint();
		}
		shownEnd = 0;
		statusNanos = 0;
	}

	/** What it looks like now, also when a command or the user has changed it. */
	LiveLook look() {
		final double[] fixed = painter.fixed();
		return new LiveLook(painter.ranges().mode(), painter.ranges().ignoredPercent(),
			fixed == null ? Double.NaN : fixed[0], fixed == null ? Double.NaN : fixed[1], painter.palette(), bar.isOn(),
			marks.spots(), marks.alarm());
	}

	void freeze(final boolean on) {
		if (!on) {
			image.setSlice(stack.size());
		}
		followed(follow.freeze(on));
	}

	void scrubTo(final int slice) {
		final int there = Math.max(slice, stack.oldestSlice());
		image.setSlice(there);
		followed(follow.slider(there, stack.size()));
	}

	void close() {
		if (isThere()) {
			image.changes = false;
			window.close();
		}
		closed();
	}

	private boolean isThere() {
		return open.get() && window != null && !window.isClosing() && image.getStack() == stack
			&& image.getWindow() == window;
	}

	/**
	 * Does something with the image if its window is there. Macros close windows on their own thread, and a closed image
	 * has lost its stack: what fails as the window goes away in the midst of it does not matter. A lock would not do, as
	 * ImageJ closes windows while holding locks that the event thread may want.
	 */
	void whileThere(final Runnable task) {
		if (!isThere()) {
			return;
		}
		try {
			task.run();
		}
		catch (final RuntimeException exception) {
			if (isThere()) {
				throw exception;
			}
		}
	}

	private void tick() {
		final long now = System.nanoTime();
		// The size ImageJ gave the window, before the buttons were in it, may come back from the display late, and stay.
		if (canvas.isSquashed()) {
			fit();
		}
		if (window.takeEscape()) {
			escaped.run();
		}
		followed(follow.slider(image.getCurrentSlice(), stack.size()));
		final long end = ring.end();
		// A locked image is being worked on: its frames stay until that is done.
		if (follow.isFollowing() && end != shownEnd && pace.mayPaint(now) && !image.isLocked()) {
			stack.pin();
			shownEnd = end;
			painting = stack.frame(stack.size());
			pace.requested(now);
			painter.followUnit();
			painter.paint();
			mark();
		}
		if (now - statusNanos >= STATUS_NANOS) {
			statusNanos = now;
			refresh(now);
		}
	}

	private void painted(final long now) {
		final RingFrame frame = painting;
		if (pace.painted(now) && frame != null) {
			watcher.accept(latency.painted(frame, now));
		}
	}

	private void mark() {
		if (marks.isOn() && ring.end() > 0 && !painter.isColour()) {
			marks.paint(image.getProcessor().getPixels(), painter.unit(), selected(), magnification());
		}
	}

	private RegionStatistics selected() {
		return PlaneRegion.of(image.getRoi(), ring.width(), ring.height())
			.statistics(image.getProcessor().getPixels(), painter.unit());
	}

	/** For what is drawn in a size of its own: larger where ImageJ's letters are. */
	private double magnification() {
		return window.getCanvas().getMagnification() / Prefs.getGuiScale();
	}

	private void followed(final boolean changed) {
		if (changed) {
			ring.hold(!follow.isFollowing());
			statusNanos = 0;
		}
	}

	private void refresh(final long now) {
		window.oldest(stack.oldestSlice());
		window.catchUp();
		received.update(ring.counters().offered(), now);
		shown.update(pace.framesPainted(), now);
		painter.followUnit();
		if (!follow.isFollowing()) {
			mark();
		}
		status = status(ring.end() == 0 ? null : values());
		if (!image.getTitle().equals(status.title())) {
			image.setTitle(status.title());
		}
		window.lines(status.frameLine(), status.streamLine(), status.valueLine());
		if (painter.isCounts() && ring.end() > 0) {
			bar.refresh(painter.unit(), magnification());
		}
		refreshed.run();
	}

	private LiveValues values() {
		final Roi roi = image.getRoi();
		final RegionStatistics selected = selected();
		final long special = roi == null ? selected.special() : PlaneRegion.all(ring.width(), ring.height())
			.statistics(image.getProcessor().getPixels(), painter.unit()).special();
		return new LiveValues(selected, roi != null, special, painter.unit(), marks.alarm(), marks.alarmed());
	}

	private LiveStatus status(final LiveValues values) {
		final int slice = image.getStack() == stack ? image.getCurrentSlice() : stack.size();
		return new LiveStatus(source.name(), source.isRunning(), follow.isFollowing(), stack.frame(slice),
			stack.size() - slice, received.perSecond(), shown.perSecond(), latency.latency(), ring.counters(), values,
			recording.get());
	}

	private void closed() {
		if (open.getAndSet(false)) {
			timer.stop();
			if (closeWatch != null) {
				closeWatch.end();
				keys.end();
			}
			onClosed.run();
		}
	}
}
