package io.github.lynceus.fiji.live;

import ij.ImagePlus;
import io.github.lynceus.camera.FrameSource;
import io.github.lynceus.img.LiveRing;
import io.github.lynceus.img.LiveStack;
import java.awt.Dimension;
import java.awt.Toolkit;
import java.util.concurrent.atomic.AtomicBoolean;
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
	private final FramePainter painter;
	private final BarLayer bar;
	private final Timer timer = new Timer(TICK_MILLIS, event -> whileThere(this::tick));
	private CloseWatch closeWatch;
	private LiveStackWindow window;
	private long shownEnd;
	private long statusNanos;
	private volatile LiveStatus status;

	/** @param onClosed called once, on any thread, when the window has gone */
	LiveScreen(final FrameSource source, final LiveRing ring, final LiveOptions options, final Runnable onClosed) {
		this.source = source;
		this.ring = ring;
		this.onClosed = onClosed;
		stack = new LiveStack(ring);
		image = new ImagePlus(source.name() + " (Live)", stack);
		image.setDimensions(1, 1, ring.size());
		painter = new FramePainter(source, stack, image,
			new RangeChooser(options.autoScale(), options.ignoredPercent()));
		bar = new BarLayer(image, options.colourBar());
		status = status();
	}

	/** Opens the window. */
	void show() {
		painter.begin();
		final LiveCanvas canvas = new LiveCanvas(image, () -> pace.painted(System.nanoTime()));
		image.setSliceWithoutUpdate(stack.size());
		window = new LiveStackWindow(image, canvas, this::closed);
		final Dimension screen = Toolkit.getDefaultToolkit().getScreenSize();
		canvas.enlarge(screen.width, screen.height);
		window.pack();
		window.updateSliceSelector();
		closeWatch = CloseWatch.on(image, this::closed);
		timer.start();
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

	// -- For the event thread --

	FramePainter painter() {
		return painter;
	}

	BarLayer bar() {
		return bar;
	}

	void freeze(final boolean on) {
		if (!on) {
			image.setSlice(stack.size());
		}
		followed(follow.freeze(on));
	}

	void scrubTo(final int slice) {
		image.setSlice(slice);
		followed(follow.slider(slice, stack.size()));
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
		followed(follow.slider(image.getCurrentSlice(), stack.size()));
		final long end = ring.end();
		// A locked image is being worked on: its frames stay until that is done.
		if (follow.isFollowing() && end != shownEnd && pace.mayPaint(now) && !image.isLocked()) {
			stack.pin();
			shownEnd = end;
			pace.requested(now);
			painter.followUnit();
			painter.paint();
		}
		if (now - statusNanos >= STATUS_NANOS) {
			statusNanos = now;
			refresh(now);
		}
	}

	private void followed(final boolean changed) {
		if (changed) {
			ring.hold(!follow.isFollowing());
			statusNanos = 0;
		}
	}

	private void refresh(final long now) {
		received.update(ring.counters().offered(), now);
		shown.update(pace.framesPainted(), now);
		status = status();
		if (!image.getTitle().equals(status.title())) {
			image.setTitle(status.title());
		}
		window.lines(status.frameLine(), status.streamLine());
		painter.followUnit();
		if (painter.isCounts() && ring.end() > 0) {
			bar.refresh(painter.unit(), window.getCanvas().getMagnification());
		}
	}

	private LiveStatus status() {
		final int slice = image.getStack() == stack ? image.getCurrentSlice() : stack.size();
		return new LiveStatus(source.name(), source.isRunning(), follow.isFollowing(), stack.frame(slice),
			stack.size() - slice, received.perSecond(), shown.perSecond(), ring.counters());
	}

	private void closed() {
		if (open.getAndSet(false)) {
			timer.stop();
			if (closeWatch != null) {
				closeWatch.end();
			}
			onClosed.run();
		}
	}
}
