package io.github.lynceus.linux;

import com.sun.jna.Native;
import java.io.IOException;
import java.net.PortUnreachableException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Sends many datagrams of a connected channel with one call (sendmmsg), each alone or as a piece that the system cuts up
 * (UDP_SEGMENT).
 */
public final class BatchWriter {

	/** Datagrams, or pieces of them, in one call. */
	public static final int BATCH = 64;
	/** Datagrams the system makes of one piece at most. */
	public static final int SEGMENTS = 44;
	private static final int UDP = 17;
	private static final int SEGMENT = 103;
	private static final int TRY_AGAIN = 11;
	private static final int INTERRUPTED = 4;
	private static final int NO_BUFFER = 105;
	private static final int REFUSED = 111;

	private final int descriptor;
	private final MessageVector messages = new MessageVector(BATCH, false);
	private final long vector = messages.address();
	private ByteBuffer memory;
	private long base;
	private int count;

	private BatchWriter(final int descriptor) {
		this.descriptor = descriptor;
	}

	/** A writer, where the system and this installation have what it takes. @param channel bound and connected */
	public static Optional<BatchWriter> of(final DatagramChannel channel) {
		try {
			final OptionalInt found = SocketDescriptor.of(channel);
			return found.isEmpty() ? Optional.empty() : Optional.of(new BatchWriter(found.getAsInt()));
		} catch (final IOException | LinkageError exc) {
			return Optional.empty();
		}
	}

	/** Begins a batch of data in this direct buffer. */
	public void begin(final ByteBuffer direct) {
		if (direct != memory) base = MessageVector.address(direct);
		memory = direct;
		count = 0;
	}

	/** Whether {@link #send} must come first. */
	public boolean isFull() {
		return count == BATCH;
	}

	/**
	 * Adds datagrams that stand one behind the other.
	 *
	 * @param step bytes of each but the last, which may be shorter; as many as {@link #SEGMENTS}
	 */
	public void add(final int at, final int length, final int step) {
		messages.data(count, base + at, length);
		messages.control(count, UDP, SEGMENT, (short) (length > step ? step : 0));
		count++;
	}

	/**
	 * Sends the batch.
	 *
	 * @return entries of it that were sent; fewer than were added if the system's queue is full
	 * @throws PortUnreachableException if the receiver is gone
	 */
	public int send() throws IOException {
		int sent = 0;
		while (sent < count) {
			final int n = SocketCalls.sendmmsg(descriptor, vector + sent * (long) MessageVector.HEADER, count - sent, 0);
			if (n >= 0) {
				sent += n;
				continue;
			}
			final int error = Native.getLastError();
			if (error == TRY_AGAIN || error == NO_BUFFER) break;
			if (error == REFUSED) throw new PortUnreachableException("nobody listens at the other end");
			if (error != INTERRUPTED) throw new IOException("sendmmsg failed with error " + error);
		}
		count = 0;
		return sent;
	}
}
