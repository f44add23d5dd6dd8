package io.github.lynceus.simulator;

import io.github.lynceus.gvcp.Bootstrap;
import io.github.lynceus.gvcp.DiscoveryCommand;
import io.github.lynceus.gvcp.EmptyAck;
import io.github.lynceus.gvcp.ForceIpCommand;
import io.github.lynceus.gvcp.GvcpCodec;
import io.github.lynceus.gvcp.GvcpCommand;
import io.github.lynceus.gvcp.GvcpReply;
import io.github.lynceus.gvcp.GvcpRequest;
import io.github.lynceus.gvcp.MalformedPacketException;
import io.github.lynceus.gvcp.PacketResendCommand;
import io.github.lynceus.gvcp.PendingAck;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.EventLoop;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.DatagramPacket;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * The device's ear and mouth: takes datagrams, from its own socket and from those that hear broadcasts, executes
 * commands one after another, answers from its own socket. Also minds the heartbeat. Used on the event loop only.
 */
@ChannelHandler.Sharable
final class GvcpServer extends SimpleChannelInboundHandler<DatagramPacket> {

	/** A client must know of a command that takes longer than this before its own patience ends. */
	private static final long PENDING_AFTER_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
	/** What a PENDING_ACK promises beyond the expected time. */
	private static final int PENDING_MARGIN_MILLIS = 100;
	private static final long RESEED = 0x6B43A9B5L;

	private final BootstrapRegisters bootstrap;
	private final DeviceRegisters registers;
	private final CommandExecutor executor;
	private final ControlPrivilege privilege;
	private final StreamChannel stream;
	private final DeviceCounters counters;
	private final Supplier<Faults> faultSource;
	private final Cable cable;
	private final BiConsumer<ForceIpCommand, Runnable> mover;
	private final RecentCommands recent = new RecentCommands();
	private final Queue<Waiting> waiting = new ArrayDeque<>();
	private boolean busy;
	private Faults faults = Faults.NONE;
	private Random random = new Random(1);
	private Channel own;
	private Future<?> heartbeat;

	/** A command that is to be executed after those before it. */
	private record Waiting(InetSocketAddress client, GvcpRequest request, RecentCommands.Entry entry) {}

	/** @param mover gives the device another address, then runs what it is given; does nothing if it cannot */
	GvcpServer(final BootstrapRegisters bootstrap, final DeviceRegisters registers, final CommandExecutor executor,
		final ControlPrivilege privilege, final StreamChannel stream, final DeviceCounters counters,
		final Supplier<Faults> faults, final Cable cable, final BiConsumer<ForceIpCommand, Runnable> mover)
	{
		this.bootstrap = bootstrap;
		this.registers = registers;
		this.executor = executor;
		this.privilege = privilege;
		this.stream = stream;
		this.counters = counters;
		this.faultSource = faults;
		this.cable = cable;
		this.mover = mover;
	}

	/** The socket from which everything is answered. */
	void setOwn(final Channel channel) {
		own = channel;
	}

	// -- Hearing --

	@Override
	protected void channelRead0(final ChannelHandlerContext context, final DatagramPacket packet) {
		if (own == null) return;
		followFaults();
		if (faults.mute() || cable.isPulled() || chance(faults.commandDrop())) {
			counters.commandsDropped.incrementAndGet();
			return;
		}
		hear(packet.sender(), packet.content(), context.channel() == own);
	}

	@Override
	public void exceptionCaught(final ChannelHandlerContext context, final Throwable cause) {
		// NB: a client that went away makes the kernel complain about answers sent to it; the device lives on.
		counters.malformed.incrementAndGet();
	}

	private void followFaults() {
		final Faults now = faultSource.get();
		if (now == faults) return;
		faults = now;
		random = new Random(now.seed() ^ RESEED);
	}

	private boolean chance(final double probability) {
		return probability > 0 && random.nextDouble() < probability;
	}

	private void hear(final InetSocketAddress client, final ByteBuf content, final boolean unicast) {
		final byte[] datagram = ByteBufUtil.getBytes(content);
		final GvcpRequest request;
		try {
			request = GvcpCodec.decodeRequest(content);
		}
		catch (final MalformedPacketException e) {
			counters.malformed.incrementAndGet();
			if (unicast) refuse(client, datagram, e);
			return;
		}
		counters.commands.incrementAndGet();
		privilege.heard(client, System.nanoTime());
		final GvcpCommand command = request.command();
		if (command instanceof DiscoveryCommand) introduce(client, request);
		else if (command instanceof ForceIpCommand c) forceIp(client, request, c);
		else if (command instanceof PacketResendCommand c && unicast) resend(client, c);
		else if (unicast || command.code() == GvcpCommand.ACTION) enqueue(client, request, datagram);
	}

	/** Answers a datagram that began as a command and asked for an answer; anything else is ignored. */
	private void refuse(final InetSocketAddress client, final byte[] datagram, final MalformedPacketException e) {
		if (datagram.length < GvcpCodec.HEADER_LENGTH || datagram[0] != GvcpCodec.KEY) return;
		final ByteBuf header = Unpooled.wrappedBuffer(datagram);
		final int code = header.getUnsignedShort(2);
		if ((datagram[1] & GvcpRequest.ACK_REQUIRED) == 0 || code == GvcpCommand.PACKET_RESEND) return;
		answer(client, encode(GvcpReply.error(e.status(), header.getUnsignedShort(6), code)), true);
	}

	// -- Commands that do not wait --

	private void introduce(final InetSocketAddress client, final GvcpRequest request) {
		if (!request.ackRequired()) return;
		answer(wayBack(client, request), encode(GvcpReply.success(request.id(), executor.introduction())), false);
	}

