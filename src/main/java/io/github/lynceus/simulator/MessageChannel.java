package io.github.lynceus.simulator;

import io.github.lynceus.gvcp.Bootstrap;
import io.github.lynceus.gvcp.EventCommand;
import io.github.lynceus.gvcp.GvcpCodec;
import io.github.lynceus.gvcp.GvcpEvent;
import io.github.lynceus.gvcp.GvcpReply;
import io.github.lynceus.gvcp.GvcpRequest;
import io.github.lynceus.gvcp.MalformedPacketException;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.DatagramPacket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The message channel: tells the client of events, one after the other. With a timeout (MCTT) an event waits for its
 * acknowledge and is repeated as often as MCRC says; with MCTT 0 no acknowledge is asked for. Used on the event loop
 * only, but for the methods of {@link EventOutput}.
 */
@ChannelHandler.Sharable
final class MessageChannel extends SimpleChannelInboundHandler<DatagramPacket> implements EventOutput {

	private static final int MAX_WAITING = 256;
	private static final int MAX_DATA = 512;

	private final DeviceSockets sockets;
	private final DeviceClock clock;
	private final BootstrapRegisters bootstrap;
	private final DeviceCounters counters;
	private final Supplier<Faults> faults;
	private final Cable cable;
	private final Queue<Message> waiting = new ArrayDeque<>();
	private volatile InetSocketAddress client;
	private Channel channel;
	private int lastId;
	private Message current;
	private int repetitions;
	private Future<?> timeout;

	/** An event on its way. */
	private record Message(GvcpEvent event, byte[] data) {}

	MessageChannel(final DeviceSockets sockets, final DeviceClock clock, final BootstrapRegisters bootstrap,
		final DeviceCounters counters, final Supplier<Faults> faults, final Cable cable)
	{
		this.sockets = sockets;
		this.clock = clock;
		this.bootstrap = bootstrap;
		this.counters = counters;
		this.faults = faults;
		this.cable = cable;
	}

	// -- EventOutput methods --

	@Override
	public boolean isOpen() {
		return client != null;
	}

	@Override
	public void send(final int eventId, final long blockId, final byte[] data) {
		if (data != null && (data.length > MAX_DATA || data.length % 4 != 0)) {
			throw new IllegalArgumentException(data.length + " bytes of event data");
		}
		final Message message = new Message(new GvcpEvent(eventId, 0, blockId, clock.ticks()),
			data == null ? null : data.clone());
		if (!isOpen() || !sockets.execute(() -> enqueue(message))) counters.eventsDiscarded.incrementAndGet();
	}

	// -- Opening and closing --

	/** Opens the channel towards a client; an open one is closed first. */
	void open(final InetAddress local, final InetSocketAddress destination) {
		close();
		client = destination;
		sockets.bind(local, 0, this).addListener((final ChannelFuture bound) -> {
			if (!bound.isSuccess() || client != destination) {
				bound.channel().close();
				return;
			}
			channel = bound.channel();
			bootstrap.set(Bootstrap.MCSP, ((InetSocketAddress) channel.localAddress()).getPort());
			sendNext();
		});
	}

	/** Closes the channel; what waits is dropped and counted. */
	void close() {
		client = null;
		counters.eventsDiscarded.addAndGet(waiting.size());
		waiting.clear();
		done();
		if (channel != null) channel.close();
		channel = null;
		bootstrap.set(Bootstrap.MCSP, 0);
	}

	// -- Sending --

	private void enqueue(final Message message) {
		if (!isOpen() || waiting.size() >= MAX_WAITING) {
			counters.eventsDiscarded.incrementAndGet();
			return;
		}
		waiting.add(message);
		sendNext();
	}

	private void sendNext() {
		while (channel != null && current == null && !waiting.isEmpty()) {
			current = waiting.remove();
			repetitions = 0;
			lastId = lastId % 0xFFFF + 1;
			counters.eventsSent.incrementAndGet();
			transmit();
		}
	}

	private void transmit() {
		final long millis = Integer.toUnsignedLong(bootstrap.value(Bootstrap.MCTT));
		final boolean extended = (bootstrap.value(Bootstrap.GVSP_CONFIGURATION) & Bootstrap.EXTENDED_IDS_ON) != 0;
		final int flags = (millis > 0 ? GvcpRequest.ACK_REQUIRED : 0) | (extended ? GvcpRequest.EXTENDED_IDS : 0);
		final ByteBuf out = Unpooled.buffer(GvcpCodec.HEADER_LENGTH + GvcpCodec.MAX_PAYLOAD);
		GvcpCodec.encode(new GvcpRequest(lastId, flags,
			new EventCommand(List.of(current.event), current.data, extended)), out);
		if (faults.get().mute() || cable.isPulled()) out.release();
		else channel.writeAndFlush(new DatagramPacket(out, client));
		if (millis == 0) done();
		else timeout = channel.eventLoop().schedule(this::repeat, millis, TimeUnit.MILLISECONDS);
	}

	private void repeat() {
		if (current == null) return;
		if (repetitions < Integer.toUnsignedLong(bootstrap.value(Bootstrap.MCRC))) {
			repetitions++;
			counters.eventsRepeated.incrementAndGet();
			transmit();
			return;
		}
		counters.eventsUnanswered.incrementAndGet();
		done();
		sendNext();
	}

	private void done() {
		if (timeout != null) timeout.cancel(false);
		timeout = null;
		current = null;
	}

	// -- Acknowledges --

	@Override
	protected void channelRead0(final ChannelHandlerContext context, final DatagramPacket packet) {
		if (cable.isPulled() || current == null || context.channel() != channel || !packet.sender().equals(client)) return;
		try {
			final GvcpReply reply = GvcpCodec.decodeReply(packet.content());
			final int code = new EventCommand(List.of(current.event), current.data, false).code() + 1;
			if (reply.id() != lastId || reply.ack().code() != code) return;
			done();
			sendNext();
		}
		catch (final MalformedPacketException e) {
			counters.malformed.incrementAndGet();
		}
	}

	@Override
	public void exceptionCaught(final ChannelHandlerContext context, final Throwable cause) {
		// NB: a client that went away makes the kernel complain about events sent to it; they are repeated anyway.
	}
}
