package io.github.lynceus.gige;

import io.github.lynceus.gvcp.GvcpCodec;
import io.github.lynceus.gvcp.GvcpCommand;
import io.github.lynceus.gvcp.GvcpReply;
import io.github.lynceus.gvcp.GvcpRequest;
import io.github.lynceus.gvcp.MalformedPacketException;
import io.github.lynceus.gvcp.PacketResendCommand;
import io.github.lynceus.gvcp.PendingAck;
import io.github.lynceus.gvcp.QuietNetty;
import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.DatagramPacket;
import io.netty.channel.socket.InternetProtocolFamily;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.EventExecutor;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The datagram socket of a control channel: matches acknowledges to the commands that wait for them, and
 * sends again what is not answered.
 * <p>
 * At most one command is outstanding, as devices expect; the heartbeat alone may go beside it, or a slow
 * command would cost control.
 * </p>
 */
final class GvcpSocket {

	static {
		QuietNetty.load();
	}

	private static final EventLoopGroup LOOP = new NioEventLoopGroup(1, new DefaultThreadFactory("lynceus-gvcp", true));

	private final InetSocketAddress device;
	private final ControlOptions options;
	private final Channel channel;
	private final Map<Integer, Waiting> waiting = new ConcurrentHashMap<>();
	private final AtomicInteger ids = new AtomicInteger();
	private final ReentrantLock lane = new ReentrantLock(true);
	private volatile Exchange current;
	private volatile Supplier<GigeException> broken;
	/** Once set, only this thread may still send commands. */
	private volatile Thread closer;
	private volatile Consumer<Duration> pendingListener = time -> {};

	private final LongAdder commands = new LongAdder();
	private final LongAdder retries = new LongAdder();
	private final LongAdder timeouts = new LongAdder();
	private final LongAdder pendingAcks = new LongAdder();
	private final LongAdder heartbeats = new LongAdder();
	private final LongAdder malformed = new LongAdder();
	private final LongAdder ignored = new LongAdder();
	private final LongAdder foreign = new LongAdder();

	/** Who waits for an id, and the acknowledge code that will do. */
	private record Waiting(int ackCode, Consumer<GvcpReply> receiver) {}

	GvcpSocket(final InetAddress device, final InetAddress local, final ControlOptions options) {
		this.device = new InetSocketAddress(device, GvcpCodec.PORT);
		this.options = options;
		final Bootstrap bootstrap = new Bootstrap().group(LOOP)
			.channelFactory(() -> new NioDatagramChannel(InternetProtocolFamily.IPv4)).handler(new Inbound());
		final ChannelFuture bound = bootstrap.bind(local, 0).awaitUninterruptibly();
		if (!bound.isSuccess()) {
			throw new GigeException("No socket could be opened at " + local.getHostAddress() + " for the camera at " +
				device.getHostAddress() + ": " + bound.cause().getMessage() + ".", bound.cause());
		}
		channel = bound.channel();
	}

	InetSocketAddress local() {
		return (InetSocketAddress) channel.localAddress();
	}

	/** The thread on which acknowledges arrive; nothing may block it. */
	EventExecutor executor() {
		return channel.eventLoop();
	}

	/** Is told how long the device asks for, each time it does. */
	void onPending(final Consumer<Duration> listener) {
		pendingListener = listener;
	}

	/**
	 * Sends a command until it is answered or all tries are spent.
	 *
	 * @param what what is being done, as part of a sentence
	 * @return the answer, with whatever status
	 */
	GvcpReply ask(final GvcpCommand command, final String what, final int tries) {
		try {
			lane.lockInterruptibly();
		}
		catch (final InterruptedException exc) {
			throw interrupted(what);
		}
		final GvcpRequest request = GvcpRequest.acknowledged(nextId(), command);
		final Exchange exchange = new Exchange(options.pendingLimit());
		try {
			current = exchange;
			check();
			if (closer != null && closer != Thread.currentThread()) throw closed();
			commands.increment();
			expect(request, exchange);
			for (int attempt = 1;; attempt++) {
				send(request);
				final GvcpReply reply = exchange.await(options.timeout());
				if (reply != null) return reply;
				timeouts.increment();
				if (attempt == tries || exchange.exhausted()) throw noAnswer(what, attempt, exchange.exhausted());
				retries.increment();
			}
		}
		catch (final InterruptedException exc) {
			throw interrupted(what);
		}
		finally {
			forget(request);
			current = null;
			lane.unlock();
		}
	}

