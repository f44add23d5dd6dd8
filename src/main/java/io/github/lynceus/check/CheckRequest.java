package io.github.lynceus.check;

import java.time.Duration;
import java.util.Optional;

/**
 * What to check.
 *
 * @param address of the camera; empty to ask everybody by broadcast, and write to none
 * @param listen how long to wait for answers
 * @param stream how long to receive the camera's stream; zero for not at all
 * @param receiveBuffer bytes wanted for the stream's socket
 * @param held the camera, if this program controls it already
 */
public record CheckRequest(String address, Duration listen, Duration stream, int receiveBuffer,
	Optional<CameraLink> held)
{

	private static final int RECEIVE_BUFFER = 8 << 20;

	/** Two seconds of stream, and the receive buffer that streams ask for. @param address may be empty */
	public static CheckRequest of(final String address) {
		return new CheckRequest(address == null ? "" : address.strip(), Duration.ofSeconds(1), Duration.ofSeconds(2),
			RECEIVE_BUFFER, Optional.empty());
	}

	/** With more or less patience for answers. */
	public CheckRequest withListen(final Duration value) {
		return new CheckRequest(address, value, stream, receiveBuffer, held);
	}

	/** With a longer or shorter stream. */
	public CheckRequest withStream(final Duration value) {
		return new CheckRequest(address, listen, value, receiveBuffer, held);
	}

	/** With another receive buffer. */
	public CheckRequest withReceiveBuffer(final int value) {
		return new CheckRequest(address, listen, stream, value, held);
	}

	/** For a camera that this program controls; it stays open. */
	public CheckRequest withHeld(final CameraLink value) {
		return new CheckRequest(address, listen, stream, receiveBuffer, Optional.of(value));
	}
}
