package io.github.lynceus.img.record;

import io.github.lynceus.img.RingOptions;
import java.nio.file.Path;

/**
 * What to record of a stream, and where to. What is 0 sets no limit.
 *
 * @param target memory, or which kind of file
 * @param file where to; null for memory
 * @param frames frames after which it ends
 * @param seconds camera time after which it ends
 * @param bytes pixels after which it ends; for memory without a limit, most of what is free
 * @param everyFrames every k-th frame is recorded, from 1
 * @param everySeconds least camera time between two recorded frames
 * @param start what the first frame has to fulfil; null for nothing
 * @param queueBytes memory for frames the target has not taken yet; 0 for 64 MB when that is memory, for files a quarter of
 *          what is free, 256 MB at most
 * @param reading how frames are numbered, and what to make of mosaics
 */
public record RecordOptions(RecordTarget target, Path file, long frames, double seconds, long bytes, int everyFrames,
	double everySeconds, StartCondition start, long queueBytes, RingOptions reading)
{

	/** Every frame into memory, until told to stop. */
	public static final RecordOptions MEMORY = new RecordOptions(RecordTarget.MEMORY, null, 0, 0, 0, 1, 0, null, 0, RingOptions.DEFAULT);

	/** @throws IllegalArgumentException with one sentence about the first value that makes no sense */
	public RecordOptions {
		if (target != RecordTarget.MEMORY && file == null) {
			throw new IllegalArgumentException("Recording to a " + target + " file needs a file name.");
		}
		if (frames < 0 || seconds < 0 || bytes < 0 || everySeconds < 0 || queueBytes < 0 || everyFrames < 1) {
			throw new IllegalArgumentException("Limits of a recording are 0 for none or more, and every k-th frame begins "
				+ "with every first: check the numbers.");
		}
	}

	/** Every frame into a file, until told to stop. */
	public static RecordOptions to(final RecordTarget target, final Path file) {
		return new RecordOptions(target, file, 0, 0, 0, 1, 0, null, 0, RingOptions.DEFAULT);
	}

	/** The same, ending after so many frames, seconds or bytes, whichever comes first. */
	public RecordOptions until(final long mostFrames, final double mostSeconds, final long mostBytes) {
		return new RecordOptions(target, file, mostFrames, mostSeconds, mostBytes, everyFrames, everySeconds, start,
			queueBytes, reading);
	}

	/** The same with frames left out between. */
	public RecordOptions every(final int kthFrame, final double leastSeconds) {
		return new RecordOptions(target, file, frames, seconds, bytes, kthFrame, leastSeconds, start, queueBytes, reading);
	}

	/** The same, waiting for a condition. */
	public RecordOptions startingWhen(final StartCondition condition) {
		return new RecordOptions(target, file, frames, seconds, bytes, everyFrames, everySeconds, condition, queueBytes,
			reading);
	}

	/** The same with room for so much that the target has not taken yet. */
	public RecordOptions withQueue(final long most) {
		return new RecordOptions(target, file, frames, seconds, bytes, everyFrames, everySeconds, start, most, reading);
	}

	/** The same with other numbering or mosaics; the number of frames in it does not matter. */
	public RecordOptions withReading(final RingOptions how) {
		return new RecordOptions(target, file, frames, seconds, bytes, everyFrames, everySeconds, start, queueBytes, how);
	}
}
