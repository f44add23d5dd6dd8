package io.github.lynceus.fiji;

import ij.ImagePlus;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.Frame;
import io.github.lynceus.fiji.live.LiveWindow;
import io.github.lynceus.img.LivePicture;
import io.github.lynceus.img.LiveRing;
import io.github.lynceus.img.RecordingFile;
import io.github.lynceus.img.record.RecordOptions;
import io.github.lynceus.img.record.StreamRecorder;
import io.github.lynceus.pixel.BayerView;
import java.nio.file.Path;
import java.util.List;

/** The stream of the camera: watching it and taking frames from it. */
public interface LiveTopic extends CameraAccess {

	/** Opens the live view, or brings it to the front; returns its image, a virtual stack over the last frames. */
	default ImagePlus live() {
		return liveWindow().image();
	}

	/** The live view itself, opened if need be: freeze it, look back, change how it looks, record, plot. */
	default LiveWindow liveWindow() {
		return ask(CameraSession::live);
	}

	/**
	 * Records the stream from now on; returns at once. Without a live view, and without a display, the stream is opened for
	 * as long as the recording takes.
	 *
	 * @param what frames, and where to, for instance {@code RecordOptions.MEMORY.until(100, 0, 0)}
	 * @param withPast whether to begin with the frames the live view has kept
	 */
	default StreamRecorder recordStream(final RecordOptions what, final boolean withPast) {
		return ask(session -> session.record(what, withPast));
	}

	/**
	 * The frames the live view keeps, for ImgLib2: x, y, t with the oldest first. Follows the stream, and holds it back
	 * from overwriting while {@link LiveRing#hold} is on.
	 */
	default LiveRing liveFrames() {
		return ask(CameraSession::liveFrames);
	}

	/** One frame as an image, not shown. */
	default ImagePlus snap() {
		return ask(session -> session.imageOf(List.of(session.grab()), "Snap of " + session.camera().name()));
	}

	/**
	 * Consecutive frames of the stream as a stack, not shown.
	 *
	 * @param frames how many, at least 1
	 */
	default ImagePlus acquire(final int frames) {
		if (frames < 1) throw new CameraException("Acquiring " + frames + " frames is not possible: ask for at least one.");
		return work((session, progress) -> session.imageOf(session.acquire(frames, progress),
			frames + " frames of " + session.camera().name()));
	}

	/**
	 * Writes what the live view would show as PNG: colour-mapped, with a scale in the camera's unit.
	 *
	 * @param path where to, ending in .png
	 */
	default void saveLivePicture(final String path) {
		ask(session -> {
			final Frame frame = session.grab();
			RecordingFile.savePicture(LivePicture.of(frame, session.unit(frame), session.bayer(), session.camera().name(),
				session.describe()), Path.of(path));
			return null;
		});
	}

	/**
	 * Says what to make of images taken through a Bayer filter, until the camera is disconnected.
	 *
	 * @param on colours, interpolated bilinearly; otherwise, as at first, each pixel as measured, in grey
	 */
	default void demosaic(final boolean on) {
		ask(session -> {
			session.bayer(on ? BayerView.COLOUR : BayerView.MOSAIC);
			return null;
		});
	}

	/**
	 * Says how the camera orders the bytes of 16-bit and wider pixels, until it is disconnected. Several cameras send
	 * Mono16 with the high byte first without saying so; their images look like noise then.
	 *
	 * @param on high byte first, whatever the camera's registers say; otherwise, as at first, what they say
	 */
	default void bigEndianPixels(final boolean on) {
		ask(session -> {
			session.bigEndianPixels(on);
			return null;
		});
	}
}
