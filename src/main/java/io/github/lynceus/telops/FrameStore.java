package io.github.lynceus.telops;

import io.github.lynceus.camera.PlaneFacts;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a download keeps its frames. A frame is a run of 16-bit words as sent: header rows first, then pixels. Frames may
 * come in parts.
 */
interface FrameStore extends AutoCloseable {

	/**
	 * Takes what arrived of a frame. Called on the receive thread, which must not wait.
	 *
	 * @param words where the frame is, from {@code at} on; copied
	 * @param had what was missing before
	 * @param has what is missing now, a part of {@code had}
	 * @return false when there is no room at this moment, so that it must come again
	 */
	boolean put(int frame, short[] words, int at, WordGaps had, WordGaps has);

	/** Share of the room that frames take which were put and are not yet where they belong; 1 when the next is turned away. */
	default double backlog() {
		return 0;
	}

	/** Bytes of frames that are where they belong by now. */
	default long stored() {
		return 0;
	}

	/** Waits until everything that was taken is where it can be read. @throws CameraException when that cannot be done */
	default void flush() {}

	/** @throws CameraException when something that was taken could not be stored */
	default void check() {}

	/** Pixels of a frame; zero where nothing arrived. */
	short[] plane(int frame);

	/** Header rows of a frame. */
	byte[] header(int frame);

	/** What there is to say about the pixels of a whole frame. @param firstSpecialCode first count that is a mark */
	default PlaneFacts facts(final int frame, final int firstSpecialCode) {
		final short[] plane = plane(frame);
		return PlaneFacts.of(plane, plane.length, firstSpecialCode);
	}

	/** The file of the pixels, if there is one. */
	default Optional<Path> file() {
		return Optional.empty();
	}

	/** Nothing more will be put; reading stays possible. */
	@Override
	default void close() {}
}
