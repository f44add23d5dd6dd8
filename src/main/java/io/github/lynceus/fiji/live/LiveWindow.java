package io.github.lynceus.fiji.live;

import ij.ImagePlus;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.FrameSource;
import io.github.lynceus.img.LiveRing;
import java.awt.GraphicsEnvironment;

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

	private final LiveRing ring;
	private final LiveScreen screen;

	private LiveWindow(final FrameSource source, final LiveOptions options, final Runnable onClosed) {
		ring = LiveRing.of(source, options.ring());
		screen = new LiveScreen(source, ring, options, () -> {
			source.removeSink(ring);
			new Thread(onClosed, "Lynceus live view closing").start();
		});
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
		EventThread.run(live.screen::show);
		source.addSink(live.ring);
		return live;
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

	/** Whether the window is there. */
	public boolean isOpen() {
		return screen.isOpen();
	}

	/** What the window last said about itself, refreshed four times a second. */
	public LiveStatus lastStatus() {
		return screen.lastStatus();
	}

	/** The frame shown as an image of its own, with unit and colours; null before the first frame and when closed. */
	public ImagePlus snap() {
		final Object plane = ring.newPlane();
		final ImagePlus[] snapped = new ImagePlus[1];
		whileThere(() -> snapped[0] = screen.painter().snapshot(plane));
		return snapped[0];
	}

	// -- Steering --

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

	/** Changes how the display range is chosen. */
	public void autoScale(final AutoScale mode) {
		EventThread.run(() -> screen.painter().ranges().mode(mode));
	}

	/** Shows or hides the scale. */
	public void colourBar(final boolean on) {
		whileThere(() -> screen.bar().on(on));
	}

	/** Closes the window and with it the stream; nothing happens when it is closed. */
	@Override
	public void close() {
		EventThread.run(screen::close);
	}

	private void whileThere(final Runnable task) {
		EventThread.run(() -> screen.whileThere(task));
	}
}
