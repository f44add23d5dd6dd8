package io.github.lynceus.fiji;

import io.github.lynceus.telops.SequenceInfo;

/** The memory of a Telops camera, into which it records faster than its network carries. */
public interface BufferTopic extends CurrentCamera {

	/**
	 * Divides the camera's memory.
	 *
	 * @param sequences how many sequences the next recording makes
	 * @param frames frames per sequence
	 * @param preMoi frames to keep from before the moment of interest
	 * @param moiSource software, external, start (of the acquisition) or none
	 * @return what the camera set, as one sentence
	 */
	default String configureBuffer(final int sequences, final int frames, final int preMoi, final String moiSource) {
		return change(session -> session.telops().buffer().configure(sequences, frames, preMoi, moiSource)).sentence();
	}

	/** Records all configured sequences; returns the frames recorded in each. */
	default int[] record() {
		return change(paused -> work((session, progress) -> session.telops().buffer().record(progress)));
	}

	/** Frames held by the camera's memory, by sequence; the live view pauses meanwhile. */
	default int[] recorded() {
		// While it acquires, the camera does not tell what its memory holds.
		return change(session -> session.telops().buffer().info().sequences().stream().mapToInt(SequenceInfo::recorded)
			.toArray());
	}

	/** Empties the camera's memory. */
	default void clearBuffer() {
		change(session -> {
			session.telops().buffer().clear();
			return null;
		});
	}
}
