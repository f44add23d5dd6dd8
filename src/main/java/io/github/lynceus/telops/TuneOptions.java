package io.github.lynceus.telops;

import io.github.lynceus.camera.CameraException;
import java.util.List;

/**
 * What to try when the way to the camera is measured. Every combination is tried.
 *
 * @param sequence in the camera's memory, of which parts are downloaded for it
 * @param frames of it in each trial; fewer if it has fewer
 * @param packetSizes bytes with IP, UDP and GVSP headers; those that do not get through are left out, and the largest that
 *          does is tried too
 * @param bitrates Mbit/s
 * @param receiveBuffers bytes wanted for the socket's buffer; the system may grant less
 * @param probeOnly whether to find only the largest packets that get through
 */
public record TuneOptions(int sequence, int frames, List<Integer> packetSizes, List<Double> bitrates,
	List<Integer> receiveBuffers, boolean probeOnly)
{

	private static final int RECEIVE_BUFFER = 8 << 20;

	/** @throws CameraException naming what is not possible */
	public TuneOptions {
		packetSizes = List.copyOf(packetSizes);
		bitrates = List.copyOf(bitrates);
		receiveBuffers = List.copyOf(receiveBuffers);
		require(sequence >= 0, "Sequence " + sequence + " does not exist: they count from 0.");
		require(frames >= 1, "A trial of " + frames + " frames is not possible.");
		require(!bitrates.isEmpty() && !receiveBuffers.isEmpty(), "There is nothing to try: name a bitrate and a buffer.");
		for (final int size : packetSizes)
			require(size >= 576 && size <= 65535,
				"A packet size of " + size + " bytes is not possible: it goes from 576 to 65535.");
		for (final double rate : bitrates)
			require(rate > 0 && Double.isFinite(rate), "A bitrate of " + rate + " Mbit/s is not possible.");
		for (final int bytes : receiveBuffers)
			require(bytes > 0, "A receive buffer of " + bytes + " bytes is not possible.");
	}

	/** 300 frames of a sequence at 1000, 700, 500 and 300 Mbit/s, with packets of 1500, 4000, 8000 and 16260 bytes. */
	public static TuneOptions of(final int sequence) {
		return new TuneOptions(sequence, 300, List.of(1500, 4000, 8000, 16260), List.of(1000.0, 700.0, 500.0, 300.0),
			List.of(RECEIVE_BUFFER), false);
	}

	/** With so many frames in each trial. */
	public TuneOptions withFrames(final int value) {
		return new TuneOptions(sequence, value, packetSizes, bitrates, receiveBuffers, probeOnly);
	}

	/** With other packets. */
	public TuneOptions withPacketSizes(final List<Integer> values) {
		return new TuneOptions(sequence, frames, values, bitrates, receiveBuffers, probeOnly);
	}

	/** With other rates. */
	public TuneOptions withBitrates(final List<Double> values) {
		return new TuneOptions(sequence, frames, packetSizes, values, receiveBuffers, probeOnly);
	}

	/** With other buffers. */
	public TuneOptions withReceiveBuffers(final List<Integer> values) {
		return new TuneOptions(sequence, frames, packetSizes, bitrates, values, probeOnly);
	}

	/** Looking for the largest packets only, or trying everything. */
	public TuneOptions withProbeOnly(final boolean value) {
		return new TuneOptions(sequence, frames, packetSizes, bitrates, receiveBuffers, value);
	}

	private static void require(final boolean condition, final String sentence) {
		if (!condition) throw new CameraException(sentence);
	}
}
