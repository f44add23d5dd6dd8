package io.github.lynceus.gige;

import io.github.lynceus.gvcp.GvcpCodec;
import io.github.lynceus.gvcp.GvcpReply;
import io.github.lynceus.gvcp.GvcpRequest;
import io.github.lynceus.gvcp.MalformedPacketException;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/** A question to several devices, or to all of them, outside any connection. */
final class Inquiry {

	/** Times a question is put while listening, as datagrams get lost. */
	private static final int ROUNDS = 3;

	/** Takes an answer; true to stop listening. */
	interface Heard {
		boolean answer(GvcpReply reply, InetAddress from, LocalInterface local);
	}

	private Inquiry() {}

	/** An id for a question; answers to others' are told apart by it. */
	static int id() {
		return ThreadLocalRandom.current().nextInt(1, 0x10000);
	}

	/** Puts a question from several local addresses, again and again, and listens. */
	static void put(final List<LocalInterface> senders, final Duration listen, final GvcpRequest request,
		final Consumer<BroadcastSocket> ask, final Heard heard)
	{
		final List<BroadcastSocket> sockets = new ArrayList<>();
		try (Selector selector = Selector.open()) {
			for (final LocalInterface sender : senders) open(sender, selector, sockets);
			final long begun = System.nanoTime();
			for (int round = 0; round < ROUNDS; round++) {
				sockets.forEach(ask);
				final long until = begun + listen.toNanos() * (round + 1) / ROUNDS;
				if (listen(selector, until, request, heard)) return;
			}
		}
		catch (final IOException exc) {
			throw new GigeException("Cameras cannot be asked: " + exc.getMessage() + ".", exc);
		}
		finally {
			sockets.forEach(BroadcastSocket::close);
		}
	}

	/** The interface that leads to a device. */
	static LocalInterface towards(final InetAddress device, final List<LocalInterface> interfaces) {
		final InetAddress local = ControlChannel.localAddressTowards(device);
		return interfaces.stream().filter(i -> i.address().equals(local)).findFirst()
			.orElse(new LocalInterface("", local, 0, null));
	}

	private static void open(final LocalInterface sender, final Selector selector,
		final List<BroadcastSocket> sockets)
	{
		try {
			sockets.add(new BroadcastSocket(sender, selector));
		}
		catch (final IOException exc) {
			// NB: an interface can go down between listing and binding; the others are still asked.
		}
	}

	private static boolean listen(final Selector selector, final long until, final GvcpRequest request,
		final Heard heard) throws IOException
	{
		final ByteBuffer in = ByteBuffer.allocate(2048);
		for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
			selector.select(1 + left / 1_000_000);
			if (Thread.currentThread().isInterrupted()) {
				throw new CommandInterruptedException("Interrupted while waiting for cameras to answer.");
			}
			for (final SelectionKey key : selector.selectedKeys()) {
				final DatagramChannel channel = (DatagramChannel) key.channel();
				for (InetSocketAddress from; (from = BroadcastSocket.receive(channel, in)) != null;) {
					final GvcpReply reply = decode(in);
					if (reply == null || reply.id() != request.id()) continue;
					if (heard.answer(reply, from.getAddress(), ((BroadcastSocket) key.attachment()).local())) return true;
				}
			}
			selector.selectedKeys().clear();
		}
		return false;
	}

	/** Null for anything but a good acknowledge: whatever else comes in is not for us. */
	private static GvcpReply decode(final ByteBuffer in) {
		try {
			return GvcpCodec.decodeReply(Unpooled.wrappedBuffer(in));
		}
		catch (final MalformedPacketException exc) {
			return null;
		}
	}
}
