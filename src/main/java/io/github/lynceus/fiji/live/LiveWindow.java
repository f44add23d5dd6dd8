package io.github.lynceus.fiji.live;

import ij.ImageListener;
import ij.ImagePlus;
import ij.gui.ImageWindow;
import ij.gui.Overlay;
import ij.measure.Calibration;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.FrameSource;
import io.github.lynceus.camera.FrameUnit;
import io.github.lynceus.img.ColourBar;
import io.github.lynceus.img.DisplayRange;
import io.github.lynceus.img.FrameColours;
import io.github.lynceus.img.LiveRing;
import io.github.lynceus.img.LiveStack;
import io.github.lynceus.img.PlaneProcessor;
import io.github.lynceus.img.RingFrame;
import io.github.lynceus.pixel.PlaneType;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.awt.Toolkit;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.swing.Timer;

/**
 * A frame source in an ImageJ window: a virtual stack of the last N frames that follows the newest one unless
 * its slider is moved back. It is an ordinary image to ImageJ: selections, measurements, LUTs, plots and
 * <i>Duplicate</i> work on it.
 * <p>
 * The receive thread only fills the ring. A timer on the event thread takes the newest frame when the screen is
 * ready for it, so however slow the screen is, nothing queues up. All methods may be called from any thread.
 * </p>
 */
public final class LiveWindow implements AutoCloseable {

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
	private final RangeChooser ranges;
	private final Timer timer = new Timer(TICK_MILLIS, event -> whileThere(this::tick));
	private final ImageListener listener = new CloseListener();

	// Below: touched by the event thread alone, except where volatile.
	private LiveStackWindow window;
	private FrameUnit unit;
	private long shownEnd;
	private long statusNanos;
	private boolean colourBar;
	private ColourBar barShown;
	private double barMagnification;
	private volatile LiveStatus status;

	private LiveWindow(final FrameSource source, final LiveOptions options, final Runnable onClosed) {
		this.source = source;
		this.onClosed = onClosed;
		ring = LiveRing.of(source, options.ring());
		stack = new LiveStack(ring);
		ranges = new RangeChooser(options.autoScale(), options.ignoredPercent());
		colourBar = options.colourBar();
		image = new ImagePlus(source.name() + " (Live)", stack);
		image.setDimensions(1, 1, ring.size());
		status = status();
	}

	/**
	 * Opens a window on a source that gives frames, or is about to.
	 *
	 * @param onClosed called once, on a thread of its own, after the window has closed for whatever reason: the
	 *         place to stop the stream
	 * @throws CameraException without a display, and when the pixel format cannot be shown
	 */
	public static LiveWindow open(final FrameSource source, final LiveOptions options, final Runnable onClosed) {
		if (GraphicsEnvironment.isHeadless()) {
			throw new CameraException("The live view of " + source.name()
				+ " needs a display: without one, grab a frame and save it as a picture.");
		}
		final LiveWindow live = new LiveWindow(source, options, onClosed);
		onEventThread(live::show);
		source.addSink(live.ring);
		return live;
	}

	// -- Reading --

	/** The image in the window, for ImageJ. */
	public ImagePlus image() {
		return image;
	}

	/** The frames kept, for ImgLib2 and for looking back. */
	public LiveRing ring() {
		return ring;
	}

	/** Whether the window is there. */
	public boolean isOpen() {
		return open.get();
	}

	/** What the window last said about itself, refreshed four times a second. */
	public LiveStatus lastStatus() {
		return status;
	}

	/** The frame shown as an image of its own, with unit and colours; null before the first frame and when closed. */
	public ImagePlus snap() {
		final Object plane = ring.newPlane();
		final ImagePlus[] snapped = new ImagePlus[1];
		onEventThread(() -> whileThere(() -> {
			final RingFrame frame = stack.frame(image.getCurrentSlice());
			if (frame != null && ring.readOrOldest(frame.ordinal(), plane) != null) {
				snapped[0] = snapshot(plane, frame);
			}
		}));
		return snapped[0];
	}

