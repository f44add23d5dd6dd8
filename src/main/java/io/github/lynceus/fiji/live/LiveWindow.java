package io.github.lynceus.fiji.live;

import ij.ImagePlus;
import ij.WindowManager;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.FrameSource;
import io.github.lynceus.img.LiveRing;
import io.github.lynceus.img.RegionMeasure;
import io.github.lynceus.img.RingOptions;
import io.github.lynceus.img.record.RecordOptions;
import io.github.lynceus.img.record.RecordStatus;
import io.github.lynceus.img.record.StreamRecorder;
import io.github.lynceus.img.trace.WindowFunction;
import java.awt.GraphicsEnvironment;
import java.awt.Point;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A frame source in an ImageJ window: a virtual stack of the last N frames that follows the newest one unless
 * its slider is moved back. It is an ordinary image to ImageJ: selections, measurements, LUTs, plots and
 * <i>Duplicate</i> work on it.
 * <p>
 * The receive thread only fills the ring. A timer on the event thread takes the newest frame when the screen is
 * ready for it, so however slow the screen is, nothing queues up. All methods may be called from any thread, but {@link
 * #stream} waits for the camera.
 * </p>
 */
public final class LiveWindow implements AutoCloseable {

	private final FrameSource source;
	private final LiveOptions options;
	private final LiveRing ring;
	private final LiveScreen screen;
	private final List<TracePlot> plots = new CopyOnWriteArrayList<>();
	private volatile ClockWatch clock;
	private volatile StreamRecorder recorder;
	private volatile boolean recordingSeen;
	/** The recording that somebody has asked to end, and takes care of. */
	private volatile StreamRecorder collected;

	private LiveWindow(final FrameSource source, final LiveOptions options, final Runnable onClosed) {
		this.source = source;
		this.options = options;
		ring = LiveRing.of(source, options.ring());
		screen = new LiveScreen(source, ring, options.look(), () -> closed(onClosed));
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
		LiveWindows.opened(live);
		// Asked here, as it waits for the camera.
		final Point origin = options.host().origin();
		EventThread.run(() -> live.show(origin));
		live.clock = new ClockWatch(options.host(), live.screen.latency()::clock);
		source.addSink(live.ring);
		if (!live.isOpen()) {
			// Closed before it was ready.
			live.clock.close();
			source.removeSink(live.ring);
		}
		return live;
	}

	private void show(final Point origin) {
		final LiveButtons buttons = new LiveButtons(this, options.host().canSwitch());
		screen.painter().origin(origin);
		screen.tells(this::recordStatus, () -> look(buttons), buttons::escape);
		screen.show(options.look(), buttons);
		WindowAttention.watch(screen.image().getWindow(), options.host()::attended);
	}

	private void look(final LiveButtons buttons) {
		recordingSeen = isRecording();
		buttons.refresh(lastStatus(), recordingSeen);
	}

	// -- Reading --

	/** The image in the window, for ImageJ. */
	public ImagePlus image() {
		return screen.image();
	}

	/** The frames kept, for ImgLib2 and for looking back. */
	public LiveRing ring() {
		return ring;
	}

	/** What gives the frames. */
	public FrameSource source() {
		return source;
	}

	/** Address of the service's camera behind it; empty when it is none of those. */
	public String camera() {
		return options.host().camera();
	}

	/** What a recorded macro line has to select before it is for this window; empty when nothing. */
	public String toSelect() {
		return options.host().toSelect();
	}

	/** Says that a person turned to this window: what they choose next from the menu is for it. */
	public void attended() {
		WindowManager.setCurrentWindow(image().getWindow());
		options.host().attended();
	}

	/** Whether the window is there. */
	public boolean isOpen() {
		return screen.isOpen();
	}

	/** What the window last said about itself, refreshed four times a second. */
	public LiveStatus lastStatus() {
		return screen.lastStatus();
	}

	/** Tells of every frame that reaches the screen, on the event thread; one listener at a time. */
	public void onPainted(final Consumer<PaintedFrame> listener) {
		whileThere(() -> screen.watch(listener));
	}

	/** The frame shown as an image of its own, with unit and colours; null before the first frame and when closed. */
	public ImagePlus snap() {
		final Object plane = ring.newPlane();
		final ImagePlus[] snapped = new ImagePlus[1];
		whileThere(() -> snapped[0] = screen.painter().snapshot(plane));
		return snapped[0];
	}

	// -- Steering --

	/** Starts the stream again, or stops it; the window stays with its frames. Nothing happens when it is so already. */
	public void stream(final boolean on) {
		if (isOpen() && source.isRunning() != on) {
			options.host().stream(on);
		}
	}

	/** Holds the frames there are, or lets the window follow again. */
	public void freeze(final boolean on) {
		whileThere(() -> screen.freeze(on));
	}

	/** Whether the newest frame is shown as it comes. */
	public boolean isFollowing() {
		return lastStatus().following();
	}

	/** Shows a slice, from 1, as moving the slider does; the last one follows the stream. */
	public void scrubTo(final int slice) {
		whileThere(() -> screen.scrubTo(slice));
	}

	/** How it looks now; null when closed. */
	public LiveLook look() {
		final LiveLook[] look = new LiveLook[1];
		whileThere(() -> look[0] = screen.look());
		return look[0];
	}

	/** Changes how it looks, for instance {@code live.look(look -> look.withSpots(true))}. */
	public void look(final UnaryOperator<LiveLook> change) {
		whileThere(() -> screen.look(change.apply(screen.look())));
	}

	/** Changes how the display range is chosen. */
	public void autoScale(final AutoScale mode) {
		look(look -> look.withAutoScale(mode, look.ignoredPercent()));
	}

	/** Shows or hides the scale. */
	public void colourBar(final boolean on) {
		look(look -> look.withColourBar(on));
	}

	/** Says where on the sensor the frames are from now on. */
	public void origin(final Point first) {
		whileThere(() -> screen.painter().origin(first));
	}

	// -- Recording --

	/**
	 * Records the stream from now on.
	 *
	 * @param what to record and where to; numbering and mosaics are those of this window
	 * @param withPast whether to begin with the frames the ring holds
	 * @throws CameraException when a recording is going on, or the target cannot be begun
	 */
	public StreamRecorder record(final RecordOptions what, final boolean withPast) {
		return record(what, withPast, null);
	}

	/**
	 * The same for a recording that nobody waits for: when it ends other than by {@link #stopRecording}, as the disk is full or
	 * the window was closed, the log says why and the result is shown.
	 */
	public StreamRecorder recordUntilEnded(final RecordOptions what, final boolean withPast) {
		return record(what, withPast, ended -> {
			if (ended != collected) {
				RecordedStream.tell(ended);
			}
		});
	}

	private synchronized StreamRecorder record(final RecordOptions what, final boolean withPast,
		final Consumer<StreamRecorder> onDone)
	{
		if (isRecording()) {
			throw new CameraException("The stream of " + source.name()
				+ " is being recorded already: end that recording first.");
		}
		recorder = StreamRecorder.start(source, what.withReading(options.ring()), withPast ? ring : null, snap(),
			onDone);
		recordingSeen = true;
		return recorder;
	}

	/**
	 * Whether a recording goes on, or did when the window looked last: Esc may have ended it, and is not to end the stream as
	 * well.
	 */
	boolean isRecordingSeen() {
		return recordingSeen || isRecording();
	}

	/** Whether a recording goes on. */
	public boolean isRecording() {
		final StreamRecorder present = recorder;
		return present != null && present.isRunning();
	}

	/** The recording that goes on, or the last one; null when there was none. */
	public StreamRecorder recorder() {
		return recorder;
	}

	/** Ends the recording and waits until what was taken is stored. Nothing happens when there is none. */
	public void stopRecording() {
		final StreamRecorder present = recorder;
		if (present != null) {
			collected = present;
			present.close();
		}
	}

	private RecordStatus recordStatus() {
		final StreamRecorder present = recorder;
		return present == null ? null : present.status();
	}

	// -- Plots --

	/**
	 * Plots values over time: of each region of the ROI Manager, or else of the selection, or else of the whole frame.
	 *
	 * @param measures for instance {@link RegionMeasure#MEAN}
	 */
	public TracePlot plot(final RegionMeasure... measures) {
		return addPlot(TracePlot.open(this, List.of(measures), null));
	}

	/** The same as spectra of these values, for what vibrates or flickers. */
	public TracePlot spectrum(final RegionMeasure measure, final WindowFunction window) {
		return addPlot(TracePlot.open(this, List.of(measure), window));
	}

	/** Plots opened for this window, in that order; closed ones too. */
	public List<TracePlot> plots() {
		return List.copyOf(plots);
	}

	private TracePlot addPlot(final TracePlot plot) {
		plots.add(plot);
		return plot;
	}

	/** How its frames are numbered and timed. */
	RingOptions reading() {
		return options.ring();
	}

	// -- Closing --

	/** Closes the window and with it the stream; nothing happens when it is closed. */
	@Override
	public void close() {
		EventThread.run(screen::close);
	}

	private void closed(final Runnable onClosed) {
		LiveWindows.closed(this);
		final ClockWatch watch = clock;
		if (watch != null) {
			watch.close();
		}
		source.removeSink(ring);
		final StreamRecorder present = recorder;
		if (present != null) {
			present.stop();
		}
		plots.forEach(plot -> plot.traces().close());
		new Thread(onClosed, "Lynceus live view closing").start();
	}

	private void whileThere(final Runnable task) {
		EventThread.run(() -> screen.whileThere(task));
	}
}