	/** Sends a command that is never acknowledged; does not wait and cannot fail. */
	void post(final GvcpCommand command) {
		if (broken != null) return;
		final boolean extended = command instanceof PacketResendCommand c && c.extendedIds();
		send(new GvcpRequest(nextId(), extended ? GvcpRequest.EXTENDED_IDS : 0, command));
	}

	/** Registers who gets the acknowledge of a request; {@link #forget} ends it. */
	void expect(final GvcpRequest request, final Consumer<GvcpReply> receiver) {
		waiting.put(request.id(), new Waiting(request.command().code() + 1, receiver));
	}

	void forget(final GvcpRequest request) {
		waiting.remove(request.id());
	}

	void send(final GvcpRequest request) {
		final ByteBuf out = channel.alloc().buffer(GvcpCodec.HEADER_LENGTH + GvcpCodec.MAX_PAYLOAD);
		GvcpCodec.encode(request, out);
		// NB: a datagram that cannot be sent (no route, cable unplugged) is as lost as any other: the timeout
		// tells.
		channel.writeAndFlush(new DatagramPacket(out, device));
	}

	/** A request with the next id. Ids are 16 bits and skip 0. */
	GvcpRequest request(final GvcpCommand command) {
		return GvcpRequest.acknowledged(nextId(), command);
	}

	void countHeartbeat() {
		heartbeats.increment();
	}

	void countRetry() {
		retries.increment();
	}

	/**
	 * From now on every command fails at once, and so does the one that is waiting; the first reason stays.
	 */
	synchronized void fail(final Supplier<GigeException> reason) {
		if (broken == null) broken = reason;
		final Exchange exchange = current;
		if (exchange != null) exchange.fail(broken.get());
	}

	void check() {
		final Supplier<GigeException> reason = broken;
		if (reason != null) throw reason.get();
	}

	/**
	 * Ends the command that is waiting and keeps all threads out but this one, which has last words to say.
	 */
	void seal() {
		closer = Thread.currentThread();
		final Exchange exchange = current;
		if (exchange != null) exchange.fail(closed());
	}

	void close() {
		channel.close();
	}

	ChannelStatistics statistics() {
		return new ChannelStatistics(commands.sum(), retries.sum(), timeouts.sum(), pendingAcks.sum(), heartbeats.sum(),
			malformed.sum(), ignored.sum(), foreign.sum());
	}

	private int nextId() {
		return ids.updateAndGet(id -> id == 0xFFFF ? 1 : id + 1);
	}

	private GigeException noAnswer(final String what, final int tries, final boolean busy) {
		final String address = device.getAddress().getHostAddress();
		if (busy) {
			return new NoAnswerException("The camera at " + address + " kept saying that it was busy for " +
				options.pendingLimit().toSeconds() + " s (" + what + ").");
		}
		return new NoAnswerException(String.format("The camera at %s did not answer (%s, %d tries): check that it is " +
			"switched on, connected and at this address, and that no other program controls it.", address, what, tries));
	}

	GigeException closed() {
		return new ChannelClosedException("The connection to the camera at " + device.getAddress().getHostAddress() +
			" was closed.");
	}

	private GigeException interrupted(final String what) {
		Thread.currentThread().interrupt();
		return new CommandInterruptedException("Interrupted while waiting for the camera at " +
			device.getAddress().getHostAddress() + " (" + what + ").");
	}

	/** Runs on the event loop. */
	private final class Inbound extends SimpleChannelInboundHandler<DatagramPacket> {

		@Override
		protected void channelRead0(final ChannelHandlerContext context, final DatagramPacket packet) {
			if (!packet.sender().equals(device)) {
				foreign.increment();
				return;
			}
			final GvcpReply reply;
			try {
				reply = GvcpCodec.decodeReply(packet.content());
			}
			catch (final MalformedPacketException exc) {
				malformed.increment();
				return;
			}
			final Waiting receiver = waiting.get(reply.id());
			final boolean pending = reply.ack() instanceof PendingAck;
			if (receiver == null || !pending && reply.ack().code() != receiver.ackCode()) {
				ignored.increment();
				return;
			}
			if (pending) {
				pendingAcks.increment();
				pendingListener.accept(Duration.ofMillis(((PendingAck) reply.ack()).milliseconds()));
			}
			else {
				waiting.remove(reply.id());
			}
			receiver.receiver().accept(reply);
		}

		@Override
		public void exceptionCaught(final ChannelHandlerContext context, final Throwable cause) {
			// NB: an ICMP error or a decoder's surprise concerns one datagram; the socket lives on.
			malformed.increment();
		}
	}
}
