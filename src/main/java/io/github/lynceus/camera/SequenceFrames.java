package io.github.lynceus.camera;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a sequence has its frames: in memory, or in a file that is read when somebody looks. Frames count from 0. May be
 * asked from several threads.
 */
public interface SequenceFrames {

	/** Places, whether their frame arrived or not. */
	int size();

	/** The camera's own number of the frame. */
	long frameId(int i);

	/**
	 * Raw counts, row-major, unsigned 16 bit; zero where nothing arrived. In memory it is the array itself, from a file a
	 * new one each time.
	 */
	short[] plane(int i);

	/** Header rows as sent; empty when the camera sends none or the frame never arrived. */
	byte[] header(int i);

	/** Seconds relative to the moment of interest. */
	double time(int i);

	/** Whether anything of the frame arrived. */
	boolean isArrived(int i);

	/** Whether every pixel of the frame arrived. */
	boolean isComplete(int i);

	/** How the counts of the frame become values. */
	FrameUnit unit(int i);

	/** Whether one unit holds for every frame that arrived. */
	default boolean hasOneUnit() {
		FrameUnit one = null;
		for (int i = 0; i < size(); i++) {
			if (!isArrived(i)) continue;
			final FrameUnit unit = unit(i);
			if (one != null && !one.equals(unit)) return false;
			one = unit;
		}
		return true;
	}

	/** The file the planes are read from; empty when they are in memory. */
	default Optional<Path> file() {
		return Optional.empty();
	}
}
