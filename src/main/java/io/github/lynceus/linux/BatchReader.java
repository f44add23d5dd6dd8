package io.github.lynceus.linux;

import com.sun.jna.Native;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.DatagramChannel;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads many datagrams of a channel with one call (recvmmsg), and those that the system has put together into one piece
 * (UDP_GRO) as what they were. The channel is opened, waited for and closed by the JDK.
 */
public final class BatchReader {

	/** Takes datagrams one after the other. */
	public interface Datagrams {

		/**
		 * @param at where it stands in {@link BatchReader#memory}
		 * @param sender IPv4 address, high byte first
		 */
		void datagram(int at, int length, int sender);
	}

	private static final int BATCH = 64;
	/** Largest piece the system makes. */
	private static final int PIECE = 1 << 16;
	private static final int DO_NOT_WAIT = 0x40;
	private static final int UDP = 17;
	private static final int GRO = 104;
	private static final int TRY_AGAIN = 11;
	private static final int INTERRUPTED = 4;

	private final int descriptor;
	private final ByteBuffer memory = ByteBuffer.allocateDirect(BATCH * PIECE);
	private final MessageVector messages = new MessageVector(BATCH, true);
	private final long vector = messages.address();

	private BatchReader(final int descriptor, final boolean grouped) {
		this.descriptor = descriptor;
		final long base = MessageVector.address(memory);
		for (int i = 0; i < BATCH; i++) messages.data(i, base + (long) i * PIECE, PIECE);
		if (!grouped) return;
		final ByteBuffer on = ByteBuffer.allocateDirect(4).order(ByteOrder.nativeOrder()).putInt(0, 1);
		// NB: a system without it sends every datagram on its own, which is read just as well.
		SocketCalls.setsockopt(descriptor, UDP, GRO, MessageVector.address(on), 4);
	}

	/**
	 * A reader, where the system and this installation have what it takes.
	 *
	 * @param grouped whether the system may hand over many datagrams as one piece
	 */
	public static Optional<BatchReader> of(final DatagramChannel channel, final boolean grouped) {
		try {
			final OptionalInt descriptor = SocketDescriptor.of(channel);
			return descriptor.isEmpty() ? Optional.empty() : Optional.of(new BatchReader(descriptor.getAsInt(), grouped));
		}
		catch (final IOException | LinkageError exc) {
			return Optional.empty();
		}
	}

	/** Where datagrams stand; overwritten with the next {@link #read}. */
	public ByteBuffer memory() {
		return memory;
	}

	/**
	 * Hands on datagrams that wait, not waiting for any.
	 *
	 * @return how many they were
	 */
	public int read(final Datagrams to) throws IOException {
		final int pieces = SocketCalls.recvmmsg(descriptor, vector, BATCH, DO_NOT_WAIT, 0);
		if (pieces < 0) {
			final int error = Native.getLastError();
			if (error == TRY_AGAIN || error == INTERRUPTED) return 0;
			throw new IOException("recvmmsg failed with error " + error);
		}
		int count = 0;
		for (int i = 0; i < pieces; i++) {
			final int length = messages.length(i);
			final int sender = messages.sender(i);
			final int step = Math.max(1, messages.control(i, UDP, GRO, length));
			messages.reset(i);
			if (length == 0) to.datagram(i * PIECE, 0, sender);
			for (int at = 0; at < length; at += step) {
				to.datagram(i * PIECE + at, Math.min(step, length - at), sender);
				count++;
			}
			if (length == 0) count++;
		}
		return count;
	}
}