	private ImagePlus snapshot(final Object plane, final RingFrame frame) {
		final ImagePlus copy = new ImagePlus(source.name() + " FrameID " + frame.frameId(),
			PlaneProcessor.of(plane, ring.width(), ring.height()));
		copy.setCalibration(image.getCalibration().copy());
		if (!isColour()) {
			copy.setLut(image.getProcessor().getLut());
			copy.setDisplayRange(image.getDisplayRangeMin(), image.getDisplayRangeMax());
		}
		copy.setProp("Slice_Label", frame.label());
		return copy;
	}

	// -- Steering --

	/** Holds the frames there are, or lets the window follow again. */
	public void freeze(final boolean on) {
		onEventThread(() -> whileThere(() -> {
			if (!on) {
				image.setSlice(stack.size());
			}
			followed(follow.freeze(on));
		}));
	}

	/** Whether the newest frame is shown as it comes. */
	public boolean isFollowing() {
		return status.following();
	}

	/** Shows a slice, from 1, as moving the slider does; the last one follows the stream. */
	public void scrubTo(final int slice) {
		onEventThread(() -> whileThere(() -> {
			image.setSlice(slice);
			followed(follow.slider(slice, stack.size()));
		}));
	}

	/** Changes how the display range is chosen. */
	public void autoScale(final AutoScale mode) {
		onEventThread(() -> ranges.mode(mode));
	}

	/** Shows or hides the scale. */
	public void colourBar(final boolean on) {
		onEventThread(() -> whileThere(() -> {
			colourBar = on;
			barShown = null;
			if (!on) {
				image.setOverlay(ColourBar.without(image.getOverlay()));
			}
		}));
	}

	/** Closes the window and with it the stream; nothing happens when it is closed. */
	@Override
	public void close() {
		onEventThread(() -> {
			if (isThere()) {
				image.changes = false;
				window.close();
			}
			closed();
		});
	}

	// -- On the event thread --

	private void show() {
		if (!isColour()) {
			stack.setColorModel(FrameColours.lut(ring.pixelFormat(), source.unit()));
			image.setLut(FrameColours.lut(ring.pixelFormat(), source.unit()));
		}
		final LiveCanvas canvas = new LiveCanvas(image, () -> pace.painted(System.nanoTime()));
		image.setSliceWithoutUpdate(stack.size());
		window = new LiveStackWindow(image, canvas, this::closed);
		final Dimension screen = Toolkit.getDefaultToolkit().getScreenSize();
		canvas.enlarge(screen.width, screen.height);
		window.pack();
		window.updateSliceSelector();
		applyUnit(source.unit());
		ImagePlus.addImageListener(listener);
		timer.start();
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
	private void whileThere(final Runnable task) {
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
			followUnit();
			paint();
		}
		if (now - statusNanos >= STATUS_NANOS) {
			statusNanos = now;
			refreshStatus(now);
		}
	}

	private void paint() {
		// A new slice brings the stack's colours, not the ones on the screen, which a command may just have changed.
		if (!isColour()) {
			stack.setColorModel(image.getProcessor().getLut());
		}
		image.updateVirtualSlice();
		final Object plane = image.getProcessor().getPixels();
		if (plane instanceof float[]) {
			if (ranges.isDue()) {
				FrameColours.fit(image, plane, unit);
				image.updateAndDraw();
			}
		}
		else if (!isColour()) {
			final DisplayRange range = ranges.next(plane, ring.width() * ring.height(), unit);
			if (range != null) {
				image.setDisplayRange(range.min(), range.max());
				image.updateAndDraw();
			}
		}
		image.changes = false;
	}

	private boolean isColour() {
		return ring.planeType() == PlaneType.RGB;
	}

	private void followed(final boolean changed) {
		if (changed) {
			ring.hold(!follow.isFollowing());
			statusNanos = 0;
		}
	}