	/**
	 * Where an answer to a broadcast goes: a client on a foreign subnet may not be found at its address, so that it is
	 * answered by a broadcast, if it said that it hears one.
	 */
	private InetSocketAddress wayBack(final InetSocketAddress client, final GvcpRequest request) {
		final int own = bootstrap.value(Bootstrap.CURRENT_IP);
		final int different = DeviceRegisters.number(client.getAddress()) ^ own;
		final boolean neighbour = (different & bootstrap.value(Bootstrap.CURRENT_MASK)) == 0;
		// NB: what is simulated at a loopback address must not be heard on the machine's network.
		final boolean loopback = own >>> 24 == 127;
		if (neighbour || loopback || (request.flags() & GvcpRequest.ALLOW_BROADCAST_ACK) == 0) return client;
		return new InetSocketAddress(DeviceSockets.EVERYBODY, client.getPort());
	}

	private void forceIp(final InetSocketAddress client, final GvcpRequest request, final ForceIpCommand command) {
		if (command.mac() != executor.introduction().mac() || privilege.owner() != null) return;
		mover.accept(command, () -> {
			// NB: the acknowledge leaves from the new address; a restart of the IP configuration has none.
			if (command.ip() == 0 || !request.ackRequired()) return;
			answer(wayBack(client, request), encode(GvcpReply.success(request.id(), new EmptyAck(command.code() + 1))), false);
		});
	}

	private void resend(final InetSocketAddress client, final PacketResendCommand command) {
		final boolean offered = (bootstrap.value(Bootstrap.GVCP_CAPABILITY) & Bootstrap.CAN_RESEND) != 0;
		if (offered && command.channel() == 0) stream.resend(command, registers.resendsToRequester() ? client : null);
	}

	// -- Commands in a row --

	private void enqueue(final InetSocketAddress client, final GvcpRequest request, final byte[] datagram) {
		final long now = System.nanoTime();
		final RecentCommands.Entry known = request.ackRequired() ? recent.find(client, datagram, now) : null;
		if (known != null) {
			counters.duplicates.incrementAndGet();
			if (known.answer() != null) answer(client, known.answer(), false);
			return;
		}
		waiting.add(new Waiting(client, request, request.ackRequired() ? recent.begin(client, datagram, now) : null));
		if (!busy) executeNext();
	}

	private void executeNext() {
		busy = false;
		for (Waiting next = waiting.poll(); next != null; next = waiting.poll()) {
			final Waiting current = next;
			final long latency = executor.latencyNanos(current.request.command()) + faults.registerLatency().toNanos();
			if (latency > 0) {
				busy = true;
				announce(current, latency);
				own.eventLoop().schedule(() -> {
					execute(current);
					executeNext();
				}, latency, TimeUnit.NANOSECONDS);
				return;
			}
			execute(current);
		}
	}

	private void announce(final Waiting command, final long latency) {
		final boolean wanted = (bootstrap.value(Bootstrap.GVCP_CONFIGURATION) & Bootstrap.PENDING_ACK_ON) != 0;
		if (!wanted || latency < PENDING_AFTER_NANOS || !command.request.ackRequired()) return;
		final long millis = Math.min(0xFFFF, TimeUnit.NANOSECONDS.toMillis(latency) + PENDING_MARGIN_MILLIS);
		counters.pendingAcks.incrementAndGet();
		send(command.client, encode(GvcpReply.success(command.request.id(), new PendingAck((int) millis))));
	}

	private void execute(final Waiting command) {
		final GvcpReply reply = executor.execute(command.client, command.request);
		if (reply == null || command.entry == null) return;
		command.entry.setAnswer(encode(reply));
		answer(command.client, command.entry.answer(), reply.status().isError());
	}

	// -- Answering --

	private static byte[] encode(final GvcpReply reply) {
		final ByteBuf out = Unpooled.buffer(GvcpCodec.HEADER_LENGTH + GvcpCodec.MAX_PAYLOAD);
		GvcpCodec.encode(reply, out);
		return ByteBufUtil.getBytes(out);
	}

	private void answer(final InetSocketAddress client, final byte[] datagram, final boolean error) {
		counters.acknowledges.incrementAndGet();
		if (error) counters.errors.incrementAndGet();
		if (cable.isPulled() || chance(faults.ackDrop())) counters.acksDropped.incrementAndGet();
		else send(client, datagram);
	}

	private void send(final InetSocketAddress client, final byte[] datagram) {
		own.writeAndFlush(new DatagramPacket(Unpooled.wrappedBuffer(datagram), client));
	}

	// -- Heartbeat --

	/** Watches the owner from now on, or stops watching. Called when owner or timeout may have changed. */
	void watchHeartbeat() {
		if (heartbeat != null) heartbeat.cancel(false);
		heartbeat = null;
		final boolean off = (bootstrap.value(Bootstrap.GVCP_CONFIGURATION) & Bootstrap.HEARTBEAT_OFF) != 0;
		if (privilege.owner() == null || off || own == null) return;
		final long timeout = TimeUnit.MILLISECONDS.toNanos(bootstrap.value(Bootstrap.HEARTBEAT_TIMEOUT));
		final long left = privilege.lastCommandNanos() + timeout - System.nanoTime();
		if (left > 0) {
			final EventLoop loop = own.eventLoop();
			heartbeat = loop.schedule(this::watchHeartbeat, left, TimeUnit.NANOSECONDS);
		}
		else {
			counters.heartbeatsLapsed.incrementAndGet();
			registers.controlGone();
		}
	}
}
