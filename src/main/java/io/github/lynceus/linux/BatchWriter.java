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
	private static final int BATCH = 64;
	/** Datagrams the system makes of one piece at most. */
	private static final int SEGMENTS = 44;
	/** Bytes of a piece: what UDP can say the length of. */
	private static final int PIECE = 65_000;
	private static final int UDP = 17;
	private static final int SEGMENT = 103;
	private static final int INTERRUPTED = 4;
	private static final int NO_BUFFER = 105;
	private static final int REFUSED = 111;

	private final int descriptor;
	private final MessageVector messages = new MessageVector(BATCH, false);
	private final long vector = messages.address();
	private ByteBuffer memory;
	private long base;

	private BatchWriter(final int descriptor) {
		this.descriptor = descriptor;
	}

	/** A writer, where the system and this installation have what it takes. @param channel bound, connected, blocking */
	public static Optional<BatchWriter> of(final DatagramChannel channel) {
		try {
			final OptionalInt found = SocketDescriptor.of(channel);
			return found.isEmpty() ? Optional.empty() : Optional.of(new BatchWriter(found.getAsInt()));
		}
		catch (final IOException | LinkageError exc) {
			return Optional.empty();
		}
	}

	/**
	 * Sends datagrams that stand one behind the other in a direct buffer.
	 *
	 * @param starts where datagram i begins; where i + 1 begins it ends
	 * @param first number of the first
	 * @param end one more than the number of the last
	 * @param pieces whether the system gets as many of one length as it can take as one piece
	 * @throws PortUnreachableException if the receiver is gone
	 */
	public void send(final ByteBuffer direct, final int[] starts, final int first, final int end, final boolean pieces)
		throws IOException
	{
		if (direct != memory) base = MessageVector.address(direct);
		memory = direct;
		int next = first;
		while (next < end) {
			int count = 0;
			while (count < BATCH && next < end) {
				final int begin = next;
				next = pieces ? pieceEnd(starts, begin, end) : begin + 1;
				final int length = starts[begin + 1] - starts[begin];
				messages.data(count, base + starts[begin], starts[next] - starts[begin]);
				messages.control(count, UDP, SEGMENT, (short) (next - begin > 1 ? length : 0));
				count++;
			}
			send(count);
		}
	}

	/** A piece has datagrams of one length, but for its last, which may be shorter. */
	private static int pieceEnd(final int[] starts, final int first, final int end) {
		final int length = starts[first + 1] - starts[first];
		int next = first + 1;
		while (next < end && next - first < SEGMENTS && starts[next + 1] - starts[first] <= PIECE
			&& starts[next] - starts[next - 1] == length && starts[next + 1] - starts[next] <= length) next++;
		return next;
	}

	private void send(final int count) throws IOException {
		int sent = 0;
		while (sent < count) {
			final int n = SocketCalls.sendmmsg(descriptor, vector + sent * (long) MessageVector.HEADER, count - sent, 0);
			if (n >= 0) {
				sent += n;
				continue;
			}
			final int error = Native.getLastError();
			if (error == REFUSED) throw new PortUnreachableException("nobody listens at the other end");
			if (error != INTERRUPTED && error != NO_BUFFER) throw new IOException("sendmmsg failed with error " + error);
		}
	}
}