	private void refreshStatus(final long now) {
		received.update(ring.counters().offered(), now);
		shown.update(pace.framesPainted(), now);
		status = status();
		if (!image.getTitle().equals(status.title())) {
			image.setTitle(status.title());
		}
		window.lines(status.frameLine(), status.streamLine());
		followUnit();
		refreshBar();
	}

	private LiveStatus status() {
		final int slice = image.getStack() == stack ? image.getCurrentSlice() : stack.size();
		return new LiveStatus(source.name(), source.isRunning(), follow.isFollowing(), stack.frame(slice),
			stack.size() - slice, received.perSecond(), shown.perSecond(), ring.counters());
	}

	/**
	 * A source may know its unit, and which codes are special, only with the first frame; a range chosen before
	 * is void.
	 */
	private void followUnit() {
		final FrameUnit current = source.unit();
		if (!current.equals(unit)) {
			applyUnit(current);
			ranges.mode(ranges.mode());
		}
	}

	private void applyUnit(final FrameUnit newUnit) {
		unit = newUnit;
		final Calibration calibration = image.getCalibration();
		if (newUnit.isCalibrated()) {
			calibration.setFunction(Calibration.STRAIGHT_LINE, new double[] { newUnit.offset(), newUnit.scale() },
				newUnit.unit());
		}
		else {
			calibration.setFunction(Calibration.NONE, null, null);
		}
		calibration.setTimeUnit("s");
		if (source.frameRate() > 0) {
			calibration.frameInterval = 1 / source.frameRate();
		}
	}

	private void refreshBar() {
		// The scale is one of counts.
		if (!colourBar || ring.end() == 0 || isColour() || ring.planeType() == PlaneType.FLOAT) {
			return;
		}
		final double magnification = window.getCanvas().getMagnification();
		final int min = (int) Math.round(image.getDisplayRangeMin());
		final int max = (int) Math.round(image.getDisplayRangeMax());
		final ColourBar bar = new ColourBar(new DisplayRange(min, Math.max(min + 1, max)), unit,
			image.getProcessor().getLut());
		final Overlay overlay = image.getOverlay();
		if (barShown != null && (overlay == null || overlay.getIndex(ColourBar.NAME) < 0)) {
			// The user has taken it away; it does not come back by itself.
			colourBar = false;
			return;
		}
		if (barShown == null || magnification != barMagnification || !isSame(bar, barShown)) {
			barShown = bar;
			barMagnification = magnification;
			final Overlay with = bar.over(overlay, ring.width(), ring.height(), magnification);
			if (with.getIndex(ColourBar.NAME) < 0) {
				barShown = null;
			}
			image.setOverlay(with);
		}
	}

	/** LUTs have no equality of their own. */
	private static boolean isSame(final ColourBar a, final ColourBar b) {
		return a.range().equals(b.range()) && a.unit().equals(b.unit())
			&& Arrays.equals(a.lut().getBytes(), b.lut().getBytes());
	}

	private void closed() {
		if (open.getAndSet(false)) {
			timer.stop();
			source.removeSink(ring);
			ImagePlus.removeImageListener(listener);
			final Thread thread = new Thread(onClosed, "Lynceus live view closing");
			thread.start();
		}
	}

	private static void onEventThread(final Runnable task) {
		if (EventQueue.isDispatchThread()) {
			task.run();
			return;
		}
		try {
			EventQueue.invokeAndWait(task);
		}
		catch (final InvocationTargetException exception) {
			if (exception.getCause() instanceof RuntimeException runtime) {
				throw runtime;
			}
			throw new IllegalStateException(exception.getCause());
		}
		catch (final InterruptedException exception) {
			Thread.currentThread().interrupt();
			throw new CameraException("The live view was interrupted.", exception);
		}
	}

	/** Windows that ImageJ has put in place of ours close without telling us otherwise. */
	private final class CloseListener implements ImageListener {

		@Override
		public void imageOpened(final ImagePlus opened) {}

		@Override
		public void imageClosed(final ImagePlus closed) {
			if (closed == image) {
				closed();
			}
		}

		@Override
		public void imageUpdated(final ImagePlus updated) {}
	}
}
