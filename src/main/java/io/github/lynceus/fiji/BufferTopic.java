package io.github.lynceus.fiji;

import io.github.lynceus.telops.BufferInfo;
import io.github.lynceus.telops.MemoryBuffer;
import io.github.lynceus.telops.SequenceInfo;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** The memory of a Telops camera, into which it records faster than its network carries. */
public interface BufferTopic extends CameraAccess {

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

	/** What a recording would be with the present window and frame rate, for dialogs. */
	default BufferForecast bufferForecast() {
		return change(session -> {
			final int[] size = session.controls().resolution();
			return new BufferForecast(session.telops().buffer().info(), size[0], size[1], session.controls().frameRate());
		});
	}

	/** Records all configured sequences, telling each step in the log; returns the frames recorded in each. */
	default int[] record() {
		return change(paused -> work((session, progress) -> session.telops().buffer().record(new LoggedProgress(progress, "Sequence "))));
	}

	/** Arms and starts a recording; it goes on until {@link #waitForRecording} or {@link #stopRecording}. */
	default void arm() {
		// The stream of a live view would go on afterwards, and the camera records or streams.
		ask(session -> {
			session.stopLive();
			session.telops().buffer().arm();
			return null;
		});
	}

	/** Makes the next frame the moment of interest of what {@link #arm} began. */
	default void fireMoi() {
		ask(session -> {
			session.telops().buffer().fireMoi();
			return null;
		});
	}

	/** Waits until what {@link #arm} began is recorded, and stops. @param seconds how long to wait before this fails */
	default void waitForRecording(final double seconds) {
		await((session, progress) -> {
			session.telops().buffer().await(Duration.ofMillis(Math.round(seconds * 1000)), progress);
			return null;
		});
	}

	/** Ends what {@link #arm} began; a sequence whose moment of interest has come is kept, shortened. */
	default void stopRecording() {
		ask(session -> {
			session.telops().buffer().stop();
			return null;
		});
	}

	/** Everything about the camera's memory; the live view pauses meanwhile. */
	default BufferInfo memory() {
		// While it acquires, the camera does not tell what its memory holds.
		return change(session -> session.telops().buffer().info());
	}

	/** Frames held by the camera's memory, by sequence; the live view pauses meanwhile. */
	default int[] recorded() {
		return memory().sequences().stream().mapToInt(SequenceInfo::recorded).toArray();
	}

	/** Empties the camera's memory. */
	default void clearBuffer() {
		change(session -> {
			session.telops().buffer().clear();
			return null;
		});
	}

	/**
	 * Clears some sequences. Unless they are the last, their memory is free only after {@link #defragment}.
	 *
	 * @param sequences "all", or numbers from 0 separated by commas
	 */
	default void clearBuffer(final String sequences) {
		change(session -> {
			final MemoryBuffer buffer = session.telops().buffer();
			final List<Integer> chosen = DownloadRequest.numbers(sequences, buffer.sequenceCount(), session.camera().name());
			if (chosen.size() == buffer.sequenceCount()) buffer.clear();
			// From the last on, as clearing the last one changes how many there are.
			else chosen.stream().distinct().sorted(Comparator.reverseOrder()).forEach(buffer::clear);
			return null;
		});
	}

	/** Joins the free memory into one piece; the sequences are numbered anew. */
	default void defragment() {
		change(paused -> work((session, progress) -> {
			session.telops().buffer().defragment(progress);
			return null;
		}));
	}
}
